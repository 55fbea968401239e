//! 备案登记表 in words: what the filing organ knows, and empty cells for what the receiving one fills in.

use super::body::lines;
use super::course::{record, recorded};
use super::date::{date, day};
use super::filing_report::published;
use super::form::Form;
use super::materials::copy;
use super::{colophon, terms};
use crate::domain::case::Copy;
use crate::domain::paper::{
    Block, Fields, FilingRegister, MaterialState, OpinionNote, RecordLine, Sheet, StepLine,
};

/// The results of 形式审查 among which the receiving government chooses.
const RESULTS: &str = "□ 予以登记　　□ 暂缓办理，要求补正　　□ 不予登记";

/// The form.
pub(super) fn form() -> Sheet {
    let mut form = Form::default();
    document(&mut form);
    review(&mut form);
    receipt(&mut form);
    Sheet {
        letterhead: None,
        number: None,
        title: "规范性文件备案登记表".to_owned(),
        addressee: None,
        body: vec![Block::Table(form.table())],
        annexes: Vec::new(),
        signature: None,
        appendix: None,
        colophon: "{{ colophon }}".to_owned(),
    }
}

/// A value that may not be recorded.
fn known(name: &str) -> String {
    format!("{{{{ {name}|default('{}') }}}}", terms::NOT_RECORDED)
}

fn document(form: &mut Form) {
    form.part("报备机关填写");
    form.pair(("报备机关", "{{ organ }}"), ("备案机关", "{{ superior }}"));
    form.wide("文件名称", "{{ document }}");
    form.pair(
        ("发文字号", known("document_number")),
        // Many places have no 登记号 beside the 发文字号.
        ("登记号", format!("{{{{ registration_number|default('{}') }}}}", terms::NONE)),
    );
    form.pair(("公布日期", "{{ published_on }}"), ("施行日期", "{{ effective_on }}"));
    form.pair(("有效期至", known("valid_until")), ("公布途径", known("channel")));
    form.pair(("起草单位", known("unit")), ("备案报告文号", known("number")));
}

fn review(form: &mut Form) {
    form.wide("{{ review }}", known("opinion"));
    form.wide("公平竞争审查", known("competition"));
    form.wide("征求意见情况", known("consultation"));
    form.wide("集体审议", known("decision"));
    form.wide("附件清单", "{{ annexes }}");
    form.pair(("报送日期", "{{ sent_on }}"), ("经办人", "{{ person }}"));
}

/// What the receiving government fills in; what it has already answered is filled in.
fn receipt(form: &mut Form) {
    form.part("备案机关填写");
    form.pair(("备案号", "{{ filing_number }}"), ("收件日期", ""));
    form.wide("形式审查结果", RESULTS);
    form.room("审查意见");
    form.room("处理结果");
    form.pair(("备案登记日期", "{{ filed_on }}"), ("经办人", ""));
    form.pair(("审核人", ""), ("审核日期", ""));
    form.when("after", |form| form.part("报备机关对备案结果的记录"));
    form.each("step", "after", |form| form.wide("{{ step.stage }}", "{{ step.noted }}"));
}

/// What this register says.
pub(super) fn fields(register: &FilingRegister) -> Fields {
    let annexes =
        register.annexes.iter().enumerate().map(|(index, annex)| {
            format!("{}. {}", index + 1, terms::annex(annex, &register.review))
        });
    let text = register.document.draft.text;
    let after = register.after.iter().map(|step| {
        Fields::default().text("stage", step.stage_title.as_str()).text("noted", noted(step))
    });
    Fields::default()
        .text("case", register.case.as_str())
        .text("review", register.review.as_str())
        .maybe("number", register.number.as_deref())
        .text("superior", register.superior.as_str())
        .and(published(&register.document))
        .maybe("registration_number", register.registration_number.as_deref())
        .maybe("opinion", register.opinion.as_ref().map(opinion))
        .text("competition", material(&register.competition))
        .text("consultation", material(&register.consultation))
        .maybe("decision", register.decision.as_ref().map(meeting))
        .text("annexes", annexes.collect::<Vec<_>>().join("；"))
        .text("sent_on", sent(register))
        .text("person", register.filed.by.name.as_str())
        .maybe("filing_number", register.filing_number.as_deref())
        .maybe("filed_on", register.filed_on.map(day))
        .list("after", after)
        .text("colophon", colophon(&register.case, register.version, Some(text)))
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
        MaterialState::Missing => String::new(),
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
