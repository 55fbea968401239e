//! What is said of offices' own forms: what they may name, and what is wrong with them.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use super::Lang;
use crate::domain::paper::{FORM_FILTERS, FormFault, FormPlace, FormWrong};

/// Words on forms.
pub(crate) struct FormWords {
    /// Help of the group and of its commands.
    pub(crate) group: &'static str,
    pub(crate) list: &'static str,
    pub(crate) export: &'static str,
    pub(crate) check: &'static str,
    pub(crate) fields: &'static str,
    /// Help of their arguments.
    pub(crate) out: &'static str,
    pub(crate) files: &'static str,
    pub(crate) paper: &'static str,
    /// The heads of the tables.
    pub(crate) list_head: [&'static str; 3],
    pub(crate) fields_head: [&'static str; 2],
    /// Which form a paper is made by.
    pub(crate) built_in: &'static str,
    pub(crate) own: fn(&str, usize) -> String,
    /// A file in the folder of forms that is the form of no paper.
    pub(crate) stranger: fn(&str) -> String,
    /// A form was written, and how it is brought into use.
    pub(crate) exported: fn(&str, &str) -> String,
    /// A form: how many faults it has.
    pub(crate) good: fn(&str) -> String,
    pub(crate) bad: fn(&str, usize) -> String,
    /// Fields that a form does not name.
    pub(crate) unused: fn(&[String]) -> String,
    /// There is no form to check.
    pub(crate) none: &'static str,
    /// Of which paper a file is a form is not known.
    pub(crate) which: fn(&str) -> String,
    pub(crate) which_hint: &'static str,
    /// A paper can not be made, because its form is wrong.
    pub(crate) not_filled: fn(&str) -> String,
    pub(crate) not_filled_hint: &'static str,
    /// There is nothing here that makes PDF.
    pub(crate) no_suite: &'static str,
    pub(crate) no_suite_hint: &'static str,
    /// A yes or no among fields.
    pub(crate) flag: &'static str,
    /// Where something stands: part, paragraph, what it says.
    place: fn(&FormPlace) -> String,
    /// What is wrong.
    wrong: fn(&FormWrong) -> String,
}

/// Where, and what is wrong.
pub(crate) fn fault(lang: Lang, fault: &FormFault) -> String {
    let words = &super::Phrases::of(lang).form;
    let place = fault.place.as_ref().map(|place| (words.place)(place));
    format!("{}{}", place.unwrap_or_default(), (words.wrong)(&fault.what))
}

/// What is wrong, without the place.
pub(crate) fn wrong(lang: Lang, wrong: &FormWrong) -> String {
    (super::Phrases::of(lang).form.wrong)(wrong)
}

/// The filters there are, in one line.
fn filters() -> String {
    FORM_FILTERS.join(", ")
}
