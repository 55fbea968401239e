//! What the columns of a list mean: a file of pairs, the words of its head and the name of a column.

use super::node::Node;
use super::reader::{At, Reader};
use crate::domain::catalogue::stock::Column;

/// The names of all columns, as the file has them.
const NAMES: [&str; 19] = [
    "entry",
    "title",
    "number",
    "registration",
    "index",
    "organ",
    "unit",
    "topic",
    "decided_on",
    "published_on",
    "effective_on",
    "valid_until",
    "status",
    "ended_on",
    "history",
    "filed_on",
    "filing_number",
    "channel",
    "link",
];

pub(super) fn columns(reader: &mut Reader, root: &At<'_>) -> Vec<(String, Column)> {
    let all: Vec<Column> = NAMES.iter().filter_map(|name| Column::named(name)).collect();
    // Heads are somebody else's words, no names of ours: they are taken as they stand.
    let Node::Map(entries) = root.node else {
        reader.named(root);
        return Vec::new();
    };
    let mut found = Vec::new();
    for (head, node) in entries {
        let at = At { node, place: root.place.at(head.as_str()) };
        if let Some(column) = reader.word(&at, &NAMES, &all) {
            found.push((head.clone(), column));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Field;

    #[test]
    fn every_column_has_its_name() {
        let names: Vec<&str> = Column::all().map(Column::as_str).collect();
        assert_eq!(names, NAMES);
    }

    #[test]
    fn a_map_says_what_heads_mean() {
        let read = crate::input::yaml::columns("文件全名: title\n\"发文 号\": number\n".as_bytes());
        let title = ("文件全名".to_owned(), Column::Field(Field::Title));
        let number = ("发文 号".to_owned(), Column::Field(Field::Number));
        assert_eq!(read, Ok(vec![title, number]));
        assert!(crate::input::yaml::columns("文件全名: titel\n".as_bytes()).is_err());
        assert!(crate::input::yaml::columns(b"- title\n").is_err());
    }
}
