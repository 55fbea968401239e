//! How wide words are, and where they break, without a font at hand.
//!
//! A Chinese character is as wide as it is high. Letters are taken for a little wider than most fonts make them, so that
//! no text leaves its box whichever font shows it.

use unicode_width::UnicodeWidthChar;

/// Punctuation that may not begin a line.
const CLOSING: &str = "，。、；：？！）》」”’…,.;:?!)]%";

/// The width of a text in pixels, set in a font of `size` pixels.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let thousandths: i32 = text.chars().map(thousandths).sum();
    (thousandths * size + 999) / 1000
}

/// The width of a character in thousandths of its size.
fn thousandths(c: char) -> i32 {
    match c {
        _ if c.width() == Some(2) => 1000,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' | '“' | '”' | '‘' | '’' => 1000,
        'A'..='Z' | '0'..='9' => 720,
        'i' | 'j' | 'l' | '.' | ',' | ' ' | '-' | ':' => 420,
        _ => 640,
    }
}

/// A text in lines no wider than `room`, at most `most` of them, of about the same width; … where something is missing.
pub(super) fn wrap(text: &str, room: i32, size: i32, most: usize) -> Vec<String> {
    let greedy = lines(text, room, size);
    let count = greedy.len();
    if count > most {
        return cut(greedy, room, size, most);
    }
    let all = width(text, size);
    let even = i32::try_from(count).map_or(room, |count| all / count.max(1) + size);
    let balanced = lines(text, even.min(room), size);
    if balanced.len() == count { balanced } else { greedy }
}

/// A text on one line, … where something is missing.
pub(super) fn one(text: &str, room: i32, size: i32) -> String {
    wrap(text, room, size, 1).into_iter().next().unwrap_or_default()
}

fn lines(text: &str, room: i32, size: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let is_closing = piece.chars().all(|c| CLOSING.contains(c));
        // A mark hangs over the edge rather than beginning a line: there is room for one in the margin.
        let allowed = if is_closing { room + size } else { room };
        if !line.is_empty() && width(&format!("{line}{piece}"), size) > allowed {
            lines.push(line.trim_end().to_owned());
            line = piece.trim_start().to_owned();
        } else {
            line.push_str(&piece);
        }
    }
    if !line.trim().is_empty() || lines.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines.into_iter().flat_map(|line| broken(line, room, size)).collect()
}

/// A line that is one word too long, in parts.
fn broken(line: String, room: i32, size: i32) -> Vec<String> {
    if width(&line, size) <= room + size {
        return vec![line];
    }
    let mut parts = vec![String::new()];
    for c in line.chars() {
        if let Some(part) = parts.last_mut() {
            if part.is_empty() || width(part, size) + width(&c.to_string(), size) <= room {
                part.push(c);
                continue;
            }
        }
        parts.push(c.to_string());
    }
    parts
}

/// What may not be broken: a word with the space behind it, or one wide character.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut open = false;
    for c in text.chars() {
        let c = if c.is_whitespace() || c.is_control() { ' ' } else { c };
        let wide = c.width() == Some(2);
        match pieces.last_mut() {
            Some(last) if open && !wide => last.push(c),
            _ => pieces.push(c.to_string()),
        }
        open = !wide && c != ' ';
    }
    pieces
}

fn cut(mut lines: Vec<String>, room: i32, size: i32, most: usize) -> Vec<String> {
    lines.truncate(most.max(1));
    if let Some(last) = lines.last_mut() {
        while !last.is_empty() && width(&format!("{last}…"), size) > room {
            last.pop();
        }
        last.push('…');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_breaks_anywhere_but_before_a_closing_mark() {
        assert_eq!(wrap("出具合法性审核意见", 150, 15, 2), ["出具合法性审核意见"]);
        assert_eq!(
            wrap("存在问题，记入意见，继续审查", 96, 12, 3),
            ["存在问题，记入", "意见，继续审查"]
        );
        for line in wrap("甲乙丙丁，戊己庚辛，壬癸", 48, 12, 9) {
            assert!(!line.starts_with('，'), "{line}");
        }
    }

    #[test]
    fn words_stay_whole_and_too_much_is_cut() {
        assert_eq!(
            wrap("public hearing of experts", 100, 12, 3),
            ["public hearing ", "of experts"].map(str::trim)
        );
        let cut = wrap(&"很长的名称".repeat(9), 150, 15, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut.last().unwrap().ends_with('…'));
        assert!(cut.iter().all(|line| width(line, 15) <= 165), "{cut:?}");
        assert_eq!(wrap("", 100, 12, 2), [""]);
        assert!(wrap(&"w".repeat(99), 100, 12, 20).iter().all(|line| width(line, 12) <= 112));
    }
}
