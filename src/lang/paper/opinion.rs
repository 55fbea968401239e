//! 合法性审核意见 in words.

use super::answers::answers;
use super::body::Body;
use super::course::{carried, course, record};
use super::date::date;
use super::findings::{history, proposals};
use super::materials::materials;
use super::quote::quoted;
use super::{colophon, terms};
use crate::domain::paper::{FindingLine, Hand, Opinion, Section, Sheet, Signature, StepLine};
use crate::domain::workflow::{Conclusion, Weight};

/// 国办发〔2018〕115号（六）
const DUTY: &str = "根据国办发〔2018〕115号（六），起草单位应当根据合法性审核意见对规范性文件作必要的修改或者补充；\
                    未完全采纳的，应当在提请审议时详细说明理由和依据。";
/// 国办发〔2018〕115号（七）
const BAR: &str = "根据国办发〔2018〕115号（七），经合法性审核不合法的，不得提交集体审议。";

pub(super) fn sheet(opinion: &Opinion) -> Sheet {
    let mut body = Body::default();
    body.say(opening(opinion));
    submission(&mut body, opinion);
    basis(&mut body, opinion);
    body.chapter("分项审查意见");
    for section in &opinion.sections {
        examined(&mut body, section, section.stage == opinion.given.stage);
    }
    changes(&mut body, opinion);
    conclusion(&mut body, opinion);
    Sheet {
        letterhead: None,
        number: opinion.number.clone(),
        title: format!("关于{}的合法性审核意见", document(opinion)),
        addressee: Some(opinion.unit.clone()).filter(|unit| !unit.is_empty()),
        body: body.blocks(),
        annexes: Vec::new(),
        signature: Some(Signature {
            signers: vec![opinion.reviewer.clone()],
            date: date(opinion.given.by.at),
        }),
        colophon: colophon(&opinion.case, opinion.version, Some(opinion.text)),
    }
}

/// `《……（送审稿第2稿）》`
fn document(opinion: &Opinion) -> String {
    let title = opinion.draft.draft.title.trim();
    let marks = ["（送审稿）", "(送审稿)"];
    let title = marks.iter().find_map(|mark| title.strip_suffix(mark)).unwrap_or(title);
    let quoted = quoted(title);
    let inner = quoted.strip_suffix('》').unwrap_or(&quoted);
    format!("{inner}（送审稿{}）》", terms::draft(opinion.draft.draft.ordinal))
}

fn opening(opinion: &Opinion) -> String {
    let (document, reviewer) = (document(opinion), &opinion.reviewer);
    format!("你单位报送的{document}收悉。{reviewer}对该稿进行了合法性审核，现提出审核意见如下。")
}

/// 送审情况: what came when, and what was supplemented or revised.
fn submission(body: &mut Body, opinion: &Opinion) {
    body.chapter("送审情况");
    body.section("送审和审核时间");
    body.say(received(opinion));
    body.say(period(opinion));
    body.section("送审材料");
    body.table_or(materials(&opinion.materials), "案卷中没有登记随稿报送的材料。");
    body.section("补正、修改经过");
    body.table_or(course(&opinion.course), "审核期间没有补正、换稿的记录。");
}

fn received(opinion: &Opinion) -> String {
    let first = opinion
        .opened
        .as_ref()
        .map(|by| format!("本件于{}由{}首次报送，案卷号{}。", date(by.at), by.name, opinion.case));
    let draft = &opinion.draft;
    format!(
        "{}本次审核的{}于{}由{}报送，文件名“{}”。",
        first.unwrap_or_default(),
        terms::draft(draft.draft.ordinal),
        date(draft.by.at),
        draft.by.name,
        draft.draft.file_name
    )
}

fn period(opinion: &Opinion) -> String {
    let given = &opinion.given.by;
    let ended = format!("{}{}出具本意见", date(given.at), given.name);
    match &opinion.started {
        Some(StepLine { stage_title, outcome_title, by, .. }) => format!(
            "审核自{}起（{}办结“{stage_title}”环节，结果为“{outcome_title}”），至{ended}止。",
            date(by.at),
            by.name
        ),
        None => format!("{ended}。"),
    }
}

/// 审核依据: what the procedure rests on, then what the questions rest on.
fn basis(body: &mut Body, opinion: &Opinion) {
    body.chapter("审核依据");
    for (index, line) in opinion.basis.iter().enumerate() {
        let text = terms::basis(&line.text, line.unconfirmed.as_deref());
        body.say(format!("{}. {text}", index + 1));
    }
    if opinion.basis.is_empty() {
        body.say(terms::NOT_RECORDED);
    }
}

/// One stage of the review with all its answers. What the step that gave the opinion (`own`) recorded stands
/// under the conclusion.
fn examined(body: &mut Body, section: &Section, own: bool) {
    body.section(&section.title);
    match &section.step {
        Some(step) => body.say(ended(step)),
        None => body.say("本项审查开始后没有办结，已作出的回答如下。"),
    }
    if let Some(step) = section.step.as_ref().filter(|step| !own && !step.record.is_empty()) {
        body.say(record(&step.record));
    }
    body.table(answers(&section.answers));
}

fn ended(step: &StepLine) -> String {
    let (draft, day) = (terms::draft(step.draft), date(step.by.at));
    let outcome = &step.outcome_title;
    let done = |by: &Hand| format!("（{}，{}）", by.name, date(by.at));
    let before = step.carried_from.as_ref().map(|from| done(&from.by)).unwrap_or_default();
    match carried(step) {
        Some(carried) => {
            format!("{draft}没有使本项的回答需要重新作出，{carried}：{outcome}{before}。")
        }
        None => format!("{day}由{}就{draft}办结：{outcome}。", step.by.name),
    }
}

/// 修改意见, and what became of the findings of earlier drafts.
fn changes(body: &mut Body, opinion: &Opinion) {
    body.chapter("修改意见");
    let open: Vec<_> = opinion.open_findings().collect();
    if open.is_empty() {
        body.say("案卷中没有尚未解决的审查发现，不另提修改意见。");
    } else {
        body.say(counted(&open));
        body.table(proposals(open.into_iter()));
    }
    let earlier = history(opinion.earlier_findings());
    if earlier.rows.len() > earlier.head_rows {
        body.chapter("以往审查发现的答复和处理");
        body.table(earlier);
    }
}

/// How many proposals there are, and of what nature.
fn counted(open: &[&FindingLine]) -> String {
    let of = |advice: bool| {
        let nature = |finding: &&&FindingLine| {
            finding.question.weight.is_some_and(|weight| (weight == Weight::Advice) == advice)
        };
        open.iter().filter(nature).count()
    };
    let (all, musts, rest) = (open.len(), of(false), of(true));
    let natures = if musts == all {
        "，均为必须修改"
    } else if rest == all {
        "，均为建议"
    } else {
        &format!("，其中必须修改{musts}条、建议{rest}条")
    };
    format!("提出修改意见{all}条{natures}。")
}

fn conclusion(body: &mut Body, opinion: &Opinion) {
    body.chapter("审核结论");
    for line in record(&opinion.given.record).lines() {
        body.say(line);
    }
    body.say(format!("审核结论：{}。", terms::conclusion(opinion.conclusion)));
    body.chapter("告知事项");
    body.say(DUTY);
    if opinion.conclusion == Conclusion::Unlawful {
        body.say(BAR);
    }
}
