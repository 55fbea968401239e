//! A document as it is searched: its title, its number and its clauses.
//!
//! Who makes one must give the words as the document prints them; names that only we give to its parts are not its words.

/// The words of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchText {
    /// Its title.
    pub title: String,
    /// Its number (发文字号).
    pub number: Option<String>,
    /// Its clauses, in their order.
    pub clauses: Vec<SearchClause>,
}

/// A clause of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchClause {
    /// Its number as printed (`第三条`); empty when it has none.
    pub label: String,
    /// Its heading; empty when it has none.
    pub heading: String,
    /// Its words, without its heading.
    pub text: String,
}

impl SearchClause {
    /// The clause as one text, in which phrases are looked for and which excerpts are taken of.
    pub(super) fn whole(&self) -> String {
        let parts = [&self.label, &self.heading, &self.text].into_iter();
        parts.filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join("　")
    }
}

/// Whether one may rely on a document on the day of the search: those in force are found first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// In force, as it was made or amended.
    #[default]
    InForce,
    /// Its first day is still to come.
    Pending,
    /// Repealed, expired, annulled.
    Over,
}

/// Where all phrases of a query stand: the better, the earlier a document is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the title.
    Title,
    /// In the number, or some in the title.
    Number,
    /// In headings of clauses, or some in the title or the number.
    Heading,
    /// Anywhere else.
    Clause,
}

impl Place {
    /// All, the best first.
    pub const ALL: [Self; 4] = [Self::Title, Self::Number, Self::Heading, Self::Clause];
}
