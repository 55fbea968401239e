//! How a paragraph and its letters look, as values; and the order in which Word's schema wants them said.
//!
//! It must never be asked for a text.

use crate::output::xml::{Element, element, value};

/// The type faces that GB/T 9704 names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// 仿宋, of the text.
    FangSong,
    /// 黑体, of headings of the first level and of labels.
    Hei,
    /// 楷体, of headings of the second level.
    Kai,
    /// 小标宋, of the title and the red head.
    XiaoBiaoSong,
    /// 宋体, of the page number.
    Song,
}

impl Face {
    /// All of them.
    pub(super) const ALL: [Self; 5] =
        [Self::FangSong, Self::Hei, Self::Kai, Self::XiaoBiaoSong, Self::Song];

    /// The name of the font that offices have for it.
    pub(super) fn font(self) -> &'static str {
        match self {
            Self::FangSong => "仿宋_GB2312",
            Self::Hei => "黑体",
            Self::Kai => "楷体_GB2312",
            Self::XiaoBiaoSong => "方正小标宋简体",
            Self::Song => "宋体",
        }
    }

    /// Fonts to take where that one is missing.
    pub(super) fn instead(self) -> &'static str {
        match self {
            Self::FangSong => "仿宋,FangSong,STFangsong,Noto Serif CJK SC",
            Self::Hei => "SimHei,STHeiti,Noto Sans CJK SC",
            Self::Kai => "楷体,KaiTi,STKaiti,Noto Serif CJK SC",
            Self::XiaoBiaoSong => "FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,Noto Serif CJK SC",
            Self::Song => "SimSun,STSong,Noto Serif CJK SC",
        }
    }

    /// Its class for programs that choose a substitute: `swiss` has no serifs.
    pub(super) fn family(self) -> &'static str {
        match self {
            Self::Hei => "swiss",
            _ => "roman",
        }
    }
}

/// The letters of a style or a run; what is `None` is as in the style below.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Letters {
    /// The face.
    pub(super) face: Option<Face>,
    /// Bold.
    pub(super) bold: bool,
    /// Struck through.
    pub(super) struck: bool,
    /// Underlined.
    pub(super) underlined: bool,
    /// The colour, as six hexadecimal digits.
    pub(super) colour: Option<&'static str>,
    /// How much closer the letters stand than they would by themselves, in twips.
    pub(super) closer: Option<u32>,
    /// The width of the letters in percent of their natural width.
    pub(super) scale: Option<u32>,
    /// The size in half points.
    pub(super) size: Option<u32>,
}

impl Letters {
    /// As Word says it; bare when there is nothing to say.
    pub(super) fn into_element(self) -> Element {
        let size = self.size.map(|size| [value("w:sz", size), value("w:szCs", size)]);
        element("w:rPr")
            .children(self.face.map(fonts))
            .children(self.bold.then(|| element("w:b")))
            .children(self.bold.then(|| element("w:bCs")))
            .children(self.struck.then(|| element("w:strike")))
            .children(self.colour.map(|colour| value("w:color", colour)))
            .children(self.closer.map(|twips| value("w:spacing", format!("-{twips}"))))
            .children(self.scale.map(|scale| value("w:w", scale)))
            .children(size.into_iter().flatten())
            .children(self.underlined.then(|| value("w:u", "single")))
    }
}

// Word chooses a font by the kind of each character: left out, digits and quotation marks would be set in another.
fn fonts(face: Face) -> Element {
    element("w:rFonts")
        .with("w:ascii", face.font())
        .with("w:hAnsi", face.font())
        .with("w:eastAsia", face.font())
        .with("w:cs", face.font())
}

/// Where the lines of a paragraph stand.
#[derive(Clone, Copy, Debug)]
pub(super) enum Side {
    /// Both edges even, as Chinese text is set.
    Both,
    /// In the middle.
    Center,
    /// At the right.
    Right,
    /// At the left.
    Left,
}

/// The height of a line, in twips.
#[derive(Clone, Copy, Debug)]
pub(super) enum Pitch {
    /// Just so high, whatever stands in it.
    Exact(u32),
    /// At least so high.
    AtLeast(u32),
}

/// How far a paragraph stands from the edges, in twips.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Indent {
    /// Of all lines, from the left.
    pub(super) left: u32,
    /// Of all lines, from the right.
    pub(super) right: u32,
    /// The first line stands two characters further in; follows the size of the type.
    pub(super) first_two_characters: bool,
    /// The first line stands so much further out.
    pub(super) hanging: u32,
}

/// A paragraph or a style of one; what is `None` is as in the style below.
#[expect(clippy::struct_excessive_bools, reason = "each is a property of its own in the format")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Paragraph {
    /// The id of its style.
    pub(super) style: Option<&'static str>,
    /// Stays on the page of what follows.
    pub(super) keep_next: bool,
    /// Begins a new page.
    pub(super) page_before: bool,
    /// A rule below it: its colour, and its distance in points.
    pub(super) rule: Option<(&'static str, u32)>,
    /// Digits stand as close to 汉字 as 汉字 to one another.
    pub(super) even: bool,
    /// Stands free of the grid of 22 lines.
    pub(super) off_grid: bool,
    /// Space above and below, in twips.
    pub(super) space: Option<(u32, u32)>,
    /// The height of its lines.
    pub(super) pitch: Option<Pitch>,
    /// How far it stands from the edges.
    pub(super) indent: Option<Indent>,
    /// Where its lines stand.
    pub(super) side: Option<Side>,
    /// Its place in the outline of the document, 0 for the first level.
    pub(super) outline: Option<u8>,
}

impl Paragraph {
    /// A paragraph of a style, otherwise as the style says.
    pub(super) fn styled(style: &'static str) -> Self {
        Self { style: Some(style), ..Self::default() }
    }

    /// As Word says it; bare when there is nothing to say.
    pub(super) fn into_element(self) -> Element {
        element("w:pPr")
            .children(self.style.map(|style| value("w:pStyle", style)))
            .children(self.keep_next.then(|| element("w:keepNext")))
            .children(self.keep_next.then(|| element("w:keepLines")))
            .children(self.page_before.then(|| element("w:pageBreakBefore")))
            .children(self.rule.map(rule))
            .children(self.even.then(|| value("w:autoSpaceDE", 0)))
            .children(self.even.then(|| value("w:autoSpaceDN", 0)))
            .children(self.off_grid.then(|| value("w:snapToGrid", 0)))
            .children(self.spacing())
            .children(self.indent.map(indent))
            .children(self.side.map(side))
            .children(self.outline.map(|level| value("w:outlineLvl", level)))
    }

    fn spacing(self) -> Option<Element> {
        let mut spacing = element("w:spacing");
        if let Some((before, after)) = self.space {
            spacing = spacing.with("w:before", before).with("w:after", after);
        }
        spacing = match self.pitch {
            Some(Pitch::Exact(line)) => spacing.with("w:line", line).with("w:lineRule", "exact"),
            Some(Pitch::AtLeast(line)) => {
                spacing.with("w:line", line).with("w:lineRule", "atLeast")
            }
            None => spacing,
        };
        (!spacing.is_bare()).then_some(spacing)
    }
}

fn rule((colour, distance): (&'static str, u32)) -> Element {
    let bottom = value("w:bottom", "single")
        .with("w:sz", 12)
        .with("w:space", distance)
        .with("w:color", colour);
    element("w:pBdr").child(bottom)
}

fn indent(indent: Indent) -> Element {
    let element = element("w:ind").with("w:left", indent.left).with("w:right", indent.right);
    if indent.first_two_characters {
        // In hundredths of a character, and in twips for programs that do not count characters.
        element.with("w:firstLineChars", 200).with("w:firstLine", super::measure::halves(4))
    } else if indent.hanging > 0 {
        element.with("w:hanging", indent.hanging)
    } else {
        element.with("w:firstLineChars", 0).with("w:firstLine", 0)
    }
}

fn side(side: Side) -> Element {
    let name = match side {
        Side::Both => "both",
        Side::Center => "center",
        Side::Right => "right",
        Side::Left => "left",
    };
    value("w:jc", name)
}
