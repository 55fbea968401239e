//! What the site holds for programs, read by programs that others wrote: Akoma Ntoso against its schema, Atom, JSON-LD,
//! a spreadsheet, a calendar, and digests.

use super::desk::fashen;
use super::outside::{ROOT, fresh, program, run, tell};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A registry of two documents of which one was amended, published under an address.
pub(super) fn published(name: &str) -> PathBuf {
    let folder = fresh(name);
    let root = folder.join("registry");
    let done = |words: &[&str]| {
        let ran = fashen().current_dir(&folder).args(words).output().unwrap();
        assert!(ran.status.success(), "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
    };
    done(&["demo", "registry"]);
    let text =
        "青禾镇农村集市管理办法\n第一条　摊位费由镇人民政府公布。\n第二条　集市每旬开市两次。\n";
    std::fs::write(folder.join("amended.txt"), text).unwrap();
    let registry = ["--registry", "registry", "--as", "chen"];
    let amend = ["catalogue", "amend", "2026-0002", "--by", "修改决定"];
    let when =
        ["--from", "2027-03-01", "--text", "amended.txt", "--now", "2027-02-20T09:00:00+08:00"];
    done(&[&registry[..], &amend, &when].concat());
    let publish = ["publish", "--on", "2027-04-01", "--base-url", "https://www.example.org/gfxwj"];
    done(&[&registry[..2], &publish].concat());
    root.join("public")
}

/// What others see in the site; none where they can not be had.
fn seen(site: &Path) -> Option<Value> {
    let python = program(&["python3"])?;
    let scratch = fresh("site-data-ran");
    let mut command = Command::new(python);
    command.arg(Path::new(ROOT).join("tests/real/site_data.py"));
    command.arg(scratch.with_file_name("site-venv")).arg(site);
    let ran = run(&mut command, 300, &scratch);
    if !ran.good && ran.stdout.is_empty() && ran.stderr.contains("no virtual environment") {
        tell(
            "skipped: python3 is here, and the readers of feeds and of Akoma Ntoso can not be installed",
        );
        return None;
    }
    assert!(ran.good, "{}", ran.stderr);
    Some(serde_json::from_str(&ran.text()).unwrap())
}

#[test]
fn other_programs_read_what_the_site_says() {
    let site = published("site-data");
    let Some(seen) = seen(&site) else { return };
    for (name, title, articles) in [
        ("2026-0001.xml", "青禾镇村级公共厕所管护办法", 15),
        ("2026-0002.xml", "青禾镇农村集市管理办法", 2),
    ] {
        let read = &seen["akoma"][name];
        assert_eq!(read["errors"].as_array().unwrap().len(), 0, "{name}: {}", read["errors"]);
        assert_eq!((&read["title"], &read["articles"]), (&title.into(), &articles.into()));
    }

    let feeds = seen["feeds"].as_object().unwrap();
    assert_eq!(feeds.len(), 5);
    for (name, feed) in feeds {
        assert_eq!((&feed["bozo"], &feed["version"]), (&false.into(), &"atom10".into()), "{name}");
        assert_eq!(feed["entries"], feed["distinct"], "{name}");
        assert_eq!(feed["dated"], true, "{name}");
    }
    assert_eq!(feeds["published.atom"]["entries"], 2);
    assert_eq!(
        feeds["amended.atom"]["links"][0],
        "https://www.example.org/gfxwj/documents/2026-0002.html"
    );

    let sheet = seen["sheet"].as_array().unwrap();
    assert_eq!((sheet.len(), &sheet[0][1]), (3, &"标题".into()));
    assert_eq!(sheet[1][11], "已修改");
    let days: Vec<&Value> =
        seen["calendar"].as_array().unwrap().iter().map(|one| &one[1]).collect();
    assert_eq!(days, ["2031-10-31", "2031-11-30"]);

    let amended = &seen["legislation"]["documents/2026-0002.html"];
    assert_eq!(amended["@type"], "Legislation");
    assert_eq!(amended["legislationDateVersion"], "2027-03-01");
    assert_eq!(amended["legislationLegalForce"], "https://schema.org/InForce");

    assert_eq!(seen["manifest"]["wrong"].as_array().unwrap().len(), 0, "{}", seen["manifest"]);
    assert!(seen["manifest"]["files"].as_u64().unwrap() > 40);
    if seen["manifest"]["sm3"] != true {
        tell("skipped: this python3 has no SM3, so only SHA-256 was compared");
    }
}
