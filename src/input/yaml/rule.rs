//! One rule: `workflows/PACK/rules/TOPIC/RULE.yaml`.
//!
//! What it says is taken as it stands; whether its examples hold is not asked here but by `rules test`.

use super::basis::basis;
use super::node::Node;
use super::outline::Aim;
use super::pattern::{Fault, pattern};
use super::problem::{Expected, ProblemKind};
use super::prose::joined;
use super::reader::{At, Keys, Reader};
use super::rule_fault::RuleFault;
use super::shape::{
    CERTAINTIES, DIMENSIONS, LEVELS, LOOK, RULE, STATUSES, WEIGHTS, WITHIN, WORDS_THERE,
};
use super::workflow::text;
use crate::domain::check::rule::{
    CONDITIONS, Condition, Dimension, Look, Method, Pattern, Rule, RuleStatus, SourceLevel, Within,
    WordSets, is_code,
};
use crate::domain::check::{BEYOND_TEXT, REASONED};
use crate::domain::law::{Certainty, Statutes};
use crate::domain::limits;
use crate::domain::nearest::nearest;
use crate::domain::workflow::Weight;

/// What a rule may name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names<'a> {
    pub(super) sets: &'a WordSets,
    pub(super) statutes: &'a Statutes,
    /// The questions of the pack's checklists.
    pub(super) items: &'a [String],
}

const ALL_STATUSES: [RuleStatus; 3] = [RuleStatus::Stable, RuleStatus::Trial, RuleStatus::Removed];
const ALL_WEIGHTS: [Weight; 3] = [Weight::Blocking, Weight::Must, Weight::Advice];
const ALL_DIMENSIONS: [Dimension; 8] = [
    Dimension::Subject,
    Dimension::Authority,
    Dimension::Content,
    Dimension::Procedure,
    Dimension::Legality,
    Dimension::Reasonableness,
    Dimension::Feasibility,
    Dimension::Form,
];
const ALL_LEVELS: [SourceLevel; 4] =
    [SourceLevel::Law, SourceLevel::Regulation, SourceLevel::Policy, SourceLevel::Practice];
const ALL_WITHIN: [Within; 4] =
    [Within::Sentence, Within::Paragraph, Within::Clause, Within::Document];

/// Reads a rule of a topic; none where the file is no map.
pub(super) fn rule(
    reader: &mut Reader,
    root: &At<'_>,
    topic: &str,
    names: &Names<'_>,
) -> Option<Rule> {
    let keys = reader.keys(root, Expected::Map, &RULE);
    if !matches!(root.node, Node::Map(_)) {
        return None;
    }
    let mut one = One { reader, keys, names, patterns: 0 };
    let (level, dimension) = (one.word("level", LEVELS, &ALL_LEVELS), one.dimension());
    Some(Rule {
        code: one.key(),
        topic: topic.to_owned(),
        title: one.said("title"),
        since: one.since(),
        status: one.word("status", STATUSES, &ALL_STATUSES).unwrap_or(RuleStatus::Trial),
        weight: one.word("weight", WEIGHTS, &ALL_WEIGHTS).unwrap_or(Weight::Advice),
        dimension: dimension.unwrap_or(Dimension::Form),
        level: level.unwrap_or(SourceLevel::Practice),
        basis: one.basis(level),
        certainty: one.certainty(),
        item: one.item(),
        why: joined(&one.said("why")),
        traps: one.traps(dimension),
        propose: text(one.reader, &one.keys, "propose").map(|text| joined(&text)),
        method: one.method(),
        bad: one.examples("bad"),
        good: one.examples("good"),
    })
}

/// A rule on its way.
struct One<'r, 'a> {
    reader: &'r mut Reader,
    keys: Keys<'a>,
    names: &'r Names<'a>,
    /// How many patterns it has so far.
    patterns: usize,
}

impl One<'_, '_> {
    fn note(&mut self, at: &At<'_>, fault: RuleFault) {
        self.reader.note(at.place.clone(), Aim::Value, ProblemKind::Rule(fault));
    }

    /// Words that must be there.
    fn said(&mut self, key: &'static str) -> String {
        let at = self.reader.needed(&self.keys, key);
        at.and_then(|at| self.reader.text(&at)).unwrap_or_default()
    }

    fn word<T: Copy>(
        &mut self,
        key: &'static str,
        known: &'static [&'static str],
        meanings: &[T],
    ) -> Option<T> {
        let at = self.reader.needed(&self.keys, key)?;
        self.reader.word(&at, known, meanings)
    }

    fn dimension(&mut self) -> Option<Dimension> {
        self.word("dimension", DIMENSIONS, &ALL_DIMENSIONS)
    }

    fn certainty(&mut self) -> Certainty {
        match self.word("certainty", CERTAINTIES, CERTAINTIES) {
            Some("verified") => Certainty::Verified,
            Some("second_hand") => Certainty::SecondHand,
            Some("recalled") => Certainty::Recalled,
            _ => Certainty::Unknown,
        }
    }

    /// `P04`: what findings of old cases name for good.
    fn key(&mut self) -> String {
        self.formed("code", "P04", is_code)
    }

    /// `0.1`: a version of the program.
    fn since(&mut self) -> String {
        self.formed("since", "\"0.1\"", |text| {
            let figures = |part: &str| {
                (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
            };
            (2..=3).contains(&text.split('.').count()) && text.split('.').all(figures)
        })
    }

    /// Words of a form.
    fn formed(
        &mut self,
        key: &'static str,
        like: &'static str,
        is_good: impl Fn(&str) -> bool,
    ) -> String {
        let Some(at) = self.reader.needed(&self.keys, key) else { return String::new() };
        let text = self.reader.text(&at).unwrap_or_default();
        if !text.is_empty() && !is_good(&text) {
            let kind = ProblemKind::WrongForm { text, like };
            self.reader.note(at.place.clone(), Aim::Value, kind);
            return String::new();
        }
        text
    }

    /// The provisions behind the rule; only what is nothing but practice can do without.
    fn basis(&mut self, level: Option<SourceLevel>) -> Vec<String> {
        let may_lack = matches!(level, None | Some(SourceLevel::Practice));
        let at =
            if may_lack { self.keys.get("basis") } else { self.reader.needed(&self.keys, "basis") };
        let Some(at) = at else { return Vec::new() };
        let list = self.reader.list(&at);
        if list.is_empty() && !may_lack && matches!(at.node, Node::List(_)) {
            self.reader.note(at.place.clone(), Aim::Thing, ProblemKind::Empty);
        }
        let statutes = self.names.statutes;
        list.iter().filter_map(|at| basis(self.reader, at, statutes)).collect()
    }

    fn item(&mut self) -> Option<String> {
        let at = self.keys.get("item")?;
        let name = self.reader.text(&at)?;
        if !self.names.items.contains(&name) {
            let known = self.names.items.iter().map(String::as_str);
            let nearest = nearest(&name, known).map(str::to_owned);
            self.note(&at, RuleFault::UnknownItem { name: name.clone(), nearest });
        }
        Some(name)
    }

    /// What may excuse what is found; what is only form needs no excuse.
    fn traps(&mut self, dimension: Option<Dimension>) -> Vec<String> {
        let may_lack = matches!(dimension, None | Some(Dimension::Form));
        let at =
            if may_lack { self.keys.get("traps") } else { self.reader.needed(&self.keys, "traps") };
        let Some(at) = at else { return Vec::new() };
        let traps: Vec<String> = self.reader.texts(&at).iter().map(|one| joined(one)).collect();
        if traps.is_empty() && !may_lack && matches!(at.node, Node::List(_)) {
            self.reader.note(at.place.clone(), Aim::Thing, ProblemKind::Empty);
        }
        traps
    }

    /// Whether it names a reasoning that no text can show by itself.
    fn is_beyond_text(&self) -> bool {
        let named = self.keys.get("reasoned").map(|at| at.node);
        matches!(named, Some(Node::Text(name)) if BEYOND_TEXT.contains(&name.as_str()))
    }

    fn examples(&mut self, key: &'static str) -> Vec<String> {
        let at = if self.is_beyond_text() {
            self.keys.get(key)
        } else {
            self.reader.needed(&self.keys, key)
        };
        let Some(at) = at else { return Vec::new() };
        let list = self.reader.list(&at);
        if list.len() < limits::RULE_EXAMPLES && matches!(at.node, Node::List(_)) {
            let fault = RuleFault::FewExamples { found: list.len() };
            self.reader.note(at.place.clone(), Aim::Thing, ProblemKind::Rule(fault));
        }
        if list.len() > limits::RULE_EXAMPLES_MOST {
            let most = limits::RULE_EXAMPLES_MOST;
            self.note(&at, RuleFault::TooMany { what: key, most });
            return Vec::new();
        }
        list.iter().filter_map(|at| self.example(at)).collect()
    }

    fn example(&mut self, at: &At<'_>) -> Option<String> {
        let text = self.reader.text(at)?;
        if text.chars().count() > limits::RULE_EXAMPLE_CHARS {
            self.note(at, RuleFault::TooLong { most: limits::RULE_EXAMPLE_CHARS });
        }
        Some(text)
    }

    /// How it looks: by patterns, or by a reasoning of the program.
    fn method(&mut self) -> Method {
        let looks = self.keys.get("look_for");
        let Some(reasoned) = self.keys.get("reasoned") else {
            if looks.is_none() {
                let kind = ProblemKind::MissingOneOf(&["look_for", "reasoned"]);
                self.reader.note(self.keys.place.clone(), Aim::Thing, kind);
            }
            return Method::Looks(looks.map(|at| self.looks(&at)).unwrap_or_default());
        };
        // Conditions are asked of words that a pattern found; a reasoning knows its own.
        for key in ["look_for", "unless", "lower"] {
            if let Some(at) = self.keys.get(key) {
                let kind = ProblemKind::KeysClash("reasoned", key);
                self.reader.note(at.place.clone(), Aim::Key, kind);
            }
        }
        let name = self.reader.word(&reasoned, REASONED, REASONED).unwrap_or_default();
        Method::Reasoned(name.to_owned())
    }

    fn looks(&mut self, at: &At<'_>) -> Vec<Look> {
        let list = self.reader.list(at);
        if list.is_empty() && matches!(at.node, Node::List(_)) {
            self.reader.note(at.place.clone(), Aim::Thing, ProblemKind::Empty);
        }
        let mut looks: Vec<Look> = list.iter().map(|at| self.look(at)).collect();
        let (unless, lower) = (self.keys.get("unless"), self.keys.get("lower"));
        let unless = unless.map(|at| self.conditions(&at)).unwrap_or_default();
        let lower = lower.map(|at| self.conditions(&at)).unwrap_or_default();
        for look in &mut looks {
            look.unless.extend(unless.iter().cloned());
            look.lower.extend(lower.iter().cloned());
        }
        if self.patterns > limits::RULE_PATTERNS {
            let fault = RuleFault::TooMany { what: "look_for", most: limits::RULE_PATTERNS };
            self.note(at, fault);
        }
        looks
    }

    /// A pattern, or a map with several.
    fn look(&mut self, at: &At<'_>) -> Look {
        if !matches!(at.node, Node::Map(_)) {
            let all = self.pattern(at).into_iter().collect();
            return Look { all, within: Within::default(), unless: Vec::new(), lower: Vec::new() };
        }
        let keys = self.reader.keys(at, Expected::Map, &LOOK);
        let all = self.reader.needed(&keys, "all");
        let list = all.as_ref().map(|at| self.reader.list(at)).unwrap_or_default();
        if let (true, Some(all)) = (list.is_empty(), &all) {
            self.reader.note(all.place.clone(), Aim::Thing, ProblemKind::Empty);
        }
        let within = keys.get("within").and_then(|at| self.reader.word(&at, WITHIN, &ALL_WITHIN));
        Look {
            all: list.iter().filter_map(|at| self.pattern(at)).collect(),
            within: within.unwrap_or_default(),
            unless: keys.get("unless").map(|at| self.conditions(&at)).unwrap_or_default(),
            lower: keys.get("lower").map(|at| self.conditions(&at)).unwrap_or_default(),
        }
    }

    fn conditions(&mut self, at: &At<'_>) -> Vec<Condition> {
        let list = self.reader.list(at);
        list.iter().filter_map(|at| self.condition(at)).collect()
    }

    fn condition(&mut self, at: &At<'_>) -> Option<Condition> {
        if !matches!(at.node, Node::Map(_)) {
            let name = self.reader.word(at, CONDITIONS, CONDITIONS)?;
            return Condition::named(name);
        }
        let keys = self.reader.keys(at, Expected::Map, &WORDS_THERE);
        let words = self.reader.needed(&keys, "words")?;
        self.pattern(&words).map(Condition::Words)
    }

    fn pattern(&mut self, at: &At<'_>) -> Option<Pattern> {
        // As it stands, spaces before it included: its faults are counted from its first character.
        self.reader.text(at)?;
        let Node::Text(written) = at.node else { return None };
        self.patterns += 1;
        match pattern(written, self.names.sets) {
            Ok(pattern) => Some(pattern),
            Err(faults) => {
                for Fault { at: before, fault } in faults {
                    self.note(at, RuleFault::Pattern { at: before, fault });
                }
                None
            }
        }
    }
}
