//! The patterns of all rules as one list of all their words.
//!
//! A word that stands in many patterns is looked for once, and a pattern that stands in many rules is tried once: twice
//! the rules must not take twice the time.

use super::commonness::commonness;
use super::hit::Hit;
use super::lexicon::Lexicon;
use super::pairs::Pairs;
use super::sequence::Sequence;
use crate::domain::check::rule::{
    Comparison, Condition, Look, Method, NEEDED_SETS, Pattern, Piece, RuleSet, RuleStatus, Step,
    ValueKind, Within, WordSets,
};
use crate::domain::limits;
use std::collections::{BTreeSet, HashMap};

/// A set of words and values: what a step can be.
pub(super) type SetId = u32;

/// A value as a step asks for it: of that kind, and of that size.
pub(super) type Wanted = (ValueKind, Option<(Comparison, u64)>);

/// The marks that end sentences, and those that part them; they are words of the list, before all others.
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
    /// Words in the same sentence: any of these runs; which of such conditions this is.
    Words(Condition, usize, Vec<Sequence>),
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
    /// Under any of these it is harmless; which of the lists of conditions.
    pub(super) unless: usize,
    /// Under any of these it is only to be checked.
    pub(super) lower: usize,
}

/// A run of words that some looks wait for.
#[derive(Clone, Debug)]
pub(super) struct Tried {
    /// The run.
    pub(super) sequence: Sequence,
    /// Who waits for it: the look, and which of its patterns this is.
    pub(super) waiting: Vec<(usize, usize)>,
    /// The sets of which a word must stand in the part, the rarest first.
    pub(super) needs: Vec<SetId>,
}

/// All patterns of a rule set.
#[derive(Clone, Debug, Default)]
pub(super) struct Compiled {
    /// All words, and before them the marks that end sentences and part them.
    pub(super) lexicon: Lexicon,
    /// The sets that each word stands in, in order.
    sets_of: Vec<Vec<SetId>>,
    /// Which word is in which set.
    held: Pairs,
    /// The runs that each word is the sign of; words behind them are the sign of none.
    pub(super) sign_of: Vec<Vec<u32>>,
    /// The values of each set.
    pub(super) values_of: Vec<Vec<Wanted>>,
    /// The runs.
    pub(super) tried: Vec<Tried>,
    /// The looks.
    pub(super) looks: Vec<CompiledLook>,
    /// Lists of conditions, each once: many looks share theirs.
    pub(super) guards: Vec<Vec<Guard>>,
    /// The sets that conditions need, in the order of [`NEEDED_SETS`], and `benefits`.
    needed: Vec<(&'static str, SetId)>,
    /// How many conditions are words.
    pub(super) worded: usize,
}

/// The set that says what is given to the public: not every pack has it.
pub(super) const BENEFITS: &str = "benefits";

impl Compiled {
    /// All patterns of all rules that are in use.
    pub(super) fn new(set: &RuleSet) -> Self {
        let mut builder = Builder {
            words: &set.words,
            sets: HashMap::new(),
            lists: HashMap::new(),
            made: Self::default(),
        };
        for name in NEEDED_SETS.iter().copied().chain([BENEFITS]) {
            let id = builder.set(&[Piece::Set(name.to_owned())]);
            builder.made.needed.push((name, id));
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

    /// One of the sets that conditions need.
    pub(super) fn needed(&self, name: &str) -> Option<SetId> {
        self.needed.iter().find(|(one, _)| *one == name).map(|(_, set)| *set)
    }

    /// Whether a word is in a set.
    pub(super) fn is_in(&self, hit: Hit, set: SetId) -> bool {
        if !self.held.may_hold(hit.word, set) {
            return false;
        }
        let sets = usize::try_from(hit.word).ok().and_then(|at| self.sets_of.get(at));
        sets.is_some_and(|sets| sets.binary_search(&set).is_ok())
    }
}

struct Builder<'a> {
    words: &'a WordSets,
    sets: HashMap<Members, SetId>,
    lists: HashMap<Vec<Condition>, usize>,
    made: Compiled,
}

impl Builder<'_> {
    fn look(&mut self, rule: usize, look: &Look, known: &mut HashMap<Sequence, usize>) {
        let index = self.made.looks.len();
        for (part, pattern) in look.all.iter().enumerate() {
            for sequence in self.sequences(pattern) {
                let tried = &mut self.made.tried;
                let at = *known.entry(sequence.clone()).or_insert_with(|| {
                    tried.push(Tried { sequence, waiting: Vec::new(), needs: Vec::new() });
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

    /// Which list of conditions these are.
    fn guards(&mut self, conditions: &[Condition]) -> usize {
        if let Some(known) = self.lists.get(conditions) {
            return *known;
        }
        let guard = |condition: &Condition| match condition {
            Condition::Words(pattern) => {
                self.made.worded += 1;
                let sequences = self.sequences(pattern);
                Guard::Words(condition.clone(), self.made.worded - 1, sequences)
            }
            known => Guard::Known(known.clone()),
        };
        let list = conditions.iter().map(guard).collect();
        self.made.guards.push(list);
        self.lists.insert(conditions.to_vec(), self.made.guards.len() - 1);
        self.made.guards.len() - 1
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

    /// Numbers the words, those first by which runs are noticed.
    fn finish(mut self) -> Compiled {
        let mut sets: Vec<(Members, SetId)> = self.sets.into_iter().collect();
        sets.sort_by_key(|(_, id)| *id);
        let sets: Vec<Members> = sets.into_iter().map(|(members, _)| members).collect();
        let made = &mut self.made;
        let rarity = Rarity::of(&sets);
        made.tried.iter_mut().for_each(|tried| rarity.sort(tried));
        let mut words = Numbered::default();
        ENDS.into_iter().chain(PARTS).for_each(|mark| drop(words.id(mark)));
        for (run, tried) in (0_u32..).zip(&made.tried) {
            for word in rarity.signs(tried, &sets) {
                let at = words.id(word);
                made.sign_of.resize(words.list.len(), Vec::new());
                made.sign_of.get_mut(at).into_iter().for_each(|runs| runs.push(run));
            }
        }
        for (set, members) in (0_u32..).zip(&sets) {
            made.values_of.push(members.values.iter().copied().collect());
            for word in &members.words {
                let at = words.id(word);
                made.sets_of.resize(words.list.len(), Vec::new());
                made.sets_of.get_mut(at).into_iter().for_each(|sets| sets.push(set));
            }
        }
        let held = (0_u32..).zip(&made.sets_of);
        made.held =
            Pairs::new(held.flat_map(|(word, sets)| sets.iter().map(move |set| (word, *set))));
        made.lexicon = Lexicon::new(&words.list);
        self.made
    }
}

/// Words with their numbers.
#[derive(Default)]
struct Numbered<'w> {
    list: Vec<&'w str>,
    ids: HashMap<&'w str, usize>,
}

impl<'w> Numbered<'w> {
    fn id(&mut self, word: &'w str) -> usize {
        *self.ids.entry(word).or_insert_with(|| {
            self.list.push(word);
            self.list.len() - 1
        })
    }
}

/// How often the words of each set are met; none of sets that values belong to, which are not looked for.
struct Rarity(Vec<Option<u64>>);

impl Rarity {
    fn of(sets: &[Members]) -> Self {
        let common = |set: &Members| set.values.is_empty().then(|| commonness(set));
        Self(sets.iter().map(common).collect())
    }

    fn of_set(&self, set: SetId) -> Option<u64> {
        self.0.get(usize::try_from(set).ok()?).copied().flatten()
    }

    /// Puts the sets that a run needs in order, the rarest first.
    fn sort(&self, tried: &mut Tried) {
        let sets = tried.sequence.steps.iter().map(|step| step.set);
        let mut needs: Vec<SetId> = sets.filter(|set| self.of_set(*set).is_some()).collect();
        needs.sort_unstable_by_key(|set| (self.of_set(*set), *set));
        needs.dedup();
        tried.needs = needs;
    }

    /// By which words a run is noticed: those of its rarest step.
    fn signs<'s>(&self, tried: &Tried, sets: &'s [Members]) -> impl Iterator<Item = &'s str> {
        let rarest = tried.needs.first().and_then(|set| sets.get(usize::try_from(*set).ok()?));
        rarest.into_iter().flat_map(|set| &set.words).map(String::as_str)
    }
}
