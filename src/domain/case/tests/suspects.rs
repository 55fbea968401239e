//! Suspicions as plainly as they can be told, written without looking at the engine: a list of what was found, and a
//! word on each, which the model of a case compares with its suspicions; and such by chance.

use super::play::digest;
use crate::domain::case::{Case, ClauseRef, Happening, Noted, Standing, Suspected};
use crate::domain::digest::Digest;
use crate::domain::name::PersonId;
use crate::domain::workflow::Weight;
use proptest::prelude::*;

/// What is known of one suspicion.
#[derive(Clone)]
struct Suspect {
    key: (String, Option<Digest>, String),
    weight: Weight,
    word: Standing,
    /// Who replied last.
    replied: Option<PersonId>,
}

/// The suspicions of a case, in order.
#[derive(Clone, Default)]
pub(super) struct Suspects(Vec<Suspect>);

impl Suspects {
    /// Lets happen what the event says, and complains when it could not be.
    pub(super) fn step(&mut self, person: &PersonId, what: &Happening) {
        match what {
            Happening::SuspicionNoted { id, noted, .. } => {
                assert_eq!(id.as_str(), format!("F-{:03}", self.0.len() + 1));
                self.note(noted);
            }
            Happening::SuspicionSuperseded { id, .. } => {
                let one = self.find(id.as_str());
                let loose = matches!(one.word, Standing::Open | Standing::Dismissed);
                assert!(loose, "{id} is confirmed or gone already");
                one.word = Standing::Superseded;
            }
            Happening::SuspicionConfirmed { id, confirmation } => {
                let one = self.judged(id.as_str(), Standing::AwaitsReply);
                one.weight = confirmation.weight.unwrap_or(one.weight);
            }
            Happening::SuspicionDismissed { id, reason } => {
                assert!(!reason.trim().is_empty(), "{id} for no reason");
                self.judged(id.as_str(), Standing::Dismissed);
            }
            Happening::SuspicionReplied { id, .. } => {
                let one = self.find(id.as_str());
                let open = matches!(one.word, Standing::AwaitsReply | Standing::AwaitsWeighing);
                assert!(open, "{id} is no open problem");
                (one.word, one.replied) = (Standing::AwaitsWeighing, Some(person.clone()));
            }
            Happening::SuspicionWeighed { id, accepted, .. } => {
                let one = self.find(id.as_str());
                assert_eq!(one.word, Standing::AwaitsWeighing, "{id} has no reply to weigh");
                assert_ne!(one.replied.as_ref(), Some(person), "{id} has an own reply");
                one.word = if *accepted { Standing::Settled } else { Standing::AwaitsReply };
            }
            _ => {}
        }
    }

    fn note(&mut self, noted: &Noted) {
        let clause = noted.clause.as_ref().map(|clause| clause.digest);
        let key = (noted.rule.clone(), clause, noted.words.clone());
        let held = |one: &Suspect| one.key == key && one.word != Standing::Superseded;
        assert!(!self.0.iter().any(held), "{key:?} is noted already");
        let (weight, word) = (noted.weight, Standing::Open);
        self.0.push(Suspect { key, weight, word, replied: None });
    }

    fn judged(&mut self, id: &str, word: Standing) -> &mut Suspect {
        let one = self.find(id);
        assert_ne!(one.word, Standing::Superseded, "{id} is gone");
        (one.word, one.replied) = (word, None);
        one
    }

    fn find(&mut self, id: &str) -> &mut Suspect {
        let place: usize = id.trim_start_matches("F-").parse().unwrap();
        &mut self.0[place - 1]
    }

    /// Whether one bars an outcome that takes no open findings.
    pub(super) fn bar(&self) -> bool {
        let loose = |one: &Suspect| {
            use Standing::{Dismissed, Settled, Superseded};
            !matches!(one.word, Settled | Dismissed | Superseded)
        };
        self.0.iter().any(|one| one.weight != Weight::Advice && loose(one))
    }

    /// Compares the suspicions of a case with these.
    pub(super) fn compare(&self, case: &Case) {
        let found: Vec<_> = case.suspicions.iter().map(Suspected::standing).collect();
        let told: Vec<_> = self.0.iter().map(|one| one.word).collect();
        assert_eq!(found, told, "engine and model differ about suspicions");
    }
}

/// What can be said of a suspicion.
#[derive(Clone, Copy, Debug)]
pub(super) enum Word {
    Confirm,
    Dismiss,
    Adopt,
    Reject,
    Accept,
    Insist,
}

pub(super) const WORDS: [Word; 6] =
    [Word::Confirm, Word::Dismiss, Word::Adopt, Word::Reject, Word::Accept, Word::Insist];

/// What happens to suspicions, noted or not.
pub(super) fn suspicions() -> impl Strategy<Value = Happening> {
    let reason = || Some("理由".to_owned());
    (1_u8..4, 0_u8..7, any::<bool>()).prop_map(move |(number, kind, yes)| {
        let (id, draft) = (format!("F-00{number}").into(), 1);
        let kind_of_reply = crate::domain::case::ReplyKind::Partly;
        match kind {
            0 => {
                let (rules, report) = (digest(1), digest(2));
                Happening::DraftChecked { draft, rules, report, found: u32::MAX }
            }
            1 => Happening::SuspicionNoted { id, draft, noted: noted(number, None, yes) },
            2 => {
                let confirmation = crate::domain::case::Confirmation::default();
                Happening::SuspicionConfirmed { id, confirmation }
            }
            3 => Happening::SuspicionDismissed { id, reason: String::new() },
            4 => Happening::SuspicionReplied { id, kind: kind_of_reply, reason: reason() },
            5 => Happening::SuspicionWeighed { id, accepted: yes, reason: reason() },
            _ => Happening::SuspicionSuperseded { id, draft },
        }
    })
}

/// What a rule found in a clause, or in the text as a whole.
pub(super) fn noted(rule: u8, clause: Option<u8>, advice: bool) -> Noted {
    Noted {
        rule: format!("P{rule:02}"),
        title: "疑似问题".to_owned(),
        weight: if advice { Weight::Advice } else { Weight::Blocking },
        clause: clause.map(|n| ClauseRef { label: format!("第{n}条"), digest: digest(n) }),
        words: "罚款".to_owned(),
        basis: Vec::new(),
        propose: None,
        detail: None,
    }
}
