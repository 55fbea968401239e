//! The proof that a workflow is sound, against judges that know nothing of it: what was planted, a search through all
//! markings, and the soundness analysis of pm4py.

mod brute;
mod drawn;
mod pm4py;
mod proof;
