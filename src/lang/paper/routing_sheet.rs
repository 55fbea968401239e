//! 审核流转单 in words: the case on one form, and below it the lists.

use super::body::{Body, lines, number, rows_of};
use super::course::{steps, steps_form};
use super::date::{date, moment};
use super::findings::{history, history_form};
use super::form::Form;
use super::materials::{drafts, drafts_form, form_with_digests, materials};
use super::quote::quoted;
use super::{answers, colophon, nature, suspicions, terms};
use crate::domain::case::AssignedNumber;
use crate::domain::paper::{
    ActiveLine, ApprovalLine, Cell, FactLine, Fields, PaperLine, RoutingSheet, Section, Sheet,
    Table, WaitingLine,
};

/// The form.
pub(super) fn form() -> Sheet {
    let mut body = Body::default();
    body.table(summary());
    body.chapter("送审稿");
    body.table(drafts_form());
    body.chapter("材料清单");
    body.table_or("materials", form_with_digests(), "没有登记材料。");
    body.chapter("办理经过");
    body.table_or("steps", steps_form(), "没有办结的环节。");
    body.chapter("审查要点");
    body.each("part", "sections", |body| {
        body.section("{{ part.title }}");
        answers::form(body);
    });
    body.when("not sections", |body| body.say("没有作出回答。"));
    body.chapter("审查发现的问题");
    body.table_or("findings", history_form("findings"), "没有发现问题。");
    body.when("checked", |body| {
        body.chapter("疑似问题");
        body.table_or("suspicions", suspicions::form(), "规则没有提示疑似问题。");
    });
    body.chapter("文号");
    body.table_or("numbers", numbers_form(), "没有取用文号。");
    body.chapter("已出具的文书");
    body.table_or("papers", papers_form(), "没有出具文书。");
    Sheet {
        letterhead: None,
        number: None,
        title: "审核流转单".to_owned(),
        addressee: None,
        body: body.blocks(),
        annexes: Vec::new(),
        signature: None,
        appendix: None,
        colophon: "{{ colophon }}".to_owned(),
    }
}

fn summary() -> Table {
    let mut form = Form::default();
    form.pair(("案卷号", "{{ case }}"), ("流程", "{{ workflow }}"));
    form.wide("文件名称", "{{ document }}");
    form.pair(("制定机关", "{{ organ }}"), ("起草单位", "{{ unit }}"));
    form.pair(("首次报送", "{{ opened }}"), ("报送人", "{{ opened_by }}"));
    form.wide("情况说明", "{{ facts }}");
    form.when("nature", |form| form.wide("文件性质", "{{ nature }}"));
    form.when("pack", |form| form.wide("流程摘要", "{{ pack }}"));
    form.wide("目前状态", "{{ state }}");
    form.table()
}

/// What this sheet says.
pub(super) fn fields(routing: &RoutingSheet) -> Fields {
    let last = routing.drafts.last().map(|line| line.draft.text);
    Fields::default()
        .text("case", routing.case.as_str())
        .text("workflow", routing.workflow.as_str())
        .text("review", routing.review.as_str())
        .text("document", quoted(&routing.title))
        .text("organ", routing.organ.as_str())
        .text("unit", routing.unit.as_str())
        .text("opened", moment(routing.opened.at))
        .text("opened_by", routing.opened.name.as_str())
        .text("facts", lines(routing.facts.iter().map(fact)))
        .maybe("nature", routing.nature.as_ref().map(|nature| lines(nature::said(nature))))
        .maybe("pack", routing.pack.map(|pack| pack.to_string()))
        .text("state", state(routing))
        .list("drafts", drafts(&routing.drafts))
        .list("materials", materials(&routing.materials))
        .list("steps", steps(&routing.steps))
        .list("sections", routing.sections.iter().map(section))
        .list("findings", history(routing.findings.iter(), std::iter::empty()))
        .flag("checked", routing.suspicions.is_some())
        .list("suspicions", routing.suspicions.as_deref().map(suspicions::all).unwrap_or_default())
        .list("numbers", routing.numbers.iter().map(number_of))
        .list("papers", routing.papers.iter().map(|line| paper(line, &routing.review)))
        .text("colophon", colophon(&routing.case, routing.version, last))
}

fn section(section: &Section) -> Fields {
    Fields::default().text("title", section.title.as_str()).and(answers::fields(&section.answers))
}

fn fact(line: &FactLine) -> String {
    let value = match line.is_true() {
        Some(true) => "是".to_owned(),
        Some(false) => "否".to_owned(),
        None => line.value.to_string(),
    };
    format!("{}：{value}", line.title)
}

/// Where the case stands: its end, or the stages at work and those that wait.
fn state(routing: &RoutingSheet) -> String {
    let withdrawn = routing.withdrawn.as_ref().map(|reason| format!("起草单位撤回：{reason}"));
    let published = routing.published.map(|at| format!("{}公布并列入目录", date(at)));
    let ended = routing.ended.as_ref();
    let ended =
        ended.map(|(_, title, by)| format!("{}办结：{title}（{}）", moment(by.at), by.name));
    let active = routing.active.iter().map(active);
    let waiting = routing.waiting.iter().map(waiting);
    lines(withdrawn.into_iter().chain(published).chain(ended).chain(active).chain(waiting))
}

fn active(line: &ActiveLine) -> String {
    let role = line.role.as_ref().map(|role| format!("，由{role}办理")).unwrap_or_default();
    let chosen = |by: &ApprovalLine| format!("{}已选择“{}”", by.name, by.outcome_title);
    let approvals: Vec<String> = line.approvals.iter().map(chosen).collect();
    let approvals = if approvals.is_empty() {
        String::new()
    } else {
        format!("（{}）", approvals.join("；"))
    };
    format!("在办：{}，自{}起{role}{approvals}", line.title, moment(line.since))
}

fn waiting(line: &WaitingLine) -> String {
    format!("等待：{}，已到{}", line.title, line.arrived.join("、"))
}

fn numbers_form() -> Table {
    rows_of(
        "numbers",
        &[
            ("序号", 10, number()),
            ("文号", 50, Cell::value("{{ row.number }}")),
            ("取号日期", 25, Cell::value("{{ row.on }}")),
            ("状态", 15, Cell::value("{{ row.state }}")),
        ],
    )
}

fn number_of(taken: &AssignedNumber) -> Fields {
    Fields::default()
        .text("number", taken.number.as_str())
        .text("on", date(taken.at))
        .text("state", if taken.void { "作废" } else { "有效" })
}

fn papers_form() -> Table {
    rows_of(
        "papers",
        &[
            ("序号", 7, number()),
            ("文书", 13, Cell::value("{{ row.paper }}")),
            ("文件及摘要", 46, Cell::text("{{ row.files }}")),
            ("出具", 22, Cell::value("{{ row.sealed }}\n{{ row.on }}")),
            ("办理人", 12, Cell::value("{{ row.by }}")),
        ],
    )
}

fn paper(line: &PaperLine, review: &str) -> Fields {
    let files = line.files.iter().map(|file| format!("{}：{}", file.format, file.digest));
    let sealed = line.sealed_by.as_ref();
    let how = sealed.map_or_else(|| "另行出具".to_owned(), |(_, title)| format!("{title}环节"));
    Fields::default()
        .text("paper", terms::paper(line.paper, review))
        .text("files", lines(files))
        .text("sealed", how)
        .text("on", date(line.by.at))
        .text("by", line.by.name.as_str())
}
