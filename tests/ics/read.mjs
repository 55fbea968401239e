// Reads a calendar file with ical.js, strictly, and prints its entries as JSON: what tests/ics/mod.rs compares.
//
//     node read.mjs FOLDER-WITH-NODE-MODULES FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), "package.json"));
const found = await import(pathToFileURL(require.resolve("ical.js")).href);
const ICAL = found.default ?? found;
ICAL.design.strict = true;

const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
const text = (component, name) => component.getFirstPropertyValue(name)?.toString() ?? null;
const entry = (component) => ({
  kind: component.name,
  uid: text(component, "uid"),
  day: text(component, component.name === "vevent" ? "dtstart" : "due"),
  end: text(component, "dtend"),
  stamp: text(component, "dtstamp"),
  sequence: component.getFirstPropertyValue("sequence"),
  priority: component.getFirstPropertyValue("priority"),
  summary: text(component, "summary"),
  description: text(component, "description"),
  categories: component.getFirstProperty("categories")?.getValues() ?? [],
  alarms: component.getAllSubcomponents("valarm").map((alarm) => ({
    action: text(alarm, "action"),
    at: text(alarm, "trigger"),
    text: text(alarm, "description"),
  })),
});
const entries = ["vevent", "vtodo"].flatMap((kind) => calendar.getAllSubcomponents(kind));
console.log(JSON.stringify({ name: text(calendar, "name"), entries: entries.map(entry) }));
