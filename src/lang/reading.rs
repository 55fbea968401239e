//! stub
use super::{Lang, Said};
/// x
pub fn unreadable(_: Lang, r: &crate::input::document::Unreadable) -> Said {
    Said { sentence: format!("{r:?}"), hint: None }
}
/// x
pub fn note(_: Lang, r: &crate::domain::document::ReadingNote) -> String {
    format!("{r:?}")
}
/// x
pub fn irregularity(_: Lang, r: &crate::domain::document::Irregularity) -> String {
    format!("{r:?}")
}
