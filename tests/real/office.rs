//! LibreOffice opens every Word file that the registries make; the pages are A4 with the margins of GB/T 9704.

use super::drive::CASE;
use super::outside::{ROOT, Ran, fresh, program, run, tell};
use super::registries::{demo, driven_ones};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// A call of LibreOffice may take so long, in seconds.
const LONGEST: u64 = 180;
/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// The fonts of offices, by what is free: without it, a machine that has none of them sets Latin letters and 汉字 in
/// whatever it finds.
const FONTS: &str = r#"<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
FACES</fontconfig>"#;

fn fonts(folder: &Path) -> PathBuf {
    let face = |(name, free, weight): (&str, &str, &str)| {
        format!(
            "<match target=\"pattern\"><test name=\"family\"><string>{name}</string></test>\
             <edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>{free}</string></edit>\
             <edit name=\"weight\" mode=\"assign\" binding=\"strong\"><const>{weight}</const></edit></match>\n"
        )
    };
    let serif = "Noto Serif CJK SC";
    let faces = [
        ("仿宋_GB2312", serif, "regular"),
        ("楷体_GB2312", serif, "regular"),
        ("宋体", serif, "regular"),
        ("方正小标宋简体", serif, "bold"),
        ("黑体", "Noto Sans CJK SC", "regular"),
    ];
    let path = folder.join("fonts.conf");
    std::fs::write(&path, FONTS.replace("FACES", &faces.map(face).concat())).unwrap();
    path
}

/// One call of LibreOffice with a profile of its own; nothing when it is not installed.
pub(super) fn soffice(to: &str, files: &[PathBuf], out: &Path) -> Option<Ran> {
    let program = program(&["soffice", "libreoffice"])?;
    let scratch = fresh(&format!("soffice-{to}"));
    let mut command = Command::new(program);
    command.arg(format!("-env:UserInstallation=file://{}", scratch.join("profile").display()));
    command.args(["--headless", "--norestore", "--convert-to", to, "--outdir"]).arg(out);
    command.args(files).env("FONTCONFIG_FILE", fonts(&scratch));
    Some(run(&mut command, LONGEST, &scratch))
}

/// Every paper of every registry as PDF, by one call of LibreOffice.
fn pdfs() -> Option<&'static Vec<PathBuf>> {
    static PDFS: OnceLock<Option<Vec<PathBuf>>> = OnceLock::new();
    PDFS.get_or_init(converted).as_ref()
}

fn converted() -> Option<Vec<PathBuf>> {
    program(&["soffice", "libreoffice"])?;
    let (papers, out) = (fresh("office-papers"), fresh("office-pdf"));
    let mut files = Vec::new();
    let demo_papers = [("2026-0001", 4), ("2026-0002", 2)];
    let mut all: Vec<_> = demo_papers.map(|(case, papers)| (demo(), case, papers)).to_vec();
    all.extend(driven_ones().map(|desk| (desk, CASE, 4)));
    for (index, (desk, case, papers_of_it)) in all.into_iter().enumerate() {
        let made = papers.join(index.to_string());
        let kinds = ["opinion", "routing-sheet", "filing-report", "filing-register"];
        kinds[..papers_of_it].iter().for_each(|paper| desk.issue(case, paper, &made));
        for file in std::fs::read_dir(&made).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "docx") {
                let name = format!("{index}-{}", path.file_name().unwrap().to_string_lossy());
                std::fs::rename(&path, papers.join(&name)).unwrap();
                files.push(papers.join(name));
            }
        }
    }
    let ran = soffice("pdf", &files, &out)?;
    let pdf = |file: &PathBuf| out.join(file.file_name().unwrap()).with_extension("pdf");
    let made: Vec<PathBuf> = files.iter().map(pdf).collect();
    for file in &made {
        assert!(file.is_file(), "{} was not opened: {}", file.display(), ran.stderr);
    }
    Some(made)
}

/// A word on a page: left, top, right, bottom in points.
type Place = [f64; 4];

/// The words of each page.
fn pages(pdf: &Path, scratch: &Path) -> Option<Vec<([f64; 2], Vec<Place>)>> {
    let program = program(&["pdftotext"])?;
    let ran = run(Command::new(program).args(["-bbox"]).arg(pdf).arg("-"), 60, scratch);
    assert!(ran.good, "{}", ran.stderr);
    let number = |line: &str, name: &str| -> f64 {
        let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.parse().unwrap()
    };
    let mut pages = Vec::new();
    for line in ran.text().lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push(([number(line, "width"), number(line, "height")], Vec::new()));
        } else if line.starts_with("<word ") {
            let place = ["xMin", "yMin", "xMax", "yMax"].map(|name| number(line, name));
            pages.last_mut().unwrap().1.push(place);
        }
    }
    Some(pages)
}

#[test]
fn every_page_is_a4_with_the_margins_of_the_standard() {
    let Some(pdfs) = pdfs() else { return };
    let scratch = fresh("office-pages");
    for pdf in pdfs {
        let name = pdf.file_name().unwrap().to_string_lossy();
        let Some(pages) = pages(pdf, &scratch) else { return };
        tell(&format!("{name}: {} pages", pages.len()));
        for (number, ([width, height], words)) in pages.iter().enumerate() {
            let page = format!("{name}, page {}", number + 1);
            assert!(
                (width / MM - 210.0).abs() < 0.5 && (height / MM - 297.0).abs() < 0.5,
                "{page}"
            );
            assert!(!words.is_empty(), "{page} is empty");
            for [left, top, right, bottom] in words {
                // A mark at the end of a line may hang in the margin by its own width.
                assert!(
                    left / MM > 27.0 && right / MM < 210.0 - 26.0 + 6.0,
                    "{page}: {left} {right}"
                );
                // The page number stands 7 mm below the type area.
                assert!(
                    top / MM > 35.0 && bottom / MM < 297.0 - 35.0 + 15.0,
                    "{page}: {top} {bottom}"
                );
            }
        }
    }
}

/// `issue --format pdf`: the same by the program itself.
#[test]
fn a_paper_is_given_out_as_pdf() {
    if program(&["soffice", "libreoffice"]).is_none() {
        return;
    }
    let out = fresh("issued-pdf");
    let words =
        ["issue", "2026-0001", "opinion", "--format", "pdf", "--out", out.to_str().unwrap()];
    demo().done("2026-10-20 09:00", "lin", &words);
    let files: Vec<_> = std::fs::read_dir(&out).unwrap().map(|file| file.unwrap().path()).collect();
    let [pdf] = files.as_slice() else { panic!("{files:?}") };
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF-"));
    if let Some(pages) = pages(pdf, &fresh("issued-pages")) {
        assert!(pages.len() > 1 && pages.iter().all(|(_, words)| !words.is_empty()));
    }
}

#[test]
fn papers_are_as_long_as_offices_read() {
    let Some(pdfs) = pdfs() else { return };
    let scratch = fresh("office-lengths");
    for (paper, most) in [("备案登记表", 1), ("备案报告", 2)] {
        for pdf in pdfs.iter().filter(|pdf| pdf.to_string_lossy().contains(paper)) {
            let Some(pages) = pages(pdf, &scratch) else { return };
            assert!(pages.len() <= most, "{}: {} pages", pdf.display(), pages.len());
        }
    }
}

/// A page drawn as a picture; `FASHEN_BLESS=1` puts two of them into `docs/`.
#[test]
fn pages_can_be_drawn() {
    let Some(pdfs) = pdfs() else { return };
    let Some(program) = program(&["pdftoppm"]) else { return };
    let scratch = fresh("office-pictures");
    for (paper, picture) in
        [("0-2026-0001-合法性审核意见", "paper-opinion"), ("备案报告", "paper-filing-report")]
    {
        let pdf = pdfs.iter().find(|pdf| pdf.to_string_lossy().contains(paper)).unwrap();
        let mut command = Command::new(&program);
        command.args(["-r", "100", "-f", "1", "-l", "1", "-singlefile", "-gray", "-png"]);
        if paper == "备案报告" {
            // Its head is red.
            command = Command::new(&program);
            command.args(["-r", "100", "-f", "1", "-l", "1", "-singlefile", "-png"]);
        }
        let ran = run(command.arg(pdf).arg(scratch.join(picture)), 60, &scratch);
        assert!(ran.good, "{}", ran.stderr);
        kept(&scratch.join(format!("{picture}.png")));
    }
}

/// Checks a picture, and puts it into `docs/` when that is asked for.
pub(super) fn kept(picture: &Path) {
    let bytes = std::fs::read(picture).unwrap();
    assert!(bytes.starts_with(b"\x89PNG") && bytes.len() > 5_000, "{}", picture.display());
    if std::env::var_os("FASHEN_BLESS").is_some() {
        assert!(bytes.len() < 300_000, "{}: {} bytes", picture.display(), bytes.len());
        std::fs::write(Path::new(ROOT).join("docs").join(picture.file_name().unwrap()), bytes)
            .unwrap();
    }
}
