//! Reads what stands behind the name of an instrument: 第十条、第十五条第二款和第十六条第（一）、（三）项.
//!
//! A chain ends before the first word that is not part of it. Nothing here looks back, and each look ahead is
//! bounded, so that a text of nothing but 第一、第二、… takes no longer than another.

use crate::domain::document::{Ordinal, Span, numeral};
use crate::domain::limits;

use super::pinpoint::{Level, Pinpoint, Provision};

/// What joins two parts of a chain; the longest first.
const JOINTS: [(&str, Joint); 21] = [
    ("，以及", Joint::And),
    ("、以及", Joint::And),
    ("，或者", Joint::And),
    ("、或者", Joint::And),
    ("或者", Joint::And),
    ("以及", Joint::And),
    ("、和", Joint::And),
    ("、", Joint::And),
    ("，", Joint::And),
    ("和", Joint::And),
    ("与", Joint::And),
    ("及", Joint::And),
    ("或", Joint::And),
    ("至", Joint::Through),
    ("到", Joint::Through),
    ("——", Joint::Through),
    ("—", Joint::Through),
    ("－", Joint::Through),
    ("-", Joint::Through),
    ("～", Joint::Through),
    ("~", Joint::Through),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    And,
    Through,
}

/// What was read.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) pinpoints: Vec<Pinpoint>,
    /// The byte behind it.
    pub(super) end: usize,
}

/// Reads the chain that begins at a byte; `base` is the part that its first words are inside of, such as the article
/// that 前条 stands for.
pub(super) fn chain(words: &str, at: usize, base: Provision) -> Option<Chain> {
    let mut reader = Reader { words, at, current: base, pinpoints: Vec::new() };
    if !reader.element(None) {
        return None;
    }
    reader.more();
    Some(Chain { pinpoints: reader.pinpoints, end: reader.at })
}

/// Reads on behind a part that was named by other words (前款、第三款).
pub(super) fn continued(words: &str, at: usize, first: Pinpoint) -> Chain {
    let current = first.through.unwrap_or(first.from);
    let mut reader = Reader { words, at, current, pinpoints: vec![first] };
    reader.deeper();
    reader.more();
    Chain { pinpoints: reader.pinpoints, end: reader.at }
}

/// （六） behind a number: a section of what the number names.
pub(super) fn section(words: &str, at: usize) -> Option<Chain> {
    let (number, end) = bracketed(words, at)?;
    let chinese = !words.get(at..end)?.contains(|letter: char| letter.is_ascii_digit());
    let from = Provision::of(Level::Item, plain(number));
    let span = Span::new(at, end);
    let first = Pinpoint { from, through: None, span, place: None };
    chinese.then(|| Chain { pinpoints: vec![first], end })
}

/// Where the first thing behind some spaces begins; lines are not crossed.
pub(super) fn past_spaces(words: &str, at: usize) -> usize {
    let rest = words.get(at..).unwrap_or_default();
    let spaces = rest.chars().take(limits::CITED_SPACES).take_while(|&one| is_space(one));
    at + spaces.map(char::len_utf8).sum::<usize>()
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace() && letter != '\n'
}

/// A numeral at a byte, and the byte behind it.
pub(super) fn number(words: &str, at: usize) -> Option<(u32, usize)> {
    let rest = words.get(at..)?;
    let end = rest
        .char_indices()
        .take(limits::CITED_NUMERAL_CHARS)
        .find(|&(_, letter)| !numeral::is_numeral(letter))
        .map_or(rest.len(), |(end, _)| end);
    let number = numeral::parse(rest.get(..end)?)?;
    Some((number, at + end))
}

struct Reader<'a> {
    words: &'a str,
    at: usize,
    /// The part that was named last: what the next one may be inside of.
    current: Provision,
    pinpoints: Vec<Pinpoint>,
}

/// 第一、三至五款: numbers of one level.
struct Step {
    level: Level,
    numbers: Vec<(Ordinal, Option<Ordinal>)>,
    end: usize,
}

impl Reader<'_> {
    fn rest(&self, at: usize) -> &str {
        self.words.get(at..).unwrap_or_default()
    }

    fn more(&mut self) {
        while self.pinpoints.len() < limits::CITED_PARTS {
            let rest = self.rest(self.at);
            let found = JOINTS.iter().find(|(word, _)| rest.starts_with(word));
            let Some((word, joint)) = found else { return };
            let before = self.at;
            self.at = past_spaces(self.words, before + word.len());
            if !self.element(Some(*joint)) {
                self.at = before;
                return;
            }
        }
    }

    /// One part with what is inside it: 第十条第二款.
    fn element(&mut self, joint: Option<Joint>) -> bool {
        let start = self.at;
        let direct = joint.is_none() && self.current != Provision::default();
        let Some(step) = self.step(start, direct || joint.is_some()) else { return false };
        if joint == Some(Joint::Through) {
            self.close_range(&step);
        } else {
            self.push(&step, start);
        }
        self.deeper();
        true
    }

    /// What follows directly and is inside what was named last.
    fn deeper(&mut self) {
        while let Some(level) = self.current.level() {
            let mut at = self.at;
            for word in ["中的", "的", "中", "之"] {
                if self.rest(at).starts_with(word) {
                    at += word.len();
                    break;
                }
            }
            let Some(step) = self.step(at, at == self.at).filter(|step| step.level > level) else {
                return;
            };
            let start = self.pinpoints.last().map_or(at, |last| last.span.start);
            let through = self.pinpoints.last().and_then(|last| last.through);
            if through.is_some() {
                // 第十条至第十二条第二款: the last of the range is the inner part.
                self.close_range(&step);
                continue;
            }
            self.pinpoints.pop();
            self.push(&step, start);
        }
    }

    fn push(&mut self, step: &Step, start: usize) {
        let mut start = start;
        for &(from, through) in &step.numbers {
            let from = self.current.with(step.level, from);
            let through = through.map(|last| self.current.with(step.level, last));
            self.current = through.unwrap_or(from);
            self.pinpoints.push(Pinpoint {
                from,
                through,
                span: Span::new(start, step.end),
                place: None,
            });
            start = step.end;
        }
        self.at = step.end;
        // The words of several numbers stand together: each of the parts has all of them.
        let count = step.numbers.len();
        if let Some(first) = self.pinpoints.len().checked_sub(count)
            && let Some(begin) = self.pinpoints.get(first).map(|one| one.span.start)
        {
            for one in self.pinpoints.iter_mut().skip(first) {
                one.span.start = begin;
            }
        }
    }

    fn close_range(&mut self, step: &Step) {
        let Some(&(number, _)) = step.numbers.last() else { return };
        self.current = self.current.with(step.level, number);
        if let Some(last) = self.pinpoints.last_mut() {
            last.through = Some(self.current);
            last.span.end = step.end;
        }
        self.at = step.end;
    }

    /// `inside`: something was named just before, so that （三）项 and （三） are parts of it.
    fn step(&self, at: usize, inside: bool) -> Option<Step> {
        let rest = self.rest(at);
        if let Some(behind) = rest.strip_prefix(['第', '笫']) {
            return self.counted(at + rest.len() - behind.len());
        }
        let level = self.current.level()?;
        if !inside || !rest.starts_with(['（', '(']) || level < Level::Article {
            return None;
        }
        self.counted(at).or_else(|| {
            let (number, end) = bracketed(self.words, at)?;
            let ends = ["、", "，", "。", "；", "规定", "的", "和", "及", "所", "）", ")"];
            let behind = self.rest(end);
            let alone = behind.is_empty() || ends.iter().any(|word| behind.starts_with(word));
            alone.then(|| Step { level: Level::Item, numbers: vec![(plain(number), None)], end })
        })
    }

    /// Numbers and the word that counts them.
    fn counted(&self, at: usize) -> Option<Step> {
        let mut numbers: Vec<(Ordinal, Option<Ordinal>)> = Vec::new();
        let mut at = past_spaces(self.words, at);
        let mut joint = Joint::And;
        loop {
            let (number, end) = bracketed(self.words, at).or_else(|| number(self.words, at))?;
            match (joint, numbers.last_mut()) {
                (Joint::Through, Some(last)) => last.1 = Some(plain(number)),
                _ => numbers.push((plain(number), None)),
            }
            if let Some((level, branch, end)) = self.unit(past_spaces(self.words, end)) {
                if let Some(last) = numbers.last_mut() {
                    last.0.branch = branch.filter(|_| last.1.is_none());
                }
                return Some(Step { level, numbers, end });
            }
            if numbers.len() >= limits::CITED_NUMBERS {
                return None;
            }
            let rest = self.rest(end);
            let (word, next) = JOINTS.iter().find(|(word, _)| rest.starts_with(word))?;
            joint = *next;
            at = end + word.len();
            if self.rest(at).starts_with('第') {
                at += '第'.len_utf8();
            }
        }
    }

    /// The word that counts, and 之一 behind it.
    fn unit(&self, at: usize) -> Option<(Level, Option<u32>, usize)> {
        let rest = self.rest(at);
        let mut chars = rest.chars();
        let (level, not_before) = match chars.next()? {
            '条' => (Level::Article, "款例件约"),
            '款' => (Level::Paragraph, "项物式额"),
            '项' => (Level::Item, "目"),
            '目' => (Level::SubItem, "标录的前"),
            '章' => (Level::Chapter, "程"),
            '节' => (Level::Section, "课约目点能日假"),
            '编' => (Level::Book, "号制辑码队组委写"),
            '分' if chars.next() == Some('编') => (Level::SubBook, ""),
            _ => return None,
        };
        if chars.next().is_some_and(|next| not_before.contains(next)) {
            return None;
        }
        let end = at + level.unit().len();
        let branch = self.rest(end).strip_prefix('之').and_then(|_| {
            let (number, behind) = number(self.words, end + '之'.len_utf8())?;
            Some((number, behind))
        });
        match branch.filter(|_| level == Level::Article) {
            Some((number, behind)) => Some((level, Some(number), behind)),
            None => Some((level, None, end)),
        }
    }
}

fn plain(number: u32) -> Ordinal {
    Ordinal { number, branch: None }
}

/// A number in round brackets of either width.
fn bracketed(words: &str, at: usize) -> Option<(u32, usize)> {
    let rest = words.get(at..)?;
    let open = rest.chars().next().filter(|letter| matches!(letter, '（' | '('))?;
    let (number, end) = number(words, past_spaces(words, at + open.len_utf8()))?;
    let end = past_spaces(words, end);
    let close = words.get(end..)?.chars().next().filter(|one| matches!(one, '）' | ')'))?;
    Some((number, end + close.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let Some(chain) = chain(text, 0, Provision::default()) else { return String::new() };
        let parts: Vec<_> = chain.pinpoints.iter().map(ToString::to_string).collect();
        format!("{} | {}", parts.join(" "), text.get(chain.end..).unwrap())
    }

    #[test]
    fn every_form_of_a_chain_is_read_to_its_end() {
        for (text, parts) in [
            ("第十条的规定", "第十条 | 的规定"),
            ("第12条、第 十五 条", "第十二条 第十五条 | "),
            ("第十条之一第二款第(3)项规定", "第十条之一第二款第（三）项 | 规定"),
            ("第十条至第十二条和第十五条", "第十条至第十二条 第十五条 | "),
            ("第二十三条第（一）、（三）项", "第二十三条第（一）项 第二十三条第（三）项 | "),
            ("第一、三款", "第一款 第三款 | "),
            ("第三条第一项至第三项", "第三条第（一）项至第三条第（三）项 | "),
            ("第三条第（一）至（三）项", "第三条第（一）项至第三条第（三）项 | "),
            ("第三条第一款、第二款和第五条", "第三条第一款 第三条第二款 第五条 | "),
            ("第三条（二）项、（四）项", "第三条第（二）项 第三条第（四）项 | "),
            ("第三条第一款第（一）项第2目", "第三条第一款第（一）项第二目 | "),
            ("第三章第二节", "第三章第二节 | "),
            ("第三条、有关规定", "第三条 | 、有关规定"),
            ("第三条和其他", "第三条 | 和其他"),
            ("第三条第二次", "第三条 | 第二次"),
        ] {
            assert_eq!(read(text), parts, "{text}");
        }
        for other in
            ["第一项目", "第三方", "第二节课", "第一百二条", "第一、第二", "第三条款", "第"]
        {
            assert_eq!(read(other), "", "{other}");
        }
    }
}
