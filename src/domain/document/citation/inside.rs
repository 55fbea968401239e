//! Parts of the document itself: 第五条, 本办法第五条, 本条第二款, 前款, 前两条.
//!
//! A label at the head of a paragraph is no citation. What is missing in the document is noted, and never made up.

use crate::domain::document::label;
use crate::domain::document::line::Line;
use crate::domain::document::{ParagraphKind, Span};
use crate::domain::limits;

use super::before::{PARTS_OF_WORDS, name_before};
use super::chain::{self, Chain, chain};
use super::marks::{Hit, Mark};
use super::places::Spot;
use super::serial;
use super::walk::{Draft, Walk};
use super::{Dangling, Lack, Level, Pinpoint, Provision, Target, Why};

/// Words that go on behind a part of the document, and not behind 第一项工作 or 第二节课.
const GOES_ON: [&str; 25] = [
    "规定",
    "的规定",
    "所",
    "另有",
    "有关",
    "关于",
    "情形",
    "中",
    "和",
    "及",
    "或",
    "至",
    "、",
    "，",
    "。",
    "；",
    "）",
    ")",
    "的",
    "以",
    "至第",
    "外",
    "除外",
    "适用",
    "”",
];

impl Walk<'_> {
    /// 第: a number by 令, a label, or a part of something.
    pub(super) fn ordinal(&mut self, hit: Hit) -> Option<usize> {
        if let Some(behind) = self.label(hit.start) {
            return Some(behind);
        }
        if let Some(serial) = serial::by_order(self.words, hit.start, self.floor) {
            return Some(self.number(serial));
        }
        let found = chain(self.words, hit.start, Provision::default())?;
        let outermost = found.pinpoints.first()?.from.outermost()?;
        if outermost != Level::Article
            && outermost != Level::Paragraph
            && !GOES_ON.iter().any(|word| self.rest(found.end).starts_with(word))
        {
            return Some(found.end);
        }
        if let Some(end) = self.of_unmarked(hit.start, &found) {
            return Some(end);
        }
        let draft = |target| Draft {
            start: hit.start,
            end: found.end,
            target,
            title: None,
            number: None,
            bare: false,
        };
        if let Some(amended) = self.amended.clone() {
            return Some(self.keep(draft(amended), found.pinpoints, found.end));
        }
        let spot = self.spot(hit.start);
        if outermost > Level::Article {
            let led = self.led_in(hit.start, outermost);
            let Some(base) = led.or_else(|| spot.down_to(outer_of(outermost))) else {
                return Some(found.end);
            };
            let inner = chain(self.words, hit.start, base)?;
            return Some(self.keep(draft(Target::Here), inner.pinpoints, inner.end));
        }
        let first = found.pinpoints.first()?.from;
        let target = self.unnamed(spot, hit.start, first);
        Some(self.keep(draft(target), found.pinpoints, found.end))
    }

    /// 违反第三项规定的, inside an item whose lead-in speaks of another article: that article.
    fn led_in(&mut self, at: usize, level: Level) -> Option<Provision> {
        let before = self.words.get(..at)?;
        if level != Level::Item || !before.ends_with("违反") {
            return None;
        }
        let lead = self.places.lead_in(at)?;
        let first = self.found.list.partition_point(|one| one.span.start < lead.start);
        let citation = self.found.list.get(first).filter(|one| lead.holds(one.span))?;
        let part = citation.pinpoints.last().filter(|_| citation.target == Target::Here)?;
        part.from.at(Level::Article)?;
        (part.from.level()? < Level::Item).then_some(part.from)
    }

    /// What 第三条 without a name means: the document where it has articles, else what was cited before.
    fn unnamed(&mut self, spot: Spot, at: usize, first: Provision) -> Target {
        if self.places.has_articles(spot) {
            return Target::Here;
        }
        match self.antecedent(at, None) {
            Ok(target) => target,
            Err(_) if self.places.has_section(first) => Target::Here,
            Err(why) => Target::Unresolved(why),
        }
    }

    /// 某某办法第三条 without 《》, which no index knows.
    fn of_unmarked(&mut self, at: usize, found: &Chain) -> Option<usize> {
        let before = self.words.get(self.floor..at)?;
        let end = self.floor + before.trim_end_matches(['）', ')', '的']).len();
        let text = self.words.get(self.floor..end)?;
        let kinds = [
            "法典", "条例", "办法", "规定", "细则", "通知", "意见", "决定", "规则", "解释", "章程",
            "法",
        ];
        let kind = kinds.into_iter().find(|kind| text.ends_with(kind))?;
        let name = name_before(self.words, end, self.floor, limits::TITLE_BRACKET_CHARS / 4);
        let title = name.of(self.words);
        let named = title.chars().count() > kind.chars().count() + 1
            && !title.starts_with(['本', '该', '其', '同', '有', '上', '前', '述'])
            && !["有关", "相关", "上述", "法律", "法规", "规定的", "下列"]
                .iter()
                .any(|word| title.contains(word));
        let target = if named {
            Target::Unknown(crate::domain::law::plain_title(title))
        } else {
            Target::Unresolved(Why::NoAntecedent)
        };
        let start = if named { name.start } else { at };
        let draft = Draft {
            start,
            end: found.end,
            target,
            title: named.then_some(name),
            number: None,
            bare: named,
        };
        Some(self.keep(draft, found.pinpoints.clone(), found.end))
    }

    /// The label that begins a line or, where lines were lost, a sentence: 第三条　…. The byte behind it.
    fn label(&self, at: usize) -> Option<usize> {
        let before = self.words.get(..at).unwrap_or_default();
        let near = before.trim_end_matches([' ', '\u{3000}', '\t', '“', '"', '\u{feff}', '*', '#']);
        let starts = near.is_empty() || near.ends_with('\n');
        let rest = self.rest(at);
        if starts {
            let text = rest.split('\n').next().unwrap_or_default();
            let line = Line { paragraph: 0, start: at, text, kind: ParagraphKind::Body };
            if let Some(article) = label::article(&line) {
                return Some(at + article.written.len());
            }
            if label::grouping(&line).is_some() {
                return Some(at + text.len());
            }
            return None;
        }
        // `……处理。 第三条 申请人`: a label in the middle of a line.
        if !before.ends_with(['“', '。', ' ', '\u{3000}', '；']) {
            return None;
        }
        let found =
            chain(self.words, at, Provision::default()).filter(|one| one.pinpoints.len() == 1)?;
        let spaced = self.rest(found.end).starts_with([' ', '\u{3000}']);
        spaced.then_some(found.end)
    }

    /// 本办法, 本办法第五条.
    pub(super) fn this(&mut self, hit: Hit, kind: &'static str) -> Option<usize> {
        let before = self.words.get(..hit.start)?.chars().next_back();
        if before.is_some_and(|letter| PARTS_OF_WORDS.contains(letter)) {
            return None;
        }
        let behind = self.rest(hit.end);
        if kind == "法" && behind.starts_with(['院', '人', '定', '律', '官', '学', '治', '庭'])
        {
            return None;
        }
        let amending = ["决定", "修正案", "通知", "公告", "令", "意见"].contains(&kind);
        let target = match self.amended.clone().filter(|_| !amending) {
            Some(amended) => amended,
            // What is no 法 speaks of a law when it says 本法: it quotes it.
            None if kind == "法" && !self.is_law() => {
                self.antecedent(hit.start, Some("法")).unwrap_or_else(Target::Unresolved)
            }
            None => Target::Here,
        };
        let draft = Draft {
            start: hit.start,
            end: hit.end,
            target,
            title: None,
            number: None,
            bare: false,
        };
        Some(self.keep_with_parts(draft))
    }

    /// 本条, 本条第二款, 本章.
    pub(super) fn own_part(&mut self, hit: Hit, level: Level) -> Option<usize> {
        let behind = self.rest(hit.end);
        let before = self.words.get(..hit.start)?.chars().next_back();
        if continues_word(level, behind)
            || before.is_some_and(|letter| "基根日版样成".contains(letter))
        {
            return None;
        }
        // 本条前两款: one citation of two words.
        let next = self.statutes.marks().at(self.words, hit.end);
        if let Some(Hit { mark: Mark::Previous(inner, count), end, .. }) = next {
            return self.previous(Hit { start: hit.start, end, ..hit }, inner, count);
        }
        let counted = behind.starts_with('第');
        if matches!(level, Level::Section | Level::Item | Level::SubItem | Level::Book)
            && !counted
            && !GOES_ON.iter().any(|word| behind.starts_with(word))
        {
            return None;
        }
        let draft = self.relative(hit);
        let spot = self.spot(hit.start);
        match spot.down_to(level) {
            Some(base) => Some(self.keep_from(draft, base, None)),
            None => Some(self.keep_unresolved(draft, Why::OutsideArticles)),
        }
    }

    /// 前款, 前两款, 前条第三款.
    pub(super) fn previous(&mut self, hit: Hit, level: Level, count: u32) -> Option<usize> {
        let behind = self.rest(hit.end);
        let before = self.words.get(..hit.start)?.chars().next_back();
        let other = before.is_some_and(|letter| "此提之目日年天当从生产空史".contains(letter));
        if other || continues_word(level, behind) {
            return None;
        }
        let draft = self.relative(hit);
        let spot = self.spot(hit.start);
        let first = self.places.before(spot, level, count);
        let last = if count > 1 { self.places.before(spot, level, 1).ok() } else { None };
        match first {
            Ok(first) => Some(self.keep_from(draft, first, last)),
            Err(lack) => {
                let Some(lack) = lack.filter(|_| self.amended.is_none()) else {
                    return Some(self.keep_unresolved(draft, Why::OutsideArticles));
                };
                self.note(Span::new(hit.start, hit.end), lack);
                Some(self.keep_unresolved(draft, Why::NothingBefore))
            }
        }
    }

    /// A reference that counts from where it stands; in what amends another, it counts in that.
    fn relative(&self, hit: Hit) -> Draft {
        let target = self.amended.clone().unwrap_or(Target::Here);
        Draft { start: hit.start, end: hit.end, target, title: None, number: None, bare: false }
    }

    fn keep_unresolved(&mut self, mut draft: Draft, why: Why) -> usize {
        draft.target = Target::Unresolved(why);
        self.keep_with_parts(draft)
    }

    /// Keeps a citation that begins with a part which other words than numbers name.
    fn keep_from(&mut self, draft: Draft, from: Provision, through: Option<Provision>) -> usize {
        let span = Span::new(draft.start, draft.end);
        let first = Pinpoint { from, through, span, place: None };
        if self.amended.is_some() {
            let mut draft = draft;
            draft.target = Target::Unresolved(Why::OutsideArticles);
            return self.keep_with_parts(draft);
        }
        let Chain { pinpoints, end } = chain::continued(self.words, draft.end, first);
        self.keep(draft, pinpoints, end)
    }

    /// Says where the parts of the document are, and notes those that are not there.
    pub(super) fn place(&mut self, spot: Spot, parts: &mut [Pinpoint]) {
        let judged = self.places.has_articles(spot);
        for part in parts {
            match self.places.find(spot, part.from) {
                Ok(place) => part.place = Some(place),
                Err(why) if judged => self.note(part.span, why),
                Err(_) => {}
            }
            if let Some(through) = part.through.filter(|_| judged)
                && let Err(why) = self.places.find(spot, through)
            {
                self.note(part.span, why);
            }
        }
    }

    fn note(&mut self, span: Span, why: Lack) {
        self.found.dangling.push(Dangling { span, why });
    }
}

/// The level that a part of one level is counted in.
fn outer_of(level: Level) -> Level {
    match level {
        Level::Item => Level::Paragraph,
        Level::SubItem => Level::Item,
        _ => Level::Article,
    }
}

/// Whether 款, 项 or 条 is only the beginning of another word (款项, 项目, 条件).
fn continues_word(level: Level, behind: &str) -> bool {
    let next = match level {
        Level::Article => "例件款约",
        Level::Paragraph => "项物式额",
        Level::Item => "目",
        Level::SubItem => "标录的前",
        Level::Section => "课约目点能日假",
        Level::Chapter => "程",
        Level::Book | Level::SubBook => "号制辑码队组委写",
    };
    behind.starts_with(|letter| next.contains(letter))
}
