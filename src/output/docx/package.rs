//! The parts of a Word file and how they refer to one another (ECMA-376).
//!
//! A part must never say when or by which machine it was written.

use super::blocks;
use super::format::{Face, Letters, Paragraph, Side};
use super::measure::{
    FOOTER, LINE, MARGIN_BOTTOM, MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP, PAGE_HEIGHT, PAGE_WIDTH,
};
use super::style;
use super::text::{around, run};
use crate::domain::paper::Sheet;
use crate::lang::sheet::ZH;
use crate::output::xml::{Element, element, value};

/// The namespace of WordprocessingML.
pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts, in the order in which they stand in the file.
pub(super) fn parts(sheet: &Sheet) -> Vec<(String, Vec<u8>)> {
    let organ = sheet.letterhead.as_deref().unwrap_or_default();
    assembled(core(&sheet.title, organ), document(blocks(sheet), section(Turn::Upright)))
}

/// The parts of a file of these blocks.
pub(super) fn titled(title: &str, blocks: Vec<Element>) -> Vec<(String, Vec<u8>)> {
    assembled(core(title, ""), document(blocks, section(Turn::Upright)))
}

/// The parts of a file of these blocks on lying pages.
pub(super) fn lying(title: &str, blocks: Vec<Element>) -> Vec<(String, Vec<u8>)> {
    assembled(core(title, ""), document(blocks, section(Turn::Lying)))
}

fn assembled(core: Vec<u8>, document: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let part = |name: &str, bytes| (name.to_owned(), bytes);
    vec![
        part("[Content_Types].xml", content_types()),
        part("_rels/.rels", package_relations()),
        part("docProps/core.xml", core),
        part("docProps/app.xml", app()),
        part("word/document.xml", document),
        part("word/_rels/document.xml.rels", document_relations()),
        part("word/styles.xml", style::part()),
        part("word/settings.xml", settings()),
        part("word/fontTable.xml", fonts()),
        part("word/footer1.xml", footer(Side::Right)),
        part("word/footer2.xml", footer(Side::Left)),
    ]
}

/// The parts of the document: id, kind of relation, file.
const DOCUMENT_PARTS: [(&str, &str, &str); 5] = [
    ("rId1", "styles", "styles.xml"),
    ("rId2", "settings", "settings.xml"),
    ("rId3", "fontTable", "fontTable.xml"),
    (ODD, "footer", "footer1.xml"),
    (EVEN, "footer", "footer2.xml"),
];
const ODD: &str = "rId4";
const EVEN: &str = "rId5";

fn content_types() -> Vec<u8> {
    let default = |extension: &str, kind: &str| {
        element("Default").with("Extension", extension).with("ContentType", kind)
    };
    let over = |name: &str, kind: &str| {
        element("Override").with("PartName", name).with("ContentType", kind)
    };
    let word = DOCUMENT_PARTS
        .map(|(_, kind, file)| over(&format!("/word/{file}"), &format!("{WORD_TYPE}.{kind}+xml")));
    element("Types")
        .with("xmlns", format!("{PACKAGE}/content-types"))
        .child(default("rels", "application/vnd.openxmlformats-package.relationships+xml"))
        .child(default("xml", "application/xml"))
        .child(over("/word/document.xml", &format!("{WORD_TYPE}.document.main+xml")))
        .children(word)
        .child(over(
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
        ))
        .child(over(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ))
        .into_part()
}

fn relations(of: impl IntoIterator<Item = (&'static str, String, &'static str)>) -> Vec<u8> {
    element("Relationships")
        .with("xmlns", format!("{PACKAGE}/relationships"))
        .children(of.into_iter().map(|(id, kind, target)| {
            element("Relationship").with("Id", id).with("Type", kind).with("Target", target)
        }))
        .into_part()
}

fn package_relations() -> Vec<u8> {
    relations([
        ("rId1", format!("{RELATIONS}/officeDocument"), "word/document.xml"),
        ("rId2", format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        ("rId3", format!("{RELATIONS}/extended-properties"), "docProps/app.xml"),
    ])
}

fn document_relations() -> Vec<u8> {
    relations(DOCUMENT_PARTS.map(|(id, kind, file)| (id, format!("{RELATIONS}/{kind}"), file)))
}

/// The title and the organ; no time, because the paper has its own date.
fn core(title: &str, organ: &str) -> Vec<u8> {
    element("cp:coreProperties")
        .with("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .child(element("dc:title").text(title))
        .child(element("dc:creator").text(organ))
        .child(element("dc:language").text(ZH.tag))
        .into_part()
}

fn app() -> Vec<u8> {
    element("Properties")
        .with("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        .child(element("Application").text("fashen"))
        .into_part()
}

fn document(blocks: Vec<Element>, section: Element) -> Vec<u8> {
    let body = element("w:body").children(blocks).child(section);
    element("w:document").with("xmlns:w", WORD).with("xmlns:r", RELATIONS).child(body).into_part()
}

/// How the paper lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Upright,
    /// Turned to the left: what was above is at the left.
    Lying,
}

fn section(turn: Turn) -> Element {
    let footer =
        |kind: &str, id: &str| element("w:footerReference").with("w:type", kind).with("r:id", id);
    let page = element("w:pgSz");
    let size = match turn {
        Turn::Upright => page.with("w:w", PAGE_WIDTH).with("w:h", PAGE_HEIGHT),
        Turn::Lying => {
            page.with("w:w", PAGE_HEIGHT).with("w:h", PAGE_WIDTH).with("w:orient", "landscape")
        }
    };
    let size = size.with("w:code", 9);
    let [top, right, bottom, left] = match turn {
        Turn::Upright => [MARGIN_TOP, MARGIN_RIGHT, MARGIN_BOTTOM, MARGIN_LEFT],
        Turn::Lying => [MARGIN_RIGHT, MARGIN_BOTTOM, MARGIN_LEFT, MARGIN_TOP],
    };
    let margins = element("w:pgMar")
        .with("w:top", top)
        .with("w:right", right)
        .with("w:bottom", bottom)
        .with("w:left", left)
        .with("w:header", 851)
        .with("w:footer", FOOTER)
        .with("w:gutter", 0);
    let grid = element("w:docGrid").with("w:type", "lines").with("w:linePitch", LINE);
    element("w:sectPr")
        .child(footer("default", ODD))
        .child(footer("even", EVEN))
        .children([size, margins, grid])
}

/// The page number between dashes, at the outer edge.
fn footer(side: Side) -> Vec<u8> {
    let (before, after) = ZH.page;
    let number =
        element("w:fldSimple").with("w:instr", " PAGE ").children(run(Letters::default(), "1"));
    let runs = run(Letters::default(), before)
        .into_iter()
        .chain(std::iter::once(number))
        .chain(run(Letters::default(), after));
    let format = Paragraph { side: Some(side), ..Paragraph::styled(style::FOOTER) };
    element("w:ftr").with("xmlns:w", WORD).child(around(format, runs)).into_part()
}

/// Odd and even footers, and the rules of Chinese typesetting that Word has behind switches.
fn settings() -> Vec<u8> {
    let compatible = [
        "w:spaceForUL",
        "w:balanceSingleByteDoubleByteWidth",
        "w:doNotLeaveBackslashAlone",
        "w:ulTrailSpace",
        // A line that ends with a break is not drawn out to the edge.
        "w:doNotExpandShiftReturn",
        "w:adjustLineHeightInTable",
        "w:useFELayout",
    ];
    let mode = element("w:compatSetting")
        .with("w:name", "compatibilityMode")
        .with("w:uri", "http://schemas.microsoft.com/office/word")
        .with("w:val", 15);
    element("w:settings")
        .with("xmlns:w", WORD)
        .child(element("w:zoom").with("w:percent", 100))
        .child(value("w:defaultTabStop", 420))
        .child(element("w:evenAndOddHeaders"))
        .child(value("w:characterSpacingControl", "compressPunctuation"))
        .child(element("w:compat").children(compatible.map(element)).child(mode))
        .child(value("w:themeFontLang", "en-US").with("w:eastAsia", ZH.tag))
        .into_part()
}

/// The fonts by name, each with what to take where it is missing.
fn fonts() -> Vec<u8> {
    let font = |face: Face| {
        element("w:font")
            .with("w:name", face.font())
            .child(value("w:altName", face.instead()))
            // 86 is the character set GB2312.
            .child(value("w:charset", "86"))
            .child(value("w:family", face.family()))
            .child(value("w:pitch", "variable"))
    };
    element("w:fonts").with("xmlns:w", WORD).children(Face::ALL.map(font)).into_part()
}
