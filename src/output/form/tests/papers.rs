//! The sheets as plain lines, compared with the files of `tests/papers`; `FASHEN_BLESS=1` writes them anew.

use crate::domain::case::Case;
use crate::domain::paper::example::{self, Desk};
use crate::domain::paper::{Block, Cell, Paper, PaperKind, Sheet};
use crate::lang::paper::{fields, form};
use crate::output::form::sheet as fill;
use std::path::Path;

fn sheet(paper: &Paper) -> Sheet {
    fill(&form(paper.kind()), &fields(paper)).unwrap()
}

/// A sheet as plain lines: one a paragraph, one a row.
fn plain(sheet: &Sheet) -> String {
    let mut lines = Vec::new();
    let mut add =
        |name: &str, text: &str| lines.push(format!("{name} {}", text.replace('\n', " ⏎ ")));
    let heads = [("letterhead", &sheet.letterhead), ("number", &sheet.number)];
    for (name, text) in heads {
        add(name, text.as_deref().unwrap_or("none"));
    }
    add("title", &sheet.title);
    sheet.addressee.iter().for_each(|text| add("addressee", text));
    sheet.body.iter().flat_map(printed).for_each(|(name, text)| add(&name, &text));
    sheet.annexes.iter().for_each(|text| add("annex", text));
    if let Some(signature) = &sheet.signature {
        signature.signers.iter().for_each(|text| add("signed", text));
        add("dated", &signature.date);
    }
    if let Some(appendix) = &sheet.appendix {
        add("appendix", &appendix.title);
        appendix.body.iter().flat_map(printed).for_each(|(name, text)| add(&name, &text));
    }
    add("colophon", &sheet.colophon);
    lines.join("\n") + "\n"
}

/// The lines of a block: what it is, what it says.
fn printed(block: &Block) -> Vec<(String, String)> {
    let row = |cells: &Vec<Cell>| {
        let cells = cells.iter().map(|cell| cell.text.as_str());
        ("|".to_owned(), cells.collect::<Vec<_>>().join(" | "))
    };
    match block {
        Block::Heading { level, text } => vec![("#".repeat(usize::from(*level)), text.clone())],
        Block::Paragraph(text) => vec![("¶".to_owned(), text.clone())],
        Block::Table(table) => table.rows.iter().map(row).collect(),
    }
}

fn text(desk: &Desk, kind: PaperKind) -> String {
    plain(&sheet(&desk.paper(kind).unwrap()))
}

#[track_caller]
fn golden(name: &str, actual: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers");
    let file = folder.join(name);
    if std::env::var_os("FASHEN_BLESS").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&file, actual).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    for (number, (said, meant)) in actual.lines().zip(expected.lines()).enumerate() {
        assert_eq!(said, meant, "{name}, line {}", number + 1);
    }
    assert_eq!(actual.lines().count(), expected.lines().count(), "{name}");
}

#[test]
fn the_opinion_of_the_second_round() {
    golden("opinion-second-round.txt", &text(&example::two_rounds(), PaperKind::Opinion));
}

#[test]
fn the_opinion_of_the_first_round() {
    golden("opinion-first-round.txt", &text(&example::first_opinion(), PaperKind::Opinion));
}

#[test]
fn the_opinion_and_the_routing_sheet_of_a_case_that_was_ruled() {
    golden("opinion-nature.txt", &text(&example::ruled(), PaperKind::Opinion));
    golden("routing-sheet-nature.txt", &text(&example::ruled(), PaperKind::RoutingSheet));
}

#[test]
fn what_rules_suspected_is_printed_once_a_person_confirmed_it() {
    let first = text(&example::suspected_first(), PaperKind::Opinion);
    golden("opinion-suspicions-first.txt", &first);
    assert!(first.contains("押金没有法律、法规依据") && !first.contains("F09"));
    let second = text(&example::suspected(), PaperKind::Opinion);
    golden("opinion-suspicions-second.txt", &second);
    for unsaid in ["没有写有效期", "附件写明了有效期", "工本费"] {
        assert!(!first.contains(unsaid) && !second.contains(unsaid), "{unsaid}");
    }
    let sheet = text(&example::suspected(), PaperKind::RoutingSheet);
    golden("routing-sheet-suspicions.txt", &sheet);
    assert!(sheet.contains("附件写明了有效期") && sheet.contains("工本费有省物价部门批准"));
}

#[test]
fn an_opinion_without_findings() {
    let text = text(&example::no_findings(), PaperKind::Opinion);
    assert!(text.contains("没有尚未解决的问题，不提修改意见。"));
    assert!(!text.contains("修改建议"), "no empty table");
    golden("opinion-no-findings.txt", &text);
}

#[test]
fn an_unlawful_opinion_with_a_review_broken_off() {
    let text = text(&example::unlawful(), PaperKind::Opinion);
    assert!(text.contains("审核结论：不合法。"));
    assert!(text.contains("不得提交集体审议"));
    golden("opinion-unlawful.txt", &text);
}

#[test]
fn the_filing_report() {
    golden("filing-report.txt", &text(&example::filed(), PaperKind::FilingReport));
}

#[test]
fn the_filing_register_before_and_after_the_answer() {
    golden("filing-register.txt", &text(&example::filed(), PaperKind::FilingRegister));
    let answered = text(&example::registered(), PaperKind::FilingRegister);
    golden("filing-register-answered.txt", &answered);
}

#[test]
fn the_routing_sheet_on_the_way_and_at_the_end() {
    golden("routing-sheet.txt", &text(&example::second_draft(), PaperKind::RoutingSheet));
    golden("routing-sheet-ended.txt", &text(&example::registered(), PaperKind::RoutingSheet));
}

#[test]
fn the_working_papers() {
    let of = |desk: &Desk, kind: PaperKind, name: &str| golden(name, &text(desk, kind));
    let filed = example::filed();
    of(&filed, PaperKind::MeetingRecord, "meeting-record.txt");
    of(&filed, PaperKind::PublicationNotice, "publication-notice.txt");
    let second = example::two_rounds();
    of(&second, PaperKind::Checklist, "checklist.txt");
    of(&second, PaperKind::MaterialList, "material-list.txt");
    of(&second, PaperKind::SupplementNotice, "supplement-notice.txt");
    of(&example::suspected(), PaperKind::RevisionTable, "revision-table.txt");
}

/// Everything that was said and by whom is on the routing sheet, and what an opinion could know in the opinion.
#[test]
fn every_answer_finding_and_person_is_printed() {
    for desk in [example::two_rounds(), example::unlawful(), example::no_findings()] {
        for kind in [PaperKind::Opinion, PaperKind::RoutingSheet] {
            let text = text(&desk, kind);
            for part in said(&desk.case) {
                assert!(text.contains(&part), "{kind}: {part}");
            }
        }
    }
}

/// Everything that people said in a case.
fn said(case: &Case) -> Vec<String> {
    let answers = case.answers.values().map(|answered| &answered.answer);
    let findings = case.findings.iter().map(|finding| &finding.answer);
    let mut parts: Vec<String> = case.answers.keys().map(ToString::to_string).collect();
    for answer in answers.chain(findings) {
        parts.extend(answer.note.clone());
        parts.extend(answer.proposal.clone());
        parts.extend(answer.basis.clone());
        parts.extend(answer.clauses.iter().map(|clause| clause.label.clone()));
    }
    let replies = case.findings.iter().filter_map(|finding| finding.reply.as_ref());
    parts.extend(replies.filter_map(|reply| reply.reason.clone()));
    parts.extend(case.steps.iter().flat_map(|step| step.record.values()).map(ToString::to_string));
    parts
}

#[test]
fn the_rows_of_every_table_fill_its_columns() {
    for desk in [example::registered(), example::unlawful(), example::first_opinion()] {
        for paper in PaperKind::ALL.into_iter().filter_map(|kind| desk.paper(kind)) {
            let sheet = sheet(&paper);
            let appended = sheet.appendix.into_iter().flat_map(|appendix| appendix.body);
            for block in sheet.body.into_iter().chain(appended) {
                let Block::Table(table) = block else { continue };
                for row in &table.rows {
                    let columns: usize = row.iter().map(|cell| cell.span).sum();
                    assert_eq!(columns, table.widths.len(), "{row:?}");
                }
            }
        }
    }
}

#[test]
fn a_title_that_says_it_is_a_draft_says_so_once() {
    let mut desk = example::no_findings();
    desk.case.drafts[0].0.title = "示例镇绿化办法（送审稿）".to_owned();
    let Some(paper @ Paper::Opinion(_)) = desk.paper(PaperKind::Opinion) else { panic!() };
    assert_eq!(sheet(&paper).title, "关于《示例镇绿化办法（送审稿）》的合法性审核意见");
}
