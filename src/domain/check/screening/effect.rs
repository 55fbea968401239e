//! Who must do what: sentences with duties, rights and sanctions, and whose they are.
//!
//! A sentence speaks to outside parties where the party that its verb follows is one of them. It is counted once,
//! whatever it holds. What nobody is named for is implicit: the reader of the paper is meant.

use super::sentence::sentences;
use super::words::{Finder, Hit, Lists};
use crate::domain::document::Span;

/// What the sentences of a text say, and to whom.
#[derive(Clone, Debug, Default)]
pub(super) struct Effects {
    /// Sentences that give outside parties duties, rights or sanctions: those that do so in so many words first.
    pub(super) outside: Vec<Span>,
    /// Of these, how many leave no doubt.
    pub(super) plain: usize,
    /// Sentences that forbid or order without saying whom.
    pub(super) implicit: Vec<Span>,
    /// Sentences that tell organs and their staff what to do.
    pub(super) inside: Vec<Span>,
}

/// How much a text does to outside parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Nothing.
    None,
    /// A sentence or two among many others: may be told in passing.
    Slight,
    /// Enough to be a part of what the paper is for.
    Some,
    /// It is what the paper is for.
    Strong,
}

/// To whom a sentence speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aim {
    Plain,
    Outside,
    Implicit,
    Inside,
}

/// Whose the verb is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Party {
    Nobody,
    Outside,
    Inside,
}

/// The lists that a sentence is read by.
#[derive(Clone, Copy, Debug)]
struct Verbs {
    outside: Lists,
    inside: Lists,
    decisions: Lists,
    prohibitions: Lists,
    obligations: Lists,
    weak: Lists,
    deployments: Lists,
    permissions: Lists,
    benefits: Lists,
    sanctions: Lists,
    discipline: Lists,
}

impl Effects {
    /// Reads a part of a text.
    pub(super) fn read(finder: &Finder, text: &str, part: Span) -> Self {
        let verbs = Verbs::new(finder);
        let mut effects = Self::default();
        let mut less = Vec::new();
        for sentence in sentences(text, part) {
            match verbs.aim(finder.hits(text, sentence)) {
                Some(Aim::Plain) => effects.outside.push(sentence),
                Some(Aim::Outside) => less.push(sentence),
                Some(Aim::Implicit) => effects.implicit.push(sentence),
                Some(Aim::Inside) => effects.inside.push(sentence),
                None => {}
            }
        }
        effects.plain = effects.outside.len();
        effects.outside.append(&mut less);
        effects
    }

    /// How much it does; `public` says that the reader of an implicit sentence is the public.
    pub(super) fn strength(&self, public: bool) -> Strength {
        let implicit = if public { self.implicit.len() } else { 0 };
        let points = self.plain * 2 + (self.outside.len() - self.plain) + implicit;
        let spoken = self.outside.len() + implicit;
        let all = spoken + self.inside.len();
        let share = (spoken * 100).checked_div(all).unwrap_or(0);
        match () {
            () if points == 0 || (points <= REMARK_POINTS && share <= REMARK_SHARE) => {
                Strength::None
            }
            () if points >= STRONG_POINTS && share >= STRONG_SHARE => Strength::Strong,
            () if points >= SOME_POINTS && share >= SOME_SHARE => Strength::Some,
            () if points >= SHORT_POINTS && share >= SHORT_SHARE => Strength::Some,
            () => Strength::Slight,
        }
    }
}

/// What makes a text speak mainly to outside parties: three sentences in so many words, and half of all orders.
const STRONG_POINTS: usize = 6;
const STRONG_SHARE: usize = 40;

/// What is a remark in passing among many orders to organs.
const REMARK_POINTS: usize = 2;
const REMARK_SHARE: usize = 6;

/// What is enough in a paper of a few sentences: one in so many words, and no more than as many to organs.
const SHORT_POINTS: usize = 2;
const SHORT_SHARE: usize = 50;

/// What makes it more than a remark.
const SOME_POINTS: usize = 3;
const SOME_SHARE: usize = 15;

impl Verbs {
    fn new(finder: &Finder) -> Self {
        let list = |name| finder.list(name);
        Self {
            outside: list("outside_parties"),
            inside: list("inside_parties"),
            decisions: list("decisions"),
            prohibitions: list("prohibitions"),
            obligations: list("obligations"),
            weak: list("weak_obligations"),
            deployments: list("deployments"),
            permissions: list("permissions"),
            benefits: list("benefits"),
            sanctions: list("sanctions"),
            discipline: list("inside_sanctions"),
        }
    }

    /// To whom a sentence speaks, by its words in their order.
    fn aim(&self, hits: impl Iterator<Item = Hit>) -> Option<Aim> {
        let mut party = Party::Nobody;
        let mut met_outside = false;
        let mut pending = false;
        let mut told_inside = false;
        let mut aims = Vec::new();
        for hit in hits {
            let lists = hit.lists;
            if lists.any(self.outside) {
                (party, met_outside) = (Party::Outside, true);
                aims.extend(std::mem::take(&mut pending).then_some(Aim::Plain));
            } else if lists.any(self.inside) {
                party = Party::Inside;
            } else if lists.any(self.decisions) && party == Party::Inside {
                // 县人民政府决定……禁止……: who decides is not who must obey.
                party = Party::Nobody;
            }
            if lists.any(self.prohibitions) && party == Party::Nobody {
                pending = true;
            } else {
                let aim = self.verb(lists, party, met_outside);
                told_inside |= aim == Some(Aim::Inside)
                    && (party == Party::Inside || !lists.any(self.deployments));
                aims.extend(aim);
            }
        }
        // 推进文明殡葬，禁止……: what nobody is named for does not make the ban one for organs.
        let banned = pending;
        aims.extend(pending.then_some(Aim::Implicit));
        [Aim::Plain, Aim::Outside, Aim::Implicit, Aim::Inside]
            .into_iter()
            .find(|aim| aims.contains(aim))
            .filter(|aim| {
                let other = if banned { told_inside } else { aims.contains(&Aim::Inside) };
                *aim != Aim::Implicit || !other
            })
            .or_else(|| aims.contains(&Aim::Inside).then_some(Aim::Inside))
    }

    fn verb(&self, lists: Lists, party: Party, met_outside: bool) -> Option<Aim> {
        if lists.any(self.discipline) {
            return Some(Aim::Inside);
        }
        if lists.any(self.prohibitions) || lists.any(self.obligations) {
            return Some(match party {
                Party::Outside => Aim::Plain,
                Party::Inside => Aim::Inside,
                Party::Nobody => Aim::Implicit,
            });
        }
        if lists.any(self.sanctions) {
            return match party {
                Party::Outside => Some(Aim::Plain),
                Party::Nobody => Some(Aim::Implicit),
                Party::Inside if met_outside => Some(Aim::Outside),
                Party::Inside => None,
            };
        }
        if lists.any(self.benefits) {
            return match party {
                Party::Outside => Some(Aim::Plain),
                _ if met_outside => Some(Aim::Outside),
                _ => None,
            };
        }
        if lists.any(self.permissions) {
            return (party == Party::Outside).then_some(Aim::Outside);
        }
        if lists.any(self.weak) {
            return Some(match party {
                Party::Outside => Aim::Outside,
                Party::Inside => Aim::Inside,
                Party::Nobody if lists.any(self.deployments) => Aim::Inside,
                Party::Nobody => Aim::Implicit,
            });
        }
        let deploys = lists.any(self.deployments) && party != Party::Outside;
        deploys.then_some(Aim::Inside)
    }
}
