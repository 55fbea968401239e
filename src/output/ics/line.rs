//! Lines of a calendar file: escaped, folded at 75 octets without cutting a character in two, ended with CR LF.
//!
//! Characters that no calendar may hold are left out here; nothing else may write to the text.

/// Octets that a line may have, its line break not counted (RFC 5545 §3.1).
const OCTETS: usize = 75;

/// Lines that were written.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
}

impl Lines {
    /// A property whose value means something to programs: a date, a number, a word of the format.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A property whose value is a text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.raw(name, &escape(text));
    }

    /// A property with several texts; nothing where there are none.
    pub(super) fn texts(&mut self, name: &str, texts: &[String]) {
        let texts: Vec<String> = texts.iter().map(|text| escape(text)).collect();
        if !texts.is_empty() {
            self.raw(name, &texts.join(","));
        }
    }

    /// What was written.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn fold(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > OCTETS {
                self.text.push_str("\r\n ");
                used = 1;
            }
            self.text.push(c);
            used += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text as a value. Line breaks of every kind are `\n`; other control characters go.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}
