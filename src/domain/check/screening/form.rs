//! The questions s01 to s06: who issues it, whether it is a paper, and whether it is done with once.
//!
//! A form never settles that a text is not one where it says too much to outside parties.

use super::asking::{Asked, Settled};
use super::category::Category;
use super::effect::Strength;
use super::sentence::{cut, trimmed};
use super::subject::IssuerClass;
use super::{Answer, Classification, quote};
use crate::domain::document::Span;
use crate::domain::limits;

/// Longest line that is the head of an order.
const ORDER_CHARS: usize = 40;

/// Longest line that is a mark of secrecy: `机密★一年`.
const MARK_CHARS: usize = 10;

/// Sentences in so many words that make a deed more than a deed.
pub(super) const LEAST_PLAIN: usize = 2;

impl<'a> Asked<'a> {
    /// s01
    pub(super) fn issuer(&mut self) -> Option<Settled> {
        use IssuerClass::{Department, Government, Other, Party, Temporary};
        let organ =
            [Government, Department, Temporary].iter().any(|class| self.subject.issued_by(*class));
        let other = [Party, Other].iter().any(|class| self.subject.issued_by(*class));
        let category = self.category.as_ref();
        let village =
            category.is_some_and(|category| category.titled && category.is(&["village_rules"]));
        if other && !organ {
            self.step("s01", Answer::No, self.issuers(&[Party, Other]));
            let exclusion = self.name().filter(|_| village);
            return Some((Classification::NotNormative, exclusion));
        }
        let answer = if organ && !other { Answer::Yes } else { Answer::Unclear };
        self.step("s01", answer, self.issuers(&[Government, Department, Temporary, Party, Other]));
        None
    }

    /// s02
    pub(super) fn body(&mut self) -> Option<Settled> {
        let quotes = self.issuers(&[IssuerClass::Temporary]);
        let outside = self.strength >= Strength::Some
            && !self.is_news()
            && !self.is_plea()
            && !self.is_done();
        match (quotes.is_empty(), outside) {
            (true, _) => self.step("s02", Answer::No, quotes),
            (false, false) => self.step("s02", Answer::Unclear, quotes),
            (false, true) => {
                self.step("s02", Answer::Yes, quotes);
                return Some((Classification::NeedsHuman, None));
            }
        }
        None
    }

    /// s03
    pub(super) fn law(&mut self) -> Option<Settled> {
        let order = self.order();
        let regulation = self.subject.ends_with(self.criteria.list("regulations"));
        if regulation || (order.is_some() && self.is_rule()) {
            let mut quotes = self.title();
            quotes.extend(order.map(|span| quote(self.text, span)));
            self.step("s03", Answer::Yes, quotes);
            return Some((Classification::NotNormative, None));
        }
        self.step("s03", Answer::No, Vec::new());
        None
    }

    /// The line of a head that is an order (令), where its number follows.
    fn order(&self) -> Option<Span> {
        let mut at = 0;
        let mut order = None;
        for line in self.text.split_inclusive('\n').take(limits::HEAD_PARAGRAPHS) {
            let start = at;
            at += line.len();
            let words: String = line.split_whitespace().collect();
            if words.starts_with('第') && words.ends_with('号') && order.is_some() {
                return order;
            }
            if words.chars().nth(ORDER_CHARS).is_some() || words.contains(['，', '。', '《', ','])
            {
                continue;
            }
            let numbered = words.split_once("令第").is_some_and(|(_, rest)| rest.ends_with('号'));
            if words.ends_with('令') || numbered {
                order = trimmed(line, start);
                if numbered {
                    return order;
                }
            }
        }
        None
    }

    /// How much it looks like news and how much like a paper.
    fn is_news(&self) -> bool {
        let titled = self.news_title();
        let paper = usize::from(self.numbered) * 2
            + usize::from(self.subject.addressees.is_some())
            + usize::from(self.subject.signed)
            + usize::from(self.subject.kind_told);
        let least = if paper == 0 { 1 } else { paper + 2 };
        self.news.len() + usize::from(titled) * 2 >= least
    }

    /// Whether it has anything of the form of a paper.
    fn is_paper(&self) -> bool {
        let kind = self.subject.ends_with(self.criteria.list("papers"));
        kind || self.numbered || self.subject.addressees.is_some() || self.subject.signed
    }

    fn news_title(&self) -> bool {
        self.titled("news_titles") || self.headline()
    }

    /// Whether the first line says what somebody did, as the headline of a page of news does: no sentence, no kind of
    /// paper at its end.
    fn headline(&self) -> bool {
        let line = self.text.lines().map(str::trim).find(|line| !line.is_empty());
        let line = line.unwrap_or_default();
        let short = line.chars().nth(limits::SCREEN_QUOTE_CHARS).is_none();
        let told = || self.criteria.list("headlines").iter().any(|word| line.contains(word));
        !self.subject.kind_told && short && !line.contains(['。', '，', ',', '：', ':']) && told()
    }

    /// Whether it asks or tells people something and orders nothing, by its title.
    fn is_plea(&self) -> bool {
        self.titled("pleas") && !self.is_rule()
    }

    /// Whether the title, or the first line where there is none, has one of these words.
    fn titled(&self, list: &str) -> bool {
        let line = self.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let head = cut(line, Span::new(0, line.len()), limits::SCREEN_QUOTE_CHARS);
        let first = if self.subject.kind_told { "" } else { head.of(line) };
        let told = |word: &String| {
            first.contains(word.as_str()) || self.subject.judged.contains(word.as_str())
        };
        self.criteria.list(list).iter().any(told)
    }

    /// A mark of secrecy, alone on a line of the head.
    fn secrecy(&self) -> Option<Span> {
        let marks = self.criteria.list("secrecy");
        let mut at = 0;
        self.text.split_inclusive('\n').take(limits::HEAD_PARAGRAPHS).find_map(|line| {
            let span = trimmed(line, at);
            at += line.len();
            let words = span?.of(self.text);
            let short = words.chars().nth(MARK_CHARS).is_none();
            let marked = marks.iter().any(|mark| words.starts_with(mark.as_str()));
            span.filter(|_| short && marked)
        })
    }

    /// s04
    pub(super) fn paper(&mut self) -> Option<Settled> {
        let category = self.category.as_ref();
        let private =
            category.filter(|category| category.is(&["contract", "village_rules"])).cloned();
        let private = private
            .filter(|category| category.titled || category.name == "contract")
            .filter(|_| !self.is_rule() && !self.numbered);
        if let Some(category) = private {
            let basis = category.exclusion.basis.clone();
            self.told("s04", Answer::No, category.quotes, Some(basis));
            return Some((Classification::NotNormative, Some(category.name.to_owned())));
        }
        if let Some(mark) = self.secrecy() {
            self.step("s04", Answer::Unclear, vec![quote(self.text, mark)]);
            return Some((Classification::NeedsHuman, Some("secret".to_owned())));
        }
        if self.is_news() || self.is_plea() {
            let mut quotes = self.title();
            quotes.extend(self.quotes(&self.news));
            quotes.truncate(limits::SCREEN_QUOTES);
            let doubt = self.strength == Strength::Strong && (self.numbered || self.subject.signed);
            self.step("s04", if doubt { Answer::Unclear } else { Answer::No }, quotes);
            let class =
                if doubt { Classification::NeedsHuman } else { Classification::NotNormative };
            return Some((class, None));
        }
        if !self.is_paper() && self.category.is_none() {
            self.step("s04", Answer::Unclear, self.quotes(&self.effects.outside));
            return Some((Classification::NeedsHuman, None));
        }
        self.step("s04", Answer::Yes, self.title());
        None
    }

    /// Whether it does something once, by its title, and sets no rules.
    fn is_done(&self) -> bool {
        let deeds = ["appointment", "commendation", "specific_decision", "one_off"];
        self.category.as_ref().is_some_and(|category| category.titled && category.is(&deeds))
            && !self.is_rule()
    }

    /// s05
    pub(super) fn named(&mut self) -> Option<Settled> {
        let kinds = ["appointment", "commendation", "specific_decision"];
        let found = self.category.as_ref().filter(|category| category.is(&kinds)).cloned();
        let Some(category) = found.filter(|_| !self.is_rule()) else {
            self.step("s05", Answer::No, Vec::new());
            return None;
        };
        Some(self.deed("s05", category))
    }

    /// s06
    pub(super) fn once(&mut self) -> Option<Settled> {
        let found = self
            .category
            .as_ref()
            .filter(|category| {
                category.is(&["cleanup"]) || category.titled && category.is(&["one_off"])
            })
            .cloned();
        let Some(category) = found.filter(|_| !self.is_rule()) else {
            self.step("s06", Answer::No, Vec::new());
            return None;
        };
        Some(self.deed("s06", category))
    }

    /// A deed that is done once: not normative, unless it does too much to outside parties.
    fn deed(&mut self, id: &str, category: Category<'a>) -> Settled {
        let settles = self.strength < Strength::Some || self.effects.plain < LEAST_PLAIN;
        let mut quotes = category.quotes;
        if !settles {
            quotes.extend(self.quotes(&self.effects.outside));
            quotes.truncate(limits::SCREEN_QUOTES);
        }
        let (answer, class) = if settles {
            (Answer::Yes, Classification::NotNormative)
        } else {
            (Answer::Unclear, Classification::NeedsHuman)
        };
        self.told(id, answer, quotes, Some(category.exclusion.basis.clone()));
        (class, Some(category.name.to_owned()))
    }
}
