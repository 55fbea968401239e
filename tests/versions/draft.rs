//! Drafts made from the first draft of the example: articles put in, changed, moved; numbered anew each time.

use crate::support::ROOT;
use fashen::domain::document::numeral;
use std::path::Path;

/// The first draft of the example after an edit of its blocks; an article begins with `@`.
pub(crate) fn edited(edit: impl FnOnce(&mut Vec<String>)) -> String {
    let path = Path::new(ROOT).join("examples/country-fair/draft-v1.txt");
    let text = std::fs::read_to_string(path).unwrap();
    let mut blocks: Vec<String> = text.split("\n\n").map(bare).collect();
    edit(&mut blocks);
    let mut number = 0;
    let numbered = blocks.iter().map(|block| match block.strip_prefix('@') {
        Some(words) => {
            number += 1;
            format!("第{}条　{words}", numeral::write(number))
        }
        None => block.clone(),
    });
    numbered.collect::<Vec<_>>().join("\n\n")
}

fn bare(block: &str) -> String {
    let article = block.strip_prefix('第').and_then(|rest| rest.split_once("条　"));
    article.map_or_else(|| block.to_owned(), |(_, words)| format!("@{words}"))
}

/// The place of the article that has these words.
pub(crate) fn place(blocks: &[String], words: &str) -> usize {
    blocks.iter().position(|block| block.starts_with('@') && block.contains(words)).unwrap()
}
