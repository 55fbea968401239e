// Which days are worked, as chinese-days has it: a line for each day, `2026-01-01 0`, from one day to another.
//
//     node oracle.mjs FOLDER-WITH-NODE-MODULES FROM TO
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [folder, from, to] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), "package.json"));
const found = require("chinese-days");
const isWorkday = found.isWorkday ?? found.default.isWorkday;

const day = new Date(`${from}T00:00:00Z`);
for (; day <= new Date(`${to}T00:00:00Z`); day.setUTCDate(day.getUTCDate() + 1)) {
  const date = day.toISOString().slice(0, 10);
  console.log(date, isWorkday(date) ? 1 : 0);
}
