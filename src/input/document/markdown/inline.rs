//! The marks within a line of Markdown: emphasis, links, code, escapes.
//!
//! One pass and one stack, so that a line of nothing but marks takes no longer than another.

/// Longest entity name looked at.
const ENTITY: usize = 10;

/// The words of a line, and how many pictures stood in it.
pub(super) fn plain(line: &str) -> (String, usize) {
    let mut scan = Scan {
        line,
        at: 0,
        out: String::with_capacity(line.len()),
        open: Vec::new(),
        brackets: Vec::new(),
        cut: Vec::new(),
        pictures: 0,
        next_close: None,
    };
    while let Some(letter) = scan.peek() {
        scan.step(letter);
    }
    let Scan { mut out, mut cut, pictures, .. } = scan;
    cut.sort_unstable();
    let mut kept = String::with_capacity(out.len());
    let mut from = 0;
    for (start, end) in cut {
        kept.push_str(out.get(from..start).unwrap_or_default());
        from = end.max(from);
    }
    kept.push_str(out.get(from..).unwrap_or_default());
    out = kept;
    (out, pictures)
}

struct Scan<'a> {
    line: &'a str,
    at: usize,
    out: String,
    /// Emphasis marks still open: the mark, how often, and where in `out` it stands.
    open: Vec<((char, usize), usize)>,
    brackets: Vec<Bracket>,
    /// Ranges of `out` that turned out to be marks.
    cut: Vec<(usize, usize)>,
    pictures: usize,
    /// The next `)` at or behind the place it was last looked for.
    next_close: Option<usize>,
}

/// An open bracket, and how much was open and cut before it.
struct Bracket {
    picture: bool,
    start: usize,
    open: usize,
    cut: usize,
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        self.line.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self, letter: char) {
        self.out.push(letter);
        self.at += letter.len_utf8();
    }

    fn step(&mut self, letter: char) {
        match letter {
            '\\' => self.escape(),
            '`' => self.at += 1,
            '*' | '_' | '~' => self.emphasis(letter),
            '!' if self.rest().starts_with("![") => self.bracket("!["),
            '[' => self.bracket("["),
            ']' => self.close_bracket(),
            '<' => self.tag(),
            '&' => self.entity(),
            _ => self.take(letter),
        }
    }

    fn escape(&mut self) {
        let escaped = self.rest().chars().nth(1).filter(char::is_ascii_punctuation);
        self.at += 1;
        match escaped {
            Some(letter) => self.take(letter),
            None => self.out.push('\\'),
        }
    }

    /// A run of emphasis marks closes the nearest run like it, or may open one. A long run is a blank to
    /// be filled in, and a mark between spaces is a sign.
    fn emphasis(&mut self, letter: char) {
        let run = self.rest().chars().take_while(|&next| next == letter).count();
        let before = self.out.chars().next_back();
        let after = self.rest().chars().nth(run);
        let start = self.out.len();
        self.out.extend(std::iter::repeat_n(letter, run));
        self.at += run;
        let inside_word = letter == '_'
            && [before, after]
                .iter()
                .all(|side| side.is_some_and(|side| side.is_ascii_alphanumeric()));
        if run > 3 || inside_word || (letter == '~' && run != 2) {
            return;
        }
        let mark = (letter, run);
        let closes = before.is_some_and(|before| !before.is_whitespace());
        let opened =
            self.open.iter().rev().take(8).position(|&(open, at)| open == mark && at + run < start);
        if closes && let Some(depth) = opened {
            self.open.truncate(self.open.len() - depth);
            if let Some((_, at)) = self.open.pop() {
                self.cut.extend([(at, at + run), (start, start + run)]);
            }
        } else if after.is_some_and(|after| !after.is_whitespace()) {
            self.open.push((mark, start));
        }
    }

    fn bracket(&mut self, mark: &str) {
        let picture = mark.len() > 1;
        let (start, open, cut) = (self.out.len(), self.open.len(), self.cut.len());
        self.brackets.push(Bracket { picture, start, open, cut });
        self.out.push_str(mark);
        self.at += mark.len();
    }

    /// `](…)` makes a link of what stands in the brackets; a picture goes altogether.
    fn close_bracket(&mut self) {
        let end = if self.rest().starts_with("](") { self.close_from(self.at + 2) } else { None };
        let bracket = self.brackets.pop();
        if let Some(bracket) = &bracket {
            self.open.truncate(bracket.open);
        }
        let (Some(bracket), Some(end)) = (bracket, end) else {
            self.take(']');
            return;
        };
        if bracket.picture {
            self.out.truncate(bracket.start);
            self.cut.truncate(bracket.cut);
            self.pictures += 1;
        } else {
            self.cut.push((bracket.start, bracket.start + 1));
        }
        self.at = end + 1;
    }

    fn close_from(&mut self, from: usize) -> Option<usize> {
        if self.next_close.is_none_or(|close| close < from) {
            let found = self.line.get(from..).and_then(|rest| rest.find(')')).map(|at| at + from);
            self.next_close = Some(found.unwrap_or(usize::MAX));
        }
        self.next_close.filter(|&close| close < self.line.len())
    }

    /// An HTML tag goes; `<br>` becomes a space.
    fn tag(&mut self) {
        let rest = self.rest();
        let body = rest.get(1..).unwrap_or_default().trim_start_matches('/');
        let is_tag = body.starts_with(|letter: char| letter.is_ascii_alphabetic());
        let end =
            rest.char_indices().take(200).find(|&(_, letter)| letter == '>').map(|(at, _)| at);
        match end.filter(|_| is_tag) {
            Some(end) => {
                let words: String = rest
                    .get(1..end)
                    .filter(|body| body.contains("://") || body.contains('@'))
                    .unwrap_or_default()
                    .to_owned();
                if body.starts_with("br") {
                    self.out.push(' ');
                }
                self.out.push_str(&words);
                self.at += end + 1;
            }
            None => self.take('<'),
        }
    }

    fn entity(&mut self) {
        let rest = self.rest();
        let name = rest
            .get(1..)
            .unwrap_or_default()
            .chars()
            .take(ENTITY)
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>();
        let meant = match name.as_str() {
            "amp" => Some("&"),
            "lt" => Some("<"),
            "gt" => Some(">"),
            "quot" => Some("\""),
            "nbsp" | "ensp" => Some(" "),
            "emsp" => Some("\u{3000}"),
            "middot" => Some("·"),
            _ => None,
        };
        let ended = rest.get(name.len() + 1..).is_some_and(|rest| rest.starts_with(';'));
        match meant.filter(|_| ended) {
            Some(meant) => {
                self.out.push_str(meant);
                self.at += name.len() + 2;
            }
            None => self.take('&'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        for (marked, words) in [
            ("**第一条** 甲", "第一条 甲"),
            ("***甲*乙**", "***甲*乙**"),
            ("*甲*和**乙**、__丙__、~~丁~~", "甲和乙、丙、丁"),
            ("`甲`", "甲"),
            ("[《办法》](http://a.cn/x_(1)", "《办法》"),
            ("[一](a)[**二**](b)", "一二"),
            ("甲[1]乙", "甲[1]乙"),
            ("甲![图](a.png)乙", "甲乙"),
            ("a_b_c 3*4*5 \\*甲\\*", "a_b_c 345 *甲*"),
            ("盖章：______", "盖章：______"),
            ("〔2026〕*号", "〔2026〕*号"),
            ("甲&emsp;乙&nbsp;&amp;&x;", "甲\u{3000}乙 &&x;"),
            ("甲<br>乙<b>丙</b> 3<5 <http://a.cn>", "甲 乙丙 3<5 http://a.cn"),
        ] {
            assert_eq!(plain(marked).0, words, "{marked}");
        }
    }

    #[test]
    fn a_line_of_marks_is_read_in_one_pass() {
        for mark in ["*a ", "[", "](", "*a]", "**a**![x](y)", "![", "<a", "&", "_a", "[a](", "\\"] {
            let line = mark.repeat(200_000);
            assert!(plain(&line).0.len() <= line.len());
        }
    }
}
