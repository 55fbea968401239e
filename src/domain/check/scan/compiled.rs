//! The patterns of all rules as one automaton over all their words.
//!
//! A word that stands in many patterns is looked for once, and a pattern that stands in many rules is tried once: twice
//! the rules must not take twice the time.

use super::sequence::Sequence;
use crate::domain::check::rule::{
    Comparison, Condition, Look, Method, NEEDED_SETS, Pattern, Piece, RuleSet, RuleStatus, Step,
    ValueKind, Within, WordSets,
};
use crate::domain::limits;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::{BTreeSet, HashMap};

/// A set of words and values: what a step can be.
pub(super) type SetId = u32;

/// A value as a step asks for it: of that kind, and of that size.
pub(super) type Wanted = (ValueKind, Option<(Comparison, u64)>);

/// The marks that end sentences, and those that part them; they are words of the automaton, before all others.
pub(super) const ENDS: [&str; 7] = ["。", "！", "？", "\n", "!", "?", "\u{3000}"];
/// What parts a sentence: no gap crosses it.
pub(super) const PARTS: [&str; 2] = ["；", ";"];

/// A set of words, resolved: what its members are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Members {
    /// The words.
    pub(super) words: BTreeSet<String>,
    /// The values.
    pub(super) values: BTreeSet<Wanted>,
}

/// A condition, ready to be asked.
#[derive(Clone, Debug)]
pub(super) enum Guard {
    /// One that the program knows.
    Known(Condition),
    /// Words in the same sentence: any of these runs.
    Words(Condition, Vec<Sequence>),
}

/// A look, ready.
#[derive(Clone, Debug)]
pub(super) struct CompiledLook {
    /// The rule, by its place in the set.
    pub(super) rule: usize,
    /// How many patterns it has.
    pub(super) parts: usize,
    /// How far they may stand apart.
    pub(super) within: Within,
    /// Under any of these it is harmless.
    pub(super) unless: Vec<Guard>,
    /// Under any of these it is only to be checked.
    pub(super) lower: Vec<Guard>,
}

/// A run of words that some looks wait for.
#[derive(Clone, Debug)]
pub(super) struct Tried {
    /// The run.
    pub(super) sequence: Sequence,
    /// Who waits for it: the look, and which of its patterns this is.
    pub(super) waiting: Vec<(usize, usize)>,
}

/// All patterns of a rule set.
#[derive(Clone, Debug, Default)]
pub(super) struct Compiled {
    /// Finds all words, overlapping ones too; none where there is no rule.
    pub(super) automaton: Option<AhoCorasick>,
    /// The sets that each word stands in, in order.
    pub(super) sets_of: Vec<Vec<SetId>>,
    /// The runs that each word may be the sign of.
    pub(super) sign_of: Vec<Vec<u32>>,
    /// The values of each set.
    pub(super) values_of: Vec<Vec<Wanted>>,
    /// The runs.
    pub(super) tried: Vec<Tried>,
    /// The looks.
    pub(super) looks: Vec<CompiledLook>,
    /// The sets that conditions need, in the order of [`NEEDED_SETS`], and `benefits`.
    pub(super) needed: HashMap<&'static str, SetId>,
}

/// The set that says what is given to the public: not every pack has it.
pub(super) const BENEFITS: &str = "benefits";

impl Compiled {
    /// All patterns of all rules that are in use.
    pub(super) fn new(set: &RuleSet) -> Self {
        let mut builder =
            Builder { words: &set.words, sets: HashMap::new(), made: Self::default() };
        for name in NEEDED_SETS.iter().copied().chain([BENEFITS]) {
            let id = builder.set(&[Piece::Set(name.to_owned())]);
            builder.made.needed.insert(name, id);
        }
        let mut known: HashMap<Sequence, usize> = HashMap::new();
        for (index, rule) in set.rules.iter().enumerate() {
            let Method::Looks(looks) = &rule.method else { continue };
            for look in looks.iter().filter(|_| rule.status != RuleStatus::Removed) {
                builder.look(index, look, &mut known);
            }
        }
        builder.finish()
    }
}

struct Builder<'a> {
    words: &'a WordSets,
    sets: HashMap<Members, SetId>,
    made: Compiled,
}

impl Builder<'_> {
    fn look(&mut self, rule: usize, look: &Look, known: &mut HashMap<Sequence, usize>) {
        let index = self.made.looks.len();
        for (part, pattern) in look.all.iter().enumerate() {
            for sequence in self.sequences(pattern) {
                let tried = &mut self.made.tried;
                let at = *known.entry(sequence.clone()).or_insert_with(|| {
                    tried.push(Tried { sequence, waiting: Vec::new() });
                    tried.len() - 1
                });
                if let Some(tried) = tried.get_mut(at) {
                    tried.waiting.push((index, part));
                }
            }
        }
        let unless = self.guards(&look.unless);
        let lower = self.guards(&look.lower);
        let parts = look.all.len();
        self.made.looks.push(CompiledLook { rule, parts, within: look.within, unless, lower });
    }

    fn guards(&mut self, conditions: &[Condition]) -> Vec<Guard> {
        let guard = |condition: &Condition| match condition {
            Condition::Words(pattern) => Guard::Words(condition.clone(), self.sequences(pattern)),
            known => Guard::Known(known.clone()),
        };
        conditions.iter().map(guard).collect()
    }

    /// The runs of a pattern: one for each choice of the steps that may be left out.
    fn sequences(&mut self, pattern: &Pattern) -> Vec<Sequence> {
        let optional: Vec<usize> = (0..pattern.steps.len())
            .filter(|index| pattern.steps.get(*index).is_some_and(|step| step.optional))
            .take(limits::PATTERN_OPTIONAL)
            .collect();
        let choices = 0..1_usize << optional.len();
        let left_out = |choice: usize, index: usize| {
            optional.iter().position(|one| *one == index).is_some_and(|bit| choice >> bit & 1 == 1)
        };
        let mut all = Vec::new();
        for choice in choices {
            let kept = pattern.steps.iter().enumerate();
            let steps: Vec<&Step> =
                kept.filter(|(index, _)| !left_out(choice, *index)).map(|(_, step)| step).collect();
            if !steps.is_empty() {
                all.push(Sequence::new(pattern, &steps, |pieces| self.set(pieces)));
            }
        }
        all
    }

    /// The set of what a step can be.
    fn set(&mut self, pieces: &[Piece]) -> SetId {
        let mut members = Members::default();
        for piece in pieces {
            match piece {
                Piece::Word(word) => drop(members.words.insert(word.clone())),
                Piece::Set(name) => members.words.extend(self.words.words(name).iter().cloned()),
                Piece::Value(kind, compared) => drop(members.values.insert((*kind, *compared))),
            }
        }
        members.words.remove("");
        let next = u32::try_from(self.sets.len()).unwrap_or(u32::MAX);
        *self.sets.entry(members).or_insert(next)
    }

    /// Numbers the words, finds the sign of each run, and builds the automaton.
    fn finish(mut self) -> Compiled {
        let mut sets: Vec<(Members, SetId)> = self.sets.into_iter().collect();
        sets.sort_by_key(|(_, id)| *id);
        let mut ids: HashMap<&str, usize> = HashMap::new();
        let mut words: Vec<&str> = ENDS.into_iter().chain(PARTS).collect();
        let made = &mut self.made;
        made.sets_of = vec![Vec::new(); words.len()];
        for (members, id) in &sets {
            made.values_of.push(members.values.iter().copied().collect());
            for word in &members.words {
                let at = *ids.entry(word).or_insert_with(|| {
                    words.push(word);
                    words.len() - 1
                });
                made.sets_of.resize(words.len(), Vec::new());
                made.sets_of.get_mut(at).into_iter().for_each(|sets| sets.push(*id));
            }
        }
        made.sign_of = signs(&made.tried, &sets, &ids, words.len());
        let bytes: usize = words.iter().map(|word| word.len()).sum();
        // A table of all steps is fastest, and grows with the words; past a bound a smaller form is slower and safe.
        let kind = match bytes {
            0..=limits::PATTERN_TABLE_BYTES => AhoCorasickKind::DFA,
            _ => AhoCorasickKind::ContiguousNFA,
        };
        made.automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(kind))
            .build(words)
            .ok();
        self.made
    }
}

/// By which words each run is noticed: those of its rarest step.
fn signs(
    tried: &[Tried],
    sets: &[(Members, SetId)],
    ids: &HashMap<&str, usize>,
    words: usize,
) -> Vec<Vec<u32>> {
    let members = |id: SetId| {
        usize::try_from(id).ok().and_then(|index| sets.get(index)).map(|(members, _)| members)
    };
    let mut sign_of = vec![Vec::new(); words];
    for (index, tried) in (0_u32..).zip(tried) {
        let worded = tried.sequence.steps.iter().filter_map(|step| members(step.set));
        let rarest = worded.filter(|set| set.values.is_empty()).min_by_key(|set| commonness(set));
        for word in rarest.into_iter().flat_map(|set| &set.words) {
            let sign = ids.get(word.as_str()).and_then(|at| sign_of.get_mut(*at));
            if let Some(runs) = sign {
                runs.push(index);
            }
        }
    }
    sign_of
}

/// How often a set of words is met, roughly: short words are met everywhere. Only speed hangs on it.
fn commonness(members: &Members) -> usize {
    let weight = |word: &String| match word.chars().count() {
        0 | 1 => 64,
        2 if COMMON.contains(&word.as_str()) => 64,
        2 => 4,
        _ => 1,
    };
    members.words.iter().map(weight).sum()
}

/// Words of two characters that stand in nearly every paragraph of an official text.
const COMMON: [&str; 24] = [
    "应当", "必须", "不得", "可以", "企业", "单位", "个人", "部门", "规定", "管理", "办理", "进行",
    "工作", "负责", "按照", "依法", "有关", "组织", "提供", "人员", "情况", "未经", "给予", "标准",
];
