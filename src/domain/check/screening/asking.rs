//! The questions s01 to s10, in their order: each answered with the words of the text, the last one settles it. What
//! each asks is in [`super::form`] and [`super::substance`].
//!
//! Issuer, addressee and effect come before form. A paper with any effect on outside parties is never called 'not'
//! by its form alone, and a rule that nobody has read never settles that it is not one.

use super::category::Category;
use super::criteria::{Criteria, Question};
use super::effect::{Effects, Strength};
use super::subject::{IssuerClass, Subject};
use super::words::Finder;
use super::{Answer, Classification, Quote, Step, quote};
use crate::domain::document::{Document, Span};
use crate::domain::limits;

/// What is known of a text when the questions are asked.
pub(super) struct Asked<'a> {
    pub(super) text: &'a str,
    pub(super) criteria: &'a Criteria,
    pub(super) subject: Subject,
    pub(super) category: Option<Category<'a>>,
    pub(super) effects: Effects,
    pub(super) strength: Strength,
    /// Words of news, each once.
    pub(super) news: Vec<Span>,
    /// Whether the head bears 发文字号.
    pub(super) numbered: bool,
    pub(super) steps: Vec<Step>,
}

/// What the last question settled: what the text is, and by which category.
pub(super) type Settled = (Classification, Option<String>);

/// Kinds of paper whose words bind: no category of deeds can be told by their titles.
const RULE_KINDS: [&str; 9] =
    ["办法", "规定", "细则", "规则", "措施", "标准", "准则", "政策", "若干意见"];

impl<'a> Asked<'a> {
    /// Reads what the questions need.
    pub(super) fn of(document: &'a Document, criteria: &'a Criteria, finder: &Finder) -> Self {
        let text = document.words.as_str();
        let whole = Span::new(0, text.len());
        let subject = Subject::read(document, criteria);
        let category = Category::of(document, &subject, criteria);
        let effects = Effects::read(finder, text, Span::new(subject.title_span.end, text.len()));
        let news = once(text, finder, "news_words", whole);
        let mut asked = Self {
            text,
            criteria,
            subject,
            category,
            effects,
            strength: Strength::None,
            news,
            numbered: document.number.is_some(),
            steps: Vec::new(),
        };
        asked.strength = asked.effects.strength(asked.is_public());
        asked
    }

    /// Asks until one settles it.
    pub(super) fn settle(&mut self) -> Settled {
        let questions = [
            Self::issuer,
            Self::body,
            Self::law,
            Self::paper,
            Self::named,
            Self::once,
            Self::inside,
        ];
        for question in questions {
            if let Some(settled) = question(self) {
                return settled;
            }
        }
        self.effect()
    }

    /// Whether what nobody is named for is said to the public.
    pub(super) fn is_public(&self) -> bool {
        let kind = self.subject.ends_with(self.criteria.list("public_kinds"));
        let receivers = self.subject.addressees.map_or("", |span| span.of(self.text));
        let among =
            |list| self.criteria.list(list).iter().any(|word| receivers.contains(word.as_str()));
        let inner = self
            .category
            .as_ref()
            .is_some_and(|category| category.titled && !category.is(&["technical_standard"]));
        let open = kind || receivers.is_empty() && self.subject.signed;
        among("public_addressees")
            || !inner && open && (!among("inside_addressees") || self.is_rule())
    }

    /// Whether the title is one of rules: 办法, 规定.
    pub(super) fn is_rule(&self) -> bool {
        RULE_KINDS.iter().any(|kind| super::subject::bare(&self.subject.judged).ends_with(kind))
    }

    pub(super) fn step(&mut self, id: &str, answer: Answer, quotes: Vec<Quote>) {
        self.told(id, answer, quotes, None);
    }

    /// Adds a step; `basis` is that of a category where one decides.
    pub(super) fn told(
        &mut self,
        id: &str,
        answer: Answer,
        quotes: Vec<Quote>,
        basis: Option<String>,
    ) {
        if let Some(question) = self.criteria.questions.get(id) {
            self.steps.push(step(id, question, answer, quotes, basis));
        }
    }

    pub(super) fn issuers(&self, classes: &[IssuerClass]) -> Vec<Quote> {
        let named = self.subject.issuers.iter().filter(|issuer| classes.contains(&issuer.class));
        let mut quotes: Vec<Quote> = named.map(|issuer| quote(self.text, issuer.span)).collect();
        quotes.dedup_by(|one, other| one.words == other.words);
        quotes.truncate(limits::SCREEN_QUOTES);
        quotes
    }

    pub(super) fn title(&self) -> Vec<Quote> {
        let title = Some(self.subject.title_span).filter(|span| !span.is_empty());
        title.map(|span| quote(self.text, span)).into_iter().collect()
    }

    pub(super) fn quotes(&self, spans: &[Span]) -> Vec<Quote> {
        spans.iter().take(limits::SCREEN_QUOTES).map(|span| quote(self.text, *span)).collect()
    }

    pub(super) fn name(&self) -> Option<String> {
        self.category.as_ref().map(|category| category.name.to_owned())
    }
}

/// An answered question.
pub(super) fn step(
    id: &str,
    question: &Question,
    answer: Answer,
    quotes: Vec<Quote>,
    basis: Option<String>,
) -> Step {
    let reason = match answer {
        Answer::Yes => &question.yes,
        Answer::No => &question.no,
        Answer::Unclear => &question.unclear,
    };
    Step {
        id: id.to_ascii_uppercase(),
        ask: question.ask.clone(),
        answer,
        reason: reason.clone(),
        quotes,
        basis: basis.unwrap_or_else(|| question.basis.clone()),
    }
}

/// Each word of a list that a text has, at its first place.
pub(super) fn once(text: &str, finder: &Finder, list: &str, part: Span) -> Vec<Span> {
    let list = finder.list(list);
    let mut seen: Vec<Span> = Vec::new();
    for hit in finder.hits(text, part).filter(|hit| hit.lists.any(list)) {
        let words = hit.span.of(text);
        if !seen.iter().any(|span| span.of(text) == words) {
            seen.push(hit.span);
        }
        if seen.len() >= limits::SCREEN_WORDS {
            break;
        }
    }
    seen
}
