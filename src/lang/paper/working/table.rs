//! 审核要点表, 修改建议对照表, 送审材料清单, 集体审议记录.

use super::{head, plain};
use crate::domain::paper::{
    Block, Cell, Checklist, Fields, ListedMaterial, MaterialList, MaterialState, MeetingRecord,
    RevisionTable, Section, Sheet,
};
use crate::lang::paper::body::{Body, number, rows_of};
use crate::lang::paper::course::recorded;
use crate::lang::paper::date::date;
use crate::lang::paper::form::Form;
use crate::lang::paper::materials::copy;
use crate::lang::paper::{answers, findings, terms};

/// The line under the title that says of which case and draft a table is.
const ABOUT: &str = "文件：{{ document }}（{{ draft }}）　起草单位：{{ unit }}　案卷号：{{ case }}";

pub(in crate::lang::paper) fn checklist() -> Sheet {
    let mut body = Body::default();
    body.say(ABOUT);
    body.each("part", "sections", |body| {
        body.chapter("{{ part.title }}");
        answers::form(body);
    });
    plain("{{ review }}要点表", body.blocks())
}

pub(in crate::lang::paper) fn checklist_fields(checklist: &Checklist) -> Fields {
    let section = |section: &Section| {
        Fields::default()
            .text("title", section.title.as_str())
            .and(answers::fields(&section.answers))
    };
    head(&checklist.head).list("sections", checklist.sections.iter().map(section))
}

pub(in crate::lang::paper) fn revision() -> Sheet {
    let mut body = Body::default();
    body.say(ABOUT);
    body.table(rows_of(
        "proposals",
        &[
            ("序号", 7, number()),
            ("条文", 11, Cell::value("{{ row.clauses }}")),
            ("存在问题和依据", 27, Cell::text("{{ row.problem }}\n依据：{{ row.basis }}")),
            ("修改建议", 20, Cell::text("{{ row.proposal }}\n（{{ row.weight }}）")),
            ("起草单位答复", 18, Cell::text("{{ row.reply }}")),
            ("处理", 17, Cell::text("{{ row.settled }}")),
        ],
    ));
    plain("修改建议对照表", body.blocks())
}

pub(in crate::lang::paper) fn revision_fields(table: &RevisionTable) -> Fields {
    head(&table.head).list("proposals", findings::all(&table.findings, &table.suspicions))
}

pub(in crate::lang::paper) fn materials() -> Sheet {
    let mut body = Body::default();
    body.say(ABOUT);
    body.table(rows_of(
        "materials",
        &[
            ("序号", 7, number()),
            ("材料", 30, Cell::text("{{ row.title }}")),
            ("依据", 23, Cell::text("{{ row.basis }}")),
            ("情况", 14, Cell::value("{{ row.state }}")),
            ("载体和收到情况", 26, Cell::text("{{ row.copy }}")),
        ],
    ));
    body.either(
        "missing",
        |body| body.say("尚缺{{ missing }}。"),
        |body| body.say("按案卷记载的情况，需要的材料已经齐全。"),
    );
    plain("送审材料清单", body.blocks())
}

pub(in crate::lang::paper) fn materials_fields(list: &MaterialList) -> Fields {
    let row = |line: &ListedMaterial| {
        let (state, held) = match &line.state {
            MaterialState::Held(held) => ("已收到", Some(held)),
            MaterialState::NotAsked => ("不需要", None),
            MaterialState::Missing => ("尚缺", None),
        };
        let copy = held
            .map(|held| format!("{}\n{}，{}", copy(&held.copy), date(held.by.at), held.by.name));
        Fields::default()
            .text("title", line.title.as_str())
            .text("basis", line.basis.as_deref().unwrap_or(terms::NONE))
            .text("state", state)
            .maybe("copy", copy)
    };
    let missing = list.lines.iter().filter(|line| line.state == MaterialState::Missing);
    let missing: Vec<&str> = missing.map(|line| line.title.as_str()).collect();
    head(&list.head)
        .list("materials", list.lines.iter().map(row))
        .text("missing", missing.join("、"))
}

pub(in crate::lang::paper) fn meeting() -> Sheet {
    let mut form = Form::default();
    form.wide("文件名称", "{{ document }}");
    form.pair(("制定机关", "{{ organ }}"), ("起草单位", "{{ unit }}"));
    form.pair(("案卷号", "{{ case }}"), ("稿次", "{{ draft }}"));
    form.each("line", "record", |form| form.wide("{{ line.title }}", "{{ line.value }}"));
    form.wide("审议结果", "{{ result }}");
    form.pair(("记录人", "{{ by }}"), ("记录日期", "{{ on }}"));
    form.room("审议意见摘要");
    form.room("参会人员签名");
    plain("集体审议记录", vec![Block::Table(form.table())])
}

pub(in crate::lang::paper) fn meeting_fields(record: &MeetingRecord) -> Fields {
    let step = &record.step;
    let line = step.record.iter().map(|line| {
        Fields::default().text("title", line.title.as_str()).text("value", recorded(&line.value))
    });
    head(&record.head)
        .list("record", line)
        .text("result", step.outcome_title.as_str())
        .text("by", step.by.name.as_str())
        .text("on", date(step.by.at))
}
