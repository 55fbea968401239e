"""Which days are worked, as chinesecalendar has it: a line for each day, `2026-01-01 0`, from one day to another.

The argument is a file of JSON: {"from": day, "to": day}.
"""

import datetime
import json
import sys

import chinese_calendar


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        asked = json.load(file)
    day = datetime.date.fromisoformat(asked["from"])
    while day <= datetime.date.fromisoformat(asked["to"]):
        print(day.isoformat(), int(chinese_calendar.is_workday(day)))
        day += datetime.timedelta(days=1)


main()
