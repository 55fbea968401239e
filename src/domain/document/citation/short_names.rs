//! 简称: names that a text gives to what it cites (以下简称《条例》, 以下简称“条例”).
//!
//! A name holds from where it is given; before that it means nothing.

use std::collections::HashMap;

use memchr::memmem;

use crate::domain::document::Span;
use crate::domain::law::plain_title;
use crate::domain::limits;

use super::Target;
use super::chain::past_spaces;
use super::title::{kind_of, titled};
use super::words::Words;

/// The names that a text gives.
#[derive(Default)]
pub(super) struct ShortNames {
    /// What finds those that are used without marks.
    used: Option<Words>,
    known: HashMap<String, Target>,
}

impl ShortNames {
    /// The names that may be given somewhere in the text; what they mean is told later with [`Self::learn`].
    pub(super) fn of(words: &str) -> Self {
        let mut candidates = Vec::new();
        for sign in ["简称", "下称"] {
            for at in memmem::find_iter(words.as_bytes(), sign).take(limits::SHORT_NAMES) {
                if let Some(span) = given(words, at + sign.len()) {
                    let name = plain_title(span.of(words));
                    if name.chars().count() >= 2 && !candidates.contains(&name) {
                        candidates.push(name);
                    }
                }
            }
        }
        let list = candidates.iter().map(String::as_str);
        let used = (!candidates.is_empty()).then(|| Words::new(list));
        Self { used, known: HashMap::new() }
    }

    /// From here on a name means this.
    pub(super) fn learn(&mut self, name: &str, target: &Target) {
        if self.known.len() < limits::SHORT_NAMES {
            self.known.insert(plain_title(name), target.clone());
        }
    }

    /// What a name means.
    pub(super) fn meaning(&self, plain: &str) -> Option<&Target> {
        if self.known.is_empty() { None } else { self.known.get(plain) }
    }

    /// The next place from a byte on where a name stands, meaning something or not.
    pub(super) fn next(&self, words: &str, at: usize) -> Option<Span> {
        let found = self.used.as_ref()?.next(words, at)?;
        Some(Span::new(found.start, found.end))
    }

    /// Whether a name can stand for an instrument without marks and without an article behind it: 通知 and 决定 are
    /// what people do, too.
    pub(super) fn speaks_alone(name: &str) -> bool {
        let kind = kind_of(name);
        let plain_kinds = ["条例", "办法", "细则", "规则", "规程", "准则", "法典", "法", "公约"];
        let instrument = kind.is_some_and(|kind| plain_kinds.contains(&kind));
        instrument || (kind.is_some() && name.chars().count() > 3)
    }
}

/// The name that is given behind 简称, without marks.
pub(super) fn given(words: &str, at: usize) -> Option<Span> {
    let mut at = at;
    for word in ["为", "作", "：", ":"] {
        if words.get(at..)?.starts_with(word) {
            at += word.len();
        }
    }
    at = past_spaces(words, at);
    let rest = words.get(at..)?;
    let opening = rest.chars().next()?;
    let closing = match opening {
        '《' => {
            let found = titled(words, at)?;
            return Some(Span::new(at + opening.len_utf8(), found.end - '》'.len_utf8()));
        }
        '“' | '”' | '"' | '「' | '‘' => {
            at += opening.len_utf8();
            &['”', '“', '"', '」', '’', '\n'][..]
        }
        _ => &['）', ')', '，', '。', '、', '；', ' ', '\n'][..],
    };
    let rest = words.get(at..)?;
    let mut chars = rest.char_indices().take(limits::SHORT_NAME_CHARS);
    let (length, _) = chars.find(|(_, letter)| closing.contains(letter))?;
    let inside = rest.get(..length)?;
    if inside.starts_with('《') {
        let found = titled(words, at)?;
        return Some(Span::new(at + '《'.len_utf8(), found.end - '》'.len_utf8()));
    }
    (length > 0).then(|| Span::new(at, at + length))
}
