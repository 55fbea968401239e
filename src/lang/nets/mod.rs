//! What is said about Petri nets of workflows and about logs for process mining.

mod en;
mod words;
mod zh;

pub(crate) use words::NetWords;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;
