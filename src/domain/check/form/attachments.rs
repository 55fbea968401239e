//! 附件: attachments that the text speaks of and does not have.

use super::{Asked, FormFault, Raised, raised};
use crate::domain::document::{Document, NodeKind, Span, numeral};
use std::collections::BTreeSet;

/// Most letters of the number of an attachment.
const NUMBER_LETTERS: usize = 3;

/// Attachments that are cited or listed, and not there.
pub(super) fn attachment_missing(asked: &Asked<'_>) -> Vec<Raised> {
    let document = asked.document();
    let has = Attached::of(document);
    let lists: Vec<Span> = document
        .nodes
        .iter()
        .filter(|node| node.kind == NodeKind::AttachmentList)
        .map(|node| node.span)
        .collect();
    let main = asked.main();
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for (at, mark) in main.match_indices("附件") {
        let behind = main.get(at + mark.len()..).unwrap_or_default();
        let before = main.get(..at).unwrap_or_default();
        let in_list = lists.iter().any(|list| list.start <= at && at < list.end);
        let number = number_at(behind);
        if in_list || is_of_another(before) || !speaks(before, number.is_some(), behind) {
            continue;
        }
        let (number, length) = number.map_or((None, 0), |(number, length)| (Some(number), length));
        if has.has(number) || !told.insert(number) {
            continue;
        }
        let span = Span::new(at, at + mark.len() + length);
        let named = span.of(main).to_owned();
        let fault = if has.lists(number) {
            FormFault::AttachmentNotThere { named }
        } else {
            FormFault::AttachmentMissing { named }
        };
        found.push(raised(span, fault, true));
    }
    found
}

/// The attachments of a text: those that are there, and those that are only listed.
struct Attached {
    there: BTreeSet<u32>,
    any: bool,
    /// The highest number of the list.
    listed: u32,
}

impl Attached {
    fn of(document: &Document) -> Self {
        let attachments = document.nodes.iter().filter(|node| node.kind == NodeKind::Attachment);
        let numbers: Vec<Option<u32>> =
            attachments.map(|node| node.number.map(|number| number.number)).collect();
        let lists = document.nodes.iter().filter(|node| node.kind == NodeKind::AttachmentList);
        let listed = lists.map(|node| entries(node.span.of(&document.words))).max().unwrap_or(0);
        let mut there: BTreeSet<u32> = numbers.iter().flatten().copied().collect();
        // The only one needs no number.
        if numbers.len() == 1 && there.is_empty() {
            there.insert(1);
        }
        Self { there, any: !numbers.is_empty(), listed }
    }

    fn has(&self, number: Option<u32>) -> bool {
        number.map_or(self.any, |number| self.there.contains(&number))
    }

    fn lists(&self, number: Option<u32>) -> bool {
        number.map_or(self.listed > 0, |number| number <= self.listed)
    }
}

/// How many a list names: one, where they are not numbered.
fn entries(list: &str) -> u32 {
    let numbered = list.lines().filter_map(|line| {
        let bare =
            line.trim().trim_start_matches("附件").trim_start_matches(['：', ':', ' ', '\u{3000}']);
        let digits: String = bare.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u32>().ok().filter(|number| *number < 100)
    });
    numbered.max().unwrap_or(1)
}

/// The number behind 附件, and its bytes.
fn number_at(behind: &str) -> Option<(u32, usize)> {
    let bare = behind.trim_start_matches(' ');
    let digits: String = bare
        .chars()
        .take_while(|&letter| numeral::is_numeral(letter))
        .take(NUMBER_LETTERS)
        .collect();
    let rest = bare.get(digits.len()..).unwrap_or_default();
    // 附件一式两份, 附件一律: no number.
    if rest.starts_with(['式', '律', '并', '起', '份', '种', '个', '同']) {
        return None;
    }
    let number = numeral::parse(&digits)?;
    (1..=99).contains(&number).then_some((number, behind.len() - bare.len() + digits.len()))
}

/// Whether the attachment is that of another text: 《…》附件1, （国发〔2020〕1号）附件.
fn is_of_another(before: &str) -> bool {
    let near = before.trim_end_matches(['的', '中', '及', '和', '其']);
    near.ends_with(['》', '）', ')', '号', '”'])
}

/// Whether it is this text's: 见附件, （附件1）, 附件所列; and not 提交附件, 合同附件.
fn speaks(before: &str, numbered: bool, behind: &str) -> bool {
    let refers = [
        "见",
        "详见",
        "按照",
        "按",
        "填写",
        "填报",
        "如",
        "参照",
        "依照",
        "本办法",
        "本通知",
        "本规定",
    ];
    let ahead = before.trim_end_matches(['（', '(', '《', '“']);
    let refers = refers.iter().any(|word| ahead.ends_with(word));
    let begins = before.is_empty() || before.ends_with('\n') || behind.starts_with(['：', ':']);
    !begins && (refers || (numbered && before.ends_with(['（', '(', '，', '、', '。', '在', '从'])))
}
