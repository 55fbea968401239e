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
        kind: "办法".to_owned(),
        suspended: false,
        timeline: vec![moment("published", 1, "2026-04-01", "公布")],
        relations: Vec::new(),
        versions: vec![version(1, "2026-05-01", true)],
        explanations: Vec::new(),
        notes: Vec::new(),
    }
}

fn moment(key: &'static str, number: u64, day: &str, words: &str) -> SiteMoment {
    let recorded = format!("{day}T09:00:00+08:00").parse().unwrap();
    SiteMoment { key, number, day: day.to_owned(), words: words.to_owned(), recorded }
}

fn version(number: usize, from: &str, shown: bool) -> SiteVersion {
    SiteVersion { number, from: from.to_owned(), by: String::new(), merged: true, shown }
}

fn words(entry: &SiteEntry) -> SiteText {
    let clauses = vec![
        clause("第一章", "总则", ""),
        clause("第一条", "", "为了规范户外广告设置，制定本办法。"),
        clause("第二条", "", "本办法所称户外广告包括：\n（一）招牌；\n（二）灯箱。"),
    ];
    let file = SiteDownload {
        title: "办法（Word 版）".to_owned(),
        path: format!("files/{}/办法 #1.docx", entry.id),
        bytes: vec![1; 3000],
    };
    SiteText { version: 1, clauses, file: Some(file), changes: Vec::new() }
}

/// The files of a site whose documents all have the same words.
fn made(input: &SiteInput) -> Result<Vec<SiteFile>, OutputError> {
    made_with(input, words)
}

fn made_with(
    input: &SiteInput,
    words: impl Fn(&SiteEntry) -> SiteText,
) -> Result<Vec<SiteFile>, OutputError> {
    let mut files = Vec::new();
    site(
        input,
        |entry| Ok::<_, OutputError>(vec![words(entry)]),
        |file| {
            files.push(file);
            Ok(())
        },
    )?;
    Ok(files)
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
        base_url: String::new(),
        host: "abc".to_owned(),
        recorded: "2026-04-01T09:00:00+08:00".parse().unwrap(),
        entries,
        clean_ups: Vec::new(),
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

/// A link of a page as a path of the site.
fn resolved(page: &str, link: &str) -> String {
    let mut folders: Vec<&str> = page.split('/').collect();
    folders.pop();
    let mut link = link;
    while let Some(rest) = link.strip_prefix("../") {
        folders.pop().unwrap_or_else(|| panic!("{link} leaves the site from {page}"));
        link = rest;
    }
    folders.push(link);
    folders.join("/")
}

#[test]
fn every_link_leads_to_a_file_of_the_site() {
    let files = made(&two()).unwrap();
    // Who writes the site packs what it wrote.
    let own = std::iter::once(ZIP);
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).chain(own).collect();
    for file in pages(&files) {
        let page = std::str::from_utf8(&file.bytes).unwrap();
        for link in [attributes(page, "href"), attributes(page, "src")].concat() {
            let link = decoded(link);
            if let Some(anchor) = link.strip_prefix('#') {
                assert!(attributes(page, "id").contains(&anchor), "{anchor} in {}", file.path);
                continue;
            }
            let path = resolved(&file.path, &link);
            assert!(paths.contains(&*path), "{link} in {}", file.path);
        }
    }
}

#[test]
fn nothing_comes_from_elsewhere() {
    for file in made(&two()).unwrap() {
        // Names in XML are addresses of nothing; no browser follows them.
        if [".xml", ".atom"].iter().any(|ending| file.path.ends_with(ending)) {
            continue;
        }
        let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
        for absolute in [
            "href=\"http",
            "src=\"http",
            "href=\"/",
            "src=\"/",
            "url(",
            "@import",
            " style=",
            " onclick",
        ] {
            assert!(!text.contains(absolute), "{absolute} in {}", file.path);
        }
    }
}

/// A page without what stands in it as data.
fn without_data(page: &str) -> String {
    let mut parts = page.split("<script type=\"application/ld+json\">");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |markup, part| markup + part.split_once("</script>").unwrap().1)
}

#[test]
fn texts_stay_texts() {
    let evil = "<script>alert(1)</script>\"' onload='x' &amp; </textarea>{{ 7 * 7 }}";
    let mut one = entry("x", evil, SiteStatus::Amended, evil);
    one.number = Some(evil.to_owned());
    one.changes = Some(evil.to_owned());
    one.link = Some("javascript:alert(1)".to_owned());
    one.kind = evil.to_owned();
    one.subject = Some(evil.to_owned());
    one.timeline = vec![moment("amended", 1, "2026-04-01", evil)];
    one.relations = vec![SiteRelation {
        words: evil.to_owned(),
        key: "amends",
        title: evil.to_owned(),
        id: None,
    }];
    one.versions[0].by = evil.to_owned();
    one.versions.push(version(2, evil, false));
    one.explanations = vec![(evil.to_owned(), "javascript:alert(1)".to_owned())];
    one.notes = vec![evil.to_owned()];
    let mut input = input(vec![one]);
    input.title = evil.to_owned();
    input.contact = evil.to_owned();
    let files = made_with(&input, |entry| {
        let mut text = words(entry);
        text.clauses = vec![clause(evil, evil, evil), clause("", evil, "")];
        text.file.as_mut().unwrap().title = evil.to_owned();
        text
    })
    .unwrap();
    let written = files.iter().filter(|file| file.path.rsplit('.').next() == Some("html"));
    assert!(written.clone().count() > 8);
    for file in written {
        let page = std::str::from_utf8(&file.bytes).unwrap();
        assert!(!page.contains("<script>") && !page.contains("</textarea>"), "{}", file.path);
        let markup = without_data(page);
        assert!(!markup.contains("onload='") && !markup.contains("=\"javascript"), "{}", file.path);
        // What browsers read as data is data as a whole, and ends where it should.
        for data in page.split("<script type=\"application/ld+json\">").skip(1) {
            let data = data.split("</script>").next().unwrap();
            let data: serde_json::Value = serde_json::from_str(data).unwrap();
            assert_eq!(data["name"], evil);
        }
    }
    for path in ["index.html", "documents/x.html"] {
        let page = text(&files, path);
        assert!(!page.contains("<script>"), "{path}");
        assert!(!without_data(page).contains("onload='"), "{path}");
        assert!(!page.contains("=\"javascript"), "{path}");
        assert!(page.contains("{{ 7 * 7 }}"), "{path}");
        assert!(page.contains("&lt;script&gt;"), "{path}");
    }
}

#[test]
fn a_page_has_one_first_heading_and_landmarks() {
    let files = made(&two()).unwrap();
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
    let files = made(&two()).unwrap();
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
    let files = made(&two()).unwrap();
    for path in ["index.html", "documents/2026-0002.html"] {
        let page = text(&files, path);
        assert!(page.contains("<span class=\"status repealed\">"), "{path}");
        assert!(page.contains("</svg>废止</span>"), "{path}");
    }
    assert!(text(&files, "index.html").contains("共 2 件，有效性按 2026年11月23日 计算"));
}

#[test]
fn an_empty_catalogue_is_a_friendly_page() {
    let files = made(&input(Vec::new())).unwrap();
    let page = text(&files, "index.html");
    assert!(page.contains("目录中还没有文件"));
    assert!(!page.contains("<table") && !page.contains("catalogue.js\""));
    assert_eq!(text(&files, "catalogue.csv").lines().count(), 1);
}

#[test]
fn a_document_without_text_says_so() {
    let files = made_with(&two(), |_| SiteText { version: 1, ..SiteText::default() }).unwrap();
    assert!(text(&files, "documents/2026-0001.html").contains("本页没有收录全文"));
}

#[test]
fn data_have_every_entry() {
    let files = made(&two()).unwrap();
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
    assert_eq!(made(&two()), made(&two()));
}

#[test]
fn what_would_leave_the_site_is_refused() {
    let bad_id = input(vec![entry("../x", "甲", SiteStatus::Valid, "有效")]);
    assert_eq!(made(&bad_id), Err(OutputError::EntryId("../x".to_owned())));
    let file_at = |path: &str| {
        made_with(&two(), |entry| {
            let mut text = words(entry);
            text.file.as_mut().unwrap().path = path.to_owned();
            text
        })
    };
    assert_eq!(file_at("../x"), Err(OutputError::EntryName("../x".to_owned())));
    assert!(matches!(file_at("Index.html"), Err(OutputError::EntryTwice(_))));
    let mut twice = two();
    twice.entries[1].id = "2026-0001".to_owned();
    assert!(matches!(made(&twice), Err(OutputError::EntryTwice(_))));
}

#[test]
fn every_status_has_a_code_of_its_own() {
    for status in SiteStatus::ALL {
        assert_eq!(status.as_str().parse(), Ok(status));
        assert!(STYLE.contains(status.as_str()) || status == SiteStatus::Expired);
    }
}

#[test]
fn a_page_whose_address_is_known_has_it_as_a_code() {
    let without = made(&two()).unwrap();
    assert!(!text(&without, "documents/2026-0001.html").contains("class=\"qr\""));
    let mut input = two();
    input.base_url = "https://www.example.org/gfxwj/".to_owned();
    let with = made(&input).unwrap();
    let code = |id: &str| {
        let page = text(&with, &format!("documents/{id}.html"));
        let drawn = page.split_once("class=\"qr\"").unwrap().1.split_once("</figure>").unwrap().0;
        drawn.split(" d=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    // A finder pattern stands in the corner, behind the margin: a dark line of seven squares, then a light one.
    let (one, other) = (code("2026-0001"), code("2026-0002"));
    let dark = |x: i32| one.contains(&format!("M{x} 4h1v1h-1z"));
    assert!((4..11).all(dark) && !dark(11) && !dark(3));
    assert_ne!(one, other);
}

/// A publication lets the pages of a document stand that tell the same in the same [`FORM`]: whoever changes how they look
/// has to raise it, and to write the new digest here.
#[test]
fn what_documents_look_like_has_a_number() {
    use sha2::Digest as _;
    let files = made(&two()).unwrap();
    let folders = ["documents/", "fragments/", "texts/", "akn/", "search/texts/"];
    let of_entries =
        files.iter().filter(|file| folders.iter().any(|one| file.path.starts_with(one)));
    let mut digest = sha2::Sha256::new();
    for file in of_entries {
        digest.update(&file.path);
        digest.update(&file.bytes);
    }
    let bytes: Vec<u8> = digest.finalize().to_vec();
    let digest = crate::domain::digest::Digest(bytes.try_into().unwrap()).to_string();
    assert_eq!((FORM, &digest[..16]), (1, "c84899f4df052da1"));
}
