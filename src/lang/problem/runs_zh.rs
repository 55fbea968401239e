//! What only runs show of a workflow, in Chinese.

use super::trace::names;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::RunDefect;

/// What is wrong, in one or two sentences.
pub(super) fn runs_zh(kind: &RunDefect) -> String {
    match kind {
        RunDefect::EnteredTwice => {
            "这个环节还没办结就又被送进来一次，两件事会混在一起；请让并行的几路先汇合（join），\
             或者只让一路通向这里。"
                .into()
        }
        RunDefect::LeftOver { stages } => format!(
            "案卷在这里结束时，可能还有 {} 没办完，会被丢下；请先汇合（join），或者在这个结果的 cancel 中写上\
             还没办完的环节。",
            names(stages, "、")
        ),
        RunDefect::NoOutcomeLeft => {
            "走到这里时，一个结果也不能选，案卷卡住；请补一个不带条件的结果，或放宽 when、require。".into()
        }
        RunDefect::JoinStuck { missing } => format!(
            "先到的在这里等 {}，但不会再来了，案卷卡住；请改正 join，或让每一路都通到这里。",
            names(missing, "、")
        ),
        RunDefect::JoinNeverCompletes => {
            "没有一种走法能让 join 所等的环节全部到齐；几个环节要由同一个结果并行分出，才能在这里汇合。".into()
        }
        RunDefect::OutcomeImpossible => {
            "不论什么情况都走不到这个结果；请改正它的 when、require，或删去。".into()
        }
        RunDefect::SkipClosed => {
            "有的情形要跳过这个环节，而跳过时所走的结果（skip）自己的 when 不成立；请让两处的条件正好相反。"
                .into()
        }
        RunDefect::TurnsInCircles => {
            "自动环节转来转去，永远停不下来；请让其中一个由人办理，或改正去向。".into()
        }
        RunDefect::BeforeOpinion => {
            "这个结果要看审核意见，但有的走法到这里还没有作出意见；请让每一条路都先经过作出意见的环节。".into()
        }
        RunDefect::PaperTooEarly { paper } => format!(
            "这个环节办结时要出{}，但有的走法到这里还缺它要写的内容（{}）；请调整顺序。",
            paper_zh(*paper),
            lack_zh(*paper)
        ),
        RunDefect::FiledBeforeEntered => {
            "这个结果要在目录上记备案，但有的走法到这里文件还没有进入目录（catalogue: enter）；请调整顺序。".into()
        }
        RunDefect::TooManyCombinations { count, most } => format!(
            "条件（when）用到的事实有 {count} 种组合，超过能够逐一证明的 {most} 种；请减少决定走向的事实。"
        ),
        RunDefect::NotDecided { markings } => format!(
            "看过 {markings} 种进展仍没有看完，不能断定流程是否走得通；请减少并行的路数，或拆成几个流程。"
        ),
    }
}

fn paper_zh(paper: PaperKind) -> &'static str {
    match paper {
        PaperKind::Opinion => "意见书",
        PaperKind::FilingReport => "备案报告",
        PaperKind::FilingRegister => "备案登记表",
        _ => "流转单",
    }
}

fn lack_zh(paper: PaperKind) -> &'static str {
    match paper {
        PaperKind::Opinion => "审核结论 conclusion",
        _ => "公布的日期，即 catalogue: enter 的结果",
    }
}
