//! The questions s01 to s10, in their order: each answered with the words of the text, the last one settles it.
//!
//! Issuer, addressee and effect come before form. A paper with any effect on outside parties is never called 'not'
//! by its form alone, and a rule that nobody has read never settles that it is not one.

use super::category::{Category, Standing, cues};
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
    fn is_public(&self) -> bool {
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
    fn is_rule(&self) -> bool {
        RULE_KINDS.iter().any(|kind| super::subject::bare(&self.subject.judged).ends_with(kind))
    }

    fn step(&mut self, id: &str, answer: Answer, quotes: Vec<Quote>) {
        self.told(id, answer, quotes, None);
    }

    /// Adds a step; `basis` is that of a category where one decides.
    fn told(&mut self, id: &str, answer: Answer, quotes: Vec<Quote>, basis: Option<String>) {
        if let Some(question) = self.criteria.questions.get(id) {
            self.steps.push(step(id, question, answer, quotes, basis));
        }
    }

    fn issuers(&self, classes: &[IssuerClass]) -> Vec<Quote> {
        let named = self.subject.issuers.iter().filter(|issuer| classes.contains(&issuer.class));
        let mut quotes: Vec<Quote> = named.map(|issuer| quote(self.text, issuer.span)).collect();
        quotes.dedup_by(|one, other| one.words == other.words);
        quotes.truncate(limits::SCREEN_QUOTES);
        quotes
    }

    fn title(&self) -> Vec<Quote> {
        let title = Some(self.subject.title_span).filter(|span| !span.is_empty());
        title.map(|span| quote(self.text, span)).into_iter().collect()
    }

    fn quotes(&self, spans: &[Span]) -> Vec<Quote> {
        spans.iter().take(limits::SCREEN_QUOTES).map(|span| quote(self.text, *span)).collect()
    }

    fn name(&self) -> Option<String> {
        self.category.as_ref().map(|category| category.name.to_owned())
    }

    /// s01
    fn issuer(&mut self) -> Option<Settled> {
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
    fn body(&mut self) -> Option<Settled> {
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
    fn law(&mut self) -> Option<Settled> {
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
                order = super::sentence::trimmed(line, start);
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
        self.titled("news_titles")
    }

    /// Whether it asks or tells people something and orders nothing, by its title.
    fn is_plea(&self) -> bool {
        self.titled("pleas") && !self.is_rule()
    }

    /// Whether the title, or the first line where there is none, has one of these words.
    fn titled(&self, list: &str) -> bool {
        let line = self.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let head = super::sentence::cut(line, Span::new(0, line.len()), limits::SCREEN_QUOTE_CHARS);
        let first = if self.subject.kind_told { "" } else { head.of(line) };
        let told = |word: &String| {
            first.contains(word.as_str()) || self.subject.judged.contains(word.as_str())
        };
        self.criteria.list(list).iter().any(told)
    }

    /// s04
    fn paper(&mut self) -> Option<Settled> {
        let category = self.category.as_ref();
        let private =
            category.filter(|category| category.is(&["contract", "village_rules"])).cloned();
        if let Some(category) =
            private.filter(|category| category.titled || category.name == "contract")
        {
            if !self.is_rule() && !self.numbered {
                let basis = category.exclusion.basis.clone();
                self.told("s04", Answer::No, category.quotes, Some(basis));
                return Some((Classification::NotNormative, Some(category.name.to_owned())));
            }
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
    fn named(&mut self) -> Option<Settled> {
        let kinds = ["appointment", "commendation", "specific_decision"];
        let found = self.category.as_ref().filter(|category| category.is(&kinds)).cloned();
        let Some(category) = found.filter(|_| !self.is_rule()) else {
            self.step("s05", Answer::No, Vec::new());
            return None;
        };
        self.deed("s05", category, Strength::Some)
    }

    /// s06
    fn once(&mut self) -> Option<Settled> {
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
        self.deed("s06", category, Strength::Some)
    }

    /// A deed that is done once: not normative, unless it does too much to outside parties.
    fn deed(&mut self, id: &str, category: Category<'a>, most: Strength) -> Option<Settled> {
        let settles = self.strength < most || self.effects.plain < LEAST_PLAIN;
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
        Some((class, Some(category.name.to_owned())))
    }

    /// s07 and s08
    fn inside(&mut self) -> Option<Settled> {
        if self.strength >= Strength::Some {
            self.step("s07", Answer::No, self.quotes(&self.effects.outside));
            return self.substance();
        }
        let declared = ["planning", "technical_standard"];
        if self.category.as_ref().is_some_and(|category| category.is(&declared)) {
            self.step("s07", Answer::Unclear, self.quotes(&self.effects.inside));
            return None;
        }
        let told = self.effects.inside.len() >= LEAST_INSIDE;
        let inward = self.category.is_some() || told || (self.to_organs() && self.is_small());
        if !inward {
            self.step("s07", Answer::Unclear, Vec::new());
            return None;
        }
        self.step("s07", Answer::Yes, self.quotes(&self.effects.inside));
        Some(self.outcome())
    }

    /// s08, for what is inside by its words.
    fn outcome(&mut self) -> Settled {
        let outward = self.outward();
        let category = self.category.clone();
        let basis = category.as_ref().map(|category| category.standing(self.criteria).1.to_owned());
        let standing = category.as_ref().map(|category| category.standing(self.criteria).0);
        let slight = self.strength > Strength::None;
        let settles = match standing {
            Some(Standing::Listed) => !outward && (!slight || self.effects.plain < LEAST_PLAIN),
            Some(Standing::Unsure) => !outward && !slight,
            Some(Standing::NotHere) => false,
            None => {
                !outward
                    && !slight
                    && !self.is_rule()
                    && self.to_organs()
                    && (self.is_inner() || self.is_small())
            }
        };
        let mut quotes =
            category.as_ref().map(|category| category.quotes.clone()).unwrap_or_default();
        quotes.extend(self.quotes(&self.effects.outside));
        quotes.truncate(limits::SCREEN_QUOTES);
        let (answer, class) = if settles {
            (Answer::No, Classification::NotNormative)
        } else {
            (Answer::Unclear, Classification::NeedsHuman)
        };
        self.told("s08", answer, quotes, basis);
        (class, self.name())
    }

    /// Whether a township issues it: what it tells its own offices and villages reaches nobody further.
    fn is_small(&self) -> bool {
        let ends = ["镇人民政府", "乡人民政府", "街道办事处"];
        let named = |span: Span| ends.iter().any(|end| span.of(self.text).ends_with(end));
        self.subject.issuers.iter().any(|issuer| named(issuer.span))
    }

    /// Whether its words are those of work inside an organ.
    fn is_inner(&self) -> bool {
        let rules = self.criteria.exclusions.get("internal_rules");
        rules.is_some_and(|rules| cues(self.text, rules).len() >= LEAST_INNER)
    }

    /// Whether it is addressed to organs, and to nobody else.
    fn to_organs(&self) -> bool {
        let receivers = self.subject.addressees.map_or("", |span| span.of(self.text));
        self.criteria.list("inside_addressees").iter().any(|word| receivers.contains(word.as_str()))
    }

    /// Whether the title is one of rules on what organs do to outside parties.
    fn outward(&self) -> bool {
        let titled = self.category.as_ref().filter(|category| category.titled);
        let inner = titled.is_some_and(|category| category.is(&["internal_rules"]));
        let title = &self.subject.judged;
        let acts =
            self.criteria.list("rule_titles").iter().any(|word| title.contains(word.as_str()));
        match titled {
            Some(_) if inner => acts && self.strength > Strength::None,
            Some(_) => false,
            None => acts || self.is_rule(),
        }
    }

    /// s08, for what has the form of an inner paper and speaks to outside parties.
    fn substance(&mut self) -> Option<Settled> {
        let formal = [
            "emergency_plan",
            "establishment",
            "minutes",
            "request_report",
            "circular",
            "internal_rules",
            "subordinate_institution",
            "secret",
        ];
        let found = self
            .category
            .as_ref()
            .filter(|category| category.titled && category.is(&formal))
            .cloned();
        let category = found.filter(|_| !self.is_rule() || self.strength < Strength::Strong)?;
        let reports = ["request_report", "circular"];
        if category.is(&reports) && self.strength < Strength::Strong {
            return Some(self.outcome());
        }
        self.told(
            "s08",
            Answer::Yes,
            self.quotes(&self.effects.outside),
            Some(category.exclusion.basis.clone()),
        );
        Some((Classification::NeedsHuman, self.name()))
    }

    /// s09 and s10
    fn effect(&mut self) -> Settled {
        let mut spans = self.effects.outside.clone();
        spans.extend(self.effects.implicit.iter().filter(|_| self.is_public()));
        let quotes = self.quotes(&spans);
        match self.strength {
            Strength::Some | Strength::Strong => {
                self.step("s09", Answer::Yes, quotes);
                self.listed()
            }
            strength => {
                let answer = if strength == Strength::None { Answer::No } else { Answer::Unclear };
                self.step("s09", answer, quotes);
                let listed = self
                    .category
                    .as_ref()
                    .is_some_and(|category| category.standing(self.criteria).0 == Standing::Listed);
                if listed { self.listed() } else { (Classification::NeedsHuman, self.name()) }
            }
        }
    }

    /// s10
    fn listed(&mut self) -> Settled {
        let Some(category) =
            self.category.clone().filter(|category| category.titled && !self.is_rule())
        else {
            self.step("s10", Answer::No, self.title());
            let unclear = self.joint();
            let class =
                if unclear { Classification::NeedsHuman } else { Classification::Normative };
            return (class, None);
        };
        let (standing, basis) = category.standing(self.criteria);
        let settles = standing == Standing::Listed && self.strength <= Strength::Slight;
        let (answer, class) = if settles {
            (Answer::Yes, Classification::NotNormative)
        } else {
            (Answer::Unclear, Classification::NeedsHuman)
        };
        self.told("s10", answer, category.quotes, Some(basis.to_owned()));
        (class, Some(category.name.to_owned()))
    }

    /// Whether a party organ issues it together with others: what that means nobody has read.
    fn joint(&self) -> bool {
        self.subject.issued_by(IssuerClass::Party)
    }
}

/// Longest line that is the head of an order.
const ORDER_CHARS: usize = 40;

/// Orders to organs that a paper without a category must have to be an inner one.
const LEAST_INSIDE: usize = 3;

/// Sentences in so many words that make a deed more than a deed.
const LEAST_PLAIN: usize = 2;

/// Distinct words of inner work that such a paper must have.
const LEAST_INNER: usize = 2;

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
