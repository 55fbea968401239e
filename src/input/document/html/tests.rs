//! Pages as sites write them: the article is read, whole and alone, however the page is made.

use crate::domain::document::{Paragraph, ParagraphKind, ReadingNote, Text};
use crate::input::document::{Unreadable, encoding, read};

const TITLE: &str = "甲市人民政府关于印发《甲市共享单车停放管理办法》的通知";

const BODY: [&str; 7] = [
    "各区县人民政府，市政府各部门：",
    "现将《甲市共享单车停放管理办法》印发给你们，请认真贯彻执行。",
    "第一条　为了规范共享单车停放，制定本办法。",
    "第二条　经营者应当在打印的公告中写明停放点；来源不明的车辆，由城市管理部门处理。",
    "第三条　本办法自2026年3月1日起施行。",
    "甲市人民政府",
    "2026年1月20日",
];

fn article() -> String {
    BODY.map(|line| format!("<p style=\"text-indent:2em\">&nbsp;&emsp;{line}</p>\n")).concat()
}

fn menu() -> String {
    let items: Vec<String> =
        (1..30).map(|n| format!("<li><a href='/c{n}/'>栏目第{n}类政务公开</a></li>")).collect();
    items.concat()
}

/// A page with everything that government pages have round an article.
fn page(article: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>{TITLE}_甲市人民政府门户网站</title>
        <meta name='ArticleTitle' content='{TITLE}'><script>var x = '<p>假的</p>';</script><style>p {{}}</style></head>
        <body><div class='top'><ul>{menu}</ul><form><input value='搜索'><button>搜索</button></form></div>
        <div class='crumbs'>您现在的位置：<a href='/'>首页</a> &gt; <a href='/zw'>政务公开</a> &gt; 正文</div>
        {article}
        <div class='xg'><h3>相关阅读</h3><ul><li><a href='1'>一图读懂停放管理办法</a></li><li><a href='2'>专家解读停放管理办法</a></li>
        <li><a href='3'>新闻发布会实录</a></li></ul></div>
        <div class='end'><p>主办：甲市人民政府办公室　承办：甲市大数据中心</p><p>甲ICP备12345678号　网站标识码：1234567890</p></div></body></html>",
        menu = menu()
    )
}

fn lines(text: &Text) -> Vec<&str> {
    text.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect()
}

fn expected() -> Vec<&'static str> {
    [TITLE].into_iter().chain(BODY).collect()
}

#[test]
fn the_article_is_read_whole_and_alone_whatever_holds_it() {
    let words = article();
    let shapes = [
        format!(
            "<div class='main'><h1>{TITLE}</h1><div class='info'>来源：市政府办 发布时间：2026-01-21 【字体：大 中 小】 <a href='#'>打印</a></div><div id='zoom'>{words}</div><p>扫一扫在手机打开当前页</p></div>"
        ),
        format!(
            "<div class='content'><h2 class='t'>{TITLE}</h2><p>发布日期：2026-01-21 浏览次数：12次</p>{words}<p>打印本页　关闭窗口</p></div>"
        ),
        format!("<article><h1>{TITLE}</h1>{words}</article>"),
        format!(
            "<table width=1000><tr><td width=200><ul>{}</ul></td><td><table><tr><td align=center><b>{TITLE}</b></td></tr><tr><td>{words}</td></tr></table></td></tr></table>",
            menu()
        ),
        format!("<div class='TRS_Editor'><p>{TITLE}</p><div>{words}</div></div>"),
        format!("<div><font><p>{TITLE}<p>{}</font></div>", BODY.join("<p>")),
        format!(
            "<div>{TITLE}<br><br>{}</div>",
            BODY.map(|line| format!("　　{line}<br/>")).concat()
        ),
    ];
    for shape in shapes {
        let text = read("a.html", page(&shape).as_bytes()).unwrap();
        assert_eq!(lines(&text), expected(), "{shape}");
        let [ReadingNote::WebPage { read, left_out }, ..] = text.notes.as_slice() else {
            panic!("{:?}", text.notes)
        };
        assert!(*read > 130 && *left_out > 200, "{read} {left_out}");
    }
}

#[test]
fn title_and_number_beside_the_article_are_put_above_it() {
    let words = article();
    let shape = format!(
        "<table class='xxgk'><tr><td>索 引 号：</td><td>0001-2026</td><td>主题分类：</td><td>城市管理</td></tr>
         <tr><td>标　　题：</td><td colspan=3>{TITLE}</td></tr><tr><td>文　　号：</td><td>甲政规〔2026〕3号</td><td>有效性：</td><td>有效</td></tr></table>
         <div class='view'>{words}</div>"
    );
    let html = page(&shape).replace("<title>", "<title>甲市_").replace("ArticleTitle", "other");
    let text = read("a.html", html.as_bytes()).unwrap();
    let expected: Vec<&str> = ["甲政规〔2026〕3号", TITLE].into_iter().chain(BODY).collect();
    assert_eq!(lines(&text), expected);
    assert!(text.notes.contains(&ReadingNote::PageInformation), "{:?}", text.notes);
}

#[test]
fn annexes_stay_and_links_to_other_pages_do_not() {
    let words = format!(
        "<div class='con'><p>{TITLE}</p>{}<p>附件：<a href='1.doc'>1.停放点申请表.doc</a></p><p><a href='2.doc'>2.停放点名单.xls</a></p>
         <p><a href='3'>3.附件三</a></p><p>上一篇：<a href='9'>甲市人民政府公告</a></p></div>",
        article()
    );
    let text = read("a.html", page(&words).as_bytes()).unwrap();
    let got = lines(&text);
    assert!(
        got.ends_with(&["附件：1.停放点申请表.doc", "2.停放点名单.xls", "3.附件三"]),
        "{got:?}"
    );
}

#[test]
fn tables_are_rows_and_headings_keep_their_level() {
    let html = "<html><body><h1>甲办法</h1><p>现将清单公布如下。</p><table><tr><th>序号</th><th>事项</th><th>依据</th></tr>
        <tr><td rowspan=2>1</td><td><p>许可</p><p>备案</p></td><td>第一条</td></tr><tr><td>检查</td><td>第二条</td></tr>
        <tr><td colspan=2>合计</td><td>2</td></tr></table><ol start=3><li>甲<li><p>乙</p></ol><pre>一\n二</pre></body></html>";
    let text = read("a.htm", html.as_bytes()).unwrap();
    assert_eq!(
        lines(&text),
        [
            "甲办法",
            "现将清单公布如下。",
            "序号\t事项\t依据",
            "1\t许可 备案\t第一条",
            "\t检查\t第二条",
            "合计\t\t2",
            "3. 甲",
            "4. 乙",
            "一",
            "二"
        ]
    );
    assert_eq!(text.paragraphs[0].kind, ParagraphKind::Heading(1));
    assert_eq!(text.paragraphs[2].kind, ParagraphKind::TableRow);
}

#[test]
fn what_nobody_sees_is_left_out_and_told() {
    let html = "<html><body><p>甲<del>旧</del>新<ruby>字<rt>zi</rt></ruby>。</p><p style='DISPLAY: none'>藏</p><div hidden>藏</div>
        <p>第一行\n  第二行 A\n B</p><noscript>无</noscript><img src=x></body></html>";
    let text = read("a.html", html.as_bytes()).unwrap();
    assert_eq!(lines(&text), ["甲新字。", "第一行第二行 A B"]);
    for note in [
        ReadingNote::HiddenText { count: 2 },
        ReadingNote::StruckOut { count: 1 },
        ReadingNote::Pictures { count: 1 },
    ] {
        assert!(text.notes.contains(&note), "{note:?} in {:?}", text.notes);
    }
}

#[test]
fn pages_are_known_by_their_content_and_read_in_any_encoding() {
    let html = page(&format!("<div>{TITLE}<br>{}</div>", article()));
    let gb = encoding::as_gb18030(&html.replace("utf-8", "gb2312"));
    let mut broken = gb.clone();
    broken.splice(broken.len() - 400..broken.len() - 400, [0xFF]);
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(html.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let commented =
        format!("\u{feff}<?xml version='1.0'?>\n<!-- saved from url=(0031)x -->\n{html}");
    for (name, bytes) in [
        ("a.doc", gb.as_slice()),
        ("a.txt", &utf16),
        ("a.html", &broken),
        ("a.md", commented.as_bytes()),
    ] {
        let text = read(name, bytes).unwrap();
        assert_eq!(lines(&text), expected(), "{name}");
    }
    let fragment = format!("<div>{}</div>", article());
    assert_eq!(lines(&read("a.txt", fragment.as_bytes()).unwrap()), BODY);
    assert!(matches!(read("a.txt", "<第一条>　甲".as_bytes()), Ok(text) if text.notes.is_empty()));
}

#[test]
fn a_page_without_words_says_so() {
    for html in [
        "<html><frameset><frame src=a><frame src=b></frameset></html>",
        "<!doctype html><html><head><title>甲</title></head><body><div id=app></div><script src=a.js></script></body></html>",
        "<html><body><ul><li><a href=1>首页</a></li></ul></body></html>",
    ] {
        assert_eq!(read("a.html", html.as_bytes()), Err(Unreadable::BlankPage), "{html}");
    }
}

#[test]
fn a_flat_page_keeps_all_its_words() {
    let html =
        "<html><body><p>甲县人民政府办公室</p><p>关于做好防汛工作的通知</p><p>各乡镇人民政府：</p>
        <p>请做好防汛工作。</p><p>甲县人民政府办公室</p><p>2026年6月1日</p></body></html>";
    let text = read("a.html", html.as_bytes()).unwrap();
    assert_eq!(text.paragraphs.len(), 6, "{:?}", lines(&text));
    assert_eq!(text.paragraphs[1], Paragraph::body("关于做好防汛工作的通知"));
}
