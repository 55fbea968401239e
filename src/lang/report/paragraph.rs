//! A paragraph on the year for the office's own report (法治政府建设年度报告). In Chinese whatever the program speaks: it
//! goes into an official paper.
//!
//! It must never say more than the figures: what is not verified is not called late or in time, and what was nothing is
//! said to be nothing only where that is what such reports state (零报告).

use super::{tenths, zh};
use crate::domain::report::{Figure, Report, Topic, Value};
use chrono::Datelike;

/// The paragraph.
pub fn paragraph(report: &Report, organ: &str) -> String {
    if !report.is_recorded() {
        return unrecorded(report);
    }
    let sentences = [
        Some(published(report, organ)),
        filed(report),
        Some(reviewed(report)),
        findings(report),
        time(report),
        contracts(report),
        catalogue(report),
    ];
    sentences.into_iter().flatten().collect()
}

fn whole(report: &Report, topic: Topic) -> usize {
    report.whole(topic).count()
}

/// Parts with their counts, those that are nothing left out: `合法1件、应当予以修改1件`.
fn listed<'a>(parts: impl Iterator<Item = &'a Figure>, unit: &str) -> String {
    let said = parts.filter(|figure| figure.value().count() > 0).map(|figure| {
        let name = figure.key.parts.last().map(zh::WORDS.part).unwrap_or_default();
        format!("{name}{}{unit}", figure.value().count())
    });
    said.collect::<Vec<_>>().join("、")
}

/// A year before the record began: nothing is known of it but what the catalogue took over.
fn unrecorded(report: &Report) -> String {
    let year = report.span.first.year();
    let since = report.since.map(|day| format!("登记簿从{}开始有记录，", zh::date(day)));
    let said = format!("{}{year}年的办理情况没有记录，不能据以填报。", since.unwrap_or_default());
    match whole(report, Topic::Published) {
        0 => said,
        count => format!("{said}公开目录收录的该年公布的行政规范性文件有{count}件。"),
    }
}

fn published(report: &Report, organ: &str) -> String {
    let (first, last) = (report.span.first, report.span.last);
    let year = first.year();
    let until = if report.span.is_whole() {
        format!("{year}年度")
    } else {
        format!("{year}年1月1日至{}月{}日", last.month(), last.day())
    };
    let since = report.since.filter(|since| *since > first);
    let since = since.map(|day| format!("（登记簿自{}月{}日启用）", day.month(), day.day()));
    let until = format!("{until}{}", since.unwrap_or_default());
    match whole(report, Topic::Published) {
        0 => format!("{until}，{organ}未制定行政规范性文件。"),
        count => format!("{until}，{organ}制定并公布行政规范性文件{count}件。"),
    }
}

fn filed(report: &Report) -> Option<String> {
    let (sent, unsent) = (whole(report, Topic::Sent), whole(report, Topic::Unsent));
    if sent == 0 && unsent == 0 {
        return report.is_nil().then(|| "没有应当报送备案的行政规范性文件。".to_owned());
    }
    if sent == 0 {
        return Some(format!("尚有{unsent}件已经公布的行政规范性文件没有报送备案。"));
    }
    let mut said = vec![format!("报送备案{sent}件")];
    if let Value::Share { part, whole } = report.whole(Topic::SentInTime)
        && whole > 0
    {
        said.push(format!("其中按期报备{part}件"));
    }
    let registered = whole(report, Topic::Registered);
    if registered > 0 {
        said.push(format!("准予备案登记{registered}件"));
    }
    if unsent > 0 {
        said.push(format!("尚未报送{unsent}件"));
    }
    Some(format!("{}。", said.join("，")))
}

fn reviewed(report: &Report) -> String {
    let submitted = whole(report, Topic::Submitted);
    if submitted == 0 && whole(report, Topic::Opinions) == 0 {
        return "没有收到送审事项。".to_owned();
    }
    let types = listed(report.parts(Topic::Submitted, 1), "件");
    let among = if types.is_empty() { String::new() } else { format!("（{types}）") };
    let mut said = vec![format!("收到送审事项{submitted}件{among}")];
    let not = report.figure("ruled.not-normative").map_or(0, |figure| figure.value().count());
    if not > 0 {
        said.push(format!("经认定不属于行政规范性文件{not}件"));
    }
    said.push(format!("审结{}件", whole(report, Topic::Reviewed)));
    let opinions = whole(report, Topic::Opinions);
    if opinions > 0 {
        said.push(format!("出具意见{opinions}份（{}）", concluded(report)));
    }
    format!("{}。", said.join("，"))
}

/// Opinions by type and conclusion; the types are told only where there are several.
fn concluded(report: &Report) -> String {
    let types: Vec<&Figure> = report.parts(Topic::Opinions, 1).collect();
    let said = types.iter().filter_map(|of| {
        let parts = report.parts(Topic::Opinions, 2);
        let said = listed(parts.filter(|one| one.key.parts.first() == of.key.parts.first()), "份");
        let name = of.key.parts.first().map(zh::WORDS.part)?;
        (!said.is_empty()).then(|| if types.len() > 1 { format!("{name}：{said}") } else { said })
    });
    said.collect::<Vec<_>>().join("；")
}

fn findings(report: &Report) -> Option<String> {
    let (found, replies) = (whole(report, Topic::Findings), whole(report, Topic::Replies));
    if found == 0 && replies == 0 {
        return None;
    }
    let mut said = vec![format!("审核中提出问题{found}个")];
    if replies > 0 {
        let kinds = listed(report.parts(Topic::Replies, 1), "个");
        said.push(format!("起草单位答复{replies}个，其中{kinds}"));
        if let Some(rate) = report.whole(Topic::Adoption).permille() {
            let rate = tenths(u64::try_from(rate).unwrap_or_default());
            said.push(format!("采纳率（含部分采纳）{rate}%"));
        }
    }
    Some(format!("{}。", said.join("，")))
}

fn time(report: &Report) -> Option<String> {
    let taken = report.parts(Topic::Turnaround, 1).filter_map(|figure| {
        let Value::Days(Some(spread)) = figure.value() else { return None };
        let name = figure.key.parts.first().map(zh::WORDS.part)?;
        Some(format!("{name}平均{}个工作日", tenths(spread.average)))
    });
    let taken: Vec<String> = taken.collect();
    let mut said = Vec::new();
    if !taken.is_empty() {
        said.push(format!("从报送到首次出具意见，{}", taken.join("、")));
    }
    match (whole(report, Topic::Late), whole(report, Topic::Timely)) {
        (_, 0) => {}
        (0, _) => said.push("没有逾期办理的".to_owned()),
        (late, _) => said.push(format!("逾期办理{late}件次")),
    }
    (!said.is_empty()).then(|| format!("{}。", said.join("，")))
}

fn contracts(report: &Report) -> Option<String> {
    let signed = whole(report, Topic::Signed);
    (signed > 0).then(|| format!("签订经过审查的合同{signed}份。"))
}

fn catalogue(report: &Report) -> Option<String> {
    let held = whole(report, Topic::Catalogue);
    if held == 0 {
        return None;
    }
    let statuses = listed(report.parts(Topic::Catalogue, 1), "件");
    let changes = listed(report.parts(Topic::Changes, 1), "件次");
    let end = zh::date(report.span.last);
    let during = if changes.is_empty() { String::new() } else { format!("；期间{changes}") };
    let cleaned = match whole(report, Topic::CleanedUp) {
        0 => String::new(),
        all => format!("清理{all}件，{}。", listed(report.parts(Topic::CleanedUp, 1), "件")),
    };
    Some(format!(
        "截至{end}，公开目录收录行政规范性文件{held}件，其中{statuses}{during}。{cleaned}"
    ))
}
