"""Reads a calendar file with icalendar and prints its entries as JSON: what tests/ics/mod.rs compares.

    python read.py FILE
"""

import json
import sys

from icalendar import Calendar


def text(component, name):
    value = component.get(name)
    return None if value is None else str(value)


def moment(component, name):
    value = component.get(name)
    if value is None:
        return None
    said = value.dt.isoformat()
    return said.replace("+00:00", "Z")


def entry(component):
    kind = component.name.lower()
    categories = component.get("categories")
    return {
        "kind": kind,
        "uid": text(component, "uid"),
        "day": moment(component, "dtstart" if kind == "vevent" else "due"),
        "end": moment(component, "dtend"),
        "stamp": moment(component, "dtstamp"),
        "sequence": component.get("sequence"),
        "priority": component.get("priority"),
        "summary": text(component, "summary"),
        "description": text(component, "description"),
        "categories": [] if categories is None else [str(one) for one in categories.cats],
        "alarms": [
            {
                "action": text(alarm, "action"),
                "at": moment(alarm, "trigger"),
                "text": text(alarm, "description"),
            }
            for alarm in component.walk("VALARM")
        ],
    }


with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
broken = [str(error) for component in calendar.walk() for error in component.errors]
assert not broken, broken
entries = [entry(one) for kind in ("VEVENT", "VTODO") for one in calendar.walk(kind)]
print(json.dumps({"name": text(calendar, "name"), "entries": entries}))
