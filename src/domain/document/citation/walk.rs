//! Goes through a text once, from mark to mark, and reads the citation at each.
//!
//! Behind each citation the walk goes on; nothing is read twice but what a bounded look back sees.

use crate::domain::document::{Document, Span};
use crate::domain::law::{Statutes, plain_title};
use crate::domain::limits;

use super::before::{PARTS_OF_WORDS, begins_word, follows_a_lead, is_han};
use super::chain::{self, Chain, chain};
use super::marks::{Hit, Mark};
use super::places::{Places, Spot};
use super::serial::{self, Serial};
use super::short_names::{self, ShortNames};
use super::title::{is_other, kind_of, titled};
use super::{Citation, Citations, Pinpoint, Provision, ShortName, Target};

/// The walk.
pub(super) struct Walk<'a> {
    pub(super) document: &'a Document,
    pub(super) statutes: &'a Statutes,
    pub(super) words: &'a str,
    pub(super) places: Places<'a>,
    pub(super) found: Citations,
    /// 简称.
    short: ShortNames,
    /// The titles that are the document's own, as titles are compared.
    own: Vec<String>,
    /// What the document amends, where its title says so: 本法 and 第三条 mean that then.
    pub(super) amended: Option<Target>,
    /// The byte behind the last citation.
    pub(super) floor: usize,
}

/// A citation that is being read: what it names, and how far it goes.
pub(super) struct Draft {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) target: Target,
    pub(super) title: Option<Span>,
    pub(super) number: Option<String>,
    pub(super) bare: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(document: &'a Document, statutes: &'a Statutes) -> Self {
        let mut walk = Self {
            document,
            statutes,
            words: &document.words,
            places: Places::new(document),
            found: Citations::default(),
            short: ShortNames::of(&document.words),
            own: own_titles(document),
            amended: None,
            floor: 0,
        };
        walk.amended = walk.amends();
        walk
    }

    pub(super) fn run(mut self) -> Citations {
        let mut at = 0;
        let mut mark = self.statutes.marks().next(self.words, 0);
        let mut short = self.short.next(self.words, 0);
        loop {
            if mark.is_some_and(|hit| hit.start < at) {
                mark = self.statutes.marks().next(self.words, at);
            }
            if short.is_some_and(|span| span.start < at) {
                short = self.short.next(self.words, at);
            }
            at = match (mark, short) {
                (None, None) => return self.found,
                (None, Some(span)) => self.short_name_used(span),
                // Of two that begin together the longer is meant.
                (Some(hit), Some(span)) if (span.start, hit.end) < (hit.start, span.end) => {
                    self.short_name_used(span)
                }
                (Some(hit), _) => self.meet(hit),
            };
        }
    }

    /// Reads what is at a mark; the byte from which to go on.
    fn meet(&mut self, hit: Hit) -> usize {
        let end = match hit.mark {
            Mark::Title => self.title(hit),
            Mark::Ordinal => self.ordinal(hit),
            Mark::Bracket => self.bracket(hit),
            Mark::Statute(index) => self.bare_name(hit, index),
            Mark::ShortName => self.short_name_given(hit.end),
            Mark::This(kind) => self.this(hit, kind),
            Mark::Own(level) => self.own_part(hit, level),
            Mark::Previous(level, count) => self.previous(hit, level, count),
            Mark::That(kind) => self.that(hit, kind),
            Mark::SamePart(level) => self.same_part(hit, level),
            Mark::Above => Some(self.above(hit)),
        };
        let first = self.rest(hit.start).chars().next().map_or(1, char::len_utf8);
        end.unwrap_or(hit.start + first)
    }

    pub(super) fn rest(&self, at: usize) -> &'a str {
        self.words.get(at..).unwrap_or_default()
    }

    /// Keeps a citation; `spot` is where it counts from, for parts of the document itself.
    pub(super) fn keep(&mut self, draft: Draft, mut parts: Vec<Pinpoint>, end: usize) -> usize {
        if draft.target == Target::Here && !parts.is_empty() {
            let spot = self.places.spot_at(draft.start);
            self.place(spot, &mut parts);
        }
        let Draft { start, target, title, number, bare, .. } = draft;
        let span = Span::new(start, end);
        self.found.list.push(Citation { span, target, pinpoints: parts, title, number, bare });
        self.floor = end;
        end
    }

    /// Reads the articles behind a name, and keeps the citation.
    pub(super) fn keep_with_parts(&mut self, draft: Draft) -> usize {
        let end = draft.end;
        match self.parts_behind(end) {
            Some(Chain { pinpoints, end }) => self.keep(draft, pinpoints, end),
            None => self.keep(draft, Vec::new(), end),
        }
    }

    /// The articles behind a name.
    pub(super) fn parts_behind(&self, end: usize) -> Option<Chain> {
        let mut at = chain::past_spaces(self.words, end);
        for word in ["中的", "的", "中", "之"] {
            if self.rest(at).starts_with(word) {
                at += word.len();
                break;
            }
        }
        self.rest(at)
            .starts_with(['第', '笫'])
            .then(|| chain(self.words, at, Provision::default()))?
    }

    fn title(&mut self, hit: Hit) -> Option<usize> {
        let found = titled(self.words, hit.start)?;
        let title = Span::new(hit.end, hit.end + found.title.len());
        let tail = self.tail(found.end);
        if self.is_made_here(hit.start) || self.is_issued_here(tail.end) {
            self.own.push(plain_title(found.title));
        }
        let this = self.this_before(hit.start);
        let mut target = self.meaning(found.title, tail.number.as_ref());
        if this < hit.start {
            target = Target::Here;
        } else if target == Target::Here && self.is_repealed(tail.end) {
            // What a document repeals under its own title is what it replaces.
            target = Target::Unknown(plain_title(found.title));
        }
        for name in &tail.names {
            self.learn(*name, &target);
        }
        let draft = Draft {
            start: this,
            end: tail.cited,
            target,
            title: Some(title),
            number: tail.number.map(|serial| serial.number),
            bare: false,
        };
        if draft.target == Target::Other {
            return Some(self.keep(draft, Vec::new(), found.end));
        }
        if let Some(Chain { pinpoints, end }) = self.parts_behind(tail.end) {
            return Some(self.keep(draft, pinpoints, end));
        }
        let end = draft.end;
        self.keep(draft, Vec::new(), end);
        Some(tail.end)
    }

    /// 现将《…》印发, 特制定《…》: the document is what bears the title.
    fn is_made_here(&self, at: usize) -> bool {
        let before = self.words.get(..at).unwrap_or_default();
        ["现将", "现印发", "现制定", "特制定", "特制订", "现发布"]
            .iter()
            .any(|word| before.ends_with(word))
            && self.own.len() < limits::OWN_TITLES
    }

    /// 《…》已经县人民政府同意，现印发给你们: the document is what bears the title.
    fn is_issued_here(&self, end: usize) -> bool {
        let sentence = self.rest(end).split(['。', '《', '\n']).next().unwrap_or_default();
        let near = sentence.char_indices().nth(limits::SHORT_NAME_CHARS);
        let near = near.and_then(|(end, _)| sentence.get(..end)).unwrap_or(sentence);
        near.starts_with("已经") && near.contains("现印发") && self.own.len() < limits::OWN_TITLES
    }

    /// Where 本 stands before a title (本《办法》); the title's own place where it does not.
    fn this_before(&self, at: usize) -> usize {
        let before = self.words.get(self.floor..at).unwrap_or_default();
        let Some(rest) = before.strip_suffix('本') else { return at };
        if rest.ends_with(|last| PARTS_OF_WORDS.contains(last)) {
            at
        } else {
            at - '本'.len_utf8()
        }
    }

    /// Whether the words from a byte on repeal what is named before them.
    fn is_repealed(&self, at: usize) -> bool {
        ["同时废止", "即行废止", "自行废止", "废止", "同时失效", "停止执行"]
            .iter()
            .any(|word| self.rest(at).starts_with(word))
    }

    /// What a title in 《》 means.
    fn meaning(&self, title: &str, number: Option<&Serial>) -> Target {
        let plain = plain_title(title);
        if let Some(target) = self.short.meaning(&plain) {
            return target.clone();
        }
        if self.own.contains(&plain) {
            return Target::Here;
        }
        let by_number = || self.statutes.place_of_number(&number?.number);
        if let Some(index) = self.statutes.place_of(title).or_else(by_number) {
            return Target::Statute(index);
        }
        if is_other(title) { Target::Other } else { Target::Unknown(plain) }
    }

    /// A number in running text: 国办发〔2018〕115号.
    fn bracket(&mut self, hit: Hit) -> Option<usize> {
        let serial = serial::by_year(self.words, hit.start, self.floor)
            .or_else(|| serial::by_leading_year(self.words, hit.start))?;
        Some(self.number(serial))
    }

    pub(super) fn number(&mut self, serial: Serial) -> usize {
        let Serial { span, number } = serial;
        let own = self.document.number.as_ref().is_some_and(|own| own.as_str() == number);
        if own || self.is_alone_on_its_line(span) {
            return span.end;
        }
        let known = self.statutes.place_of_number(&number);
        let target = known.map_or_else(|| Target::Number(number.clone()), Target::Statute);
        let draft = Draft {
            start: span.start,
            end: span.end,
            target,
            title: None,
            number: Some(number),
            bare: false,
        };
        let behind = ["文件", "文"].iter().find(|word| self.rest(span.end).starts_with(*word));
        let behind = span.end + behind.map_or(0, |word| word.len());
        let parts = self.parts_behind(behind).or_else(|| chain::section(self.words, behind));
        match parts {
            Some(Chain { pinpoints, end }) => self.keep(draft, pinpoints, end),
            None => self.keep(draft, Vec::new(), span.end),
        }
    }

    /// A number alone on its line is that of a document, not of what it cites.
    fn is_alone_on_its_line(&self, span: Span) -> bool {
        let brackets = ['（', '(', '）', ')', ' ', '\u{3000}', '\t'];
        let before = self.words.get(..span.start).unwrap_or_default();
        let before = before.trim_end_matches(brackets);
        let after = self.rest(span.end).trim_start_matches(brackets);
        (before.is_empty() || before.ends_with('\n'))
            && (after.is_empty() || after.starts_with('\n'))
    }

    /// The name of a statute without 《》.
    fn bare_name(&mut self, hit: Hit, index: usize) -> Option<usize> {
        let name = Span::new(hit.start, hit.end).of(self.words);
        let whole = name.starts_with("中华人民共和国");
        if !whole && !begins_word(self.words, hit.start, self.floor) {
            return None;
        }
        let tail = self.tail(hit.end);
        let parts = self.parts_behind(tail.end);
        let behind = self.rest(hit.end);
        let goes_on = ["有关", "规定", "的规定", "的有关", "相关"];
        let led = follows_a_lead(self.words, hit.start)
            && (!behind.starts_with(is_han) || goes_on.iter().any(|word| behind.starts_with(word)));
        let short = name.chars().count() < 3 && !led;
        if parts.is_none() && (short || !ends_name(behind)) {
            return None;
        }
        // The document's own name without 《》 is its title, or talk of itself.
        if self.own.contains(&plain_title(name)) {
            return Some(hit.end);
        }
        for name in &tail.names {
            self.learn(*name, &Target::Statute(index));
        }
        let draft = Draft {
            start: hit.start,
            end: tail.cited,
            target: Target::Statute(index),
            title: Some(Span::new(hit.start, hit.end)),
            number: tail.number.map(|serial| serial.number),
            bare: true,
        };
        let (pinpoints, end) = match parts {
            Some(Chain { pinpoints, end }) => (pinpoints, end),
            None => (Vec::new(), draft.end),
        };
        Some(self.keep(draft, pinpoints, end))
    }

    /// 以下简称 outside brackets, or behind something else than a title.
    fn short_name_given(&mut self, at: usize) -> Option<usize> {
        let span = short_names::given(self.words, at)?;
        let before = self.words.get(self.floor..at)?;
        let near = before.chars().take(limits::SHORT_NAME_CHARS).count() < limits::SHORT_NAME_CHARS;
        let last = self.found.list.last().filter(|last| last.span.end == self.floor && near);
        let joined = before.trim_start_matches(['，', '（', '(', ',', ' ']);
        let leads = ["以下简称", "下简称", "简称", "以下称", "下称", "以下统一简称"];
        let target = last.filter(|_| leads.contains(&joined)).map(|last| last.target.clone());
        if let Some(target) = target.filter(|target| *target != Target::Other) {
            self.learn(span, &target);
        }
        Some(span.end)
    }

    fn learn(&mut self, span: Span, target: &Target) {
        if matches!(target, Target::Other | Target::Unresolved(_)) {
            return;
        }
        let name = plain_title(span.of(self.words));
        self.short.learn(&name, target);
        self.found.short_names.push(ShortName { name, target: target.clone(), span });
    }

    /// A short name without 《》.
    fn short_name_used(&mut self, span: Span) -> usize {
        let first = self.rest(span.start).chars().next().map_or(1, char::len_utf8);
        let name = span.of(self.words);
        let Some(target) = self.short.meaning(name).cloned() else { return span.start + first };
        let parts = self.parts_behind(span.end);
        let alone = ShortNames::speaks_alone(name) && ends_name(self.rest(span.end));
        if !begins_word(self.words, span.start, self.floor) || (parts.is_none() && !alone) {
            return span.start + first;
        }
        let draft = Draft {
            start: span.start,
            end: span.end,
            target,
            title: Some(span),
            number: None,
            bare: true,
        };
        self.keep_with_parts(draft)
    }

    /// What the document amends: the title that its own title names.
    fn amends(&self) -> Option<Target> {
        let title = self.document.title.as_deref()?;
        let amending = ["修改", "修正案", "修正"].iter().any(|word| title.contains(word));
        if !amending {
            return None;
        }
        let named = title.find(['《', '〈']).map(|at| {
            let rest = title.get(at..).unwrap_or_default();
            let inside = rest.trim_start_matches(['《', '〈']);
            inside.split(['》', '〉']).next().unwrap_or_default()
        });
        let before = || {
            title.split("修正案").next().filter(|name| title.contains("修正案") && !name.is_empty())
        };
        let name = named.or_else(before)?;
        Some(
            self.statutes
                .place_of(name)
                .map_or_else(|| Target::Unknown(plain_title(name)), Target::Statute),
        )
    }

    /// Whether the document may call itself 本法: nothing in its titles says that it is something else.
    pub(super) fn is_law(&self) -> bool {
        let letters = ["函", "答复", "报告", "请示", "纪要"];
        let letter = |title: &String| letters.iter().any(|kind| title.ends_with(kind));
        let kinds: Vec<_> = self.own.iter().filter_map(|title| kind_of(title)).collect();
        (kinds.is_empty() && !self.own.iter().any(letter))
            || kinds.iter().any(|kind| ["法", "法典"].contains(kind))
    }

    pub(super) fn spot(&mut self, at: usize) -> Spot {
        self.places.spot_at(at)
    }
}

/// Whether a name ends before these words, and is not the beginning of a longer one (行政处罚法实施条例, 合同法律).
fn ends_name(behind: &str) -> bool {
    let Some(next) = behind.chars().next() else { return true };
    if !is_han(next) {
        return true;
    }
    let longer = [
        "律",
        "规章",
        "规程",
        "规划",
        "学",
        "院",
        "庭",
        "人员",
        "制",
        "治",
        "定代",
        "典",
        "实施条例",
        "实施办法",
        "实施细则",
        "实施意见",
        "修正案",
        "解释",
        "条例",
        "办法",
        "细则",
        "草案",
        "司法解释",
        "若干",
        "总则编",
        "物权编",
        "合同编",
        "人格权编",
        "婚姻家庭编",
        "继承编",
        "侵权责任编",
    ];
    !longer.iter().any(|word| behind.starts_with(word))
}

/// The document's own titles: its title, and that of the instrument it issues.
fn own_titles(document: &Document) -> Vec<String> {
    let inner = document.clauses.iter().find(|clause| clause.label == "标题");
    let inner = inner.and_then(|clause| clause.heading.as_deref());
    let issued = document.particulars.instrument.as_ref().map(|named| named.name.as_str());
    let all = [document.title.as_deref(), inner, issued];
    let mut own: Vec<String> = all.into_iter().flatten().map(plain_title).collect();
    let versions: Vec<String> = own
        .iter()
        .filter_map(|title| Some(title.strip_suffix('）')?.rsplit_once('（')?.0.to_owned()))
        .collect();
    own.extend(versions);
    own
}
