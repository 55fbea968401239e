//! What changed between two drafts, from outside: which answers a new draft reopens, what clauses are called
//! then, and the tables of changes as other programs read them.

mod draft;
mod labels;
mod table;
