//! Forms that were made to do harm, or by somebody in a hurry: each gets an error with its place; nothing panics, hangs
//! or grows.

use super::{file, paragraph, row, wrong};
use crate::domain::paper::FormWrong;

/// Tags that are wrong wherever they stand.
const TAGS: [&str; 49] = [
    "{{ title",
    "{{ title }",
    "{{ 'title }}",
    "{% if yes",
    "{# never closed",
    "{{ }}",
    "{%p %}",
    "{% if %}{% endif %}",
    "{% for %}{% endfor %}",
    "{% for a %}{% endfor %}",
    "{% for a in %}{% endfor %}",
    "{% for a in rows %}",
    "{% endfor %}",
    "{% endif %}",
    "{% else %}",
    "{% elif yes %}",
    "{% if yes %}{% endfor %}",
    "{% for a in rows %}{% endif %}",
    "{% for a in rows recursive %}{{ loop(a) }}{% endfor %}",
    "{% include '/etc/passwd' %}",
    "{% import 'a' as b %}",
    "{% extends 'base' %}",
    "{% from 'a' import b %}",
    "{% macro m() %}{{ m() }}{% endmacro %}",
    "{% set a = title %}",
    "{% raw %}",
    "{% call m() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% autoescape false %}",
    "{{ title * 1000000000 }}",
    "{{ [1] * 1000000000 }}",
    "{{ 9 ** 999999 }}",
    "{{ range(1000000000) }}",
    "{{ lipsum(1000) }}",
    "{{ title|indent(99999999) }}",
    "{{ title|replace('a', 'aaaa') }}",
    "{{ title|safe }}",
    "{{ title|tojson }}",
    "{{ title.upper() }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ {'a': 1} }}",
    "{{ rows }}",
    "{{ yes }}",
    "{{ draft }}",
    "{{ unknown.name }}",
    "{{r title }}",
    "{%tc for a in rows %}",
    "{{ title|attr('x') }}",
    "{% for a in title.b %}{% endfor %}",
];

/// Where a tag may stand.
fn scenes(tag: &str) -> [String; 4] {
    [
        paragraph(&[tag]),
        [
            paragraph(&["前"]),
            paragraph(&["{%p if yes %}"]),
            paragraph(&[tag]),
            paragraph(&["{%p endif %}"]),
        ]
        .concat(),
        format!("<w:tbl>{}{}</w:tbl>", row(&["头"]), row(&["x", tag])),
        paragraph(
            &tag.chars()
                .map(String::from)
                .collect::<Vec<_>>()
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>(),
        ),
    ]
}

#[test]
fn every_hostile_tag_gets_an_error_with_its_place() {
    let mut count = 0;
    for tag in TAGS {
        for scene in scenes(tag) {
            let fault = wrong(&file(&scene, &[])).unwrap_or_else(|| panic!("{tag} in {scene}"));
            let place = fault.place.unwrap_or_else(|| panic!("{tag}: no place"));
            assert_eq!(place.part, "word/document.xml");
            assert!(place.paragraph >= 1 && !place.text.is_empty(), "{tag}");
            count += 1;
        }
    }
    for (text, wanted) in crossed() {
        let fault = wrong(&file(&text, &[])).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(
            std::mem::discriminant(&fault.what),
            std::mem::discriminant(&wanted),
            "{text}: {fault:?}"
        );
        assert!(fault.place.is_some(), "{text}");
        count += 1;
    }
    assert!(count >= 200, "{count}");
}

/// Statements that cross the borders of paragraphs, cells and tables.
fn crossed() -> Vec<(String, FormWrong)> {
    let crossed = || FormWrong::Crossed(String::new());
    let unclosed = || FormWrong::Unclosed(String::new());
    let stray = || FormWrong::Stray(String::new());
    let beside = || FormWrong::Beside(String::new());
    let table = |rows: &str| format!("<w:tbl>{rows}</w:tbl>");
    let p = |text: &str| paragraph(&[text]);
    vec![
        (p("{% if yes %}") + &p("{% endif %}"), unclosed()),
        (p("{%p if yes %}") + &p("x"), unclosed()),
        (p("{%p if yes %}") + &table(&row(&["{%p endif %}"])), crossed()),
        (table(&row(&["{%tr if yes %}"])) + &table(&row(&["{%tr endif %}"])), crossed()),
        (table(&(row(&["{%tr if yes %}"]) + &row(&["{%p endif %}"]))), crossed()),
        (p("{%p for r in rows %}") + &p("{%p endif %}"), stray()),
        (p("{%p else %}"), stray()),
        (p("{%tr if yes %}"), FormWrong::OutsideRow),
        (p("甲{%p if yes %}") + &p("{%p endif %}"), beside()),
        (table(&(row(&["{%tr if yes %}", "甲"]) + &row(&["{%tr endif %}"]))), beside()),
        (
            "<w:p><w:r><w:t>{% if yes %}</w:t></w:r><w:hyperlink><w:r><w:t>x{% endif %}</w:t></w:r></w:hyperlink></w:p>"
                .to_owned(),
            crossed(),
        ),
    ]
}

#[test]
fn a_million_repeats_end_with_a_place_and_not_with_the_memory() {
    let nested = "{% for a in names %}".repeat(20) + "x" + &"{% endfor %}".repeat(20);
    let fault = wrong(&file(&paragraph(&[&nested]), &[])).unwrap();
    assert_eq!(fault.what, FormWrong::ManySteps);
    assert_eq!(fault.place.unwrap().paragraph, 1);

    let many = paragraph(&["{{ title }}"]).repeat(20_000);
    let fault = wrong(&file(&many, &[])).unwrap();
    assert_eq!(fault.what, FormWrong::ManyTags);
    assert!(fault.place.is_some());

    let million = "{{title}}".repeat(1_000_000);
    assert_eq!(wrong(&file(&paragraph(&[&million]), &[])).unwrap().what, FormWrong::ManyTags);

    let deep = format!("{{{{ {}title{} }}}}", "(".repeat(240), ")".repeat(240));
    assert!(wrong(&file(&paragraph(&[&deep]), &[])).is_some());
    let long = format!("{{{{ {} }}}}", "title ~ ".repeat(1_000_000) + "title");
    assert_eq!(wrong(&file(&paragraph(&[&long]), &[])).unwrap().what, FormWrong::LongTag);

    let words = "甲".repeat(1_000_000);
    assert_eq!(wrong(&file(&paragraph(&[&words]), &[])), None, "a long text is no harm");
}

#[test]
fn a_file_that_is_no_form_is_refused() {
    for (text, more) in [
        ("<w:p>", vec![]),
        ("</w:body>", vec![]),
        ("<w:p/>", vec![("word/header1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]),
        ("<w:p/>", vec![("word/footer1.xml", "<a><b></a>")]),
    ] {
        let fault = wrong(&file(text, &more)).unwrap_or_else(|| panic!("{text}"));
        assert!(matches!(fault.what, FormWrong::Damaged(_)), "{fault:?}");
        assert!(fault.place.is_some());
    }
    assert!(wrong(b"PK").is_some());
    let macros = crate::output::zip(&[
        (
            "[Content_Types].xml".to_owned(),
            b"<Types a=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>".to_vec(),
        ),
        ("word/document.xml".to_owned(), Vec::new()),
    ]);
    assert_eq!(wrong(&macros.unwrap()).unwrap().what, FormWrong::Macros);
}

proptest::proptest! {
    /// Whatever stands between braces: a form, or an error; never a panic.
    #[test]
    fn no_tag_makes_it_panic(parts in proptest::collection::vec("[{}%#a-z(\\[\\])|.'\"“” \\-=]{0,6}", 0..12)) {
        let text = parts.concat().replace('<', "");
        let text = format!("{{{{ {text} }}}}{{% {text} %}}");
        let _ = wrong(&file(&paragraph(&[&text.replace('&', "")]), &[]));
    }
}
