//! What is said of rules: what is wrong with their files, what they look for in words, and how their examples did.

mod fault_en;
mod fault_zh;

pub use fault_en::fault_en;
pub use fault_zh::fault_zh;

/// As much of a text from a file as a sentence can quote, on one line.
fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    let mut start: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        start.push('…');
    }
    start.replace(['\n', '\r'], " ")
}
