//! 审核流转单 in words: the case on one form, and below it the lists.

use super::answers::answers;
use super::body::{Body, lines, list, place};
use super::course::steps;
use super::date::{date, moment};
use super::findings::history;
use super::form::Form;
use super::materials::{drafts, materials_with_digests};
use super::quote::quoted;
use super::{colophon, nature, suspicions, terms};
use crate::domain::case::AssignedNumber;
use crate::domain::paper::{
    ActiveLine, ApprovalLine, Cell, FactLine, PaperLine, RoutingSheet, Sheet, Table, WaitingLine,
};

pub(super) fn sheet(routing: &RoutingSheet) -> Sheet {
    let mut body = Body::default();
    body.table(summary(routing));
    body.chapter("送审稿");
    body.table(drafts(&routing.drafts));
    body.chapter("材料清单");
    body.table_or(materials_with_digests(&routing.materials), "没有登记材料。");
    body.chapter("办理经过");
    body.table_or(steps(&routing.steps), "没有办结的环节。");
    body.chapter("审查要点");
    for section in &routing.sections {
        body.section(&section.title);
        answers(&mut body, &section.answers);
    }
    if routing.sections.is_empty() {
        body.say("没有作出回答。");
    }
    body.chapter("审查发现的问题");
    body.table_or(history(routing.findings.iter(), std::iter::empty()), "没有发现问题。");
    if let Some(noted) = &routing.suspicions {
        body.chapter("疑似问题");
        body.table_or(suspicions::all(noted), "规则没有提示疑似问题。");
    }
    body.chapter("文号");
    body.table_or(numbers(&routing.numbers), "没有取用文号。");
    body.chapter("已出具的文书");
    body.table_or(papers(&routing.papers, &routing.review), "没有出具文书。");
    Sheet {
        letterhead: None,
        number: None,
        title: "审核流转单".to_owned(),
        addressee: None,
        body: body.blocks(),
        annexes: Vec::new(),
        signature: None,
        appendix: None,
        colophon: colophon(
            &routing.case,
            routing.version,
            routing.drafts.last().map(|line| line.draft.text),
        ),
    }
}

fn summary(routing: &RoutingSheet) -> Table {
    let mut form = Form::default();
    form.pair(("案卷号", routing.case.as_str()), ("流程", &routing.workflow));
    form.wide("文件名称", quoted(&routing.title));
    form.pair(("制定机关", &routing.organ), ("起草单位", &routing.unit));
    form.pair(("首次报送", moment(routing.opened.at)), ("报送人", &routing.opened.name));
    form.wide("情况说明", lines(routing.facts.iter().map(fact)));
    if let Some(recorded) = &routing.nature {
        form.wide("文件性质", nature::summary(recorded));
    }
    if let Some(pack) = routing.pack {
        form.wide("流程摘要", pack.to_string());
    }
    form.wide("目前状态", state(routing));
    form.table()
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

fn numbers(numbers: &[AssignedNumber]) -> Table {
    let columns = [("序号", 10), ("文号", 50), ("取号日期", 25), ("状态", 15)];
    let row = |(index, taken): (usize, &AssignedNumber)| {
        vec![
            place(index),
            Cell::value(&taken.number),
            Cell::value(date(taken.at)),
            Cell::value(if taken.void { "作废" } else { "有效" }),
        ]
    };
    list(&columns, numbers.iter().enumerate().map(row).collect())
}

fn papers(papers: &[PaperLine], review: &str) -> Table {
    let columns = [("序号", 7), ("文书", 13), ("文件及摘要", 46), ("出具", 22), ("办理人", 12)];
    let row = |(index, line): (usize, &PaperLine)| {
        let files = line.files.iter().map(|file| format!("{}：{}", file.format, file.digest));
        let sealed = line.sealed_by.as_ref();
        let how = sealed.map_or_else(|| "另行出具".to_owned(), |(_, title)| format!("{title}环节"));
        vec![
            place(index),
            Cell::value(terms::paper(line.paper, review)),
            Cell::text(lines(files)),
            Cell::value(lines([how, date(line.by.at)])),
            Cell::value(&line.by.name),
        ]
    };
    list(&columns, papers.iter().enumerate().map(row).collect())
}
