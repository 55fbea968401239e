//! Pages of the manual, as a formatter of such pages reads them.

use super::desk::fashen;
use super::outside::{fresh, program, run};
use std::process::Command;

/// Text without the letters that are struck over to make them bold.
fn struck(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        if letter == '\u{8}' {
            plain.pop();
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[test]
fn every_page_of_the_manual_is_set_without_a_warning() {
    let Some(groff) = program(&["groff"]) else { return };
    for (lang, heading) in [("zh", "用法"), ("en", "Usage")] {
        let folder = fresh(&format!("man-{lang}"));
        let made = fashen().args(["--lang", lang, "man", "--out"]).arg(&folder).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let mut pages = 0;
        for page in std::fs::read_dir(&folder).unwrap().map(|page| page.unwrap().path()) {
            let mut command = Command::new(&groff);
            command.args(["-man", "-Kutf8", "-Tutf8", "-ww", "-Wbreak"]).arg(&page);
            let ran = run(&mut command, 60, &fresh(&format!("man-{lang}-ran")));
            assert!(ran.good && ran.stderr.is_empty(), "{page:?}: {}", ran.stderr);
            assert!(struck(&ran.text()).contains(heading), "{page:?}");
            pages += 1;
        }
        assert!(pages > 60, "{pages}");
        let advance = std::fs::read_to_string(folder.join("fashen-advance.1")).unwrap();
        assert!(advance.contains("\\-\\-early"), "{advance}");
    }
}
