//! 标题 and 发文字号 that a page states beside its article, for articles that have none of their own.
//!
//! Sites often show the title above the article, and the number in a table of information. They are put
//! above the text only where the text has none.

use crate::domain::document::{Paragraph, ParagraphKind};
use crate::input::document::html::article::Chosen;
use crate::input::document::html::furniture::{self, NUMBERS, TITLES};
use crate::input::document::html::page::{Line, Page};
use crate::input::document::html::title;

/// Lines of an article among which its title and number are looked for.
const HEAD: usize = 15;

/// Letters of titles.
const TITLE: std::ops::RangeInclusive<usize> = 5..=140;

/// Names under which pages state the title of their article, the surest first.
const STATED: [&str; 3] = ["articletitle", "title", "og:title"];

/// How the title of an official paper ends.
const KINDS: [&str; 30] = [
    "通知", "通告", "公告", "办法", "规定", "决定", "意见", "细则", "方案", "规则", "条例", "通报",
    "批复", "函", "纪要", "规划", "计划", "命令", "令", "请示", "报告", "制度", "标准", "指南",
    "规程", "章程", "要点", "清单", "目录", "议案",
];

/// What a page states.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    title: Option<String>,
    number: Option<String>,
}

impl Facts {
    /// Those that the article lacks.
    pub(super) fn of(page: &Page, chosen: &Chosen) -> Self {
        let head: Vec<&Line> = page
            .lines
            .iter()
            .enumerate()
            .filter(|(at, line)| line.letters > 0 && chosen.has(*at))
            .map(|(_, line)| line)
            .take(HEAD)
            .collect();
        let stated = Stated::of(page, chosen);
        let title = stated.title.filter(|title| !has_title(&head, title));
        let number = stated.number.filter(|_| !head.iter().any(|line| is_number(&line.text)));
        Self { title, number }
    }

    /// Paragraphs to be put above the text.
    pub(super) fn added(&self) -> Vec<Paragraph> {
        let number = self.number.as_deref().map(Paragraph::body);
        number.into_iter().chain(self.title.as_deref().map(title)).collect()
    }
}

/// What a page states of itself, on one line: an attribute may hold line ends.
fn on_one_line(content: &str) -> String {
    content.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Stated {
    title: Option<String>,
    number: Option<String>,
}

impl Stated {
    fn of(page: &Page, chosen: &Chosen) -> Self {
        let rows = || page.lines.iter().filter(|line| furniture::is_index(line));
        let value = |labels: &[&str]| rows().find_map(|line| value(&line.text, labels));
        let stated = |name: &&str| {
            let found = page.statements.iter().find(|(own, _)| own == name);
            found.map(|(_, content)| on_one_line(content))
        };
        let shown = page.lines.iter().enumerate().find(|(at, line)| {
            let is_heading = matches!(line.kind, ParagraphKind::Heading(..=2));
            is_heading && *at < chosen.first && !furniture::is_furniture(line)
        });
        let title = [
            value(&TITLES),
            STATED.first().and_then(stated),
            shown.map(|(_, line)| line.text.clone()),
            STATED.iter().skip(1).find_map(stated),
            Some(window_title(&page.window_title)),
        ];
        Self {
            title: title.into_iter().flatten().find(|title| TITLE.contains(&title.chars().count())),
            number: value(&NUMBERS).filter(|number| is_number(number)),
        }
    }
}

/// What stands behind one of the labels in a line.
fn value(text: &str, labels: &[&str]) -> Option<String> {
    let mut cells = text.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).peekable();
    while let Some(cell) = cells.next() {
        let (name, own) = cell.split_once(['：', ':']).unwrap_or((cell, ""));
        if labels.contains(&furniture::label(name).as_str()) {
            let own = own.trim();
            let value = if own.is_empty() { cells.peek().copied() } else { Some(own) };
            return value.map(str::to_owned);
        }
    }
    None
}

/// The title of the window without the name of the site: `关于……的通知_某某市人民政府`.
fn window_title(window: &str) -> String {
    let first =
        window.split(['_', '|', '｜', '-', '—', '–']).map(str::trim).find(|part| !part.is_empty());
    first.filter(|first| ends_as_title(first)).unwrap_or_default().to_owned()
}

/// Whether a text begins with this title, or with one of its own.
fn has_title(head: &[&Line], title: &str) -> bool {
    let joined: String =
        head.iter().flat_map(|line| plain(&line.text).collect::<Vec<_>>()).collect();
    let wanted: String = plain(title).collect();
    joined.contains(&wanted)
        || head.iter().take(6).any(|line| {
            TITLE.contains(&line.letters)
                && !line.text.contains(['。', '：', '；'])
                && ends_as_title(&line.text)
        })
}

fn ends_as_title(line: &str) -> bool {
    let line = line.trim_end_matches(['》', '〉']);
    let bare = match line.strip_suffix(['）', ')']) {
        Some(rest) => rest.rsplit_once(['（', '(']).map_or(rest, |(before, _)| before),
        None => line,
    };
    KINDS.iter().any(|kind| bare.trim_end_matches(['》', '〉']).ends_with(kind))
}

/// Letters and digits alone.
fn plain(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| letter.is_alphanumeric())
}

/// Whether a line holds something like a 发文字号.
fn is_number(text: &str) -> bool {
    let opened = text.find(['〔', '[', '［', '【', '(', '（']);
    let behind = opened.and_then(|at| text.get(at..)).map(|rest| rest.chars().skip(1));
    let year = behind
        .is_some_and(|mut rest| rest.by_ref().take(4).filter(char::is_ascii_digit).count() == 4);
    year && text.contains('号') && text.chars().count() <= 60
}
