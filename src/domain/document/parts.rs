//! The parts that one file holds: the notice that an instrument is issued with, the instrument, 落款,
//! attachments.
//!
//! Parts are ranges of lines that follow one another without a gap, so no word can be lost here.

use std::ops::Range;

use crate::domain::document::label::{self, Attachment};
use crate::domain::document::line::{Line, despaced};

/// A part of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) kind: PartKind,
    pub(super) lines: Range<usize>,
}

/// What a part is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PartKind {
    /// Above the title.
    Front,
    /// 印发通知: from the title to the instrument it is issued with.
    Notice,
    /// The title of the instrument, where it comes with a notice.
    InnerTitle,
    /// The instrument.
    Main,
    /// 落款 and what follows it.
    Signature,
    /// An attachment, with its label.
    Attachment(String),
}

/// Lines that a signature may have above its date.
const SIGNERS: usize = 8;

/// Longest line of a signature.
const SIGNER_CHARS: usize = 40;

/// Lines without a sentence that are something new behind a date, and not a stamp of the web page.
const LEAST_LINES: usize = 3;

/// Lines that the title of an issued instrument may span.
const INNER_TITLE_LINES: usize = 4;

/// Cuts a file into its parts. `title` is where the title stands.
pub(super) fn parts(
    lines: &[Line<'_>],
    title: Option<&str>,
    title_lines: &Range<usize>,
) -> Vec<Part> {
    let mut cutter = Cutter { lines, parts: Vec::new() };
    cutter.add(PartKind::Front, 0..title_lines.start);
    let mut start = title_lines.end;
    if let Some(main) = title.and_then(|title| cutter.issued(title, start)) {
        cutter.add(PartKind::Notice, start..main);
        start = cutter.inner_title(title.unwrap_or_default(), main);
        cutter.add(PartKind::InnerTitle, main..start);
    }
    cutter.instrument(start);
    cutter.parts
}

/// Where the signature begins that ends these lines: signers and a date.
pub(super) fn signature(lines: &[Line<'_>]) -> Option<usize> {
    let cutter = Cutter { lines, parts: Vec::new() };
    let date = cutter.date(0)?;
    Some(cutter.signature_start(0, date))
}

struct Cutter<'a, 'b> {
    lines: &'b [Line<'a>],
    parts: Vec<Part>,
}

impl<'a> Cutter<'a, '_> {
    fn add(&mut self, kind: PartKind, lines: Range<usize>) {
        if !lines.is_empty() {
            self.parts.push(Part { kind, lines });
        }
    }

    fn from(&self, start: usize) -> impl Iterator<Item = (usize, &Line<'a>)> {
        self.lines.iter().enumerate().skip(start)
    }

    /// Where the instrument begins that a notice issues; none if this is no such notice.
    fn issued(&self, title: &str, start: usize) -> Option<usize> {
        let issues =
            ["印发", "发布", "公布", "下发", "转发"].iter().any(|verb| title.contains(verb));
        if !issues {
            return None;
        }
        let date = self.date(start);
        let by_name = inner_name(title).and_then(|name| {
            self.from(start).find(|&(index, _)| self.title_length(name, index).is_some())
        });
        let after_date = date.and_then(|date| self.after_tail(date + 1));
        let found = by_name.map(|(index, _)| index).or(after_date)?;
        // 附件 on the line before belongs to the instrument, not to the notice.
        let headed = found.checked_sub(1).filter(|&above| {
            above >= start
                && self
                    .lines
                    .get(above)
                    .and_then(label::attachment)
                    .is_some_and(|found| found.rest.is_empty())
        });
        Some(headed.unwrap_or(found)).filter(|&main| main > start)
    }

    /// How many lines from a place on make up this title.
    fn title_length(&self, name: &str, start: usize) -> Option<usize> {
        let mut text = String::new();
        for (count, line) in self.lines.iter().skip(start).take(INNER_TITLE_LINES).enumerate() {
            if !line.is_within(SIGNER_CHARS * 2) {
                return None;
            }
            text.push_str(&despaced(line.text));
            if text == name || text.split(['（', '(']).next() == Some(name) {
                return Some(count + 1);
            }
            if !name.starts_with(&text) {
                return None;
            }
        }
        None
    }

    /// The end of the title of the issued instrument.
    fn inner_title(&self, title: &str, main: usize) -> usize {
        let attachment = self.lines.get(main).and_then(label::attachment);
        let start = main + usize::from(attachment.is_some_and(|found| found.rest.is_empty()));
        let named = inner_name(title).and_then(|name| self.title_length(name, start));
        let mut end = start + named.unwrap_or(0);
        while self.lines.get(end).is_some_and(|line| {
            line.is_bracketed() && line.is_within(SIGNER_CHARS) && label::section(line).is_none()
        }) {
            end += 1;
        }
        end
    }

    /// The main instrument with its 落款, then attachments.
    fn instrument(&mut self, start: usize) {
        let end = self.lines.len();
        let date = self.date(start).filter(|&date| !self.articles_follow(date));
        let signed = date.map(|date| self.signature_start(start, date));
        let tail_end = date.map(|date| self.after_tail(date + 1).unwrap_or(end));
        let head = self.attachment_from(start, date);
        let first =
            [head.as_ref().map(|&(at, _)| at), signed].into_iter().flatten().min().unwrap_or(end);
        self.add(PartKind::Main, start..first);
        let mut at = first;
        if let (Some(signed), Some(tail_end)) = (signed, tail_end)
            && signed == first
        {
            let stop =
                self.attachment_from(signed, date).map_or(tail_end, |(head, _)| head.min(tail_end));
            self.add(PartKind::Signature, signed..stop);
            at = stop;
        }
        self.attachments(at, date);
    }

    fn attachments(&mut self, start: usize, date: Option<usize>) {
        let mut at = start;
        let mut name = "附件".to_owned();
        for index in start..self.lines.len() {
            let Some(found) = self.attachment_at(index, date) else { continue };
            self.add(PartKind::Attachment(std::mem::replace(&mut name, found.label)), at..index);
            at = index;
        }
        self.add(PartKind::Attachment(name), at..self.lines.len());
    }

    fn attachment_from(
        &self,
        start: usize,
        date: Option<usize>,
    ) -> Option<(usize, Attachment<'a>)> {
        (start..self.lines.len()).find_map(|index| Some((index, self.attachment_at(index, date)?)))
    }

    /// The attachment that begins at a line. `附件：…` above the date only says which there are.
    fn attachment_at(&self, index: usize, date: Option<usize>) -> Option<Attachment<'a>> {
        let line = self.lines.get(index)?;
        let found = label::attachment(line)?;
        let signed = date.is_some_and(|date| index > date);
        let alone = found.rest.is_empty() && !found.colon;
        let numbered = found.label.chars().count() > 2;
        let short = line.is_within(SIGNER_CHARS * 2) && !line.is_sentence();
        (short && (alone || signed || (date.is_none() && numbered))).then_some(found)
    }

    /// The first date that stands alone below running text.
    fn date(&self, start: usize) -> Option<usize> {
        let text = self.from(start).find(|(_, line)| line.is_sentence() || line.ends_in_colon())?.0;
        self.from(text).find(|(_, line)| line.is_date()).map(|(index, _)| index)
    }

    fn articles_follow(&self, date: usize) -> bool {
        let next = self
            .from(date + 1)
            .take_while(|&(index, _)| self.attachment_at(index, Some(date)).is_none())
            .find_map(|(_, line)| label::article(line));
        next.is_some_and(|article| article.number != Some(1))
    }

    /// The signers above the date.
    fn signature_start(&self, start: usize, date: usize) -> usize {
        let signs = |index: &usize| {
            self.lines.get(*index).is_some_and(|line| {
                line.is_within(SIGNER_CHARS)
                    && !line.is_row()
                    && !line.text.contains(['。', '；', '：', '，', ':'])
                    && label::section(line).is_none()
                    && label::article(line).is_none()
                    && label::attachment(line).is_none()
            })
        };
        let above = (start..date).rev().take(SIGNERS).take_while(signs).count();
        date - above
    }

    /// Where something new begins behind a date: not `（此件公开发布）`, 抄送, 印发.
    fn after_tail(&self, start: usize) -> Option<usize> {
        let tail = |line: &Line<'_>| {
            let text = despaced(line.text);
            let begins = [
                "抄送",
                "主送",
                "主题词",
                "联系人",
                "联系电话",
                "印发",
                "分送",
                "共印",
                "扫一扫",
                "打印",
            ];
            line.is_bracketed()
                || line.is_row()
                || line.is_date()
                || begins.iter().any(|word| text.starts_with(word))
                || (line.is_within(SIGNER_CHARS * 2) && text.ends_with("印发"))
        };
        let (begin, _) = self.from(start).find(|(_, line)| !tail(line))?;
        let speaks = |(_, line): (usize, &Line<'_>)| line.is_sentence() || line.is_row();
        let enough = self.lines.len() - begin >= LEAST_LINES || self.from(begin).any(speaks);
        enough.then_some(begin)
    }
}

/// The name of the instrument that a notice issues: what its title has in 《》, or between 印发 and 的通知.
fn inner_name(title: &str) -> Option<&str> {
    let quoted = title.split_once('《').and_then(|(_, rest)| rest.rsplit_once('》'));
    // 印发《某条例》实施细则的通知: the 细则 is issued, not what it carries out.
    let whole = |tail: &str| {
        tail.is_empty() || tail.starts_with(['的', '等', '（', '(', '〉']) || !tail.contains('的')
    };
    let quoted = quoted.filter(|(_, tail)| whole(tail));
    let bare = || {
        let (_, rest) = title.split_once("印发").or_else(|| title.split_once("发布"))?;
        rest.rsplit_once("的")
    };
    let (name, _) = quoted.or_else(bare)?;
    let several = ["》《", "》和《", "》、《"].iter().any(|between| name.contains(between));
    (!name.is_empty() && !several).then_some(name)
}
