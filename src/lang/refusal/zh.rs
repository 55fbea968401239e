//! The reasons in Chinese, as a careful reviewer at a township would put them.

mod answers;
mod facts;
mod files;
mod moving;
mod needs;
mod rulings;
mod stages;
mod suspicions;
mod times;

use crate::domain::case::Reason;
use crate::lang::{Names, Said};

#[expect(
    clippy::too_many_lines,
    reason = "an arm each: a part of it would need words for what can not come"
)]
pub(super) fn said(reason: &Reason, names: &Names) -> Said {
    match reason {
        Reason::CaseEnded { end } => stages::case_ended(end, names),
        Reason::AlreadyOpen => stages::already_open(),
        Reason::NotOpen => stages::not_open(),
        Reason::GivenTwice { what, name } => stages::given_twice(*what, name),
        Reason::Unknown { what, name, known } => stages::unknown(*what, name, known, names),
        Reason::StageNotActive { stage, active } => stages::not_active(stage, active, names),
        Reason::WaitsForBranches { stage, missing } => stages::waits(stage, missing, names),
        Reason::EnteredTwice { stage } => stages::entered_twice(stage, names),
        Reason::TurnsInCircles => stages::turns_in_circles(),
        Reason::WrongRole { role, people } => stages::wrong_role(role, people, names),
        Reason::SamePerson { stage, did, others } => stages::same_person(stage, did, others, names),
        Reason::AlreadyApproved { missing } => stages::already_approved(*missing),
        Reason::OutcomeNotForFacts { outcome, when } => facts::not_for(outcome, when, names),
        Reason::FactsMissing { facts } => facts::missing(facts, names),
        Reason::FactValue { fact, value, allowed } => facts::value(fact, value, allowed, names),
        Reason::FactsSettled => facts::settled(names),
        Reason::MaterialsMissing { stage, materials } => {
            facts::materials_missing(stage, materials, names)
        }
        Reason::RecordMissing { fields } => facts::record_missing(fields, names),
        Reason::RecordInvalid { field, value, kind } => {
            facts::record_invalid(field, value, kind, names)
        }
        Reason::DatesOutOfOrder { earlier, later } => facts::dates(earlier, later, names),
        Reason::DateInFuture { field } => facts::future(field, names),
        Reason::ClockBehind { now, last } => facts::clock_behind(now, last),
        Reason::ReasonMissing => facts::reason_missing(),
        Reason::TooEarly { .. } | Reason::EarlyUnexplained { .. } | Reason::DayTooEarly { .. } => {
            times::said(reason, names)
        }
        Reason::NeedsUnmet { .. }
        | Reason::LinkedWorkflow { .. }
        | Reason::NotNeeded { .. }
        | Reason::LinksItself
        | Reason::LinksInCircle { .. } => needs::said(reason, names),
        Reason::ChecklistIncomplete { stage, items } => answers::incomplete(stage, items, names),
        Reason::BlockingProblems { stage, items } => answers::blocking(stage, items, names),
        Reason::OpenFindings { items } => answers::open_findings(items, names),
        Reason::ItemNotApplicable { item } => answers::not_applicable(item, names),
        Reason::NoteMissing { item } => answers::note_missing(item, names),
        Reason::NothingToReplyTo { item } => answers::nothing_to_reply_to(item),
        Reason::ReplyReasonMissing { item } => answers::reply_reason_missing(item),
        Reason::OwnScreening { others } => rulings::own(others, names),
        Reason::ScreeningNotTaken { active } => rulings::not_taken(active, names),
        Reason::ScreeningReasonMissing { found } => rulings::reason_missing(*found),
        Reason::Suspicion(objection) => suspicions::said(objection, names),
        Reason::NoOpinion => files::no_opinion(names),
        Reason::ConclusionForbids { conclusion, allowed } => {
            files::conclusion_forbids(*conclusion, allowed, names)
        }
        Reason::BeforeOpinion { field, opinion } => {
            files::before_opinion(&names.field(field).zh(), *opinion, names)
        }
        Reason::NoProblem { stage } => {
            files::no_problem(stage.as_ref().map(|stage| names.stage(stage).zh()))
        }
        Reason::TextChanged { reviewed, current } => {
            files::text_changed(*reviewed, *current, names)
        }
        Reason::NoNewDraft => files::no_new_draft(),
        Reason::DraftUnchanged { draft } => files::draft_unchanged(*draft),
        Reason::DraftNotTaken { active } => files::draft_not_taken(active, names),
        Reason::NoSeries { series } => files::no_series(series, names),
        Reason::NoWithdrawal => files::no_withdrawal(),
        Reason::AlreadyPublished => files::already_published(),
        Reason::PaperNotReady { paper, stage } => {
            files::paper_not_ready(*paper, stage.as_ref(), names)
        }
        Reason::OtherWorkflow { bound, offered } => moving::other_workflow(bound, offered, names),
        Reason::SamePack { pack } => moving::same_pack(pack),
        Reason::NoImage { stage, from } => moving::no_image(stage, from.as_ref(), names),
        Reason::StagesMeet { stage } => moving::stages_meet(stage, names),
        Reason::NoWayOut => moving::no_way_out(),
    }
}
