//! What word processors do to tags, and what values may hold.

use super::{fields, file, filled, paragraph, part, read, row, said, words, wrong};
use crate::domain::paper::FormWrong;
use crate::output::form::fill;
use proptest::prelude::*;

#[test]
fn a_tag_that_was_split_over_runs_is_one_tag() {
    let split = paragraph(&["甲{", "{ ti", "tle", " }}乙", "丙{{draft.", "label}}"]);
    assert_eq!(filled(&split), ["甲关于《办法》的意见乙丙第2稿"]);
    let marked = "<w:p><w:r><w:t>{{ </w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr>\
                  <w:t>title</w:t></w:r><w:bookmarkStart w:id=\"1\"/><w:r><w:t> }}</w:t></w:r></w:p>";
    assert_eq!(filled(marked), ["关于《办法》的意见"]);
}

#[test]
fn bent_quotation_marks_are_straight_in_tags_and_stay_elsewhere() {
    assert_eq!(filled(&paragraph(&["“{{ empty|default(“无”) }}”"])), ["“无”"]);
    assert_eq!(filled(&paragraph(&["{{ names|join(‘、’) }}"])), ["一、二"]);
}

#[test]
fn a_value_is_never_markup_and_never_a_tag() {
    let said = filled(&paragraph(&["{{ odd }}{title}"]));
    assert_eq!(said, ["<w:t>&\"'{{ title }}{% if %}/第二行\t末{title}"]);
}

#[test]
fn paragraphs_and_rows_come_and_go_and_repeat() {
    let text = [
        paragraph(&["{%p if yes %}"]),
        paragraph(&["有"]),
        paragraph(&["{%p else", " %}"]),
        paragraph(&["无"]),
        paragraph(&["{%p endif %}"]),
        paragraph(&["{%p for name in names %}"]),
        paragraph(&["{{ loop.index }}.{{ name }}"]),
        paragraph(&["{%p endfor %}"]),
        "<w:tbl><w:tblPr/>".to_owned(),
        row(&["名", "注"]),
        row(&["{%tr for r in rows %}", ""]),
        row(&["{{ r.name }}", "{% if r.note %}（{{ r.note }}）{% else %}—{% endif %}"]),
        row(&["{%tr endfor %}", ""]),
        "</w:tbl><w:tbl><w:tblPr/>".to_owned(),
        row(&["{%tr for r in none %}", ""]),
        row(&["{{ r.name }}"]),
        row(&["{%tr endfor %}", ""]),
        "</w:tbl>".to_owned(),
    ]
    .concat();
    assert_eq!(
        filled(&text),
        ["有", "1.一", "2.二", "名", "注", "甲", "—", "乙", "（说明）", "丙", "—"]
    );
    let bytes = fill(&read(&file(&text, &[])).unwrap(), &fields()).unwrap();
    let document = part(&bytes, "word/document.xml");
    assert_eq!(document.matches("<w:tbl>").count(), 1, "a table without rows is none");
    assert_eq!(document.matches("<w:tr>").count(), 4);
}

#[test]
fn a_cell_keeps_a_paragraph() {
    let cell = format!("{}{}", paragraph(&["{%p if empty %}"]), paragraph(&["x"]));
    let text =
        format!("<w:tbl><w:tr><w:tc>{cell}{}</w:tc></w:tr></w:tbl>", paragraph(&["{%p endif %}"]));
    let bytes = fill(&read(&file(&text, &[])).unwrap(), &fields()).unwrap();
    assert!(part(&bytes, "word/document.xml").contains("<w:tc><w:p/></w:tc>"));
}

#[test]
fn headers_footers_and_notes_are_filled_and_the_rest_stays_as_it_was() {
    let inside =
        format!("<w:hdr xmlns:w=\"{}\">{}</w:hdr>", super::WORD, paragraph(&["{{ title }}"]));
    let more = [
        ("word/header2.xml", inside.as_str()),
        ("word/footer1.xml", inside.as_str()),
        ("word/footnotes.xml", inside.as_str()),
        ("word/theme/theme1.xml", "<a>{{ title }}</a>"),
        ("customXml/item1.xml", "not even XML {{"),
    ];
    let bytes = file(&paragraph(&["正文"]), &more);
    let out = fill(&read(&bytes).unwrap(), &fields()).unwrap();
    for name in ["word/header2.xml", "word/footer1.xml", "word/footnotes.xml"] {
        assert_eq!(words(&part(&out, name), "/"), ["关于《办法》的意见"], "{name}");
    }
    for name in ["word/theme/theme1.xml", "customXml/item1.xml", "word/document.xml"] {
        assert_eq!(part(&out, name), part(&bytes, name), "{name}");
    }
}

#[test]
fn headings_number_themselves() {
    let text = [
        "{{ chapter() }}、甲",
        "（{{ section() }}）子",
        "（{{ section() }}）丑",
        "{{ chapter() }}、乙",
        "（{{ section() }}）寅",
    ]
    .map(|text| paragraph(&[text]))
    .concat();
    assert_eq!(filled(&text), ["一、甲", "（一）子", "（二）丑", "二、乙", "（一）寅"]);
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let text = [paragraph(&["甲"]), paragraph(&["乙{{ titel }}"]), paragraph(&["丙"])].concat();
    let fault = wrong(&file(&text, &[])).unwrap();
    assert_eq!(fault.what, FormWrong::UnknownField("titel".to_owned(), None));
    let place = fault.place.unwrap();
    assert_eq!((place.part.as_str(), place.paragraph), ("word/document.xml", 2));
    assert_eq!(place.text, "乙{{ titel }}");
}

/// A form of these runs in one paragraph.
fn of_runs(runs: &[String]) -> Vec<u8> {
    let runs: Vec<&str> = runs.iter().map(String::as_str).collect();
    file(&paragraph(&runs), &[])
}

proptest! {
    /// However a paragraph is cut into runs, it says the same.
    #[test]
    fn cuts_change_nothing(cuts in prop::collection::vec(0_usize..200, 0..12)) {
        let text: Vec<char> = "甲{{ title }}、{% if yes %}{{ draft.label }}{% endif %}：{{ names|join(“、”) }}。".chars().collect();
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut % text.len()).collect();
        cuts.extend([0, text.len()]);
        cuts.sort_unstable();
        let runs: Vec<String> = cuts.windows(2).map(|pair| text[pair[0]..pair[1]].iter().collect()).collect();
        let out = fill(&read(&of_runs(&runs)).unwrap(), &fields()).unwrap();
        prop_assert_eq!(said(&out), ["甲关于《办法》的意见、第2稿：一、二。"]);
    }

    /// No value makes a file that is no XML, or says something else than the value.
    #[test]
    fn any_value_is_words(value in any::<String>()) {
        let form = read(&file(&paragraph(&["[{{ title }}]"]), &[])).unwrap();
        let out = fill(&form, &crate::domain::paper::Fields::default().text("title", value.as_str())).unwrap();
        let kept = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
        let meant: String = value.replace("\r\n", "\n").replace('\n', "/").replace('\t', "\u{e000}")
            .chars().filter(kept).collect::<String>().replace('\u{e000}', "\t");
        prop_assert_eq!(said(&out).concat(), format!("[{meant}]"));
    }
}
