//! Rules: as a list, one at length, and how their examples did.

use crate::app::rule_examples::TestedRules;
use crate::app::rules::ShownRule;
use crate::cli::face::{Face, Tone};
use crate::cli::table::table;
use crate::domain::check::FailedExample;
use crate::domain::check::rule::{Condition, Rule};
use crate::lang::rules::{Section, sections};
use crate::lang::words;
use std::fmt::Write;

/// The list.
pub(in crate::cli) fn rules(face: &Face, listed: &[&Rule]) -> String {
    let said = &face.phrases.rules;
    if listed.is_empty() {
        return said.none.to_owned();
    }
    let row = |rule: &&Rule| {
        vec![
            rule.code.clone(),
            rule.topic.clone(),
            words::weight(face.lang, rule.weight).to_owned(),
            (said.status)(rule.status).to_owned(),
            (said.dimension)(rule.dimension).to_owned(),
            rule.title.clone(),
        ]
    };
    let rows: Vec<_> = listed.iter().map(row).collect();
    format!("{}\n{}", table(&said.table, &rows), (said.counted)(listed.len()))
}

/// All that is told of a rule.
pub(in crate::cli) fn rule(face: &Face, shown: &ShownRule) -> String {
    let ShownRule { rule, words, basis } = shown;
    let head = format!("{}  {}", rule.code, rule.title);
    let mut text = format!("{}\n", face.paint(Tone::Head, &head));
    let colon = face.phrases.rules.colon;
    for Section { label, lines, is_list } in sections(face.lang, rule, basis, words) {
        let label = face.paint(Tone::Head, label);
        match lines.as_slice() {
            [line] if !is_list => {
                let _ = writeln!(text, "{label}{colon}{line}");
            }
            lines => {
                let _ = writeln!(text, "{label}{}", colon.trim_end());
                for line in lines {
                    let _ = writeln!(text, "  · {}", line.replace('\n', "\n    "));
                }
            }
        }
    }
    text
}

/// How the examples did: each that failed, then how many.
pub(in crate::cli) fn tested_rules(face: &Face, tested: &TestedRules) -> String {
    let said = &face.phrases.rules;
    let mut text = String::new();
    for (rule, examples) in tested.rules.iter().filter(|(_, examples)| !examples.failed.is_empty())
    {
        let head = format!("{}  {}", rule.code, rule.title);
        let _ = writeln!(text, "{}", face.paint(Tone::Bad, &head));
        for one in &examples.failed {
            text.push_str(&failed(face, one));
        }
    }
    if !tested.untried.is_empty() {
        let _ = writeln!(text, "{}", (said.untried)(&tested.untried));
    }
    let (rules, failed) = (tested.rules.len(), tested.failed());
    let tone = if failed == 0 { Tone::Good } else { Tone::Bad };
    text + &face.paint(tone, &(said.tested)(rules, tested.examples(), failed))
}

fn failed(face: &Face, failed: &FailedExample) -> String {
    let said = &face.phrases.rules;
    let words = failed.text.replace('\n', "\n    ");
    let mut text = format!("  {}\n", (said.failed)(failed.is_bad, failed.number, &words));
    if failed.found.is_empty() {
        let _ = writeln!(text, "    {}", said.found_nothing);
    }
    for (found, lowered) in &failed.found {
        let why = lowered.as_ref().map(|one: &Condition| said.excuse(one));
        let _ = writeln!(text, "    {}", (said.found)(found, why.as_deref()));
    }
    text
}
