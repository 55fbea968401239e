//! 清理结果: a page for each finished clean-up, with a list for each thing that was decided, and the decision itself.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;
use std::collections::HashMap;

use super::address;
use super::input::{SiteCleanUp, SiteEntry, SiteFile, SiteInput};
use super::page::{Pages, Row};
use crate::lang::site::ZH;
use crate::output::OutputError;

/// A clean-up as the first page asks for it.
#[derive(Serialize)]
pub(super) struct Link<'a> {
    title: &'a str,
    day: &'a str,
    page: String,
}

/// The clean-ups that the first page leads to.
pub(super) fn links<'a>(input: &'a SiteInput) -> Vec<Link<'a>> {
    let link = |one: &'a SiteCleanUp| Link {
        title: &one.title,
        day: &one.decided_on,
        page: address::clean_up(&one.id),
    };
    input.clean_ups.iter().map(link).collect()
}

/// The entries of one decision.
#[derive(Serialize)]
struct Group<'a> {
    words: String,
    entries: Vec<Row<'a>>,
}

/// The pages of all clean-ups, and their decisions.
pub(super) fn files(pages: &Pages, input: &SiteInput) -> Result<Vec<SiteFile>, OutputError> {
    if input.clean_ups.is_empty() {
        return Ok(Vec::new());
    }
    let known: HashMap<&str, &SiteEntry> =
        input.entries.iter().map(|entry| (&*entry.id, entry)).collect();
    let mut files = Vec::new();
    for one in &input.clean_ups {
        let file = address::clean_up_decision(&one.id);
        files.push(SiteFile::new(address::clean_up(&one.id), page(pages, input, one, &known)?));
        files.push(SiteFile::new(file, one.decision.clone()));
    }
    Ok(files)
}

fn page(
    pages: &Pages,
    input: &SiteInput,
    one: &SiteCleanUp,
    known: &HashMap<&str, &SiteEntry>,
) -> Result<Vec<u8>, OutputError> {
    let group = |(words, ids): &(String, Vec<String>)| {
        let entries: Vec<Row<'_>> =
            ids.iter().filter_map(|id| known.get(&**id)).map(|entry| Row::of(entry)).collect();
        let words = ZH.lists.decided.replace("{words}", words);
        Group { words: words.replace("{n}", &entries.len().to_string()), entries }
    };
    let groups: Vec<Group<'_>> = one.groups.iter().map(group).collect();
    let said = ZH.lists.clean_up_days.replace("{decided}", &one.decided_on);
    pages.page(
        "cleanup.html",
        (input, 1),
        context! {
            heading => one.title.as_str(),
            number => one.number.as_deref(),
            day => one.decided_on.as_str(),
            said => said.replace("{from}", &one.from),
            file => address::clean_up_decision(&one.id),
            groups => Value::from(Serde(&groups)),
        },
    )
}
