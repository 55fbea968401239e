//! 引用: what a text cites: titles, articles, numbers, and parts of itself.
//!
//! Everything that is a citation by its form is listed, resolved or not: who reads the list must see what could not be
//! resolved, and why. A citation must never be resolved by likeness: a title that is not in the index is unknown.

mod before;
mod chain;
mod inside;
mod marks;
mod numbered;
mod pinpoint;
mod places;
mod referring;
mod serial;
mod short_names;
mod tail;
mod title;
mod walk;
mod words;

pub use pinpoint::{Level, Pinpoint, Place, Provision};

pub(in crate::domain) use marks::Marks;
pub(in crate::domain) use serial::canonical_number;

use crate::domain::document::{Document, Span};
use crate::domain::law::Statutes;

/// The citations of a text, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations {
    /// All of them. None stands inside another.
    pub list: Vec<Citation>,
    /// Parts of the document that it cites and does not have.
    pub dangling: Vec<Dangling>,
    /// 简称: the short names that it defines for what it cites.
    pub short_names: Vec<ShortName>,
}

/// A citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// All its words: title, number, articles.
    pub span: Span,
    /// What is cited.
    pub target: Target,
    /// Which parts of it, in the order of the text; none where the whole is cited.
    pub pinpoints: Vec<Pinpoint>,
    /// The title as written, without 《》.
    pub title: Option<Span>,
    /// 文号 or 令号, in the usual form: 国办发〔2018〕115号.
    pub number: Option<String>,
    /// Whether it names an instrument without 《》.
    pub bare: bool,
}

/// What is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A statute, by its place in [`Statutes::all`].
    Statute(usize),
    /// An instrument that is not in the index: its title as titles are compared.
    Unknown(String),
    /// An instrument of which only the number is given.
    Number(String),
    /// The document itself.
    Here,
    /// No instrument: a paper, a form, a certificate, a contract.
    Other,
    /// It can not be said.
    Unresolved(Why),
}

/// Why it can not be said what a citation means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// 该法, 上述规定: nothing was cited before that could be meant.
    NoAntecedent,
    /// Several things were cited before that could be meant.
    Ambiguous,
    /// 前款, 本条: it stands outside the articles, so there is nothing that it counts from.
    OutsideArticles,
    /// 前款 in the first 款: nothing stands before it.
    NothingBefore,
}

/// A part of the document that is cited and is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dangling {
    /// The words that name it.
    pub span: Span,
    /// What is not there.
    pub why: Lack,
}

/// What is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// There is no such part.
    NoPart(Provision),
    /// The article or paragraph has fewer parts of that level than the one cited.
    Fewer {
        /// The part that is cited.
        cited: Provision,
        /// How many there are.
        has: u32,
    },
    /// 前款 in the first 款, 前条 in the first article: nothing stands before.
    NothingBefore,
}

/// 以下简称: a name that the text gives to something that it cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortName {
    /// The name, as titles are compared.
    pub name: String,
    /// What it means.
    pub target: Target,
    /// Where the name is given.
    pub span: Span,
}

/// All citations of a document.
pub fn citations(document: &Document, statutes: &Statutes) -> Citations {
    walk::Walk::new(document, statutes).run()
}
