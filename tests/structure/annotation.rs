//! What a person wrote down about a text: a file of lines with tabs between their fields.
//!
//! ```text
//! laws/law/….txt                    the text, below its folder
//! range       2-80 173-212          the lines that were annotated; all, where this line is not there
//! entities    &emsp;                the text is the source of a page: this is a space in it
//! particular  effective  2009-07-01
//! irregularity  article-missing  4
//! 2           title
//! 8           chapter    1          line, kind, number
//! 4           unscored              a line for which no kind is agreed, of a page's furniture for one
//! ```
//!
//! A line of the text without a row of its own begins nothing. Lines are those of the file; where the file has
//! marks (`.md`), its paragraphs.

use std::collections::BTreeMap;
use std::path::Path;

/// What begins in a line: its kind and its number as `10` or `10-1`.
pub(super) type Begins = (String, String);

/// The structure of a text as a person read it.
pub(super) struct Annotation {
    /// Its own name.
    pub(super) name: String,
    /// The file of the text.
    pub(super) text: String,
    /// What stands for a space in the text.
    pub(super) entities: Vec<String>,
    /// What the text says of itself: the name of the particular and its value; `?` where people may differ.
    pub(super) particulars: Vec<(String, String)>,
    /// The oddities that must be reported, with their lines.
    pub(super) irregularities: Vec<(String, usize)>,
    /// What begins in which line.
    pub(super) rows: BTreeMap<usize, Begins>,
    ranges: Vec<(usize, usize)>,
}

impl Annotation {
    pub(super) fn read(file: &Path) -> Self {
        let words = std::fs::read_to_string(file).unwrap();
        let mut lines = words.lines();
        let mut read = Self {
            name: file.file_stem().unwrap().to_string_lossy().into_owned(),
            text: lines.next().unwrap().to_owned(),
            entities: Vec::new(),
            particulars: Vec::new(),
            irregularities: Vec::new(),
            rows: BTreeMap::new(),
            ranges: Vec::new(),
        };
        for line in lines {
            let mut fields = line.split('\t').map(str::to_owned);
            let first = fields.next().unwrap();
            let (second, third) =
                (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
            match first.as_str() {
                "range" => read.ranges = second.split(' ').map(range).collect(),
                "entities" => read.entities.push(second),
                "particular" => read.particulars.push((second, third)),
                "irregularity" => {
                    read.irregularities.push((second, third.parse().unwrap_or_default()));
                }
                number => {
                    let before = read.rows.insert(number.parse().unwrap(), (second, third));
                    assert!(before.is_none(), "{}: two rows for a line", file.display());
                }
            }
        }
        read
    }

    /// Whether what begins in a line counts.
    pub(super) fn counts(&self, line: usize) -> bool {
        let inside = |&(first, last): &(usize, usize)| (first..=last).contains(&line);
        let annotated = self.ranges.is_empty() || self.ranges.iter().any(inside);
        annotated && self.rows.get(&line).is_none_or(|(kind, _)| kind != "unscored")
    }

    /// The value of a particular, where the text says it.
    pub(super) fn particular(&self, name: &str) -> Option<&str> {
        let found = self.particulars.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

fn range(words: &str) -> (usize, usize) {
    let (first, last) = words.split_once('-').unwrap();
    (first.parse().unwrap(), last.parse().unwrap())
}
