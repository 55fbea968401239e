//! The text of a law as the registry keeps it, so that a person can read it and `input::law_text` reads it again.
//!
//! It must never hold anything that was not in the file that it came from, but where that file was.

use crate::domain::law::LawText;
use std::fmt::Write;

/// What a paragraph begins with; a line that does not is a label.
const INDENT: &str = "　　";

/// The bytes of a kept text.
pub fn law_text(law: &LawText) -> Vec<u8> {
    let mut text = String::from("# 由 fashen laws import 写入；要改，改原文件后重新导入。\n");
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(text, "{key}: {}", one_line(&value));
        }
    };
    line("title", Some(law.title.clone()));
    line("kind", law.kind.map(|kind| kind.key().to_owned()));
    line("day", law.day.map(|day| day.to_string()));
    line("in_force", law.in_force.map(|day| day.to_string()));
    line("file", Some(law.file.clone()));
    line("digest", Some(law.digest.clone()));
    for article in &law.articles {
        let _ = write!(text, "\n{}\n", article.label());
        for paragraph in &article.paragraphs {
            let _ = writeln!(text, "{INDENT}{}", one_line(paragraph));
        }
    }
    text.into_bytes()
}

/// Words on one line: nothing in them may be taken for the end of it.
fn one_line(words: &str) -> String {
    words.split(['\n', '\r']).collect::<Vec<_>>().join(" ")
}
