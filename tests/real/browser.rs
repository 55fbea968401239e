//! The published site in a real browser, opened from the disk: whole without a script, silent, and alone.

use super::office::kept;
use super::outside::{Ran, fresh, program, run};
use super::registries::{demo, driven_ones};
use super::same_bytes::files;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What a public site and its papers may never hold.
const OUTSIDE: [&str; 6] =
    ["src=\"http", "href=\"http", "src=\"//", "url(http", "@import", "fetch("];

/// One run of the browser; nothing when there is none.
fn browse(page: &Path, more: &[&str]) -> Option<Ran> {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let program = program(&["chromium", "chromium-browser", "google-chrome"])?;
    let scratch = fresh(&format!("browser-{}", RUNS.fetch_add(1, Ordering::Relaxed)));
    let mut command = Command::new(program);
    command.args([
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
    ]);
    command.args([
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]);
    command.args(["--hide-scrollbars", "--enable-logging=stderr"]).args(more);
    command.arg(format!("--user-data-dir={}", scratch.join("profile").display()));
    command.arg(format!("file://{}", page.display()));
    let ran = run(&mut command, 60, &scratch);
    let _ = std::fs::remove_dir_all(scratch.join("profile"));
    assert!(ran.good, "{}", ran.stderr);
    let complaints: Vec<&str> =
        ran.stderr.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert!(complaints.is_empty(), "{}: {complaints:?}", page.display());
    Some(ran)
}

/// The page as the browser holds it.
fn dom(page: &Path) -> Option<String> {
    Some(browse(page, &["--dump-dom"])?.text())
}

fn site() -> PathBuf {
    demo().folder.join("public").canonicalize().unwrap()
}

/// The site as a browser has it that runs no script: without them. (With scripts switched off, a headless browser
/// can not be asked what it shows.)
fn site_without_scripts(name: &str) -> PathBuf {
    let to = fresh(name).canonicalize().unwrap();
    for (path, bytes) in files(&site()) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let lines: Vec<&str> = text.lines().filter(|line| !line.contains("<script")).collect();
        std::fs::create_dir_all(to.join(&path).parent().unwrap()).unwrap();
        if ending(&path) != "js" {
            std::fs::write(to.join(&path), lines.join("\n")).unwrap();
        }
    }
    to
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// The words between two marks of a page, without tags.
fn words(page: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in page.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text
}

#[test]
fn the_list_is_whole_with_and_without_a_script() {
    let Some(with) = dom(&site().join("index.html")) else { return };
    let without = dom(&site_without_scripts("no-script-list").join("index.html")).unwrap();
    assert!(with.contains("<script") && !without.contains("<script"));
    for text in [&with, &without] {
        for part in [
            "青禾镇农村集市管理办法",
            "青禾镇村级公共厕所管护办法",
            "临青政规〔2026〕1号",
            "尚未生效",
        ] {
            assert!(text.contains(part), "{part}");
        }
        assert_eq!(text.matches("<tr role=\"row\" data-status=\"pending\"").count(), 2);
    }
    // The filter is there for those who can use it, and does not stand there dead for those who can not.
    let form =
        |text: &str| text.split_once("<form").unwrap().1.split_once('>').unwrap().0.to_owned();
    assert!(form(&without).contains("hidden") && !form(&with).contains("hidden"));
    assert!(with.contains("显示 2 件"));
}

#[test]
fn a_page_holds_the_whole_text_with_anchors() {
    for (case, draft) in
        [("2026-0001", "public-toilets/draft.txt"), ("2026-0002", "country-fair/draft-v2.txt")]
    {
        let page = site().join(format!("documents/{case}.html"));
        let Some(with) = dom(&page) else { return };
        // The text is there without the script, which only changes how it looks.
        let scripts = with.matches("<script").count();
        assert_eq!((scripts, with.matches("assets/view.js").count()), (2, 1), "{case}");
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let shown = bare(&words(&with));
        let source = Path::new(super::outside::ROOT).join("examples").join(draft);
        let source = std::fs::read_to_string(source).unwrap();
        for line in source.lines().map(bare).filter(|line| !line.is_empty()) {
            assert!(shown.contains(&line), "{case}: {line}");
        }
        for label in ["第一条", "第二条", "第九条"] {
            assert!(with.contains(&format!("id=\"{label}\"")), "{label}");
            assert!(with.contains(&format!("href=\"#{label}\"")), "{label}");
        }
        for field in
            ["制定机关", "发文字号", "成文日期", "公布日期", "施行日期", "有效期至", "公开方式"]
        {
            assert!(with.contains(&format!("<th scope=\"row\">{field}</th>")), "{field}");
        }
        // The heading of a chapter stands once in the list and once in the text.
        assert_eq!(words(&with).matches("总则").count(), 2, "{case}");
        links_lead_somewhere(&page, &with);
    }
}

/// Every link of a page is a file of the site or an anchor of the page.
fn links_lead_somewhere(page: &Path, text: &str) {
    for link in text.split("href=\"").skip(1).map(|rest| rest.split_once('"').unwrap().0) {
        match link.strip_prefix('#') {
            Some(anchor) => assert!(text.contains(&format!("id=\"{anchor}\"")), "{link}"),
            None => assert!(page.parent().unwrap().join(link).is_file(), "{link}"),
        }
    }
}

/// A site of a real text with a notice and chapters opens too, and so does every paper as a page.
#[test]
fn real_texts_and_papers_open() {
    for desk in driven_ones() {
        let folder = desk.folder.canonicalize().unwrap();
        let page = folder.join("public/documents/2026-0001.html");
        let Some(text) = dom(&page) else { return };
        assert!(text.contains("id=\"第三条\"") && text.contains("有效"), "{}", page.display());
        // What reviewers call the parts of a document is not in the document.
        assert!(!text.contains("印发通知") && !words(&text).contains("标题"), "{}", page.display());
        links_lead_somewhere(&page, &text);
        let out = folder.join("papers/browser");
        desk.issue("2026-0001", "opinion", &out);
        let paper = dom(&out.join("2026-0001-合法性审核意见.html")).unwrap();
        assert!(paper.contains("审核结论：合法。") && paper.contains("审查要点逐项审查表"));
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let mut read = 0;
    for (path, bytes) in files(&site()) {
        // The packed site holds the other files, which are read one by one.
        if ["xlsx", "zip"].contains(&ending(&path)) {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        for outside in OUTSIDE {
            assert!(!text.contains(outside), "{path}: {outside}");
        }
        // What is put into pages of other sites has no head of its own.
        let whole = ending(&path) == "html" && !path.starts_with("fragments/");
        assert!(!whole || text.contains("default-src 'none'"), "{path}");
        read += 1;
    }
    assert!(read >= 9, "{read} files");
}

/// Pictures of the list and of a document; at the width of a phone nothing is wider than the screen.
#[test]
fn pictures_are_drawn() {
    let out = fresh("browser-pictures");
    for (page, name, size) in [
        ("index.html", "site-index", "--window-size=1200,720"),
        ("documents/2026-0002.html", "site-document", "--window-size=1100,1250"),
        ("index.html", "phone-index", "--window-size=500,900"),
    ] {
        let picture = out.join(format!("{name}.png"));
        let shot = format!("--screenshot={}", picture.display());
        if browse(&site().join(page), &[&shot, size]).is_none() {
            return;
        }
        if name.starts_with("site-") {
            kept(&picture);
        }
    }
}
