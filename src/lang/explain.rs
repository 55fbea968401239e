//! stub
use super::Lang;
/// x
#[derive(Clone, Debug)]
pub struct Explanation {
    /// x
    pub title: String,
    /// x
    pub meaning: String,
    /// x
    pub why: Option<String>,
    /// x
    pub remedy: String,
}
/// x
pub const CODES: &[&str] = &[];
/// x
pub fn reason(_: Lang, _: &str) -> Option<Explanation> {
    None
}
