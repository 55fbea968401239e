//! 备案登记表 in words: what the filing organ knows, and empty cells for what the receiving one fills in.

use super::body::lines;
use super::course::{record, recorded};
use super::date::{date, day};
use super::form::Form;
use super::materials::copy;
use super::quote::quoted;
use super::{colophon, terms};
use crate::domain::case::Copy;
use crate::domain::paper::{
    Block, FilingRegister, MaterialState, OpinionNote, RecordLine, Sheet, StepLine,
};
use chrono::NaiveDate;

/// The results of 形式审查 among which the receiving government chooses.
const RESULTS: &str = "□ 予以登记　　□ 暂缓办理，要求补正　　□ 不予登记";

pub(super) fn sheet(register: &FilingRegister) -> Sheet {
    let mut form = Form::default();
    document(&mut form, register);
    review(&mut form, register);
    receipt(&mut form, register);
    Sheet {
        letterhead: None,
        number: None,
        title: "规范性文件备案登记表".to_owned(),
        addressee: None,
        body: vec![Block::Table(form.table())],
        annexes: Vec::new(),
        signature: None,
        appendix: None,
        colophon: colophon(&register.case, register.version, Some(register.document.draft.text)),
    }
}

fn document(form: &mut Form, register: &FilingRegister) {
    let document = &register.document;
    form.part("报备机关填写");
    form.pair(("报备机关", &document.organ), ("备案机关", &register.superior));
    form.wide("文件名称", quoted(&document.title));
    form.pair(
        ("发文字号", known(document.number.as_ref())),
        // Many places have no 登记号 beside the 发文字号.
        ("登记号", register.registration_number.as_deref().unwrap_or(terms::NONE)),
    );
    form.pair(("公布日期", day(document.published_on)), ("施行日期", day(document.effective_on)));
    form.pair(
        ("有效期至", known(document.valid_until.map(day).as_ref())),
        ("公布途径", known(document.channel.as_ref())),
    );
    form.pair(
        ("起草单位", known(Some(&document.unit).filter(|unit| !unit.is_empty()))),
        ("备案报告文号", known(register.number.as_ref())),
    );
}

fn review(form: &mut Form, register: &FilingRegister) {
    form.wide(&register.review, register.opinion.as_ref().map_or_else(unknown, opinion));
    form.wide("公平竞争审查", material(&register.competition));
    form.wide("征求意见情况", material(&register.consultation));
    let decision = register.decision.as_ref();
    form.wide("集体审议", decision.map_or_else(unknown, meeting));
    let annexes = register.annexes.iter().enumerate();
    form.wide(
        "附件清单",
        annexes
            .map(|(index, annex)| {
                format!("{}. {}", index + 1, terms::annex(annex, &register.review))
            })
            .collect::<Vec<_>>()
            .join("；"),
    );
    form.pair(("报送日期", sent(register)), ("经办人", &register.filed.by.name));
}

/// What the receiving government fills in; what it has already answered is filled in.
fn receipt(form: &mut Form, register: &FilingRegister) {
    form.part("备案机关填写");
    let answered = |date: Option<NaiveDate>| date.map(day).unwrap_or_default();
    form.pair(
        ("备案号", register.filing_number.clone().unwrap_or_default()),
        ("收件日期", String::new()),
    );
    form.wide("形式审查结果", RESULTS);
    form.room("审查意见");
    form.room("处理结果");
    form.pair(("备案登记日期", answered(register.filed_on)), ("经办人", String::new()));
    form.pair(("审核人", String::new()), ("审核日期", String::new()));
    if !register.after.is_empty() {
        form.part("报备机关对备案结果的记录");
        register.after.iter().for_each(|step| form.wide(&step.stage_title, noted(step)));
    }
}

fn known(value: Option<&String>) -> String {
    value.cloned().unwrap_or_else(unknown)
}

fn unknown() -> String {
    terms::NOT_RECORDED.to_owned()
}

fn opinion(note: &OpinionNote) -> String {
    let number = note.number.as_ref().map(|number| format!("{number}，")).unwrap_or_default();
    format!(
        "{}（{number}{}，审核{}，审核人员{}）",
        terms::conclusion(note.conclusion),
        date(note.by.at),
        terms::draft(note.draft),
        note.by.name
    )
}

fn material(state: &MaterialState) -> String {
    match state {
        MaterialState::Held(line) => {
            let place = match &line.copy {
                Copy::File { .. } => String::new(),
                Copy::OnPaper(_) => format!("{}，", copy(&line.copy)),
            };
            format!("{}（{place}{}收到）", line.title, date(line.by.at))
        }
        MaterialState::NotAsked => "不涉及（按案卷记载的情况，不需要提交）".to_owned(),
        MaterialState::Missing => unknown(),
    }
}

fn meeting(step: &StepLine) -> String {
    let said = lines([record(&step.record), format!("结果：{}", step.outcome_title)]);
    said.replace('\n', "；")
}

/// The day recorded as that of sending, or else that of the step.
fn sent(register: &FilingRegister) -> String {
    let filed = &register.filed;
    let own = filed.record.iter().find(|line: &&RecordLine| line.field == *"sent_on");
    own.map_or_else(|| date(filed.by.at), |line| recorded(&line.value))
}

fn noted(step: &StepLine) -> String {
    let head = format!("{}（{}，{}）", step.outcome_title, step.by.name, date(step.by.at));
    lines([head, record(&step.record)])
}
