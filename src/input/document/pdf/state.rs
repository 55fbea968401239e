//! The state of a page while its contents are read: where the next character stands (ISO 32000-1 §8.4, §9.3,
//! §9.4).

use crate::input::document::pdf::value::Value;

/// An affine map: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Matrix {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
    e: f64,
    f: f64,
}

impl Matrix {
    pub(super) const ONE: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    /// A page turned clockwise by so many degrees. Where it then lies does not matter.
    pub(super) fn turned(degrees: f64) -> Self {
        let quarter = (degrees / 90.0).rem_euclid(4.0);
        let (a, b, c, d) = if quarter < 0.5 {
            (1.0, 0.0, 0.0, 1.0)
        } else if quarter < 1.5 {
            (0.0, -1.0, 1.0, 0.0)
        } else if quarter < 2.5 {
            (-1.0, 0.0, 0.0, -1.0)
        } else {
            (0.0, 1.0, -1.0, 0.0)
        };
        Self { a, b, c, d, e: 0.0, f: 0.0 }
    }

    /// Six numbers.
    pub(super) fn read(values: &[Value]) -> Option<Self> {
        let numbers: Vec<f64> = values.iter().filter_map(Value::number).collect();
        let [xx, xy, yx, yy, right, up] = numbers.try_into().ok()?;
        Some(Self { a: xx, b: xy, c: yx, d: yy, e: right, f: up })
    }

    /// First this one, then the other.
    fn then(self, other: Self) -> Self {
        Self {
            a: self.a * other.a + self.b * other.c,
            b: self.a * other.b + self.b * other.d,
            c: self.c * other.a + self.d * other.c,
            d: self.c * other.b + self.d * other.d,
            e: self.e * other.a + self.f * other.c + other.e,
            f: self.e * other.b + self.f * other.d + other.f,
        }
    }

    fn moved(x: f64, y: f64) -> Self {
        Self { e: x, f: y, ..Self::ONE }
    }
}

/// The state.
#[derive(Clone, Debug)]
pub(super) struct State {
    page: Matrix,
    text: Matrix,
    line: Matrix,
    pub(super) size: f64,
    leading: f64,
    letters: f64,
    words: f64,
    stretch: f64,
    rise: f64,
}

impl State {
    pub(super) fn new(page: Matrix) -> Self {
        Self {
            page,
            text: Matrix::ONE,
            line: Matrix::ONE,
            size: 10.0,
            leading: 0.0,
            letters: 0.0,
            words: 0.0,
            stretch: 1.0,
            rise: 0.0,
        }
    }

    /// The state in which a form is shown.
    pub(super) fn inside(&self, form: Matrix) -> Self {
        Self { page: form.then(self.page), ..self.clone() }
    }

    /// What an operator that shows nothing does.
    pub(super) fn apply(&mut self, operator: &[u8], operands: &[Value]) {
        let number = |at: usize| operands.get(at).and_then(Value::number).unwrap_or(0.0);
        match operator {
            b"cm" => {
                if let Some(matrix) = Matrix::read(operands) {
                    self.page = matrix.then(self.page);
                }
            }
            b"BT" => (self.text, self.line) = (Matrix::ONE, Matrix::ONE),
            b"Tm" => {
                if let Some(matrix) = Matrix::read(operands) {
                    (self.text, self.line) = (matrix, matrix);
                }
            }
            b"Td" => self.next_line(number(0), number(1)),
            b"TD" => {
                self.leading = -number(1);
                self.next_line(number(0), number(1));
            }
            b"T*" => self.next_line(0.0, -self.leading),
            b"TL" => self.leading = number(0),
            b"Tc" => self.letters = number(0),
            b"Tw" => self.words = number(0),
            b"Tz" => self.stretch = number(0) / 100.0,
            b"Ts" => self.rise = number(0),
            _ => {}
        }
    }

    /// What the operators `'` and `"` do before they show a string.
    pub(super) fn before_showing(&mut self, operator: &[u8], operands: &[Value]) {
        if operator == b"\""
            && let [words, letters, _] = operands
        {
            self.words = words.number().unwrap_or(self.words);
            self.letters = letters.number().unwrap_or(self.letters);
        }
        if matches!(operator, b"'" | b"\"") {
            self.next_line(0.0, -self.leading);
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::moved(x, y).then(self.line);
        self.text = self.line;
    }

    /// Where the next character stands on the page, from its top left, and how large it is.
    pub(super) fn place(&self) -> (f64, f64, f64) {
        let here = Matrix::moved(0.0, self.rise).then(self.text).then(self.page);
        let size = self.size.abs() * (here.c.hypot(here.d));
        (here.e, -here.f, if size.is_finite() && size > 0.0 { size } else { 1.0 })
    }

    /// Goes on by a character of this width in thousandths; how much that is on the page.
    pub(super) fn advance(&mut self, width: f64, is_blank: bool) -> f64 {
        let own = width / 1_000.0 * self.size * self.stretch;
        let spacing = self.letters + if is_blank { self.words } else { 0.0 };
        let scale =
            Matrix { e: 0.0, f: 0.0, ..self.text }.then(Matrix { e: 0.0, f: 0.0, ..self.page });
        self.text = Matrix::moved(own + spacing * self.stretch, 0.0).then(self.text);
        (own * scale.a).abs()
    }

    /// Goes back by thousandths of the size.
    pub(super) fn step_back(&mut self, thousandths: f64) {
        let step = -thousandths / 1_000.0 * self.size * self.stretch;
        self.text = Matrix::moved(step, 0.0).then(self.text);
    }
}
