//! The tags in the words of a paragraph: `{{ … }}`, `{% … %}`, `{# … #}`.
//!
//! Word processors turn quotation marks and blanks into others; within a tag they are what was typed.

use crate::domain::limits;
use crate::domain::paper::FormWrong;
use std::ops::Range;

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// Where it stands in the words, in bytes.
    pub(super) range: Range<usize>,
    /// What it is.
    pub(super) kind: TagKind,
    /// What it says, without its braces and its mark.
    pub(super) body: String,
}

/// What a tag is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagKind {
    /// `{{ … }}`
    Value,
    /// `{% … %}`
    Statement,
    /// `{%p … %}`: stands for its paragraph.
    OfParagraph,
    /// `{%tr … %}`: stands for its row.
    OfRow,
    /// `{# … #}`
    Comment,
}

/// The tags of the words, in order; or what is wrong with one of them.
pub(super) fn tags(words: &str) -> (Vec<Tag>, Vec<FormWrong>) {
    let (mut tags, mut wrong, mut from) = (Vec::new(), Vec::new(), 0);
    while let Some((at, kind)) = next(words, from) {
        if tags.len() > limits::FORM_TAGS {
            wrong.push(FormWrong::ManyTags);
            break;
        }
        let inside = words.get(at + 2..).unwrap_or_default();
        let Some((body, length)) = body(inside, kind) else {
            wrong.push(FormWrong::OpenTag);
            break;
        };
        let range = at..at + 2 + length;
        from = range.end;
        match judged(kind, &body) {
            Ok((kind, body)) => tags.push(Tag { range, kind, body }),
            Err(fault) => wrong.push(fault),
        }
    }
    (tags, wrong)
}

/// Where the next tag begins, and of what kind it is.
fn next(words: &str, from: usize) -> Option<(usize, TagKind)> {
    let rest = words.get(from..)?;
    let mut found = rest.match_indices('{').filter_map(|(at, _)| {
        let kind = match rest.as_bytes().get(at + 1)? {
            b'{' => TagKind::Value,
            b'%' => TagKind::Statement,
            b'#' => TagKind::Comment,
            _ => return None,
        };
        Some((from + at, kind))
    });
    found.next()
}

/// What stands in a tag, marks and blanks as they were typed, and the bytes up to its end.
fn body(inside: &str, kind: TagKind) -> Option<(String, usize)> {
    let end = match kind {
        TagKind::Value => "}}",
        TagKind::Comment => "#}",
        _ => "%}",
    };
    let (mut body, mut quoted) = (String::new(), None);
    for (at, letter) in inside.char_indices() {
        if quoted.is_none() && inside.get(at..).is_some_and(|rest| rest.starts_with(end)) {
            return Some((body, at + end.len()));
        }
        if kind == TagKind::Comment {
            continue;
        }
        body.push(typed(letter, &mut quoted));
    }
    None
}

/// The character that was typed; `quoted` is the mark that opened the words in which it stands.
fn typed(letter: char, quoted: &mut Option<char>) -> char {
    let plain = match letter {
        '“' | '”' | '„' | '＂' | '"' => '"',
        '‘' | '’' | '‚' | '＇' | '\'' => '\'',
        '\u{a0}' | '\u{3000}' | '\t' | '\n' | '\r' => ' ',
        other => other,
    };
    match *quoted {
        None if matches!(plain, '"' | '\'') => *quoted = Some(letter),
        // Words between straight marks may hold bent ones.
        Some('"') if letter != '"' => return letter,
        Some('\'') if letter != '\'' => return letter,
        Some('“' | '”' | '„' | '＂' | '"') if plain == '"' => *quoted = None,
        Some('‘' | '’' | '‚' | '＇' | '\'') if plain == '\'' => *quoted = None,
        Some(_) => return letter,
        None => {}
    }
    plain
}

/// The tag with its mark read, or what is wrong with it.
fn judged(kind: TagKind, body: &str) -> Result<(TagKind, String), FormWrong> {
    let body = body.trim_start_matches('-').trim_end_matches('-');
    if body.chars().count() > limits::FORM_TAG_CHARS {
        return Err(FormWrong::LongTag);
    }
    let (mark, rest) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
    let (kind, rest) = match (kind, mark) {
        (TagKind::Comment, _) => return Ok((kind, String::new())),
        (TagKind::Statement, "p") => (TagKind::OfParagraph, rest),
        (TagKind::Statement, "tr") => (TagKind::OfRow, rest),
        (TagKind::Statement, "tc" | "r") => return Err(FormWrong::Statement(mark.to_owned())),
        (TagKind::Value, "r" | "p" | "tr" | "tc") if !rest.trim().is_empty() => {
            return Err(FormWrong::Statement(mark.to_owned()));
        }
        (kind, _) => (kind, body),
    };
    let rest = rest.trim();
    if rest.is_empty() { Err(FormWrong::EmptyTag) } else { Ok((kind, rest.to_owned())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(words: &str) -> (TagKind, String) {
        let (tags, wrong) = tags(words);
        assert_eq!(wrong, [], "{words}");
        let tag = tags.first().unwrap();
        (tag.kind, tag.body.clone())
    }

    #[test]
    fn marks_of_a_word_processor_are_what_was_typed() {
        assert_eq!(one("{{ a|default(“无”) }}").1, "a|default(\"无\")");
        assert_eq!(one("{{ a|default(‘无’) }}").1, "a|default('无')");
        assert_eq!(one("{{\u{a0}a|default(\"“无”}}\")\u{3000}}}").1, "a|default(\"“无”}}\")");
        assert_eq!(one("{{ a|default(“it's”) }}").1, "a|default(\"it's\")");
    }

    #[test]
    fn tags_stand_for_words_paragraphs_and_rows() {
        assert_eq!(one("{%p if a %}"), (TagKind::OfParagraph, "if a".to_owned()));
        assert_eq!(one("x{%tr endfor %}"), (TagKind::OfRow, "endfor".to_owned()));
        assert_eq!(one("{%- if a -%}"), (TagKind::Statement, "if a".to_owned()));
        assert_eq!(one("{% print %}").0, TagKind::Statement);
        assert_eq!(one("{# {{ no }} #}").0, TagKind::Comment);
    }

    #[test]
    fn what_is_no_tag_is_told() {
        for (words, fault) in [
            ("{{ a", FormWrong::OpenTag),
            ("{{ 'a }}", FormWrong::OpenTag),
            ("{{ }}", FormWrong::EmptyTag),
            ("{{r a }}", FormWrong::Statement("r".to_owned())),
            ("{%tc for a in b %}", FormWrong::Statement("tc".to_owned())),
        ] {
            assert_eq!(tags(words).1, [fault], "{words}");
        }
        assert_eq!(tags("{a} { {").0, []);
    }
}
