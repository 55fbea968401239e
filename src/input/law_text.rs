//! The text of a law as the registry keeps it: a few lines on where it came from, an empty line, and the articles, each
//! under its label, its paragraphs set in.
//!
//! A line of no known form ends the reading with its number: half a law must never be taken for the whole.

use crate::domain::law::{Article, LawText, StatuteKind, article_number};

/// What a paragraph begins with.
pub const INDENT: &str = "　　";

/// That a kept text can not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} has no known form")]
pub struct LawTextFault {
    /// The line, from 1; 0 where there is no UTF-8.
    pub line: usize,
}

/// Reads a kept text.
///
/// # Errors
///
/// The first line of no known form.
pub fn law_text(bytes: &[u8]) -> Result<LawText, LawTextFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| LawTextFault { line: 0 })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines().enumerate();
    let mut law = LawText {
        title: String::new(),
        kind: None,
        day: None,
        in_force: None,
        file: String::new(),
        digest: String::new(),
        articles: Vec::new(),
    };
    for (index, line) in lines.by_ref() {
        let fault = LawTextFault { line: index + 1 };
        match line.trim_end() {
            "" => break,
            line if line.starts_with('#') => {}
            line => head(&mut law, line).ok_or(fault)?,
        }
    }
    for (index, line) in lines {
        body(&mut law.articles, line).ok_or(LawTextFault { line: index + 1 })?;
    }
    if law.title.is_empty() || law.articles.is_empty() {
        return Err(LawTextFault { line: 1 });
    }
    Ok(law)
}

/// `day: 2021-01-22`
fn head(law: &mut LawText, line: &str) -> Option<()> {
    let (key, value) = line.split_once(": ")?;
    match key {
        "title" => value.clone_into(&mut law.title),
        "kind" => law.kind = Some(StatuteKind::named(value)?),
        "day" => law.day = Some(value.parse().ok()?),
        "in_force" => law.in_force = Some(value.parse().ok()?),
        "file" => value.clone_into(&mut law.file),
        "digest" => value.clone_into(&mut law.digest),
        _ => return None,
    }
    Some(())
}

/// A label or a paragraph.
fn body(articles: &mut Vec<Article>, line: &str) -> Option<()> {
    if let Some(words) = line.strip_prefix(INDENT) {
        articles.last_mut()?.paragraphs.push(words.to_owned());
    } else if !line.trim().is_empty() {
        let number = article_number(line.trim_end())?;
        articles.push(Article { number, paragraphs: Vec::new() });
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_no_known_form_is_told() {
        let whole = "title: 甲法\nkind: law\nday: 2020-01-01\nfile: a.txt\ndigest: sm3:0\n\n第一条\n　　乙。\n";
        let read = law_text(whole.as_bytes()).unwrap();
        assert_eq!(read.articles[0].paragraphs, ["乙。"]);
        for (broken, line) in [
            (whole.replace("2020-01-01", "2020-13-01"), 3),
            (whole.replace("　　乙", "乙"), 8),
            (whole.replace("第一条\n", ""), 7),
            (whole.replace("title", "titel"), 1),
            ("title: 甲法\n".to_owned(), 1),
        ] {
            assert_eq!(law_text(broken.as_bytes()), Err(LawTextFault { line }), "{broken}");
        }
        assert_eq!(law_text(&[0xFF]), Err(LawTextFault { line: 0 }));
    }
}
