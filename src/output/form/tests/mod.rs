//! Forms, read and filled: those of the program against its papers, those that a word processor changed, and those
//! that somebody made to do harm.

mod edited;
mod hostile;
mod papers;
mod same;

use crate::domain::paper::{FieldValue, Fields, FormFault, FormWrong};
use crate::input::form::{BadForm, read};
use crate::output::form::{NotFilled, fill};
use std::io::{Cursor, Read};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A file with this text and these parts.
fn file(text: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"{WORD}\"><w:body>{text}</w:body></w:document>"
    );
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), b"<Types/>".to_vec()),
        ("word/document.xml".to_owned(), document.into_bytes()),
    ];
    parts.extend(more.iter().map(|(name, words)| ((*name).to_owned(), words.as_bytes().to_vec())));
    crate::output::zip(&parts).unwrap()
}

/// A paragraph of runs.
fn paragraph(runs: &[&str]) -> String {
    let runs: Vec<String> = runs.iter().map(|run| format!("<w:r><w:t>{run}</w:t></w:r>")).collect();
    format!("<w:p>{}</w:p>", runs.concat())
}

fn row(cells: &[&str]) -> String {
    let cells: Vec<String> =
        cells.iter().map(|cell| format!("<w:tc>{}</w:tc>", paragraph(&[cell]))).collect();
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What a filled text says: one line a paragraph, breaks as `/`.
fn said(bytes: &[u8]) -> Vec<String> {
    words(&part(bytes, "word/document.xml"), "/")
}

/// The paragraphs of a part that say something; fails when it is no XML.
fn words(xml: &str, line: &str) -> Vec<String> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut lines, mut text, mut depth) = (Vec::new(), String::new(), 0_i32);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(_) => depth += 1,
            Event::Text(piece) => text.push_str(&piece),
            Event::GeneralRef(name) => text.push_str(match &*name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                other => panic!("{other}"),
            }),
            Event::Empty(tag) if tag.name().as_ref() == "w:br" => text.push_str(line),
            Event::Empty(tag) if tag.name().as_ref() == "w:tab" => text.push('\t'),
            Event::End(tag) => {
                depth -= 1;
                if tag.name().as_ref() == "w:p" && !text.trim().is_empty() {
                    lines.push(std::mem::take(&mut text));
                }
            }
            Event::Eof => {
                assert_eq!(depth, 0);
                return lines;
            }
            _ => {}
        }
    }
}

fn fields() -> Fields {
    let row = |name: &str, note: &str| Fields::default().text("name", name).text("note", note);
    Fields::default()
        .text("title", "关于《办法》的意见")
        .text("odd", "<w:t>&\"'{{ title }}{% if %}\u{0}\u{1b}\n第二行\t末")
        .text("empty", "")
        .flag("yes", true)
        .list("rows", [row("甲", ""), row("乙", "说明"), row("丙", "")])
        .list("none", Vec::<FieldValue>::new())
        .list("names", ["一", "二"])
        .group("draft", Fields::default().text("label", "第2稿"))
}

/// What the form says once it is filled.
#[track_caller]
fn filled(text: &str) -> Vec<String> {
    let form = read(&file(text, &[])).unwrap();
    let bytes = fill(&form, &fields()).unwrap();
    assert_eq!(fill(&form, &fields()).unwrap(), bytes, "the same bytes");
    said(&bytes)
}

/// The first thing that is wrong with the form, at reading or at filling.
fn wrong(bytes: &[u8]) -> Option<FormFault> {
    match read(bytes) {
        Err(BadForm::Faults(faults, _)) => faults.into_iter().next(),
        Err(BadForm::Unreadable(reason)) => {
            let what = FormWrong::Damaged(format!("{reason:?}"));
            Some(FormFault { place: None, what })
        }
        Ok(form) => match fill(&form, &fields()) {
            Ok(_) => None,
            Err(NotFilled::Fault(fault)) => Some(fault),
            Err(NotFilled::Output(error)) => panic!("{error}"),
        },
    }
}
