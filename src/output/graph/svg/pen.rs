//! Writing SVG: every word escaped, every number whole.

use crate::domain::workflow::layout::{Point, Rect};
use std::fmt::Write;

/// How something looks. Shape and line style say all that matters; colour only repeats it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    /// What fills it.
    pub(super) fill: &'static str,
    /// The colour of its edge.
    pub(super) stroke: &'static str,
    /// The width of its edge, in tenths of a pixel.
    pub(super) width: i32,
    /// Its dashes; empty for a whole line.
    pub(super) dash: &'static str,
}

/// How words are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Font {
    /// The size, in pixels.
    pub(super) size: i32,
    /// The colour.
    pub(super) fill: &'static str,
    /// Whether they are bold.
    pub(super) bold: bool,
    /// Where the words stand to their point: `start`, `middle`.
    pub(super) anchor: &'static str,
}

/// What is written so far.
#[derive(Debug, Default)]
pub(super) struct Pen {
    text: String,
}

impl Pen {
    /// Everything that was written.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// A line of markup as it is.
    pub(super) fn raw(&mut self, markup: &str) {
        self.text.push_str(markup);
        self.text.push('\n');
    }

    /// An element that holds words only.
    pub(super) fn words(&mut self, tag: &str, id: &str, words: &str) {
        let _ = writeln!(self.text, "<{tag} id=\"{id}\">{}</{tag}>", escaped(words));
    }

    /// Words for who points at what comes next, until [`Self::close`].
    pub(super) fn open(&mut self, class: &str, title: &str) {
        let (class, title) = (escaped(class), escaped(title));
        let _ = writeln!(self.text, "<g class=\"{class}\"><title>{title}</title>");
    }

    /// Ends what was opened.
    pub(super) fn close(&mut self) {
        self.raw("</g>");
    }

    /// A rectangle with round corners.
    pub(super) fn rect(&mut self, rect: &Rect, round: i32, ink: Ink) {
        let Rect { at, size } = rect;
        let (x, y, width, height) = (at.x, at.y, size.width, size.height);
        let _ = writeln!(
            self.text,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"{}/>",
            ink.attributes()
        );
    }

    /// A path.
    pub(super) fn path(&mut self, path: &str, ink: Ink) {
        let _ = writeln!(self.text, "<path d=\"{path}\"{}/>", ink.attributes());
    }

    /// Words at a point, which is on their base line.
    pub(super) fn text(&mut self, at: Point, words: &str, font: Font) {
        let Font { size, fill, bold, anchor } = font;
        let weight = if bold { " font-weight=\"bold\"" } else { "" };
        let anchor = if anchor == "middle" { " text-anchor=\"middle\"" } else { "" };
        let _ = writeln!(
            self.text,
            "<text x=\"{}\" y=\"{}\" font-size=\"{size}\" fill=\"{fill}\"{weight}{anchor}>{}</text>",
            at.x,
            at.y,
            escaped(words)
        );
    }
}

impl Ink {
    fn attributes(self) -> String {
        let Self { fill, stroke, width, dash } = self;
        let (whole, tenth) = (width / 10, width % 10);
        let mut said =
            format!(" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{whole}.{tenth}\"");
        if !dash.is_empty() {
            let _ = write!(said, " stroke-dasharray=\"{dash}\"");
        }
        said
    }
}

/// Words as XML holds them; characters that it can not hold are left out.
pub(super) fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            '\t' | '\n' | '\r' => text.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => text.push(c),
        }
    }
    text
}
