//! In Chinese.

use super::{RulingWords, classification, nature};
use crate::domain::case::{Contradiction, Found, Ruling};
use crate::lang::{Lang, Names, quote};
use std::fmt::Write as _;

/// Chinese.
pub(in crate::lang) const WORDS: RulingWords = RulingWords {
    confirm: "认定最近一稿：normative（规范性文件）或者 not-normative（不是）",
    decision: "是否涉及重大行政决策：yes（是）或者 no（否）；不写就是不作认定",
    reason: "理由；与程序认定不一致、或者程序认为需人工判断的，必须写明",
    nature_value: "性质",
    decision_value: "是否",
    heading: "文件性质认定",
    found: |draft| format!("程序认定第{draft}稿（提示，不是结论）："),
    not_screened: "案卷里没有最近一稿的程序认定。",
    ruled: |draft, who, when| format!("人工认定第{draft}稿（{who}，{when}）："),
    of_other_words: "（针对的是以前的文字）",
    superseded: "（已由后面的认定代替）",
    not_ruled: "还没有人工认定。",
    to_confirm: |command| format!("文件性质还没有人工认定，可以认定：{command}"),
    unscreened: |why| format!("程序没有认定这一稿的性质，不影响办理：{why}"),
};

pub(super) fn found(found: &Found) -> String {
    let mut line = classification(Lang::Zh, found.classification).to_owned();
    if let Some(settled) = &found.settled {
        let _ = write!(line, "（{} {}）", quote::line(&settled.step), quote::line(&settled.reason));
    }
    if let Some(exclusion) = &found.exclusion {
        let _ = write!(line, "；排除类别：{}", quote::line(&exclusion.title));
    }
    if found.decision {
        line.push_str("；可能涉及重大行政决策");
    }
    line
}

pub(super) fn ruling(ruling: &Ruling) -> String {
    let mut line = nature(Lang::Zh, ruling.nature).to_owned();
    match ruling.decision {
        Some(true) => line.push_str("；涉及重大行政决策"),
        Some(false) => line.push_str("；不涉及重大行政决策"),
        None => {}
    }
    if let Some(reason) = &ruling.reason {
        let _ = write!(line, "；理由：{}", quote::line(reason));
    }
    line
}

pub(super) fn contradiction(found: &Contradiction, names: &Names) -> String {
    let who = if found.ruled { "人工认定" } else { "程序认定" };
    let (held, stage) = (nature(Lang::Zh, found.nature), names.stage(&found.stage));
    let outcome = names.outcome(&found.stage, &found.outcome);
    format!("请核对：{who}本件{held}，「{stage}」却以“{outcome}”办结。")
}
