//! In English.

use super::{articles, passages, titles};
use crate::domain::check::basis::{Became, Change};
use crate::domain::check::{Detail, MovedArticle};
use crate::domain::document::Ordinal;
use crate::domain::law::{Certainty, article_label};
use crate::lang::{Lang, Said, text_check};
use chrono::NaiveDate;

/// What was found.
pub(super) fn detail(detail: &Detail) -> Said {
    match detail {
        Detail::Repealed { title, on, by, basis, moved, certainty } => said(
            format!(
                "《{title}》 {}{}{}",
                repealed(*on),
                basis.as_ref().map(|basis| format!(" ({basis})")).unwrap_or_default(),
                unsure(certainty)
            ),
            heirs(by, moved),
        ),
        Detail::NotYet { title, from } => said(
            match from {
                Some(from) => {
                    format!("《{title}》 is in force from {from}, after the day of this document")
                }
                None => format!("《{title}》 is not in force yet"),
            },
            Some("cite what is in force, or issue the document later".to_owned()),
        ),
        Detail::MissingArticle { title, article, has } => said(
            format!("《{title}》 has {has} articles and no {article}"),
            Some("compare the number with the text in force".to_owned()),
        ),
        Detail::Renumbered { title, article, to, on, certainty } => said(
            format!(
                "the articles of 《{title}》 have new numbers since {on}: what was {article} is {} now{}",
                articles(to),
                unsure(certainty)
            ),
            Some(format!("see which {article} is meant; if the old one, cite {}", articles(to))),
        ),
        Detail::WrongTitle { written, right } => said(
            format!("《{written}》 is not known and may be meant for 《{right}》"),
            Some(format!("if it is a slip of the pen, write 《{right}》")),
        ),
        Detail::BareTitle { title } => said(
            format!("《{title}》 is cited without 《》"),
            Some(format!("write 《{title}》, the first time with its full title")),
        ),
        Detail::WrongNumber { title, written, owner, right } => said(
            format!("{written} is the number of 《{owner}》, not of 《{title}》"),
            right.as_ref().map(|right| format!("the number of 《{title}》 is {right}")),
        ),
        Detail::Misquoted { title, article, passages: differing } => said(
            format!(
                "the quotation differs from 《{title}》{article}: {} (the article in 【】, the quotation in {{}})",
                passages(differing)
            ),
            Some("quote the article as it stands, or leave out the quotation marks".to_owned()),
        ),
        Detail::FormerOrgan { written, now, certainty } => said(
            format!("{written} may be a name from before a reform{}", unsure(certainty)),
            Some(format!("the present name is probably {}", now.join(", "))),
        ),
        Detail::Form(fault) => text_check::form(Lang::En, fault),
        Detail::Procedure(fault) => text_check::procedure(Lang::En, fault),
        Detail::Overlap(likeness) => text_check::likeness(Lang::En, likeness),
    }
}

/// What became of what is cited.
pub(super) fn change(change: &Change) -> Said {
    let since = if change.is_later { "" } else { ", before this document was published" };
    let cited = if change.articles.is_empty() {
        String::new()
    } else {
        format!("; the document cites {}", change.articles.join(", "))
    };
    let sure = unsure(&change.certainty);
    match &change.became {
        Became::Repealed { by, basis } => {
            let basis = basis.as_ref().map(|basis| format!(" ({basis})")).unwrap_or_default();
            let sentence =
                format!("《{}》 {}{basis}{since}{cited}{sure}", change.title, repealed(change.on));
            said(sentence, heirs(by, &change.moved))
        }
        Became::Revised => {
            let on = change.on.map(|on| format!(" from {on} on")).unwrap_or_default();
            let sentence = format!("《{}》 holds as revised{on}{cited}{sure}", change.title);
            let hint = match moved(&change.moved) {
                where_now if where_now.is_empty() => {
                    "compare what is cited with the revised text".to_owned()
                }
                where_now => format!("numbers have changed: {where_now}"),
            };
            said(sentence, Some(hint))
        }
    }
}

fn said(sentence: String, hint: Option<String>) -> Said {
    Said { sentence, hint }
}

fn repealed(on: Option<NaiveDate>) -> String {
    on.map_or_else(|| "is repealed".to_owned(), |on| format!("is repealed from {on} on"))
}

/// What stands in the place of what was repealed.
fn heirs(by: &[String], where_now: &[MovedArticle]) -> Option<String> {
    let found = moved(where_now);
    match (by.is_empty(), found.is_empty()) {
        (true, _) => None,
        (false, true) => {
            Some(format!("cite the article of {} that stands in its place", titles(by)))
        }
        (false, false) => {
            Some(format!("cite {}: {found}; see whether it says the same", titles(by)))
        }
    }
}

fn moved(where_now: &[MovedArticle]) -> String {
    let told = where_now.iter().map(|one| {
        let from = article_label(Ordinal { number: one.from, branch: None });
        let topic = one.topic.as_ref().map(|topic| format!(" ({topic})")).unwrap_or_default();
        format!("what was {from} is 《{}》{} now{topic}", one.title, articles(&one.to))
    });
    told.collect::<Vec<_>>().join("; ")
}

fn unsure(certainty: &Certainty) -> &'static str {
    match certainty {
        Certainty::Recalled | Certainty::Unknown => " (not confirmed)",
        Certainty::Verified | Certainty::SecondHand | Certainty::Confirmed { .. } => "",
    }
}
