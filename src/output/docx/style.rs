//! The styles of a paper: every look has a name, so that an office can change it in one place in Word.
//!
//! It must never style a single paragraph; what depends on the text is set where the text is.

use super::format::{Face, Indent, Letters, Paragraph, Pitch, Side};
use super::measure::{
    CELL_LINE, CHARACTER, CLOSER, LINE, SIZE_2, SIZE_3, SIZE_4, SIZE_5, SIZE_5_SMALL, halves,
};
use super::package::WORD;
use crate::lang::sheet::ZH;
use crate::output::xml::{Element, element, value};

pub(super) const NORMAL: &str = "Normal";
pub(super) const TEXT: &str = "BodyText";
pub(super) const LETTERHEAD: &str = "Letterhead";
pub(super) const NUMBER: &str = "DocumentNumber";
pub(super) const TITLE: &str = "Title";
pub(super) const ADDRESSEE: &str = "Salutation";
pub(super) const HEADINGS: [&str; 3] = ["Heading1", "Heading2", "Heading3"];
pub(super) const ANNEX: &str = "AnnexNote";
pub(super) const SIGNATURE: &str = "Signature";
pub(super) const APPENDIX: &str = "AppendixMark";
pub(super) const CELL: &str = "TableText";
pub(super) const LABEL: &str = "TableLabel";
pub(super) const GAP: &str = "TableGap";
pub(super) const COLOPHON: &str = "Colophon";
pub(super) const FOOTER: &str = "Footer";

/// The red of heads and rules.
pub(super) const RED: &str = "E60012";
const GREY: &str = "7F7F7F";

/// A style: its id, the name that Word shows, and its look.
struct Style(&'static str, &'static str, Paragraph, Letters);

/// The part `styles.xml`.
pub(super) fn part() -> Vec<u8> {
    element("w:styles")
        .with("xmlns:w", WORD)
        .child(defaults())
        .child(normal())
        .children(styles().into_iter().map(styled))
        .into_part()
}

fn defaults() -> Element {
    let letters = Letters {
        face: Some(Face::FangSong),
        closer: Some(CLOSER),
        size: Some(SIZE_3),
        ..Letters::default()
    };
    let language = value("w:lang", "en-US").with("w:eastAsia", ZH.tag).with("w:bidi", "ar-SA");
    element("w:docDefaults")
        .child(element("w:rPrDefault").child(letters.into_element().child(language)))
        .child(element("w:pPrDefault"))
}

fn normal() -> Element {
    let paragraph = Paragraph {
        even: true,
        space: Some((0, 0)),
        pitch: Some(Pitch::Exact(LINE)),
        side: Some(Side::Both),
        ..Paragraph::default()
    };
    element("w:style")
        .with("w:type", "paragraph")
        .with("w:default", 1)
        .with("w:styleId", NORMAL)
        .child(value("w:name", "Normal"))
        .child(element("w:qFormat"))
        .child(paragraph.into_element())
}

fn styled(Style(id, name, paragraph, letters): Style) -> Element {
    let letters = letters.into_element();
    element("w:style")
        .with("w:type", "paragraph")
        .with("w:styleId", id)
        .child(value("w:name", name))
        .child(value("w:basedOn", NORMAL))
        .child(element("w:qFormat"))
        .child(paragraph.into_element())
        .children((!letters.is_bare()).then_some(letters))
}

fn styles() -> Vec<Style> {
    let mut styles = head_styles();
    styles.extend(text_styles());
    styles.extend(small_styles());
    styles
}

fn face(face: Face) -> Letters {
    Letters { face: Some(face), ..Letters::default() }
}

fn centred() -> Paragraph {
    Paragraph {
        side: Some(Side::Center),
        indent: Some(Indent::default()),
        keep_next: true,
        ..Paragraph::default()
    }
}

fn head_styles() -> Vec<Style> {
    let letterhead = Paragraph { off_grid: true, pitch: Some(Pitch::AtLeast(LINE)), ..centred() };
    let red = Letters { colour: Some(RED), ..face(Face::XiaoBiaoSong) };
    // The type of a title is higher than the type of the text, and so are its lines.
    let title = Paragraph {
        off_grid: true,
        space: Some((0, LINE)),
        pitch: Some(Pitch::Exact(680)),
        ..centred()
    };
    let title_letters = Letters { size: Some(SIZE_2), ..face(Face::XiaoBiaoSong) };
    let addressee = Paragraph { side: Some(Side::Left), keep_next: true, ..Paragraph::default() };
    vec![
        Style(LETTERHEAD, "Letterhead", letterhead, red),
        Style(NUMBER, "Document Number", centred(), Letters::default()),
        Style(TITLE, "Title", title, title_letters),
        Style(ADDRESSEE, "Salutation", addressee, Letters::default()),
    ]
}

fn text_styles() -> Vec<Style> {
    let indented = Indent { first_two_characters: true, ..Indent::default() };
    let text = Paragraph { indent: Some(indented), ..Paragraph::default() };
    let heading =
        |level| Paragraph { keep_next: true, outline: Some(level), side: Some(Side::Left), ..text };
    let bold = Letters { bold: true, ..Letters::default() };
    let [first, second, third] = HEADINGS;
    vec![
        Style(TEXT, "Body Text", text, Letters::default()),
        Style(first, "heading 1", heading(0), face(Face::Hei)),
        Style(second, "heading 2", heading(1), face(Face::Kai)),
        Style(third, "heading 3", heading(2), bold),
        Style(
            ANNEX,
            "Annex Note",
            Paragraph { side: Some(Side::Left), ..Paragraph::default() },
            Letters::default(),
        ),
        Style(
            SIGNATURE,
            "Signature",
            Paragraph { side: Some(Side::Right), ..Paragraph::default() },
            Letters::default(),
        ),
        Style(
            APPENDIX,
            "Appendix Mark",
            Paragraph { keep_next: true, side: Some(Side::Left), ..Paragraph::default() },
            face(Face::Hei),
        ),
    ]
}

fn small_styles() -> Vec<Style> {
    let cell = Paragraph {
        off_grid: true,
        pitch: Some(Pitch::AtLeast(CELL_LINE)),
        side: Some(Side::Left),
        ..Paragraph::default()
    };
    let label = Paragraph { side: Some(Side::Center), ..cell };
    let gap = Paragraph { off_grid: true, pitch: Some(Pitch::Exact(160)), ..Paragraph::default() };
    let colophon = Paragraph {
        off_grid: true,
        space: Some((LINE, 0)),
        pitch: Some(Pitch::AtLeast(240)),
        ..cell
    };
    // 单页码居右空一字，双页码居左空一字: which side is said in the two footers.
    let edges = Indent { left: CHARACTER, right: CHARACTER, ..Indent::default() };
    let footer = Paragraph {
        off_grid: true,
        indent: Some(edges),
        pitch: Some(Pitch::AtLeast(halves(2))),
        ..Paragraph::default()
    };
    let sized = |size, letters| Letters { size: Some(size), ..letters };
    let grey = Letters { colour: Some(GREY), ..Letters::default() };
    vec![
        Style(CELL, "Table Text", cell, sized(SIZE_5, Letters::default())),
        Style(LABEL, "Table Label", label, sized(SIZE_5, face(Face::Hei))),
        Style(GAP, "Table Gap", gap, sized(SIZE_5_SMALL, Letters::default())),
        Style(COLOPHON, "Colophon", colophon, sized(SIZE_5_SMALL, grey)),
        Style(FOOTER, "footer", footer, sized(SIZE_4, face(Face::Song))),
    ]
}
