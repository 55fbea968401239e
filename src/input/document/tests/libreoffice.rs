//! A .docx that a word processor made, with its automatic numbers.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::domain::document::{Document, ReadingNote};
use crate::input::document::read;
use crate::input::document::tests::report;

/// How long a conversion may take; a cold start takes some seconds.
const PATIENCE: Duration = Duration::from_secs(120);

const DRAFT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="Title" style:family="paragraph" style:class="chapter"/></office:styles>
<office:automatic-styles><text:list-style style:name="L1">
 <text:list-level-style-number text:level="1" style:num-prefix="第" style:num-suffix="条" style:num-format="一, 二, 三, ..."/>
 <text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/>
</text:list-style></office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>a</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">甲镇晒谷场管理办法</text:p>
<text:p>甲政规〔2026〕8号</text:p>
<text:list text:style-name="L1">
 <text:list-item><text:p>为了管好晒谷场，制定本办法。</text:p></text:list-item>
 <text:list-item><text:p>晒谷场分为下列两类：</text:p>
  <text:list><text:list-item><text:p>村有的；</text:p></text:list-item><text:list-item><text:p>户有的。</text:p></text:list-item></text:list></text:list-item>
 <text:list-item><text:p>费用按下表<text:change-start text:change-id="c1"/>逐年<text:change-end text:change-id="c1"/>收取。</text:p></text:list-item>
</text:list>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>类别</text:p></table:table-cell><table:table-cell><text:p>元</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>村有</text:p></table:table-cell><table:table-cell><text:p>10</text:p></table:table-cell></table:table-row></table:table>
<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>本办法自2026年5月1日起施行。</text:p></text:list-item></text:list>
</office:text></office:body></office:document>"#;

/// A folder of its own that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("fashen-docx-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Converts a file to .docx; none when there is no such program here.
fn converted(folder: &Path, file: &str) -> Option<Vec<u8>> {
    let mut program = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}/profile", folder.display()))
        .args(["--headless", "--convert-to", "docx", "--outdir"])
        .args([folder.join("out"), folder.join(file)])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let pause = Duration::from_millis(100);
    let mut waited = Duration::ZERO;
    while program.try_wait().unwrap().is_none() {
        if waited > PATIENCE {
            program.kill().unwrap();
            program.wait().unwrap();
            panic!("the conversion did not end");
        }
        std::thread::sleep(pause);
        waited += pause;
    }
    // The exit code says nothing; the file does.
    Some(std::fs::read(folder.join("out").join(file).with_extension("docx")).unwrap())
}

#[test]
fn a_draft_saved_by_libreoffice_keeps_its_numbers() {
    let folder = Folder::new();
    std::fs::write(folder.0.join("draft.fodt"), DRAFT).unwrap();
    let Some(bytes) = converted(&folder.0, "draft.fodt") else {
        report("skipped: no soffice on this machine");
        return;
    };
    let document = Document::outline(read("draft.docx", &bytes).unwrap());
    assert_eq!(document.title.as_deref(), Some("甲镇晒谷场管理办法"));
    assert_eq!(
        document.number.as_ref().map(ToString::to_string).as_deref(),
        Some("甲政规〔2026〕8号")
    );
    let clauses: Vec<(&str, &str)> = document
        .clauses
        .iter()
        .map(|clause| (clause.label.as_str(), clause.text.as_str()))
        .collect();
    assert_eq!(
        clauses,
        [
            ("第一条", "为了管好晒谷场，制定本办法。"),
            ("第二条", "晒谷场分为下列两类：\n（一）村有的；\n（二）户有的。"),
            ("第三条", "费用按下表逐年收取。\n类别\t元\n村有\t10"),
            ("第四条", "本办法自2026年5月1日起施行。"),
        ]
    );
    assert_eq!(document.text.notes, [ReadingNote::TrackedChanges { insertions: 1, deletions: 0 }]);
}
