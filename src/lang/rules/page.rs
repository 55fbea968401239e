//! The page of all rules, in Markdown: docs/rules.md.

use super::told::{Basis, Section, sections};
use super::{EN, ZH};
use crate::domain::check::rule::{Rule, WordSets};
use crate::lang::Lang;
use std::fmt::Write;

/// All rules, each with its basis, and the sets of words.
pub fn page(lang: Lang, rules: &[(Rule, Vec<Basis>)], sets: &WordSets) -> String {
    let (words, colon) = match lang {
        Lang::Zh => (&ZH.page, ZH.colon),
        Lang::En => (&EN.page, EN.colon),
    };
    let mut text = format!("# {}\n\n{}\n", words.title, words.before);
    for (rule, basis) in rules {
        let _ = writeln!(text, "\n## {} {}\n", rule.code, plain(&rule.title));
        for section in sections(lang, rule, basis, sets) {
            text.push_str(&told(&section, colon));
        }
    }
    let _ = writeln!(text, "\n## {}\n", words.sets);
    for (name, set) in &sets.sets {
        let all = set.words.join(words.comma);
        let _ = writeln!(text, "- `@{name}` {}{}{}", plain(&set.title), colon, plain(&all));
    }
    text
}

fn told(section: &Section, colon: &str) -> String {
    let Section { label, lines, is_list } = section;
    match lines.as_slice() {
        [line] if !is_list => format!("- **{label}**{colon}{}\n", plain(line)),
        lines => {
            let lines = lines.iter().map(|line| format!("  - {}\n", plain(line)));
            format!("- **{label}**{}\n{}", colon.trim_end(), lines.collect::<String>())
        }
    }
}

/// A text on one line, in which nothing means anything to Markdown.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => plain.push_str("<br>"),
            '*' | '_' | '`' | '<' | '>' | '[' | ']' | '\\' | '#' | '|' => {
                plain.push('\\');
                plain.push(letter);
            }
            _ => plain.push(letter),
        }
    }
    plain
}
