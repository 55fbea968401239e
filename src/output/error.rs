//! Why bytes could not be made. Every case is a mistake of the caller, and is data: `lang` makes the sentence.

use crate::domain::workflow::layout::TooMuch;

/// Why a paper, a container, a list or a site could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutputError {
    /// A table without columns, or whose columns are all 0 wide.
    #[error("table {table} has no width")]
    TableWidth {
        /// Which table of the body, counted from 1.
        table: usize,
    },
    /// The cells of a row do not fill the table.
    #[error("row {row} of table {table} fills {found} columns of {expected}")]
    RowSpan {
        /// Which table of the body, counted from 1.
        table: usize,
        /// Which row, counted from 1.
        row: usize,
        /// Columns of the table.
        expected: usize,
        /// Columns that the cells of the row take.
        found: usize,
    },
    /// A table has fewer rows than its head is said to have.
    #[error("table {table} has fewer rows than its head")]
    TableHead {
        /// Which table of the body, counted from 1.
        table: usize,
    },
    /// A heading of a level other than 1, 2 and 3.
    #[error("there is no heading of level {0}")]
    HeadingLevel(u8),
    /// A name that would leave the folder into which a container is unpacked, or that some system cannot write.
    #[error("{0:?} is no safe name in a container")]
    EntryName(String),
    /// Two files of one name; names that differ in case only are one name on some systems.
    #[error("{0:?} is there twice")]
    EntryTwice(String),
    /// The container could not be written.
    #[error("the container could not be written: {0}")]
    Container(String),
    /// A row of a list has another number of cells than its head.
    #[error("row {row} has {found} cells of {expected}")]
    RowCells {
        /// Which row, counted from 1 without the head.
        row: usize,
        /// Cells of the head.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// An entry of the catalogue whose id cannot be a file name.
    #[error("{0:?} cannot be the name of a page")]
    EntryId(String),
    /// A template of the program's own is wrong.
    #[error("template {name}: {reason}")]
    Template {
        /// Which template.
        name: String,
        /// What the template engine says.
        reason: String,
    },
    /// A drawing that nobody could read.
    #[error("the drawing is too large: {0}; mermaid and dot are texts and have no such bound")]
    Drawing(#[from] TooMuch),
    /// A value that JSON cannot hold.
    #[error("the catalogue could not be written as JSON: {0}")]
    Json(String),
}
