//! The basis of a rule: one citation that the law library resolves.
//!
//! It is read by the very reader of citations that reads drafts, so that what a rule cites is what a text cites.

use super::outline::Aim;
use super::problem::ProblemKind;
use super::reader::{At, Reader};
use super::rule_fault::RuleFault;
use crate::domain::document::citation::{Citation, Level, Target, citations};
use crate::domain::document::{Document, Text};
use crate::domain::law::{Statute, Statutes};
use crate::domain::limits;
use crate::domain::nearest::nearest;

/// What stands before a basis where it is read as a text.
const BEFORE: &str = "依据\n为了说明，根据";

/// Letters of which the number of a section is made that has no 条: 二、（三）.
const SECTION: &str = "第部分节点项（）()、.．一二三四五六七八九十百0123456789";

/// Reads a basis; none where it does not resolve.
pub(super) fn basis(reader: &mut Reader, at: &At<'_>, statutes: &Statutes) -> Option<String> {
    let text = reader.text(at)?;
    match judge(&text, statutes) {
        Ok(()) => Some(text),
        Err(fault) => {
            reader.note(at.place.clone(), Aim::Value, ProblemKind::Rule(fault));
            None
        }
    }
}

/// Whether a text is one citation that resolves.
fn judge(text: &str, statutes: &Statutes) -> Result<(), RuleFault> {
    let none = || RuleFault::NoCitation { text: text.to_owned() };
    if text.chars().count() > limits::TITLE_CHARS || text.contains('\n') {
        return Err(none());
    }
    let document = Document::outline(Text::of_lines(&format!("{BEFORE}{text}，制定。")));
    let begin = document.words.find(BEFORE).map(|at| at + BEFORE.len()).ok_or_else(none)?;
    let cited = citations(&document, statutes);
    let mut all = cited.list.iter().filter(|citation| citation.span.start >= begin);
    let (Some(citation), None) = (all.next(), all.next()) else { return Err(none()) };
    let rest = document.words.get(citation.span.end..begin + text.len()).ok_or_else(none)?;
    let is_section = citation.pinpoints.is_empty() && rest.chars().all(|l| SECTION.contains(l));
    if citation.span.start != begin || !(rest.is_empty() || is_section) {
        return Err(none());
    }
    article(citation, statute(citation, statutes).ok_or_else(none)??)
}

/// The instrument that a citation means; none where it means no instrument.
fn statute<'a>(
    citation: &Citation,
    statutes: &'a Statutes,
) -> Option<Result<&'a Statute, RuleFault>> {
    let unknown = |title: &str| {
        let known = statutes.all().iter().flat_map(Statute::all_names);
        let nearest = nearest(title, known).map(str::to_owned);
        Err(RuleFault::UnknownStatute { title: title.to_owned(), nearest })
    };
    Some(match &citation.target {
        Target::Statute(index) => Ok(statutes.get(*index)?),
        Target::Unknown(title) | Target::Number(title) => unknown(title),
        Target::Here | Target::Other | Target::Unresolved(_) => return None,
    })
}

/// Whether the instrument has the articles that are cited, as far as is known.
fn article(citation: &Citation, statute: &Statute) -> Result<(), RuleFault> {
    let Some(has) = statute.articles() else { return Ok(()) };
    let parts = citation.pinpoints.iter();
    let all = parts.flat_map(|part| std::iter::once(part.from).chain(part.through));
    let numbers = all.filter_map(|part| part.at(Level::Article)).map(|article| article.number);
    match numbers.max() {
        Some(article) if article > has || article == 0 => {
            Err(RuleFault::UnknownArticle { title: statute.title.clone(), article, has })
        }
        _ => Ok(()),
    }
}
