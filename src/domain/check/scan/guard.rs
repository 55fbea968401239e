//! 例外情形: whether what a pattern found is harmless there (LEGAL §4.3).
//!
//! Each is told from the words of the sentence, or from those that lead to it; none may be told from a list of
//! documents or from the rule.

use super::compiled::{BENEFITS, Compiled, Guard};
use super::hit::{Hit, Hits, sort};
use super::place::Places;
use super::sequence::Sequence;
use crate::domain::check::rule::Condition;
use crate::domain::document::citation::{Citation, Citations, Target};
use crate::domain::document::{Document, Span};
use crate::domain::law::{StatuteKind, Statutes};
use std::cell::Cell;

/// Words found suspicious, and what stands round them.
#[derive(Debug)]
pub(super) struct Found<'a> {
    /// The words.
    pub(super) span: Span,
    /// The part of the sentence that they stand in.
    pub(super) part: &'a Hits<'a>,
    /// The whole sentence, in its parts.
    pub(super) sentence: &'a [Hits<'a>],
}

impl<'a> Found<'a> {
    /// Words of a part of a sentence.
    pub(super) fn new(span: Span, part: &'a Hits<'a>, sentence: &'a [Hits<'a>]) -> Self {
        Self { span, part, sentence }
    }

    /// The whole sentence.
    pub(super) fn whole(&self) -> Span {
        let ends = self.sentence.first().zip(self.sentence.last());
        ends.map_or(self.span, |(first, last)| Span::new(first.part.start, last.part.end))
    }
}

/// What conditions are told by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guards<'a> {
    pub(super) document: &'a Document,
    pub(super) citations: &'a Citations,
    pub(super) statutes: &'a Statutes,
    pub(super) compiled: &'a Compiled,
    pub(super) contract: bool,
    /// Of each condition that is words, and of the telling of what was: the part, or the sentence, that was asked last, by
    /// its first byte and one, and the answer.
    pub(super) asked: &'a [Cell<(usize, bool)>],
}

/// How far before words 不得 or 依法 speaks of them, in characters of the same phrase.
const REACH: usize = 15;

/// Ends of titles whose instruments can not give what a 规范性文件 lacks (国办发〔2018〕115号（六）: 法律、法规依据).
const PAPERS: [&str; 6] = ["通知", "意见", "方案", "通告", "函", "纪要"];

impl<'a> Guards<'a> {
    /// Whether one of a list of conditions holds, and which.
    pub(super) fn any(&self, list: usize, found: &Found<'_>) -> Option<&'a Condition> {
        let guards = self.compiled.guards.get(list)?;
        guards.iter().find_map(|guard| match guard {
            Guard::Known(condition) => self.holds(condition, found).then_some(condition),
            Guard::Words(condition, which, sequences) => {
                self.words(*which, sequences, found).then_some(condition)
            }
        })
    }

    /// Whether words stand in the same part of the sentence: what is said of something else behind a semicolon excuses
    /// nothing here.
    fn words(&self, which: usize, sequences: &[Sequence], found: &Found<'_>) -> bool {
        let part = found.part.part.start;
        self.once(which, part, || sequences.iter().any(|one| one.stands(found.part)))
    }

    /// What is true of a whole sentence, or a part of one, that begins at a place; asked once of each.
    fn once(&self, which: usize, start: usize, ask: impl FnOnce() -> bool) -> bool {
        let sentence = start + 1;
        let asked = self.asked.get(which);
        match asked.map(Cell::get) {
            Some((last, answer)) if last == sentence => answer,
            _ => {
                let answer = ask();
                if let Some(asked) = asked {
                    asked.set((sentence, answer));
                }
                answer
            }
        }
    }

    fn holds(&self, condition: &Condition, found: &Found<'_>) -> bool {
        let text = self.document.words.as_str();
        match condition {
            Condition::Cited => self.cited(found),
            Condition::Negated => {
                governs(found, "negations", text, |between| !turns(between)) || self.barred(found)
            }
            Condition::Lawful => {
                governs(found, "lawful", text, |_| true) || inside(found, "lawful")
            }
            Condition::Internal => self.internal(found),
            Condition::Quoted => quoted(found, text),
            Condition::Defined => {
                found.sentence.iter().any(|part| part.needed("defining").next().is_some())
            }
            Condition::Transferred => transferred(found, text),
            Condition::Contract => self.contract,
            Condition::History => self.history(found),
            Condition::Benefit => self.benefit(found),
            Condition::Words(_) => false,
        }
    }

    /// Whether the sentence, or the words that lead to it, cites a law that could be its ground.
    fn cited(&self, found: &Found<'_>) -> bool {
        let leading = Places { document: self.document }.leading(found.span.start);
        let sentence = found.sentence.iter().map(|part| part.part);
        leading.into_iter().chain(sentence).any(|stretch| {
            let list = &self.citations.list;
            let from = list.partition_point(|one| one.span.start < stretch.start);
            let inside = list.iter().skip(from).take_while(|one| one.span.start < stretch.end);
            inside.into_iter().any(|one| self.is_ground(one))
        })
    }

    /// Whether a citation is of a law, a regulation or a rule.
    fn is_ground(&self, citation: &Citation) -> bool {
        match &citation.target {
            Target::Statute(index) => {
                let kind = self.statutes.get(*index).map(|statute| statute.kind);
                kind.is_some_and(|kind| kind != StatuteKind::NormativeDocument)
            }
            Target::Unknown(title) => !PAPERS.iter().any(|paper| title.ends_with(paper)),
            Target::Number(_) | Target::Here | Target::Other | Target::Unresolved(_) => false,
        }
    }

    /// Whether who is told to do it is a unit or the staff of the government: the party named last before.
    fn internal(&self, found: &Found<'_>) -> bool {
        let text = self.document.words.as_str();
        let before = found.sentence.iter().rev().filter(|part| part.part.start <= found.span.start);
        for part in before {
            if let Some(inside) = last_party(part, found.span, text) {
                return inside;
            }
        }
        let told = |part: &Hits<'_>| {
            let end = part.part.end;
            last_party(part, Span::new(end, end), text)
        };
        self.leading(found, told) == Some(true)
    }

    /// Whether the words that lead to a list forbid what it names to the government itself, or to nobody: 招标文件不得有
    /// 下列内容. What is forbidden to others is no less asked of them.
    fn barred(&self, found: &Found<'_>) -> bool {
        let text = self.document.words.as_str();
        self.leading(found, |part| {
            let end = part.part.end;
            let forbids = part.needed("negations").last()?;
            let rest = Span::new(forbids.end, end).of(text);
            let own = last_party(part, Span::new(end, end), text) != Some(false);
            Some(own && !rest.contains(['，', ',']))
        }) == Some(true)
    }

    /// Whether something is given, or what is owed made less: here, or by the list that this is part of (按照下列标准补助：).
    fn benefit(&self, found: &Found<'_>) -> bool {
        let gives = |part: &Hits<'_>| {
            let last = part.needed(BENEFITS).last()?;
            // What a list is of stands right before it.
            let behind = Span::new(last.end, part.part.end).of(&self.document.words);
            (behind.chars().count() <= LISTED).then_some(())
        };
        found.part.needed(BENEFITS).next().is_some() || self.leading(found, gives).is_some()
    }

    /// The first answer of the words that lead to a place.
    fn leading<T>(&self, found: &Found<'_>, ask: impl Fn(&Hits<'_>) -> Option<T>) -> Option<T> {
        let text = self.document.words.as_str();
        let leading = Places { document: self.document }.leading(found.span.start);
        leading.into_iter().find_map(|stretch| {
            let words = self.compiled.words_in(text, stretch);
            ask(&Hits::new((text, self.citations), stretch, &words, self.compiled))
        })
    }

    /// Whether it tells what was, or stands in what repeals.
    fn history(&self, found: &Found<'_>) -> bool {
        let text = self.document.words.as_str();
        let repeals = &self.document.particulars.repeals;
        let told = |part: &Hits<'_>| {
            let words = part.part.of(text);
            ["废止", "失效", "曾经", "此前", "历史上"].iter().any(|word| words.contains(word))
        };
        repeals.iter().any(|one| found.part.part.holds(one.span))
            || self
                .once(self.compiled.worded, found.whole().start, || found.sentence.iter().any(told))
    }
}

/// How far before a list it is said what it is of, in characters.
const LISTED: usize = 10;

/// How far before a party the word stands by which others turn to it, in characters: 向甲镇人民政府.
const TURNED: usize = 8;

/// Words by which others turn to a party: 向镇政府提交 tells nothing to 镇政府.
const TO: [char; 6] = ['向', '报', '到', '经', '与', '凭'];

/// Whether a party inside the government can be the one who is told: others do not turn to it, and what it does itself
/// (由镇政府发放，) does not end before the words begin: at `comma`, the last one.
fn is_told(part: &Hits<'_>, party: Span, comma: Option<usize>, text: &str) -> bool {
    let before = Span::new(part.part.start, party.start).of(text);
    let near = before.chars().rev().take(TURNED);
    let mut near = near.take_while(|letter| !matches!(letter, '，' | ',' | '、' | '的'));
    let ended = comma.is_some_and(|comma| party.end <= comma);
    !near.any(|one| TO.contains(&one) || one == '由' && ended)
}

/// Whether the party named last before some words is inside the government; none where nobody is named.
fn last_party(part: &Hits<'_>, before: Span, text: &str) -> Option<bool> {
    let front = Span::new(part.part.start, before.start.max(part.part.start)).of(text);
    let comma = front.rfind(['，', ',']).map(|at| part.part.start + at);
    let last = |name| {
        part.needed(name)
            .filter(|span| span.end <= before.start.max(part.part.start))
            .filter(|span| name == "outside" || is_told(part, *span, comma, text))
            .max_by_key(|span| (span.end, span.end - span.start))
    };
    let (outside, inside) = (last("outside"), last("inside"));
    match (outside, inside) {
        (None, None) => None,
        (None, Some(_)) => Some(true),
        (Some(_), None) => Some(false),
        // Of two that end together the longer one is named: 企业主管部门 is a department.
        (Some(out), Some(own)) => {
            Some((own.end, own.end - own.start) > (out.end, out.end - out.start))
        }
    }
}

/// Whether a word of a set stands before the words, near, in the same phrase, with nothing between that ends its say.
fn governs(
    found: &Found<'_>,
    set: &'static str,
    text: &str,
    reaches: impl Fn(&str) -> bool,
) -> bool {
    found.part.needed(set).any(|word| {
        let between = Span::new(word.end, found.span.start);
        word.end <= found.span.start
            && between.end - between.start <= REACH * 4
            && !between.of(text).contains(['，', ','])
            && between.of(text).chars().count() <= REACH
            && reaches(between.of(text))
    })
}

/// Words that lead from what is forbidden to what follows for who does it all the same, or by which what is forbidden is
/// to refuse: 不得拒绝征用.
const TURNS: [&str; 14] = [
    "拒绝",
    "阻挠",
    "阻碍",
    "妨碍",
    "逃避",
    "违者",
    "否则",
    "的一律",
    "的予以",
    "的给予",
    "的由",
    "的可",
    "的将",
    "的处",
];

/// Whether the words behind a prohibition turn to its consequence: 不能按期拆除的一律, 停止施工并.
fn turns(between: &str) -> bool {
    between.ends_with(['的', '者', '并', '且', '则', '后'])
        || TURNS.iter().any(|word| between.contains(word))
}

/// Whether a word of a set stands among the words.
fn inside(found: &Found<'_>, set: &'static str) -> bool {
    found.part.needed(set).any(|word| found.span.holds(word))
}

/// Whether the words stand inside 《》.
fn quoted(found: &Found<'_>, text: &str) -> bool {
    let before = Span::new(found.part.part.start, found.span.start).of(text);
    let open = before.rfind('《');
    open.is_some() && open > before.rfind('》')
}

/// Whether it is left to whoever is competent, by the law, and no amount is named.
fn transferred(found: &Found<'_>, text: &str) -> bool {
    let has = |set| found.part.needed(set).next().is_some();
    has("handling") && (has("lawful") || has("competent")) && !found.span.of(text).contains('元')
}

impl Compiled {
    /// All words in a stretch of a text, in the order in which they end.
    pub(super) fn words_in(&self, text: &str, stretch: Span) -> Vec<Hit> {
        let mut found = Vec::new();
        self.lexicon.each(text, stretch, |hit| found.push(hit));
        sort(&mut found);
        found
    }
}
