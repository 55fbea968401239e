//! Markdown: the words without the marks. One line is one paragraph, as Chinese drafts are typed.
//!
//! Only what people type is known here: headings, emphasis, lists, quotations, tables, links, fences. What is
//! not understood stays as it stands, so that no word is lost.

mod inline;

use crate::domain::document::{Paragraph, ParagraphKind, ReadingNote, Text};
use crate::input::document::{Unreadable, plain};

/// Lines searched for the end of a metadata block.
const METADATA_LINES: usize = 100;

/// Reads a Markdown file.
pub(super) fn read(bytes: &[u8]) -> Result<Text, Unreadable> {
    let (words, mut notes) = plain::words(bytes)?;
    let lines: Vec<&str> = plain::lines(&words).collect();
    let mut reader = Reader::default();
    for line in lines.get(metadata(&lines)..).unwrap_or_default() {
        reader.line(line);
    }
    if reader.pictures > 0 {
        notes.push(ReadingNote::Pictures { count: reader.pictures });
    }
    Ok(Text::new(reader.paragraphs, notes))
}

#[derive(Default)]
struct Reader {
    paragraphs: Vec<Paragraph>,
    /// The fence that closes the present code block.
    fence: Option<char>,
    pictures: usize,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let bare = line.trim();
        if let Some(mark) = fence(bare)
            && self.fence.is_none_or(|open| open == mark)
        {
            self.fence = if self.fence.is_some() { None } else { Some(mark) };
        } else if self.fence.is_some() {
            self.push(line.trim_end().to_owned(), ParagraphKind::Body);
        } else if let Some(level) = self.underline(bare) {
            if let Some(heading) = self.paragraphs.last_mut() {
                heading.kind = ParagraphKind::Heading(level);
            }
        } else if !is_rule(bare) {
            self.words(bare);
        }
    }

    fn words(&mut self, line: &str) {
        let line = unmarked(line);
        if let Some((level, heading)) = heading(line) {
            let heading = self.plain(heading);
            self.push(heading, ParagraphKind::Heading(level));
        } else if let Some(cells) = cells(line) {
            let cells: Vec<String> = cells.iter().map(|cell| self.plain(cell)).collect();
            if !cells.iter().all(|cell| is_delimiter(cell)) {
                self.push(cells.join("\t"), ParagraphKind::TableRow);
            }
        } else {
            let words = self.plain(line);
            self.push(words, ParagraphKind::Body);
        }
    }

    fn plain(&mut self, marked: &str) -> String {
        let (words, pictures) = inline::plain(marked);
        self.pictures += pictures;
        words.trim().to_owned()
    }

    fn push(&mut self, text: String, kind: ParagraphKind) {
        self.paragraphs.push(Paragraph { text, kind });
    }

    /// A line of `=` or `-` that makes a heading of the line above.
    fn underline(&self, line: &str) -> Option<u8> {
        let above = self.paragraphs.last()?;
        if above.text.is_empty() || above.kind != ParagraphKind::Body || line.len() < 3 {
            return None;
        }
        let all = |mark| line.chars().all(|letter| letter == mark);
        if all('=') { Some(1) } else { all('-').then_some(2) }
    }
}

/// The lines of a metadata block at the head (`---` … `---`), which is not part of the text.
fn metadata(lines: &[&str]) -> usize {
    if lines.first().is_none_or(|line| line.trim_end() != "---") {
        return 0;
    }
    let block = lines.iter().take(METADATA_LINES).enumerate().skip(1);
    for (index, line) in block {
        if line.trim_end() == "---" {
            return index + 1;
        }
        let belongs = line.is_empty() || line.starts_with([' ', '-', '#']) || line.contains(':');
        if !belongs {
            return 0;
        }
    }
    0
}

fn fence(line: &str) -> Option<char> {
    ['`', '~']
        .into_iter()
        .find(|&mark| line.chars().take_while(|&letter| letter == mark).count() >= 3)
}

/// `***`, `- - -`: a line across the page.
fn is_rule(line: &str) -> bool {
    let marks = || line.chars().filter(|letter| !letter.is_whitespace());
    let Some(first) = marks().next() else { return false };
    "*-_".contains(first)
        && marks().count() >= 3
        && marks().all(|mark| mark == first)
        && (first != '_' || line.len() == 3)
}

/// A line without the marks of quotations and lists before it. Numbers are words and stay.
fn unmarked(line: &str) -> &str {
    let mut line = line;
    for _ in 0..8 {
        let quoted = line.strip_prefix('>').map(str::trim_start);
        let listed = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark));
        let task = ["[ ] ", "[x] ", "[X] "].iter().find_map(|mark| line.strip_prefix(mark));
        match quoted.or(listed).or(task) {
            Some(rest) => line = rest.trim_start(),
            None => break,
        }
    }
    line
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let words = line.trim_start_matches('#');
    let level =
        u8::try_from(line.len() - words.len()).ok().filter(|level| (1..=6).contains(level))?;
    if !words.is_empty() && !words.starts_with(char::is_whitespace) {
        return None;
    }
    Some((level, words.trim().trim_end_matches('#').trim_end()))
}

/// The cells of a table row.
fn cells(line: &str) -> Option<Vec<&str>> {
    let row = line.strip_prefix('|')?;
    let row = row.strip_suffix('|').unwrap_or(row);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, letter) in row.char_indices() {
        if letter == '|' && !escaped {
            cells.push(row.get(start..at).unwrap_or_default().trim());
            start = at + 1;
        }
        escaped = letter == '\\' && !escaped;
    }
    cells.push(row.get(start..).unwrap_or_default().trim());
    Some(cells)
}

fn is_delimiter(cell: &str) -> bool {
    cell.contains('-') && cell.chars().all(|letter| letter == '-' || letter == ':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(String, ParagraphKind)> {
        let text = read(text.as_bytes()).unwrap();
        let words = text.paragraphs.into_iter().map(|paragraph| (paragraph.text, paragraph.kind));
        words.filter(|(words, _)| !words.is_empty()).collect()
    }

    fn body(text: &str) -> (String, ParagraphKind) {
        (text.to_owned(), ParagraphKind::Body)
    }

    #[test]
    fn marks_of_blocks_go_and_words_stay() {
        assert_eq!(
            seen(
                "---\ntitle: 甲\n---\n# **甲办法** #\n\n> 引\n- 项\n1. 一\n***\n```\n# 码\n```\n#话题"
            ),
            [
                ("甲办法".to_owned(), ParagraphKind::Heading(1)),
                body("引"),
                body("项"),
                body("1. 一"),
                body("# 码"),
                body("#话题"),
            ]
        );
    }

    #[test]
    fn underlined_headings_and_tables() {
        assert_eq!(
            seen("甲办法\n=====\n| 名 | 数 |\n|:--|---|\n| a\\|b | **2** |"),
            [
                ("甲办法".to_owned(), ParagraphKind::Heading(1)),
                ("名\t数".to_owned(), ParagraphKind::TableRow),
                ("a|b\t2".to_owned(), ParagraphKind::TableRow),
            ]
        );
    }

    #[test]
    fn a_rule_at_the_head_is_no_metadata() {
        assert_eq!(
            seen("---\n甲办法\n---\n乙"),
            [("甲办法".to_owned(), ParagraphKind::Heading(2)), body("乙")]
        );
    }

    #[test]
    fn pictures_are_noted() {
        let text = read("甲![印章](seal.png)".as_bytes()).unwrap();
        assert_eq!(text.paragraphs, [Paragraph::body("甲")]);
        assert_eq!(text.notes, [ReadingNote::Pictures { count: 1 }]);
    }
}
