//! 文件性质认定 in words. The program's part is called a hint, and what a person said stands with the name.

use super::body::Body;
use super::date::date;
use super::terms;
use crate::domain::case::{Bearing, Found, Nature};
use crate::domain::check::screening::Classification;
use crate::domain::paper::{NatureLine, RulingLine};
use std::fmt::Write as _;

/// The chapter of an opinion; nothing where nothing is recorded.
pub(super) fn form(body: &mut Body) {
    body.when("nature", |body| {
        body.chapter("文件性质认定");
        body.each("sentence", "nature", |body| body.say("{{ sentence }}"));
    });
}

/// The sentences.
pub(super) fn said(nature: &NatureLine) -> Vec<String> {
    let mut said: Vec<String> = nature.earlier.iter().map(earlier).collect();
    said.push(match &nature.found {
        Some(found) => format!("程序对{}的提示：{}", terms::draft(nature.draft), hint(found)),
        None => format!("{}没有经过程序认定。", terms::draft(nature.draft)),
    });
    said.push(match &nature.ruling {
        Some(line) => ruled(line),
        None => "以上是程序的提示，没有人工认定的记录。".to_owned(),
    });
    said
}

/// `不属于行政规范性文件（S07：……，依据……）；排除类别：……；可能涉及重大行政决策。`
fn hint(found: &Found) -> String {
    let mut parts = vec![classification(found.classification).to_owned()];
    if let (Some(settled), Some(first)) = (&found.settled, parts.first_mut()) {
        let basis = match settled.basis.trim() {
            "" => String::new(),
            basis => format!("，依据：{basis}"),
        };
        let reason = trimmed(&settled.reason);
        let _ = write!(first, "（{}：{reason}{basis}）", settled.step);
    }
    parts.extend(found.exclusion.as_ref().map(|one| format!("排除类别：{}", one.title)));
    parts.extend(found.decision.then(|| "可能涉及重大行政决策".to_owned()));
    format!("{}。", parts.join("；"))
}

/// `2026年3月2日由李二认定（与程序的提示不一致）：属于行政规范性文件。理由：……。`
fn ruled(line: &RulingLine) -> String {
    let (ruling, by) = (&line.ruling, &line.by);
    let how = match line.bearing {
        Bearing::Confirms => "确认",
        Bearing::Settles => "认定",
        Bearing::Overrules => "认定（与程序的提示不一致）",
    };
    let decision = match ruling.decision {
        Some(true) => "；涉及重大行政决策",
        Some(false) => "；不涉及重大行政决策",
        None => "",
    };
    let reason = ruling.reason.as_deref().map(|reason| format!("理由：{}。", trimmed(reason)));
    let what = nature(ruling.nature);
    let reason = reason.unwrap_or_default();
    format!("{}由{}{how}：{what}{decision}。{reason}", date(by.at), by.name)
}

/// A ruling that does not stand any more.
fn earlier(line: &RulingLine) -> String {
    format!("此前就{}，{}", terms::draft(line.draft), ruled(line))
}

fn trimmed(text: &str) -> &str {
    text.trim().trim_end_matches(['。', '.'])
}

fn nature(nature: Nature) -> &'static str {
    match nature {
        Nature::Normative => "属于行政规范性文件",
        Nature::NotNormative => "不属于行政规范性文件",
    }
}

fn classification(found: Classification) -> &'static str {
    Nature::of(found).map_or("不能确定是不是行政规范性文件，需人工判断", nature)
}
