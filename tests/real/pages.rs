//! The site as people use it, in a real browser that a program drives; and what judges of pages say of every kind of page.

use super::desk::fashen;
use super::outside::{ROOT, fresh, program, run, tell};
use super::site_data::published;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

const PACKAGES: [&str; 3] = ["playwright-core@1.65.1", "axe-core@4.14.1", "html-validate@10.17.0"];

/// The folder of the packages; none where they can not be had. Two tests must not fill it at once.
fn modules() -> Option<&'static Path> {
    static MADE: OnceLock<Option<PathBuf>> = OnceLock::new();
    MADE.get_or_init(filled).as_deref()
}

/// The same, filled by npm where they are missing.
fn filled() -> Option<PathBuf> {
    let npm = program(&["npm"])?;
    let folder = fresh("pages").with_file_name("pages-modules");
    let wanted = PACKAGES.join(" ");
    if std::fs::read_to_string(folder.join("wanted")).is_ok_and(|there| there == wanted) {
        return Some(folder);
    }
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("package.json"), "{}").unwrap();
    let mut install = Command::new(npm);
    install.current_dir(&folder).args(["install", "--no-audit", "--no-fund"]).args(PACKAGES);
    if !run(&mut install, 200, &fresh("pages-npm")).good {
        tell("skipped: npm is here, and can not install what drives and judges pages");
        return None;
    }
    std::fs::write(folder.join("wanted"), wanted).unwrap();
    Some(folder)
}

fn seen(site: &Path, alone: &[&str]) -> Option<Value> {
    let node = program(&["node"])?;
    let browser = program(&["chromium", "chromium-browser", "google-chrome"])?;
    let mut command = Command::new(node);
    command.arg(Path::new(ROOT).join("tests/real/pages.mjs"));
    command.arg(modules()?).arg(site.canonicalize().unwrap()).arg(browser).args(alone);
    let scratch = site.file_name().unwrap().to_string_lossy().into_owned();
    let ran = run(&mut command, 240, &fresh(&format!("pages-ran-{scratch}")));
    assert!(ran.good, "{}", ran.stderr);
    Some(serde_json::from_str(&ran.text()).unwrap())
}

#[test]
fn a_citizen_finds_the_way_with_and_without_a_server_a_mouse_or_a_script() {
    let Some(seen) = seen(&published("pages-site"), &[]) else { return };
    assert_eq!(seen["pages"], 12);
    for place in ["disk", "server"] {
        let told = &seen[place];
        assert_eq!(told["trouble"], json!([]), "{place}");
        assert_eq!(
            [&told["all"], &told["ofOneStatus"], &told["ofWords"], &told["found"]],
            [2, 1, 1, 1],
            "{place}"
        );
        assert_eq!(told["marked"], "摊位费", "{place}");
        assert_eq!(told["opened"], "documents/2026-0002.html#第一条", "{place}");
        assert!(told["clause"].as_str().unwrap().contains("摊位费由镇人民政府公布"), "{place}");
        assert_eq!(told["byKeys"], "documents/2026-0001.html", "{place}");
        assert_eq!(told["recalled"], json!(["公共厕所", "valid", 0]), "{place}");
        assert_eq!((&told["firstStop"], &told["skipped"]), (&json!("skip"), &json!("#main")));
        assert_eq!(told["changed"], json!([true, true]), "{place}");
        assert_eq!(told["large"], 23, "{place}");
    }
    let without = &seen["withoutScript"];
    assert_eq!([&without["shown"], &without["listed"], &without["dead"]], [2, 1, 0]);
    assert!(without["words"].as_u64().unwrap() > 100);
    assert_eq!(seen["phone"], json!([]), "wider than a phone");
    assert_eq!(seen["axe"]["violations"], json!([]));
    assert!(seen["axe"]["passes"].as_u64().unwrap() > 500);
    assert_eq!(seen["html"], json!([]));
}

#[test]
fn the_page_of_a_year_stands_for_itself() {
    let folder = fresh("pages-year");
    let done = |words: &[&str]| {
        let ran = fashen().current_dir(&folder).args(words).output().unwrap();
        assert!(ran.status.success(), "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
    };
    done(&["demo", "registry"]);
    let report = ["--registry", "registry", "--now", "2027-02-01T09:00:00+08:00", "report"];
    done(&[&report[..], &["2026", "-o", "pages/report/2026.html"]].concat());
    done(&[&report[..], &["2027", "-o", "pages/report/2027.html"]].concat());
    done(&[&report[..], &["2026", "-o", "pages/report/en.html", "--lang", "en"]].concat());
    let Some(seen) = seen(&folder.join("pages"), &["alone"]) else { return };
    assert_eq!(seen["pages"], 3);
    let alone = &seen["alone"];
    assert_eq!(alone["trouble"], json!([]));
    assert!(alone["links"].as_u64().unwrap() > 80, "{alone}");
    assert!(alone["drawn"].as_u64().unwrap() > 80, "{alone}");
    assert_eq!(seen["phone"], json!([]), "wider than a phone");
    assert_eq!(seen["axe"]["violations"], json!([]));
    assert_eq!(seen["html"], json!([]));
}
