// Asks the search of a site, out of its files on the disk, and writes its answers, one line each.
//
//     node search.mjs SITE QUESTIONS
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const [site, questions] = process.argv.slice(2);
const context = vm.createContext({ TextDecoder, TextEncoder });
const run = (name) => vm.runInContext(readFileSync(join(site, name), "utf8"), context);
run("assets/search.js");
let bytes = 0;
context.load = (name) => {
  const text = readFileSync(join(site, name + ".js"), "utf8");
  bytes += text.length;
  vm.runInContext(text, context);
  return Promise.resolve();
};
vm.runInContext("var engine = fashenSearch.open(load); var fashen = function (name, value) { engine.received(name, value); };", context);
const engine = context.engine;
await engine.start();
for (const line of readFileSync(questions, "utf8").split("\n").filter(Boolean)) {
  const { typed, wanted, limit, budget } = JSON.parse(line);
  bytes = 0;
  const found = await engine.search(typed, wanted, limit, budget);
  const hits = found.hits.map((hit) => ({
    document: hit.document,
    place: hit.place,
    title: hit.title,
    number: hit.number,
    clauses: hit.clauses.map((clause) => [clause.clause, clause.label, clause.excerpt]),
    more: hit.moreClauses,
  }));
  console.log(JSON.stringify({ hits, more: found.more, open: found.open, bytes }));
}
