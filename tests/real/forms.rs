//! The forms of the program, opened and written again by LibreOffice, still make the papers that they made.

use super::desk::Desk;
use super::drive::CASE;
use super::office::soffice;
use super::outside::{fresh, tell};
use super::read_back::ours;
use super::registries::{real, real_prepared};
use std::path::{Path, PathBuf};

/// All papers of a case.
const PAPERS: [(&str, &str); 4] = [
    ("opinion", "合法性审核意见"),
    ("routing-sheet", "审核流转单"),
    ("filing-report", "备案报告"),
    ("filing-register", "备案登记表"),
];

/// By way of the format of `OpenDocument`, so that nothing of our own XML is left.
fn edited(forms: &[PathBuf], out: &Path) -> Option<Vec<PathBuf>> {
    let by = |folder: &str, ending: &str| -> Vec<PathBuf> {
        let name = |form: &PathBuf| {
            out.join(folder).join(form.file_name().unwrap()).with_extension(ending)
        };
        forms.iter().map(name).collect()
    };
    soffice("odt", forms, &out.join("odt"))?;
    soffice("docx", &by("odt", "odt"), &out.join("docx"))?;
    Some(by("docx", "docx"))
}

/// What the papers say, but for digests: a form that was written again gives other bytes.
fn said(desk: &Desk, out: &Path) -> Vec<String> {
    let digest = regex::Regex::new("[0-9a-f]{64}").unwrap();
    let mut said = Vec::new();
    for (paper, title) in PAPERS {
        desk.issue(CASE, paper, out);
        let text = ours(&out.join(format!("{CASE}-{title}.docx")));
        said.extend(digest.replace_all(&text, "[SM3]").lines().map(str::to_owned));
    }
    said
}

#[test]
fn forms_that_libreoffice_wrote_again_make_the_same_papers() {
    let Some(plain) = real() else { return };
    let out = fresh("forms");
    let mut ready = None;
    let changed = real_prepared("forms-changed", |desk| {
        let forms = PAPERS.map(|(kind, _)| {
            let form = out.join(format!("{kind}.docx"));
            let words = ["templates", "export", kind, "--out", form.to_str().unwrap()];
            desk.done("2026-08-30 09:00", "lin", &words);
            form
        });
        ready = edited(&forms, &out);
        let folder = desk.folder.join("templates");
        std::fs::create_dir_all(&folder).unwrap();
        for form in ready.iter().flatten() {
            std::fs::copy(form, folder.join(form.file_name().unwrap())).unwrap();
        }
        tell(&desk.done("2026-08-30 09:00", "lin", &["templates", "check"]));
    });
    let (Some(changed), Some(_)) = (changed, ready) else { return };
    let (plain, changed) = (said(plain, &out.join("plain")), said(&changed, &out.join("changed")));
    // Where a title breaks is measured by the paper, and not by a form.
    let (plain, changed) = (plain.concat(), changed.concat());
    assert!(plain.chars().count() > 5_000);
    let same = plain.chars().zip(changed.chars()).take_while(|(one, other)| one == other).count();
    let from = |text: &str| text.chars().skip(same).take(60).collect::<String>();
    assert_eq!(from(&plain), from(&changed), "after {same} characters");
}
