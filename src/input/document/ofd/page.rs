//! The characters of one page of an OFD (GB/T 33190-2016, 11): text objects, each in a box of its own.

use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::layout::Glyph;
use crate::input::document::xml::{Element, Piece, Xml};

/// Millimetres of a character whose size is not told: 五号.
const USUAL_SIZE: f64 = 3.7;

/// A page.
#[derive(Default)]
pub(super) struct Page {
    /// Its characters.
    pub(super) glyphs: Vec<Glyph>,
    /// Templates that it names.
    pub(super) templates: Vec<String>,
    /// Its pictures.
    pub(super) pictures: usize,
}

/// A text object.
#[derive(Default)]
struct Object {
    corner: (f64, f64),
    size: f64,
    /// `a b c d e f` as in a PDF.
    matrix: Option<[f64; 6]>,
}

/// A piece of its words: where they begin, and the steps between them.
#[derive(Default)]
struct Code {
    x: f64,
    y: f64,
    steps: Steps,
    falls: Steps,
}

impl Page {
    /// Reads the part of a page.
    pub(super) fn read(part: &str, words: &str) -> Result<Self, Unreadable> {
        let mut xml = Xml::new(part, words);
        let mut page = Self::default();
        let mut object = Object::default();
        let mut code = None;
        loop {
            match xml.next()? {
                Piece::Open(element) => {
                    code = None;
                    match element.name() {
                        "Template" => page.templates.extend(element.attribute("TemplateID")),
                        "TextObject" => object = Object::read(&element),
                        "TextCode" => code = Some(Code::read(&element)),
                        "ImageObject" => page.pictures += 1,
                        _ => {}
                    }
                }
                Piece::Words(words) => {
                    if let Some(code) = &mut code {
                        page.show(&object, code, &words);
                    }
                }
                Piece::Close => code = None,
                Piece::End => return Ok(page),
            }
            if page.glyphs.len() > limits::LAYOUT_GLYPHS {
                let part = part.to_owned();
                return Err(Unreadable::TooLong { part, limit: limits::LAYOUT_GLYPHS });
            }
        }
    }

    fn show(&mut self, object: &Object, code: &mut Code, words: &str) {
        for letter in words.chars().filter(|letter| !matches!(letter, '\n' | '\r')) {
            let (x, y, scale) = object.place(code.x, code.y);
            let width = if letter.is_ascii() { 0.5 } else { 1.0 };
            let usual = object.size * width;
            let step = code.steps.next();
            // The width itself is not told: a step is as wide as the character, or a little wider.
            let width = step.filter(|step| *step > 0.0 && *step < usual).unwrap_or(usual);
            self.glyphs.push(Glyph {
                x,
                y,
                width: width * scale,
                size: object.size * scale,
                letter,
            });
            let fall = code.falls.next().unwrap_or(0.0);
            code.x += step.unwrap_or(if code.falls.are_given() { 0.0 } else { usual });
            code.y += fall;
        }
    }
}

impl Object {
    fn read(element: &Element<'_>) -> Self {
        let numbers = |name| numbers(&element.attribute(name).unwrap_or_default());
        let corner = match numbers("Boundary").as_slice() {
            [x, y, ..] => (*x, *y),
            _ => (0.0, 0.0),
        };
        let size =
            numbers("Size").first().copied().filter(|size| *size > 0.0).unwrap_or(USUAL_SIZE);
        Self { corner, size, matrix: numbers("CTM").try_into().ok() }
    }

    /// Where a place of the object is on the page, and how much larger it is there.
    fn place(&self, x: f64, y: f64) -> (f64, f64, f64) {
        let [xx, xy, yx, yy, right, down] = self.matrix.unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
        let scale = yx.hypot(yy);
        let scale = if scale.is_finite() && scale > 0.0 { scale } else { 1.0 };
        (self.corner.0 + xx * x + yx * y + right, self.corner.1 + xy * x + yy * y + down, scale)
    }
}

impl Code {
    fn read(element: &Element<'_>) -> Self {
        let number = |name| numbers(&element.attribute(name).unwrap_or_default()).first().copied();
        let steps = |name| Steps::read(&element.attribute(name).unwrap_or_default());
        Self {
            x: number("X").unwrap_or(0.0),
            y: number("Y").unwrap_or(0.0),
            steps: steps("DeltaX"),
            falls: steps("DeltaY"),
        }
    }
}

fn numbers(text: &str) -> Vec<f64> {
    text.split_whitespace()
        .filter_map(|word| word.parse().ok())
        .filter(|number: &f64| number.is_finite())
        .collect()
}

/// Steps between characters: numbers, and `g 3 2.5` for three of 2.5. They are never written out, since `g` may
/// say any number.
#[derive(Default)]
struct Steps {
    /// How often, and how far; the last first.
    left: Vec<(u32, f64)>,
    given: bool,
}

impl Steps {
    fn read(text: &str) -> Self {
        let mut words = text.split_whitespace();
        let mut left = Vec::new();
        while let Some(word) = words.next() {
            if word == "g" {
                let count = words.next().and_then(|word| word.parse().ok());
                let step = words.next().and_then(|word| word.parse().ok());
                left.extend(count.zip(step));
            } else {
                left.extend(word.parse().ok().map(|step| (1, step)));
            }
        }
        left.reverse();
        Self { given: !left.is_empty(), left }
    }

    fn next(&mut self) -> Option<f64> {
        while let Some((count, step)) = self.left.last_mut() {
            if *count > 0 && step.is_finite() {
                *count -= 1;
                return Some(*step);
            }
            self.left.pop();
        }
        None
    }

    fn are_given(&self) -> bool {
        self.given
    }
}
