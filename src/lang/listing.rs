//! Lists inside sentences.
//!
//! A list must never make a sentence endless: it names the first few and says how many there are.

use crate::domain::limits;

/// `甲、乙、丙`; a long list ends in `等21项`.
pub(super) fn zh(names: &[String]) -> String {
    let shown: Vec<&str> = names.iter().take(limits::LISTED).map(String::as_str).collect();
    let list = shown.join("、");
    if names.len() > shown.len() { format!("{list}等{}项", names.len()) } else { list }
}

/// `甲、乙或者丙`.
pub(super) fn zh_or(names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() && names.len() <= limits::LISTED => {
            format!("{}或者{last}", zh(first))
        }
        all => zh(all),
    }
}

/// `a, b and c`; a long list ends in `and 9 more`.
pub(super) fn en(names: &[String]) -> String {
    joined_en(names, "and")
}

/// `a, b or c`.
pub(super) fn en_or(names: &[String]) -> String {
    joined_en(names, "or")
}

fn joined_en(names: &[String], word: &str) -> String {
    let left_out = names.len().saturating_sub(limits::LISTED);
    if left_out > 0 {
        let shown: Vec<&str> = names.iter().take(limits::LISTED).map(String::as_str).collect();
        return format!("{} and {left_out} more", shown.join(", "));
    }
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} {word} {last}", first.join(", ")),
        all => all.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(count: usize) -> Vec<String> {
        (1..=count).map(|n| n.to_string()).collect()
    }

    #[test]
    fn short_lists_are_written_out() {
        assert_eq!(zh(&names(0)), "");
        assert_eq!(zh(&names(3)), "1、2、3");
        assert_eq!(zh_or(&names(1)), "1");
        assert_eq!(zh_or(&names(3)), "1、2或者3");
        assert_eq!(en(&names(1)), "1");
        assert_eq!(en(&names(2)), "1 and 2");
        assert_eq!(en_or(&names(3)), "1, 2 or 3");
    }

    #[test]
    fn long_lists_say_how_many_there_are() {
        let many = names(limits::LISTED + 9);
        assert!(zh(&many).ends_with(&format!("、{}等{}项", limits::LISTED, many.len())));
        assert_eq!(zh_or(&many), zh(&many));
        assert!(en(&many).ends_with(&format!(", {} and 9 more", limits::LISTED)));
    }
}
