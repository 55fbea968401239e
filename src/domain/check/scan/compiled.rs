//! The patterns of all rules as one list of all their words.
//!
//! A word that stands in many patterns is looked for once, and a pattern that stands in many rules is tried once: twice
//! the rules must not take twice the time.

use super::commonness::Commonness;
use super::lexicon::Lexicon;
use super::lists::Lists;
use super::membership::{Member, Membership};
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

/// Patterns that are tried together, and who is told where they stand.
#[derive(Clone, Debug)]
pub(super) struct Trial {
    /// Of each pattern its runs: one for each choice of the steps that may be left out.
    pub(super) patterns: Vec<Vec<Sequence>>,
    /// The sets of which a word must stand in the part, or in the sentence where there are several patterns; the rarest
    /// first.
    pub(super) needs: Vec<SetId>,
    /// The patterns by how rare they are, so that the one most likely to be missing is looked for first.
    pub(super) order: Vec<usize>,
    /// Under any of these what stands there is harmless; which of the lists of conditions.
    pub(super) unless: usize,
    /// Under any of these it is only to be checked.
    pub(super) lower: usize,
    /// Who is told.
    pub(super) told: Vec<Told>,
}

/// That a word is the sign of a trial.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// The trial, by its place in the list.
    pub(super) trial: u32,
    /// What must stand in the same part, or the same sentence where there are several patterns, before more is asked.
    pub(super) besides: Option<SetId>,
}

impl Trial {
    /// Whether it asks for one pattern, which stands in one part.
    pub(super) fn is_single(&self) -> bool {
        self.patterns.len() < 2
    }

    /// The set that is asked for first where it was noticed: the first it needs is its sign, and stands there.
    pub(super) fn besides(&self) -> Option<SetId> {
        self.needs.get(1).copied()
    }

    /// The sets that are asked for where that one was met.
    pub(super) fn more(&self) -> &[SetId] {
        self.needs.get(2..).unwrap_or(&[])
    }
}

/// A rule that is told where patterns stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// The rule, by its place in the set.
    pub(super) rule: usize,
    /// Where this is one of several patterns that may stand in several sentences.
    pub(super) share: Option<Share>,
}

/// One of several patterns that may stand further apart than in one sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share {
    /// Which look it is of.
    pub(super) look: usize,
    /// Which of its patterns it is.
    pub(super) which: usize,
    /// How many patterns it has.
    pub(super) parts: usize,
    /// How far they may stand apart.
    pub(super) within: Within,
}

/// All patterns of a rule set.
#[derive(Clone, Debug, Default)]
pub(super) struct Compiled {
    /// All words, and before them the marks that end sentences and part them.
    pub(super) lexicon: Lexicon,
    /// How many words there are.
    pub(super) words: usize,
    /// Which word is in which set.
    members: Membership,
    /// Of each word the sets that some trial asks for besides its sign, before all others.
    pub(super) asked_of: Lists<SetId>,
    /// The trials of one pattern that each word is the sign of.
    pub(super) signs_of: Lists<Sign>,
    /// Those of several patterns.
    pub(super) joint_signs_of: Lists<Sign>,
    /// The values of each set.
    pub(super) values_of: Vec<Vec<Wanted>>,
    /// What is tried.
    pub(super) trials: Vec<Trial>,
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
            known: HashMap::new(),
            looks: 0,
            made: Self::default(),
        };
        for name in NEEDED_SETS.iter().copied().chain([BENEFITS]) {
            let id = builder.set(&[Piece::Set(name.to_owned())]);
            builder.made.needed.push((name, id));
        }
        for (index, rule) in set.rules.iter().enumerate() {
            let Method::Looks(looks) = &rule.method else { continue };
            for look in looks.iter().filter(|_| rule.status != RuleStatus::Removed) {
                builder.look(index, look);
            }
        }
        builder.finish()
    }

    /// One of the sets that conditions need.
    pub(super) fn needed(&self, name: &str) -> Option<SetId> {
        self.needed.iter().find(|(one, _)| *one == name).map(|(_, set)| *set)
    }

    /// The words of a set.
    #[inline]
    pub(super) fn members(&self, set: SetId) -> Member<'_> {
        self.members.of(set)
    }
}

/// What makes a trial the same as another: its patterns and its conditions.
type Same = (Vec<Vec<Sequence>>, usize, usize);

struct Builder<'a> {
    words: &'a WordSets,
    sets: HashMap<Members, SetId>,
    lists: HashMap<Vec<Condition>, usize>,
    known: HashMap<Same, usize>,
    looks: usize,
    made: Compiled,
}

impl Builder<'_> {
    fn look(&mut self, rule: usize, look: &Look) {
        let patterns: Vec<Vec<Sequence>> =
            look.all.iter().map(|pattern| self.sequences(pattern)).collect();
        let conditions = (self.guards(&look.unless), self.guards(&look.lower));
        if patterns.len() < 2 || look.within == Within::Sentence {
            self.trial(patterns, conditions, Told { rule, share: None });
            return;
        }
        let share =
            Share { look: self.looks, which: 0, parts: patterns.len(), within: look.within };
        self.looks += 1;
        for (which, pattern) in patterns.into_iter().enumerate() {
            let share = Some(Share { which, ..share });
            self.trial(vec![pattern], conditions, Told { rule, share });
        }
    }

    fn trial(&mut self, patterns: Vec<Vec<Sequence>>, (unless, lower): (usize, usize), told: Told) {
        let trials = &mut self.made.trials;
        let same = (patterns, unless, lower);
        let at = *self.known.entry(same).or_insert_with_key(|(patterns, ..)| {
            let (patterns, needs) = (patterns.clone(), Vec::new());
            let order = (0..patterns.len()).collect();
            trials.push(Trial { patterns, needs, order, unless, lower, told: Vec::new() });
            trials.len() - 1
        });
        trials.get_mut(at).into_iter().for_each(|trial| trial.told.push(told));
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
        for trial in &mut made.trials {
            trial.needs = rarity.needs(trial);
            trial.order = rarity.order(trial);
        }
        let mut words = Numbered::default();
        for mark in ENDS.into_iter().chain(PARTS) {
            words.id(mark);
        }
        let (mut signs, mut joint): (Vec<Vec<Sign>>, Vec<Vec<Sign>>) = (Vec::new(), Vec::new());
        for (number, trial) in (0_u32..).zip(&made.trials) {
            let sign = Sign { trial: number, besides: trial.besides() };
            let all = if trial.is_single() { &mut signs } else { &mut joint };
            for word in rarity.signs(trial, &sets) {
                let at = words.id(word);
                if all.len() <= at {
                    all.resize(at + 1, Vec::new());
                }
                all.get_mut(at).into_iter().for_each(|signs| signs.push(sign));
            }
        }
        let mut sets_of: Vec<Vec<SetId>> = Vec::new();
        for (set, members) in (0_u32..).zip(&sets) {
            made.values_of.push(members.values.iter().copied().collect());
            for word in &members.words {
                let at = words.id(word);
                sets_of.resize(words.list.len(), Vec::new());
                sets_of.get_mut(at).into_iter().for_each(|sets| sets.push(set));
            }
        }
        let asked: BTreeSet<SetId> = made.trials.iter().filter_map(Trial::besides).collect();
        let of_asked = |sets: &Vec<SetId>| -> Vec<SetId> {
            sets.iter().copied().filter(|set| asked.contains(set)).collect()
        };
        made.asked_of = Lists::new(sets_of.iter().map(of_asked));
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); sets.len()];
        for (word, of) in (0_u32..).zip(&sets_of) {
            for set in of {
                members.get_mut(*set as usize).into_iter().for_each(|words| words.push(word));
            }
        }
        made.members = Membership::new(&members);
        made.signs_of = Lists::new(signs);
        made.joint_signs_of = Lists::new(joint);
        made.words = words.list.len();
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
        let known = Commonness::new();
        let common = |set: &Members| set.values.is_empty().then(|| known.of(set));
        Self(sets.iter().map(common).collect())
    }

    fn of_set(&self, set: SetId) -> Option<u64> {
        self.0.get(usize::try_from(set).ok()?).copied().flatten()
    }

    /// The sets that all runs of each pattern of a trial need, the rarest first.
    fn needs(&self, trial: &Trial) -> Vec<SetId> {
        let mut needs: Vec<SetId> = Vec::new();
        for runs in &trial.patterns {
            let first = runs.first().into_iter().flat_map(|run| &run.steps).map(|step| step.set);
            let by_all = |set: &SetId| runs.iter().all(|run| run.needs(*set));
            needs.extend(first.filter(|set| self.of_set(*set).is_some()).filter(by_all));
        }
        needs.sort_unstable_by_key(|set| (self.of_set(*set), *set));
        needs.dedup();
        needs
    }

    /// The patterns of a trial, that with the rarest set first.
    fn order(&self, trial: &Trial) -> Vec<usize> {
        let rarest = |runs: &Vec<Sequence>| {
            let steps = runs.iter().flat_map(|run| &run.steps);
            steps.filter_map(|step| self.of_set(step.set)).min().unwrap_or(u64::MAX)
        };
        let mut order: Vec<usize> = (0..trial.patterns.len()).collect();
        order.sort_by_key(|at| trial.patterns.get(*at).map(rarest));
        order
    }

    /// By which words a trial is noticed: those of its rarest set; where no set is needed by all runs of its pattern, those
    /// of the rarest of each.
    fn signs<'s>(&self, trial: &Trial, sets: &'s [Members]) -> BTreeSet<&'s str> {
        let rarest = |run: &Sequence| {
            let own = run.steps.iter().map(|step| step.set);
            own.filter_map(|set| Some((self.of_set(set)?, set))).min().map(|(_, set)| set)
        };
        let signs: Vec<SetId> = match trial.needs.first() {
            Some(set) => vec![*set],
            None => trial.patterns.first().into_iter().flatten().filter_map(rarest).collect(),
        };
        let members = signs.into_iter().filter_map(|set| sets.get(usize::try_from(set).ok()?));
        members.flat_map(|set| &set.words).map(String::as_str).collect()
    }
}
