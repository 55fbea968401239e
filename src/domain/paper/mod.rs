//! Papers: what an opinion, a filing report, a register or a routing sheet says, computed from a case.
//!
//! What a paper says is typed data here; the words around it are `lang`'s, how it looks is `output`'s. A paper
//! must never hold anything that the record of the case does not hold.

mod kind;
mod sheet;

pub use kind::PaperKind;
pub use sheet::{Align, Block, Cell, Sheet, Signature, Table};
