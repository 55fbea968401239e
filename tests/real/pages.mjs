// A published site in a real browser, as people use it: from the disk and from a server, by mouse, by keys alone, without
// a script, on a phone; and under the eyes of axe and html-validate.
//
//     node pages.mjs MODULES SITE BROWSER [alone]
//
// With `alone`, SITE is a folder of pages that each stand for themselves: they are only looked at and judged.
//
// MODULES is a folder into which npm put playwright-core, axe-core and html-validate. What was seen is printed as JSON.
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, site, browser, alone] = process.argv.slice(2);
const require = createRequire(join(modules, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };

function pages(folder = site) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((file) => {
      const path = join(folder, file.name);
      if (file.isDirectory()) return pages(path);
      return extname(path) === ".html" && !path.includes("fragments") ? [relative(site, path)] : [];
    });
}

function serve() {
  const server = createServer((request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
      const bytes = readFileSync(join(site, path));
      response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

// What a reader does, from one address.
async function read(opened, base) {
  const context = await opened.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  const trouble = [];
  page.on("console", (said) => said.type() === "error" && trouble.push(said.text()));
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("request", (asked) => asked.url().startsWith(base) || trouble.push(`asked for ${asked.url()}`));
  const seen = { trouble };
  const rows = () => page.locator("table.catalogue tbody tr:visible").count();

  await page.goto(`${base}index.html`);
  seen.all = await rows();
  await page.selectOption("select[name=status]", { index: 1 });
  seen.ofOneStatus = await rows();
  await page.selectOption("select[name=status]", { index: 0 });
  await page.fill("input[name=words]", "公共厕所");
  seen.ofWords = await rows();

  await page.goto(`${base}search.html`);
  await page.fill("input[name=words]", "摊位费");
  await page.waitForSelector("#results li");
  seen.found = await page.locator("#results li").count();
  seen.marked = await page.locator("#results mark").first().textContent();
  await page.locator("#results li .clause a").first().click();
  await page.waitForLoadState();
  seen.opened = decodeURIComponent(page.url().slice(base.length));
  const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
  seen.clause = await page.evaluate((id) => document.getElementById(id)?.textContent ?? "", anchor);

  // By keys alone; the page stands in the words when it has opened.
  await page.goto(`${base}search.html`);
  await page.waitForFunction(() => document.activeElement.name === "words");
  await page.keyboard.press("/");
  await page.keyboard.type("公共厕所");
  await page.waitForSelector("#results li");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/documents/);
  seen.byKeys = decodeURIComponent(page.url().slice(base.length));

  // A link to a search brings words and choices back, and every choice is offered once.
  await page.goto(`${base}search.html#words=${encodeURIComponent("公共厕所")}&status=valid`);
  await page.waitForSelector("#results li");
  seen.recalled = await page.evaluate(() => {
    const [words, status] = [...document.querySelectorAll("[name=words], [name=status]")];
    const offered = [...status.options].map((one) => one.value);
    return [words.value, status.value, offered.length - new Set(offered).size];
  });
  await page.goto(`${base}index.html`);
  await page.keyboard.press("Tab");
  seen.firstStop = await page.evaluate(() => document.activeElement.className);
  await page.keyboard.press("Enter");
  seen.skipped = new URL(page.url()).hash;

  await page.goto(`${base}documents/2026-0002.html`);
  await page.click(".versions a >> text=对照");
  await page.waitForSelector("table.changes");
  seen.changed = [await page.locator("del").count(), await page.locator("ins").count()].map((n) => n > 0);
  await page.goto(`${base}documents/2026-0002.html`);
  await page.click("[data-view=large]");
  await page.reload();
  seen.large = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  await context.close();
  return seen;
}

// Without a script: every document is reached over lists that are pages.
async function withoutScript(opened, base) {
  const context = await opened.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}index.html`);
  const shown = await page.locator("table.catalogue tbody tr").count();
  await page.locator(".ways dd a").first().click();
  const listed = await page.locator("table.catalogue tbody tr").count();
  await page.locator("table.catalogue tbody a").first().click();
  const words = (await page.locator(".text").innerText()).length;
  const dead = await page.locator(".view:visible, form:visible").count();
  await context.close();
  return { shown, listed, words, dead };
}

// Nothing is wider than the screen of a phone.
async function onPhone(opened, base, all) {
  const context = await opened.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
  const page = await context.newPage();
  const wide = [];
  for (const path of all) {
    await page.goto(base + path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 360) wide.push(`${path}: ${width}`);
  }
  await context.close();
  return wide;
}

// axe: everything of WCAG 2.2 up to AA that a program can see, as it stands, in large letters and in high contrast.
async function accessible(opened, base, all) {
  const context = await opened.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const violations = [];
  let passes = 0;
  for (const path of all) {
    await page.goto(base + path);
    if (path === "search.html") {
      await page.fill("input[name=words]", "摊位费");
      await page.waitForSelector("#results li");
    }
    await page.evaluate(axe);
    for (const look of ["", "large contrast"]) {
      await page.evaluate((names) => (document.documentElement.className = names), look);
      const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const told = await page.evaluate((only) => window.axe.run({ runOnly: { type: "tag", values: only } }), values);
      passes += told.passes.length;
      violations.push(...told.violations.map((one) => `${path} (${look}): ${one.id}: ${one.nodes[0].html.slice(0, 120)}`));
    }
  }
  await context.close();
  return { violations, passes };
}

async function valid(all) {
  const { HtmlValidate, FileSystemConfigLoader } = require("html-validate");
  const judge = new HtmlValidate(
    new FileSystemConfigLoader({
      root: true,
      extends: ["html-validate:recommended", "html-validate:document"],
      rules: {
        // Roles of tables are said again because on a phone they are laid out as blocks, and browsers then forget them.
        "no-redundant-role": "off",
        // A page loads nothing but what lies beside it, and from a disk browsers can not check digests.
        "require-sri": "off",
        // Both are the doctype of HTML, and titles of documents are as long as they are.
        "doctype-style": "off",
        "long-title": "off",
        "no-trailing-whitespace": "off",
      },
    }),
  );
  const wrong = [];
  for (const path of all) {
    const told = await judge.validateString(readFileSync(join(site, path), "utf8"), join(site, path));
    wrong.push(...told.results.flatMap((one) => one.messages.map((m) => `${path}:${m.line}: ${m.ruleId}: ${m.message}`)));
  }
  return wrong;
}

// Pages that ask for nothing but themselves, and whose links lead to places on them.
async function byThemselves(opened, base, all) {
  const page = await opened.newPage();
  const trouble = [];
  page.on("console", (said) => said.type() === "error" && trouble.push(said.text()));
  page.on("request", (asked) => asked.isNavigationRequest() || trouble.push(`asked for ${asked.url()}`));
  let links = 0;
  let drawn = 0;
  for (const path of all) {
    await page.goto(base + path);
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll("a")]
        .filter((one) => !document.getElementById(decodeURIComponent(one.hash.slice(1))))
        .map((one) => one.href),
    );
    trouble.push(...dead.map((one) => `${path}: ${one}`));
    links += await page.locator("a").count();
    // Nothing that is drawn is cut off at the edge of its drawing.
    drawn += await page.locator("svg text").count();
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("svg text")]
        .filter((one) => {
          const [box, whole] = [one.getBoundingClientRect(), one.ownerSVGElement.getBoundingClientRect()];
          return box.left < whole.left - 1 || box.right > whole.right + 1 || box.bottom > whole.bottom + 1;
        })
        .map((one) => one.textContent),
    );
    trouble.push(...cut.map((one) => `${path}: cut off: ${one}`));
  }
  await page.close();
  return { trouble, links, drawn };
}

const opened = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
const server = await serve();
const disk = `${pathToFileURL(site).href}/`;
const all = pages();
const walked = async () => ({
  disk: await read(opened, disk),
  server: await read(opened, `http://127.0.0.1:${server.address().port}/`),
  withoutScript: await withoutScript(opened, disk),
});
const seen = {
  pages: all.length,
  ...(alone ? { alone: await byThemselves(opened, disk, all) } : await walked()),
  phone: await onPhone(opened, disk, all),
  axe: await accessible(opened, disk, all),
  html: await valid(all),
};
console.log(JSON.stringify(seen));
server.close();
await opened.close();
