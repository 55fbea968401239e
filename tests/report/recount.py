"""A plain recount of the figures of yearly reports, from the export of a record and from nothing else.

    recount.py FOLDER

FOLDER holds record.jsonl (`fashen export`), year-*.json (`fashen report --format json`), reviews.json and reviews.xlsx
(`fashen register reviews`), and year.xlsx. What does not agree is printed as JSON, with how much was compared.

Nothing here was taken from the program that is judged: it reads events, workflows and the calendar as they were written
down. Left out are deadlines of months, and figures of what went beyond periods that nobody verified (`reminded`).
"""

import datetime as dt
import glob
import json
import os
import statistics
import sys

import openpyxl
import yaml


def day(text):
    return dt.date.fromisoformat(text[:10])


class Record:
    """Streams of events, contents by their hashes, and the calendar that deadlines were counted by last."""

    def __init__(self, path):
        self.streams, self.blobs, self.first, legal = {}, {}, None, None
        for line in open(path, encoding="utf-8"):
            line = json.loads(line)
            if "blob" in line:
                blob = line["blob"]
                self.blobs[blob["hash"]] = blob["bytes"].get("text")
            for append in line.get("frame", {}).get("appends", []):
                for record in append["records"]:
                    event = json.loads(record["text"])
                    self.streams.setdefault(append["stream"], []).append(event)
                    self.first = self.first or day(event["at"])
                    legal = event.get("legal_time", legal)
        legal = json.loads(self.blobs[legal])
        self.off = {off for year in legal["years"] for off in year["off"]}
        self.work = {work for year in legal["years"] for work in year["work"]}
        self.place = legal["place"]["parameters"]

    def works(self, on):
        text = on.isoformat()
        return text in self.work or (on.weekday() < 5 and text not in self.off)

    def workdays(self, start, end):
        """Those after `start`, up to and with `end`."""
        days = (start + dt.timedelta(n) for n in range(1, (end - start).days + 1))
        return sum(self.works(on) for on in days)

    def workflow(self, pack):
        files = [line.split(" ", 1) for line in self.blobs[pack].splitlines()[1:]]
        main = next(digest for digest, path in files if path == "workflow.yaml")
        return yaml.safe_load(self.blobs[main])


class Case:
    """What happened to a case, in the order in which it did."""

    def __init__(self, record, name, events):
        self.record, self.name = record, name
        self.steps, self.raised, self.suspected = [], {}, {}
        self.screened, self.ruled, self.rules = None, None, {}
        self.published, self.ended = False, None
        since, stays, draft, drafts = {}, [], 0, {}
        for event in events:
            on, what = day(event["at"]), event["event"]
            kind = what["type"]
            if kind == "case-opened":
                self.opened, self.kind = on, what["workflow"]
                self.flow = record.workflow(what["pack"])
            elif kind == "draft-submitted":
                draft = what["ordinal"]
                drafts[draft] = on
            elif kind == "draft-screened":
                self.screened = (drafts[what["draft"]], what["classification"])
            elif kind == "screening-confirmed":
                self.ruled = (on, what["classification"])
            elif kind == "stage-entered":
                since[what["stage"]] = on
            elif kind in ("stage-completed", "stage-skipped", "stage-cancelled"):
                begun = since.pop(what["stage"], on)
                stays.append((what["stage"], begun, on))
                if kind != "stage-cancelled":
                    self.steps.append({"on": on, "since": begun, "done": kind == "stage-completed", **what})
            elif kind == "item-answered" and what["answer"]["verdict"] == "problem":
                # The same question asked of the same draft again is the same problem.
                self.raised.pop((what["item"], draft), None)
                self.raised[what["item"], draft] = {"on": on, "stage": what["stage"], "item": what["item"]}
            elif kind == "finding-replied":
                last = [key for key in self.raised if key[0] == what["item"]][-1]
                self.raised[last]["reply"] = (on, what["kind"])
            elif kind == "draft-checked":
                report = json.loads(record.blobs[what["report"]])
                self.rules.update((one["rule"], one["dimension"]) for one in report["data"]["suspicions"])
            elif kind == "suspicion-noted":
                self.suspected[what["id"]] = {"rule": what["rule"]}
            elif kind in ("suspicion-confirmed", "suspicion-dismissed"):
                one = self.suspected[what["id"]]
                one.pop("reply", None)
                one["on"] = on if kind == "suspicion-confirmed" else None
            elif kind == "suspicion-replied":
                self.suspected[what["id"]]["reply"] = (on, what["kind"])
            elif kind == "document-published":
                self.published = True
            elif kind == "case-ended":
                self.ended = (on, what["end"])
        self.stays = stays + [(stage, begun, None) for stage, begun in since.items()]

    def outcome(self, step):
        stages = self.flow["stages"]
        return (stages.get(step["stage"], {}).get("outcomes") or {}).get(step["outcome"], {})

    def outcomes(self):
        return [one for stage in self.flow["stages"].values() for one in (stage.get("outcomes") or {}).values()]

    def publishes(self):
        return any(one.get("catalogue") == "enter" for one in self.outcomes())

    def by_hand(self):
        auto = lambda stage: self.flow["stages"].get(stage, {}).get("auto")
        return [step for step in self.steps if step["done"] and not step["carried"] and not auto(step["stage"])]

    def opinions(self):
        """Day and conclusion of each."""
        for step in self.steps:
            if not step["done"] or step["carried"]:
                continue
            if step["conclusion"] or self.outcome(step).get("number") == "opinion":
                yield step["on"], step["conclusion"] or step["outcome"]

    def problems(self):
        """Day, name, dimension, rule, reply, and whether it was raised before the review."""
        for one in self.raised.values():
            start = one["stage"] == self.flow["start"]
            yield one["on"], one["stage"], one["item"], one.get("reply"), start
        for one in self.suspected.values():
            if one.get("on"):
                dimension = self.rules.get(one["rule"], "other")
                yield one["on"], dimension, one["rule"] or None, one.get("reply"), False

    def recorded(self, field):
        found = [step["record"][field] for step in self.steps if step["done"] and field in step["record"]]
        return next((day(value["date"]) for value in reversed(found) if "date" in value), None)

    def deadlines(self):
        """Rule, last day, day of the end, and whether the case ended without it, of every verified period."""
        for name, rule in (self.flow.get("deadlines") or {}).items():
            place = self.record.place.get(rule.get("parameter"), {})
            if "within" not in rule or place.get("period") or rule.get("unconfirmed"):
                continue
            count, unit = rule["within"].split()
            if unit.startswith("month"):
                continue
            for start, ended in self.runs(rule):
                due = self.due(rule, start, ended, int(count), unit)
                yield name, due, ended, ended is None and self.ended is not None

    def runs(self, rule):
        """The days on which a deadline began and was met."""
        moments = lambda key: [rule[key]] if isinstance(rule.get(key), str) else rule.get(key, [])
        found, running, record = [], None, {}
        for step in self.steps:
            auto = self.flow["stages"].get(step["stage"], {}).get("auto")
            if step["done"] and not auto:
                record = step["record"]
            def on(moments):
                for moment in moments:
                    stage, outcome, field = (moment.split(".") + [None, None])[:3]
                    if stage == step["stage"] and outcome in (None, step["outcome"]):
                        value = record.get(field, {}) if field else {}
                        return day(value["date"]) if "date" in value else step["on"]
                return None
            if running is not None:
                ended = on(moments("until"))
                if ended is None:
                    continue
                found.append((running, ended))
                running = None
            running = on(moments("from"))
        return found + ([(running, None)] if running else [])

    def due(self, rule, start, ended, count, unit):
        paused = lambda stage: stage in rule.get("paused_in", []) or self.flow["stages"][stage].get("clock") == "paused"
        pauses = [(begun, end) for stage, begun, end in self.stays if paused(stage)]
        pauses = [(begun, end) for begun, end in pauses if (end is None or end > start) and (ended is None or begun < ended)]
        on = start
        while count:
            on += dt.timedelta(1)
            if any(begun < on and (end is None or on <= end) for begun, end in pauses):
                if any(begun < on and end is None for begun, end in pauses):
                    return None
                continue
            count -= unit.startswith("day") or self.record.works(on)
        while rule.get("roll") and not self.record.works(on):
            on += dt.timedelta(1)
        return on


class Entry:
    """What the catalogue says of a document."""

    def __init__(self, name, events):
        self.name, self.marks, self.changes = name, [], []
        for event in events:
            what = event["event"]
            kind = what["type"].removeprefix("entry-")
            if kind in ("published", "imported"):
                stated = what["entry"] if kind == "imported" else what
                self.published, self.effective = day(stated["published_on"]), day(stated["effective_on"])
                self.until = stated["valid_until"] and day(stated["valid_until"])
                mark = what.get("mark")
                if mark:
                    change = mark["end"] or "amended"
                    self.marks.append((day(mark["from"] or event["at"]), change))
                    if mark["from"]:
                        self.changes.append((day(mark["from"]), change))
            elif kind in ("amended", "ended", "renewed", "suspended"):
                change = "amended" if kind == "ended" and what["clauses"] else what["end"] if kind == "ended" else kind
                self.marks.append((day(what["from"]), change))
                self.changes.append((day(what["from"]), change))
                if kind == "renewed":
                    self.until = what["until"] and day(what["until"])

    def status(self, on):
        changes = [change for begun, change in sorted(self.marks) if begun <= on]
        ends = [change for change in changes if change in ("repealed", "invalid", "annulled")]
        if ends:
            return ends[0]
        if on < self.effective:
            return "pending"
        if self.until and on > self.until:
            return "expired"
        return "amended" if "amended" in changes else "valid"


def recount(record, year, today):
    """The figures of a year: what stands behind each, as pairs of a name and what it adds."""
    first, last = dt.date(year, 1, 1), min(dt.date(year, 12, 31), today)
    within = lambda on: on is not None and first <= on <= last
    found = {}

    def put(name, subject, worth=None):
        found.setdefault(name, []).append((subject, worth))

    cases = [Case(record, stream.removeprefix("case/"), events)
             for stream, events in sorted(record.streams.items()) if stream.startswith("case/")]
    for case in cases:
        name, kind = case.name, case.kind
        if within(case.opened):
            put("submitted", name), put(f"submitted.{kind}", name)
        asks = any("not_normative" in (stage.get("outcomes") or {}) for stage in case.flow["stages"].values())
        if asks and case.screened and within(case.screened[0]):
            put("screened", name), put(f"screened.{case.screened[1]}", name)
        if case.ruled and within(case.ruled[0]):
            put("ruled", name), put(f"ruled.{case.ruled[1]}", name)
        opinions = list(case.opinions())
        of_year = [conclusion for on, conclusion in opinions if within(on)]
        for conclusion in of_year:
            put("opinions", name), put(f"opinions.{kind}", name), put(f"opinions.{kind}.{conclusion}", name)
        if of_year:
            put("reviewed", name), put(f"reviewed.{kind}", name), put(f"reviewed.{kind}.{of_year[-1]}", name)
        if opinions and within(opinions[0][0]):
            put(f"turnaround.{kind}", name, record.workdays(case.opened, opinions[0][0]))
        if case.ended and within(case.ended[0]):
            put("ended", name), put(f"ended.{kind}", name), put(f"ended.{kind}.{case.ended[1]}", name)
        for on, dimension, rule, reply, at_intake in case.problems():
            if at_intake:
                if within(on):
                    put("at-intake", name)
                continue
            if within(on):
                put("findings", name), put(f"findings.{dimension}", name)
                if rule:
                    put(f"rules.{rule}", name)
            if reply and within(reply[0]):
                put("replies", name), put(f"replies.{reply[1]}", name)
                put("adoption", name, reply[1] != "rejected")
        for step in case.by_hand():
            if within(step["on"]):
                put(f"stage-days.{kind}.{step['stage']}", name, record.workdays(step["since"], step["on"]))
        for rule, due, ended, lapsed in case.deadlines():
            if due is None:
                continue
            if ended and ended <= due:
                on, kept = ended, True
            elif ended or (due < today and not lapsed):
                on, kept = due, False
            else:
                continue
            if within(on):
                put("timely", name, kept), put(f"timely.{kind}.{rule}", name, kept)
                if not kept:
                    put("late", name)
        if case.published and case.publishes():
            sent = [step["record"]["sent_on"] for step in case.steps if step["done"] and "sent_on" in step["record"]]
            sent = day(sent[0]["date"]) if sent else None
            if within(sent):
                put("sent", name)
            if within(case.recorded("filed_on")):
                put("registered", name)
            if case.recorded("published_on") <= last and (sent is None or sent > last):
                put("unsent", name)
        if kind == "contract":
            for step in case.steps:
                if step["done"] and "party" in step["record"] and within(day(step["record"]["date"]["date"])):
                    put("signed", name)
    for stream, events in sorted(record.streams.items()):
        if not stream.startswith("entry/"):
            continue
        entry = Entry(stream.removeprefix("entry/"), events)
        if entry.published > last:
            continue
        if within(entry.published):
            put("published", entry.name)
        status = entry.status(last)
        put("catalogue", entry.name), put(f"catalogue.{status}", entry.name)
        changes = [change for on, change in entry.changes if within(on)]
        if status == "expired" and within(entry.until + dt.timedelta(1)):
            changes.append("expired")
        for change in changes:
            put("changes", entry.name), put(f"changes.{change}", entry.name)
    for stream, events in record.streams.items():
        if stream.startswith("cleanup/"):
            for entry, disposition in cleaned(events, within):
                put("cleaned-up", entry), put(f"cleaned-up.{disposition}", entry)
    return found


def cleaned(events, within):
    """What a clean-up came to that was finished on one of the days: the last word on each entry."""
    decided, finished = {}, False
    for what in (event["event"] for event in events):
        if what["type"] == "cleanup-decided":
            decided.update((one["entry"], one["disposition"]) for one in what["decisions"])
        if what["type"] == "cleanup-removed":
            for entry in what["entries"]:
                decided.pop(entry, None)
        finished = finished or what["type"] == "cleanup-finished" and within(day(what["decided_on"]))
    return sorted(decided.items()) if finished else []


def measured(kind, items):
    """What a figure comes to, as the report says it."""
    worth = [worth for _, worth in items]
    said = {"count": len(items)}
    if kind == "share":
        said["part"] = sum(worth)
    if kind == "days" and worth:
        worth.sort()
        said.update(median=statistics.median(worth), longest=worth[-1])
        # The least that nine of ten do not exceed.
        said["ninth"] = next(one for one in worth if sum(other <= one for other in worth) * 10 >= 9 * len(worth))
        said["average"] = sum(worth) / len(worth)
    return said


def compare(path, record, wrong):
    made = json.load(open(path, encoding="utf-8"))["data"]
    found = recount(record, made["year"], day(made["to"]) if not made["whole_year"] else dt.date.max)
    figures = {figure["figure"]: figure for figure in made["figures"]}
    names = (set(found) | set(figures)) - {"reminded", "sent-in-time"}
    for name in sorted(names):
        place, items = f"{made['year']} {name}", found.get(name, [])
        if name not in figures:
            wrong.append(f"{place}: not in the report, {len(items)} in the record")
            continue
        figure = figures[name]
        if figure["value"] is None:
            continue
        for key, expected in measured(figure["kind"], items).items():
            told = figure["value"][key]
            near = told is not None and abs(told - expected) <= (0.0500001 if key == "average" else 0)
            if not near:
                wrong.append(f"{place}: {key} {told}, recounted {expected}")
        subjects = sorted(one["case"] or one["entry"] for one in figure["behind"])
        if subjects != sorted(subject for subject, _ in items):
            wrong.append(f"{place}: behind it {subjects}, recounted {sorted(items)}")
    return len(names)


def register(folder, wrong):
    """The spreadsheet of a register holds what its JSON does, in cells of the right kinds, and prints as it should."""
    made = json.load(open(os.path.join(folder, "reviews.json"), encoding="utf-8"))["data"]
    book = openpyxl.load_workbook(os.path.join(folder, "reviews.xlsx"))
    page, stages = book.worksheets
    rows = list(page.iter_rows(min_row=2, values_only=True))
    if len(rows) != len(made["rows"]):
        wrong.append(f"{len(rows)} rows in the spreadsheet, {len(made['rows'])} in JSON")
    kinds = {}
    for cells, row in zip(rows, made["rows"]):
        for cell, column in zip(cells, made["columns"]):
            key = column["key"]
            value = row["dimensions"].get(key, row.get(key))
            if isinstance(cell, dt.datetime):
                kinds["day"] = kinds.get("day", 0) + 1
                cell = cell.date().isoformat()
            elif isinstance(cell, (int, str)):
                kinds[type(cell).__name__] = kinds.get(type(cell).__name__, 0) + 1
            value = {True: "是", False: "否"}[value] if isinstance(value, bool) else value
            if cell != value:
                wrong.append(f"{row['case']} {key}: {cell!r} in the spreadsheet, {value!r} in JSON")
    done = [[cell.date().isoformat() if isinstance(cell, dt.datetime) else cell for cell in cells]
            for cells in stages.iter_rows(min_row=2, values_only=True)]
    if done != [list(row.values()) for row in completed(made)]:
        wrong.append("the stages differ")
    for sheet in book.worksheets:
        laid = (sheet.freeze_panes, sheet.auto_filter.ref, sheet.page_setup.orientation, sheet.page_setup.fitToWidth or 1,
                sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.print_title_rows)
        last = sheet.cell(1, sheet.max_column).column_letter
        if laid != ("A2", f"A1:{last}{sheet.max_row}", "landscape", 1, 0, True, "$1:$1"):
            wrong.append(f"{sheet.title} is laid out {laid}")
        if "审核台账" not in (sheet.oddHeader.center.text or ""):
            wrong.append(f"{sheet.title} has no title")
    return kinds


def completed(made):
    """The rows of stages with their keys in the order of the columns."""
    keys = ["case", "title", "stage", "from", "to", "workdays", "outcome"]
    return [{key: row[key] for key in keys} for row in made["completed"]]


def figures(folder, wrong):
    """The spreadsheet of a year holds the figures of its JSON as numbers."""
    book = openpyxl.load_workbook(os.path.join(folder, "year.xlsx"))
    rows = [list(row) for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)]
    made = json.load(open(os.path.join(folder, "year-2026.json"), encoding="utf-8"))["data"]["figures"]
    keys = ["count", "part", "average", "median", "ninth", "longest"]
    for row, figure in zip(rows, made, strict=True):
        told = [figure["value"][key] for key in keys]
        if [row[-1], *row[1:7]] != [figure["figure"], *told]:
            wrong.append(f"{figure['figure']}: {row} in the spreadsheet, {told} in JSON")
    behind = sum(1 for _ in book.worksheets[1].iter_rows(min_row=2))
    listed = sum(len(figure["behind"]) for figure in made)
    if behind != listed:
        wrong.append(f"{behind} rows behind figures in the spreadsheet, {listed} in JSON")
    return behind


def main(folder):
    record, wrong = Record(os.path.join(folder, "record.jsonl")), []
    compared = sum(compare(path, record, wrong) for path in sorted(glob.glob(os.path.join(folder, "year-*.json"))))
    kinds, behind = register(folder, wrong), figures(folder, wrong)
    print(json.dumps({"wrong": wrong, "figures": compared, "kinds": kinds, "behind": behind}, ensure_ascii=False))


main(sys.argv[1])
