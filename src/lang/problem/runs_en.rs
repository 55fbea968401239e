//! What only runs show of a workflow, in English.

use super::trace::names;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::RunDefect;

/// What is wrong, in one or two sentences.
pub(super) fn runs_en(kind: &RunDefect) -> String {
    match kind {
        RunDefect::EnteredTwice => {
            "The stage is entered again while it is still at work, so two matters would become one. Join the parallel \
             branches first, or let only one of them lead here."
                .into()
        }
        RunDefect::LeftOver { stages } => format!(
            "When the case ends here, these may still be under way and would be dropped: {}. Join the branches first, or \
             name what is under way in this outcome's `cancel`.",
            names(stages, ", ")
        ),
        RunDefect::NoOutcomeLeft => {
            "A case that comes here like this can take no outcome and is stuck. Add an outcome without a condition, or \
             relax `when` or `require`."
                .into()
        }
        RunDefect::JoinStuck { missing } => format!(
            "What has arrived here waits for {}, which never comes: the case is stuck. Correct `join`, or let every \
             branch lead here.",
            names(missing, ", ")
        ),
        RunDefect::JoinNeverCompletes => {
            "In no run all the stages arrive that `join` waits for. Only branches that one outcome split can meet here."
                .into()
        }
        RunDefect::OutcomeImpossible => {
            "No run takes this outcome, whatever the facts. Correct its `when` or `require`, or delete it.".into()
        }
        RunDefect::SkipClosed => {
            "The stage is passed over for facts for which the outcome under skip is closed by its own `when`. Let the two \
             conditions be each other's opposite."
                .into()
        }
        RunDefect::TurnsInCircles => {
            "Stages that act by themselves go round without end. Let a person act in one of them, or correct where they \
             lead."
                .into()
        }
        RunDefect::BeforeOpinion => {
            "The outcome depends on an opinion, and there are runs to it on which none was given. Let every way here \
             pass a stage that gives one."
                .into()
        }
        RunDefect::PaperTooEarly { paper } => format!(
            "The stage makes the {} when it ends, and there are runs to it that lack what the paper says ({}). Change \
             the order.",
            paper.as_str(),
            match paper {
                PaperKind::Opinion => "an outcome with a conclusion",
                _ => "publication, an outcome with catalogue: enter",
            }
        ),
        RunDefect::FiledBeforeEntered => {
            "The outcome notes the filing in the catalogue, and there are runs to it on which the document was not \
             entered (catalogue: enter). Change the order."
                .into()
        }
        RunDefect::TooManyCombinations { count, most } => format!(
            "The facts in conditions have {count} combinations; at most {most} can be proved one by one. Let fewer \
             facts decide where a case goes."
        ),
        RunDefect::NotDecided { markings } => format!(
            "Not decided: {markings} states were looked at, and there are more. Use fewer parallel branches, or several \
             workflows."
        ),
    }
}
