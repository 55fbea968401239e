// Opens BPMN files as modelling tools do: bpmn-moddle must have nothing to warn of, bpmnlint no error.
//
//     node open.mjs FOLDER-WITH-NODE-MODULES BPMNLINTRC FILE...
//
// Prints one JSON line for each file: {file, warnings: [...], errors: [...], advice: [...], elements}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, rules, ...files] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), "package.json"));
const load = async (name) => {
  const module = await import(pathToFileURL(require.resolve(name)).href);
  return module.default ?? module;
};
const found = await import(pathToFileURL(require.resolve("bpmn-moddle")).href);
const BpmnModdle = found.BpmnModdle ?? found.default;
const Linter = (await load("bpmnlint")).Linter;
const NodeResolver = await load("bpmnlint/lib/resolver/node-resolver.js");
const config = JSON.parse(readFileSync(rules, "utf8"));
const resolver = new NodeResolver({ require });

for (const file of files) {
  const moddle = new BpmnModdle();
  // Rules remember what they have seen: each file gets its own.
  const linter = new Linter({ config, resolver });
  const told = { file, warnings: [], errors: [], advice: [], elements: 0 };
  try {
    const { rootElement, warnings, elementsById } = await moddle.fromXML(readFileSync(file, "utf8"));
    told.warnings = warnings.map((warning) => warning.message);
    told.elements = Object.keys(elementsById).length;
    for (const [rule, reports] of Object.entries(await linter.lint(rootElement))) {
      for (const { id, message, category } of reports) {
        (category === "error" ? told.errors : told.advice).push(`${rule}: ${id}: ${message}`);
      }
    }
  } catch (error) {
    told.errors.push(String(error.message ?? error));
  }
  console.log(JSON.stringify(told));
}
