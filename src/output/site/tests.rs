//! The whole site: links, texts, data, bytes.

use std::collections::BTreeSet;

use super::*;

fn entry(id: &str, title: &str, status_code: SiteStatus, status: &str) -> SiteEntry {
    SiteEntry {
        id: id.to_owned(),
        title: title.to_owned(),
        number: Some("示镇政规〔2026〕1号".to_owned()),
        registration: Some("SLQ-2026-0012".to_owned()),
        organ: "示例镇人民政府".to_owned(),
        subject: Some("城乡建设".to_owned()),
        index: None,
        adopted: Some("2026年3月20日".to_owned()),
        published: Some("2026年4月1日".to_owned()),
        effective: Some("2026年5月1日".to_owned()),
        until: Some("2031年4月30日".to_owned()),
        status_code,
        status: status.to_owned(),
        changes: None,
        filing: None,
        filed: None,
        publicity: Some("主动公开".to_owned()),
        link: None,
        clauses: vec![
            clause("第一章", "总则", ""),
            clause("第一条", "", "为了规范户外广告设置，制定本办法。"),
            clause("第二条", "", "本办法所称户外广告包括：\n（一）招牌；\n（二）灯箱。"),
        ],
        downloads: vec![SiteDownload {
            title: "办法（Word 版）".to_owned(),
            path: format!("files/{id}/办法 #1.docx"),
            bytes: vec![1; 3000],
        }],
    }
}

fn clause(label: &str, heading: &str, text: &str) -> SiteClause {
    SiteClause { label: label.to_owned(), heading: heading.to_owned(), text: text.to_owned() }
}

fn input(entries: Vec<SiteEntry>) -> SiteInput {
    SiteInput {
        title: "示例镇行政规范性文件公开目录".to_owned(),
        organ: "示例镇人民政府".to_owned(),
        contact: "示例路1号".to_owned(),
        on: "2026年11月23日".to_owned(),
        entries,
    }
}

fn two() -> SiteInput {
    input(vec![
        entry("2026-0001", "户外广告设置管理办法", SiteStatus::Valid, "有效"),
        entry("2026-0002", "集贸市场管理办法", SiteStatus::Repealed, "废止"),
    ])
}

fn pages(files: &[SiteFile]) -> impl Iterator<Item = &SiteFile> {
    files.iter().filter(|file| file.bytes.starts_with(b"<!doctype html>"))
}

fn text<'a>(files: &'a [SiteFile], path: &str) -> &'a str {
    let file = files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("{path}"));
    std::str::from_utf8(&file.bytes).unwrap()
}

/// The values of an attribute in a page.
fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    page.split(start.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

fn decoded(link: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = link.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&tail[..2]).unwrap(), 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn every_link_leads_to_a_file_of_the_site() {
    let files = site(&two()).unwrap();
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    for file in pages(&files) {
        let page = std::str::from_utf8(&file.bytes).unwrap();
        for link in [attributes(page, "href"), attributes(page, "src")].concat() {
            let link = decoded(link);
            if let Some(anchor) = link.strip_prefix('#') {
                assert!(attributes(page, "id").contains(&anchor), "{anchor} in {}", file.path);
                continue;
            }
            let path = match link.strip_prefix("../") {
                Some(path) if file.path.contains('/') => path,
                _ => link.as_str(),
            };
            assert!(paths.contains(path), "{link} in {}", file.path);
        }
    }
}

#[test]
fn nothing_comes_from_elsewhere() {
    for file in site(&two()).unwrap() {
        let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
        for absolute in ["://", "href=\"/", "src=\"/", "url(", "@import", " style=", " onclick"] {
            assert!(!text.contains(absolute), "{absolute} in {}", file.path);
        }
    }
}

#[test]
fn texts_stay_texts() {
    let evil = "<script>alert(1)</script>\"' onload='x' &amp; </textarea>{{ 7 * 7 }}";
    let mut one = entry("x", evil, SiteStatus::Amended, evil);
    one.number = Some(evil.to_owned());
    one.changes = Some(evil.to_owned());
    one.link = Some("javascript:alert(1)".to_owned());
    one.clauses = vec![clause(evil, evil, evil), clause("", evil, "")];
    one.downloads[0].title = evil.to_owned();
    let mut input = input(vec![one]);
    input.title = evil.to_owned();
    input.contact = evil.to_owned();
    let files = site(&input).unwrap();
    for path in ["index.html", "documents/x.html"] {
        let page = text(&files, path);
        assert!(!page.contains("<script>"), "{path}");
        assert!(!page.contains("onload='"), "{path}");
        assert!(!page.contains("=\"javascript"), "{path}");
        assert!(page.contains("{{ 7 * 7 }}"), "{path}");
        assert!(page.contains("&lt;script&gt;"), "{path}");
    }
}

#[test]
fn a_page_has_one_first_heading_and_landmarks() {
    let files = site(&two()).unwrap();
    for file in pages(&files) {
        let page = std::str::from_utf8(&file.bytes).unwrap();
        assert_eq!(page.matches("<h1").count(), 1, "{}", file.path);
        for part in ["lang=\"zh-CN\"", "class=\"skip\"", "<main id=\"main\"", "<header", "<footer"]
        {
            assert!(page.contains(part), "{part} in {}", file.path);
        }
        assert!(page.contains(
            "content=\"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:\""
        ));
        let ids = attributes(page, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}", file.path);
    }
}

#[test]
fn articles_are_reached_by_their_numbers() {
    let files = site(&two()).unwrap();
    let page = text(&files, "documents/2026-0001.html");
    assert!(page.contains("id=\"第二条\""));
    assert!(page.contains("href=\"#第二条\""));
    assert!(page.contains("<h3 id=\"第一章\">第一章　总则</h3>"));
    assert!(page.contains("<p>（二）灯箱。</p>"));
    assert!(page.contains("<meta name=\"PubDate\" content=\"2026-04-01\">"));
    assert!(page.contains("<meta name=\"ArticleTitle\" content=\"户外广告设置管理办法\">"));
}

#[test]
fn status_is_a_word_on_both_pages() {
    let files = site(&two()).unwrap();
    for path in ["index.html", "documents/2026-0002.html"] {
        let page = text(&files, path);
        assert!(page.contains("<span class=\"status repealed\">"), "{path}");
        assert!(page.contains("</svg>废止</span>"), "{path}");
    }
    assert!(text(&files, "index.html").contains("共 2 件，有效性按 2026年11月23日 计算"));
}

#[test]
fn an_empty_catalogue_is_a_friendly_page() {
    let files = site(&input(Vec::new())).unwrap();
    let page = text(&files, "index.html");
    assert!(page.contains("目录中还没有文件"));
    assert!(!page.contains("<table") && !page.contains("<script"));
    assert_eq!(text(&files, "catalogue.csv").lines().count(), 1);
}

#[test]
fn a_document_without_text_says_so() {
    let mut input = two();
    input.entries[0].clauses.clear();
    let files = site(&input).unwrap();
    assert!(text(&files, "documents/2026-0001.html").contains("本页没有收录全文"));
}

#[test]
fn data_have_every_entry() {
    let files = site(&two()).unwrap();
    let data: serde_json::Value = serde_json::from_str(text(&files, "catalogue.json")).unwrap();
    assert_eq!(data["schema"], "fashen.catalogue/1");
    assert_eq!(data["on"], "2026年11月23日");
    assert_eq!(data["entries"][1]["status"], "repealed");
    assert_eq!(data["entries"][1]["page"], "documents/2026-0002.html");
    assert_eq!(data["entries"][0]["downloads"][0]["bytes"], 3000);
    let list = text(&files, "catalogue.csv");
    assert!(list.starts_with("\u{feff}序号,标题,发文字号,登记号,制定机关,主题分类,索引号,成文日期,公布日期,施行日期,有效期至,有效性,修改废止情况,备案号,备案日期,公开方式,链接\r\n"));
    assert!(list.contains("\r\n2,集贸市场管理办法,示镇政规〔2026〕1号,"));
}

#[test]
fn the_same_catalogue_gives_the_same_bytes() {
    assert_eq!(site(&two()), site(&two()));
}

#[test]
fn what_would_leave_the_site_is_refused() {
    let bad_id = input(vec![entry("../x", "甲", SiteStatus::Valid, "有效")]);
    assert_eq!(site(&bad_id), Err(OutputError::EntryId("../x".to_owned())));
    let mut bad_path = two();
    bad_path.entries[0].downloads[0].path = "../x".to_owned();
    assert_eq!(site(&bad_path), Err(OutputError::EntryName("../x".to_owned())));
    let mut over = two();
    over.entries[0].downloads[0].path = "Index.html".to_owned();
    assert_eq!(site(&over), Err(OutputError::EntryTwice("Index.html".to_owned())));
    let mut twice = two();
    twice.entries[1].id = "2026-0001".to_owned();
    assert!(matches!(site(&twice), Err(OutputError::EntryTwice(_))));
}

#[test]
fn every_status_has_a_code_of_its_own() {
    for status in SiteStatus::ALL {
        assert_eq!(status.as_str().parse(), Ok(status));
        assert!(STYLE.contains(status.as_str()) || status == SiteStatus::Expired);
    }
}
