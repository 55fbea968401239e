//! Workflows, acts and events by chance. Workflows are small and often faulty on purpose.

use super::build::{definition, need, no, stage, weighed, yes, yes_no};
use super::play::{answer, answer_on, digest, draft, found, ruling};
use super::suspects::{WORDS, Word, suspicions};
use crate::domain::case::{Event, Happening, Value, Verdict};
use crate::domain::name::{CheckItemId, StageId};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{
    Assignment, CatalogueChange, CheckItem, Conclusion, Condition, FactValue, FieldKind, Need,
    Outcome, Stage, Submission, Target, Weight, Workflow,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

fn name(n: usize) -> String {
    format!("s{n}")
}

/// A definition of two to six stages and two facts.
pub(super) fn workflows() -> impl Strategy<Value = Workflow> {
    (2_usize..=6).prop_flat_map(|count| {
        let stages: Vec<_> = (0..count).map(|n| stages(n, count)).collect();
        let (plain, round) = (any::<bool>(), any::<bool>());
        (stages, vec(any::<bool>(), count), plain, round).prop_map(
            |(mut stages, joins, plain, round)| {
                join_up(&mut stages, &joins);
                if round {
                    go_round(&mut stages);
                }
                if plain {
                    stages.iter_mut().for_each(by_hand);
                }
                Workflow::unchecked(definition(vec![yes_no("x"), yes_no("y")], stages))
            },
        )
    })
}

/// Leaves nothing to a stage to do by itself.
fn by_hand(stage: &mut Stage) {
    (stage.auto, stage.carry, stage.role) = (false, None, Some("worker".into()));
    (stage.when, stage.skip) = (Condition::default(), None);
}

/// Makes sure that branches part, meet and come round again with a new draft.
fn go_round(stages: &mut [Stage]) {
    let [split, left, right, join, ..] = stages else { return };
    let lead = |stage: &mut Stage, to: &[&str]| {
        let stages = to.iter().map(|id| (*id).into()).collect();
        let mut outcome = super::build::to("o0", &[]).with(|o| o.target = Target::Stages(stages));
        outcome.require.checklist = stage.outcomes[0].require.checklist;
        stage.outcomes[0] = outcome;
    };
    lead(split, &["s1", "s2"]);
    lead(left, &["s3"]);
    lead(right, &["s3"]);
    lead(join, &["s1", "s2"]);
    (left.carry, right.carry) = (Some("o0".into()), Some("o0".into()));
    join.takes_draft = true;
    join.join = vec!["s1".into(), "s2".into()];
}

/// Makes joins where branches could meet: of two or three ways into a stage.
fn join_up(stages: &mut [Stage], wanted: &[bool]) {
    let ways: Vec<(StageId, Vec<StageId>)> = stages
        .iter()
        .map(|stage| {
            let to = stage.outcomes.iter().flat_map(|outcome| outcome.stages().to_vec());
            (stage.id.clone(), to.collect())
        })
        .collect();
    for (stage, wanted) in stages.iter_mut().zip(wanted) {
        let into = ways.iter().filter(|(_, to)| to.contains(&stage.id)).map(|(from, _)| from);
        let into: Vec<StageId> = into.cloned().collect();
        if *wanted && (2..=3).contains(&into.len()) {
            stage.join = into;
        }
    }
}

fn stages(n: usize, count: usize) -> impl Strategy<Value = Stage> {
    let flags = (prop::bool::weighted(0.2), prop::bool::weighted(0.3), prop::bool::weighted(0.4));
    let duties = prop::option::weighted(0.2, duties(count));
    (flags, duties, vec(items(), 0..3), vec(outcomes(count), 1..4), words()).prop_map(
        move |((auto, takes, carry), duty, mut checklist, mut outcomes, words)| {
            for (number, item) in checklist.iter_mut().enumerate() {
                item.id = CheckItemId::from(format!("{}-{number}", name(n)));
            }
            for (number, outcome) in outcomes.iter_mut().enumerate() {
                outcome.id = format!("o{number}").into();
            }
            let carry = carry.then(|| "o0".into());
            let mut made = stage(&name(n));
            made.not_same_person_as = duty.into_iter().collect();
            made.takes_draft = takes && !auto;
            made.issues = if takes { vec![PaperKind::Opinion] } else { Vec::new() };
            if auto {
                (made.auto, made.role) = (true, None);
                return Stage { outcomes, ..made };
            }
            let (when, skip, assign, needs) = words;
            (made.when, made.assign, made.needs) = (when, assign, needs);
            made.skip = skip.then(|| "o0".into());
            Stage { checklist, carry, outcomes, ..made }
        },
    )
}

/// For which cases a stage is, whether it says how it is passed over, whose turn it is, what it needs.
fn words() -> impl Strategy<Value = (Condition, bool, Option<Assignment>, Vec<Need>)> {
    let person = select(vec!["ann", "bob", "gone"]).prop_map(|id| Assignment::Person(id.into()));
    let assign = prop_oneof![2 => Just(Assignment::LeastLoaded), 1 => person];
    let needs = vec(conditions().prop_map(|when| need("n", when)), 0..=1);
    let when = prop_oneof![1 => Just(Condition::default()), 2 => conditions()];
    (when, prop::bool::weighted(0.8), prop::option::weighted(0.4, assign), needs)
}

fn duties(count: usize) -> impl Strategy<Value = Submission> {
    prop_oneof![Just(Submission::Draft), (0..count).prop_map(|n| Submission::Stage(name(n).into())),]
}

fn items() -> impl Strategy<Value = CheckItem> {
    let weight = select(vec![Weight::Advice, Weight::Must, Weight::Blocking]);
    (weight, conditions(), any::<bool>()).prop_map(|(weight, when, about_process)| CheckItem {
        when,
        about_process,
        ..weighed("", weight)
    })
}

fn conditions() -> impl Strategy<Value = Condition> {
    prop_oneof![
        5 => Just(Condition::default()),
        1 => Just(yes(&["x"])),
        1 => Just(no(&["x"])),
        1 => Just(Condition { any: [yes(&["x", "y"]).any, no(&["y"]).any].concat() }),
    ]
}

fn outcomes(count: usize) -> impl Strategy<Value = Outcome> {
    let names: Vec<StageId> = (0..count).map(|n| name(n).into()).collect();
    let several = count.min(3);
    let targets = prop_oneof![
        1 => Just(Target::End("end".into())),
        9 => select(names.clone()).prop_map(|stage| Target::Stages(vec![stage])),
        4 => subsequence(names.clone(), 2..=several).prop_map(Target::Stages),
    ];
    let cancel = prop_oneof![
        3 => Just(Vec::new()),
        1 => subsequence(names, 1..=several),
    ];
    (targets, cancel, conditions(), demands()).prop_map(|(target, cancel, when, demand)| {
        let outcome = super::build::to("", &[]).with(|outcome| {
            (outcome.target, outcome.cancel, outcome.when) = (target, cancel, when);
        });
        demand(outcome)
    })
}

/// What an outcome can ask for or bring about, mostly nothing.
fn demands() -> impl Strategy<Value = fn(Outcome) -> Outcome> {
    let some: Vec<fn(Outcome) -> Outcome> = vec![
        |outcome| outcome,
        |outcome| outcome,
        |outcome| outcome,
        |outcome| outcome,
        Outcome::complete,
        Outcome::clear,
        |outcome| outcome.requires(|require| require.no_open_findings = true),
        |outcome| outcome.requires(|require| require.new_draft = true),
        |outcome| outcome.requires(|require| require.needs = true),
        |outcome| outcome.requires(|require| require.unchanged_text = true),
        |outcome| outcome.approvals(2),
        |outcome| outcome.approvals(2).numbered("document"),
        |outcome| outcome.numbered("opinion"),
        |outcome| outcome.numbered("poems"),
        |outcome| outcome.records("date", FieldKind::Date).may_record("note", FieldKind::Text),
        |outcome| outcome.with(|outcome| outcome.conclusion = Some(Conclusion::Unlawful)),
        |outcome| outcome.with(|outcome| outcome.conclusion = Some(Conclusion::Lawful)),
        |outcome| outcome.requires(|require| require.conclusion = vec![Conclusion::Lawful]),
        |outcome| outcome.with(|outcome| outcome.catalogue = Some(CatalogueChange::Enter)),
    ];
    select(some)
}

/// Something a person tries. Indices are taken modulo what there is.
#[derive(Clone, Debug)]
pub(super) enum Act {
    Complete {
        stage: Index,
        outcome: Index,
        person: Index,
        facts: Option<bool>,
    },
    /// Anything that the survey says can be done.
    GoOn {
        way: Index,
        person: Index,
    },
    Answer {
        stage: Index,
        item: Index,
        person: Index,
        verdict: Verdict,
        clause: Option<u8>,
    },
    Draft {
        person: Index,
        clauses: Vec<u8>,
    },
    Rule {
        person: Index,
        normative: bool,
        reason: bool,
    },
    /// Rules found something: of each place the rule, the clause or none, and whether it is advice.
    Check {
        person: Index,
        clauses: Vec<u8>,
        found: Vec<(u8, Option<u8>, bool)>,
    },
    /// Somebody says something of a suspicion.
    Suspect {
        person: Index,
        number: u8,
        word: Word,
        reason: bool,
    },
    Withdraw {
        person: Index,
        reason: bool,
    },
    Link {
        person: Index,
        named: bool,
        case: &'static str,
    },
    Issue {
        stage: Option<Index>,
    },
    Open {
        fact: Option<bool>,
    },
}

/// Cases to be linked: more often the one that ended well; the last two are the case itself and one that is not.
const INNER: [&str; 7] =
    ["2026-0002", "2026-0002", "2026-0003", "2026-0004", "2026-0005", "2026-0001", "2026-0099"];

/// Acts, mostly such as lead on.
pub(super) fn acts() -> impl Strategy<Value = Act> {
    let index = any::<Index>;
    let verdict = select(vec![Verdict::Ok, Verdict::Ok, Verdict::Problem, Verdict::NotApplicable]);
    prop_oneof![
        30 => (index(), index()).prop_map(|(way, person)| Act::GoOn { way, person }),
        10 => (index(), index(), index(), any::<Option<bool>>()).prop_map(
            |(stage, outcome, person, facts)| Act::Complete { stage, outcome, person, facts }
        ),
        15 => (index(), index(), index(), verdict, prop::option::of(0_u8..4)).prop_map(
            |(stage, item, person, verdict, clause)| {
                Act::Answer { stage, item, person, verdict, clause }
            }
        ),
        14 => (index(), vec(0_u8..4, 1..4))
            .prop_map(|(person, clauses)| Act::Draft { person, clauses }),
        3 => (index(), any::<bool>(), any::<bool>())
            .prop_map(|(person, normative, reason)| Act::Rule { person, normative, reason }),
        5 => (index(), vec(0_u8..4, 0..4), vec((0_u8..2, prop::option::of(0_u8..4), any::<bool>()), 0..4))
            .prop_map(|(person, clauses, found)| Act::Check { person, clauses, found }),
        12 => (index(), 1_u8..5, select(WORDS.to_vec()), prop::bool::weighted(0.8))
            .prop_map(|(person, number, word, reason)| Act::Suspect { person, number, word, reason }),
        1 => (index(), prop::bool::weighted(0.3)).prop_map(|(person, reason)| Act::Withdraw { person, reason }),
        5 => (index(), any::<bool>(), select(INNER.to_vec()))
            .prop_map(|(person, named, case)| Act::Link { person, named, case }),
        1 => prop::option::of(index()).prop_map(|stage| Act::Issue { stage }),
        1 => any::<Option<bool>>().prop_map(|fact| Act::Open { fact }),
    ]
}

/// Events in no sensible order, of things that need not exist.
pub(super) fn events() -> impl Strategy<Value = Event> {
    let person = select(vec!["ann", "bob", "dan"]);
    (person, happenings(), 0_i64..1_000_000).prop_map(|(person, what, second)| {
        let at = chrono::DateTime::from_timestamp(second, 0).unwrap().fixed_offset();
        Event { at, person: person.into(), what }
    })
}

fn happenings() -> impl Strategy<Value = Happening> {
    let stage = || select(vec!["s0", "s1", "s2", "nowhere"]).prop_map(StageId::from);
    let item = || select(vec!["s0-0", "s1-0", "s1-1", "none"]).prop_map(CheckItemId::from);
    let moves =
        (stage(), stage(), any::<bool>(), 0_u8..11).prop_map(|(stage, from, joined, kind)| {
            let outcome = "o0".into();
            match kind {
                0 | 1 => Happening::StageEntered { stage, joined },
                2 => Happening::BranchArrived { stage, from },
                3 => Happening::OutcomeApproved { stage, outcome },
                4 => Happening::StageCancelled { stage },
                5 => Happening::ArrivalCancelled { stage, from },
                7 => Happening::StageSkipped { stage, outcome },
                8 => Happening::StageAssigned { stage, person: "bob".into() },
                9 => Happening::CaseLinked { need: "n".into(), case: "2026-0002".into() },
                6 => Happening::CaseEnded { end: "end".into() },
                _ => Happening::StageCompleted {
                    stage,
                    outcome,
                    conclusion: joined.then_some(Conclusion::Revise),
                    record: [("date".into(), Value::Number(1))].into(),
                    carried: joined,
                },
            }
        });
    let words =
        (item(), stage(), 0_u8..4, 0_u8..3).prop_map(|(item, stage, clause, kind)| match kind {
            0 => Happening::AnswerReopened { item },
            1 => {
                let kind = crate::domain::case::ReplyKind::Adopted;
                Happening::FindingReplied { item, kind, reason: None }
            }
            _ => {
                Happening::ItemAnswered { stage, item, answer: answer_on(Verdict::Problem, clause) }
            }
        });
    prop_oneof![6 => moves, 3 => words, 3 => others(), 3 => suspicions()]
}

fn others() -> impl Strategy<Value = Happening> {
    let drafted = |ordinal: u32| {
        let draft = draft(&[1, 2]);
        Happening::DraftSubmitted(crate::domain::case::Draft {
            ordinal,
            file_name: draft.file_name,
            file: draft.file,
            outline: draft.outline,
            text: draft.text,
            title: draft.title,
            clauses: 2,
        })
    };
    let opened = Happening::CaseOpened {
        workflow: "test".into(),
        pack: digest(1),
        title: String::new(),
        unit: String::new(),
        facts: [("x".into(), FactValue::Word("neither".to_owned()))].into(),
    };
    let number = |n: u64| Happening::NumberAssigned {
        series: "document".into(),
        year: 2026,
        n,
        number: n.to_string(),
    };
    let answered = Happening::ItemAnswered {
        stage: "s0".into(),
        item: "s0-0".into(),
        answer: answer(Verdict::Ok),
    };
    let paper =
        Happening::PaperIssued { paper: PaperKind::Opinion, sealed_by: None, files: Vec::new() };
    let void = Happening::NumberVoided { series: "document".into(), number: "1".to_owned() };
    let screened = |draft| Happening::DraftScreened { draft, found: found() };
    let ruled = |draft| Happening::ScreeningConfirmed { draft, ruling: ruling() };
    select(vec![
        screened(0),
        screened(u32::MAX),
        ruled(0),
        ruled(u32::MAX),
        opened,
        drafted(0),
        drafted(u32::MAX),
        number(1),
        number(u64::MAX),
        answered,
        paper,
        void,
        Happening::DocumentPublished,
        Happening::FilingNoted,
        Happening::CaseWithdrawn { reason: String::new() },
    ])
}
