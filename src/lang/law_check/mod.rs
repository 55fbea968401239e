//! What people are told of citations that do not hold: the sentence of each suspicion, and what to do about it. A change of
//! what a document cites is told by the same words.

mod en;
mod zh;

use super::{Lang, Said};
use crate::domain::check::Detail;
use crate::domain::check::basis::Change;
use crate::domain::document::comparison::{Passage, Written};
use crate::domain::document::numeral;

/// What a rule that reasons has found, as a sentence, and what is proposed.
pub fn detail(lang: Lang, detail: &Detail) -> Said {
    match lang {
        Lang::Zh => zh::detail(detail),
        Lang::En => en::detail(detail),
    }
}

/// What became of an instrument that a document cites, and what is proposed.
pub fn change(lang: Lang, change: &Change) -> Said {
    match lang {
        Lang::Zh => zh::change(change),
        Lang::En => en::change(change),
    }
}

/// `第八十条、第八十一条`
fn articles(numbers: &[u32]) -> String {
    let labels: Vec<String> =
        numbers.iter().map(|number| format!("第{}条", numeral::write(*number))).collect();
    labels.join("、")
}

/// `《甲法》《乙法》`
fn titles(titles: &[String]) -> String {
    let marked: Vec<String> = titles.iter().map(|title| format!("《{title}》")).collect();
    marked.concat()
}

/// 应当在【二十三时】{二十二时}前: what only the article says stands in 【】, what only the quotation says in {}.
fn passages(passages: &[Passage]) -> String {
    let shown = passages.iter().map(|one| match one.written {
        Written::Both => one.text.clone(),
        Written::Old => format!("【{}】", one.text),
        Written::New => format!("{{{}}}", one.text),
    });
    shown.collect()
}
