//! Drawings in a real browser, with the fonts that are there: every word inside its box, no box on another.

use super::outside::{ROOT, fresh, program, run};
use std::process::Command;

/// Measures the boxes and words of the page's picture, and writes what is wrong into the page.
const SCRIPT: &str = r"
const wrong = [];
const rect = (e) => e.getBoundingClientRect();
const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
const boxes = [...document.querySelectorAll('g.stage, g.end, g.fork, g.join, g.start')];
const shape = (g) => rect(g.querySelector('rect, path'));
boxes.forEach((g, i) => {
  const own = shape(g);
  for (const t of g.querySelectorAll('text')) {
    const r = rect(t);
    if (r.left < own.left || r.right > own.right || r.top < own.top - 1 || r.bottom > own.bottom + 1)
      wrong.push('leaves its box: ' + t.textContent);
  }
  boxes.slice(i + 1).forEach((other) => { if (over(own, shape(other))) wrong.push('on another: ' + g.textContent); });
});
const texts = [...document.querySelectorAll('text')];
texts.forEach((t, i) => texts.slice(i + 1).forEach((u) => {
  const [a, b] = [rect(t), rect(u)];
  const deep = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (over(a, b) && deep > 7) wrong.push('words on words: ' + t.textContent + ' / ' + u.textContent);
}));
const page = rect(document.querySelector('svg'));
for (const t of texts) { const r = rect(t); if (r.left < 0 || r.right > page.right) wrong.push('leaves the page: ' + t.textContent); }
document.body.dataset.seen = boxes.length + ' boxes, ' + texts.length + ' texts';
document.body.dataset.wrong = wrong.join(' | ') || 'nothing';
";

/// A value that the script left in the page.
fn left(page: &str, name: &str) -> String {
    let after = page.split_once(&format!("data-{name}=\"")).map(|(_, after)| after);
    after.and_then(|after| after.split('"').next()).unwrap_or_default().to_owned()
}

#[test]
fn every_word_is_in_its_box_and_no_box_on_another() {
    let Some(browser) = program(&["chromium", "chromium-browser", "google-chrome"]) else { return };
    for name in [
        "docs/workflow-normative-document.svg",
        "docs/case-in-review.svg",
        "tests/command/workflow-graph-exotic.svg",
    ] {
        let svg = std::fs::read_to_string(format!("{ROOT}/{name}")).unwrap();
        let scratch = fresh(&format!("drawing-{}", name.replace('/', "-")));
        let page = scratch.join("page.html");
        let html = format!(
            "<!doctype html><meta charset=\"utf-8\"><body style=\"margin:0\">{svg}<script>{SCRIPT}</script>"
        );
        std::fs::write(&page, html).unwrap();
        let mut command = Command::new(&browser);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]);
        command.args(["--window-size=2400,3600", "--dump-dom"]);
        command.arg(format!("--user-data-dir={}", scratch.join("profile").display()));
        command.arg(format!("file://{}", page.canonicalize().unwrap().display()));
        let ran = run(&mut command, 60, &scratch);
        let _ = std::fs::remove_dir_all(scratch.join("profile"));
        assert!(ran.good, "{}", ran.stderr);
        let page = ran.text();
        assert!(left(&page, "seen").contains("boxes"), "{name}: the script did not run");
        assert_eq!(left(&page, "wrong"), "nothing", "{name}");
    }
}

/// Nothing in a drawing reaches out of it, and who can not see it is told what it shows.
#[test]
fn a_drawing_is_alone_and_speaks() {
    for name in ["workflow-normative-document", "case-in-review"] {
        let svg = std::fs::read_to_string(format!("{ROOT}/docs/{name}.svg")).unwrap();
        for bad in ["<script", "href", "url(", "@import", "<image", "<foreignObject", "on"] {
            let found = match bad {
                "on" => svg.contains(" onload") || svg.contains(" onclick"),
                bad => svg.contains(bad),
            };
            assert!(!found, "{name}: {bad}");
        }
        assert_eq!(svg.matches("http").count(), 1, "the name of SVG and nothing else");
        assert!(svg.contains("role=\"img\"") && svg.contains("<desc id=\"desc\">"));
    }
}
