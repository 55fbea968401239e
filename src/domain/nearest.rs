//! The name that was probably meant, where a name is not known.
//!
//! It only proposes: nothing may ever be done with a nearest name but show it.

use super::limits;

/// The known name that is nearest to `name`, if one is near enough: at most a third of its characters
/// (and at least one) may differ. Of equally near names the first wins.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = letters(name)?;
    let most = (name.len() / 3).max(1);
    known
        .into_iter()
        .filter_map(|candidate| {
            let letters = letters(candidate)?;
            let possible = letters.len().abs_diff(name.len()) <= most;
            let steps = if possible { distance(&name, &letters) } else { usize::MAX };
            (steps <= most).then_some((steps, candidate))
        })
        .min_by_key(|(steps, _)| *steps)
        .map(|(_, candidate)| candidate)
}

/// The characters of a name; none when it is too long to be one, since the distance costs the product of
/// the lengths.
fn letters(name: &str) -> Option<Vec<char>> {
    let letters: Vec<char> = name.chars().take(limits::NAME_CHARS + 1).collect();
    (letters.len() <= limits::NAME_CHARS).then_some(letters)
}

/// How many characters must be inserted, deleted, replaced or swapped with their neighbour to turn one
/// name into the other (Damerau and Levenshtein, without editing a swapped pair again).
fn distance(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    let mut previous: Option<char> = None;
    for (row, &letter) in from.iter().enumerate() {
        let mut line = Vec::with_capacity(above.len());
        line.push(row + 1);
        for (column, &other) in to.iter().enumerate() {
            let at =
                |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX);
            let replaced = at(&above, column).saturating_add(usize::from(letter != other));
            let deleted = at(&above, column + 1).saturating_add(1);
            let inserted = at(&line, column).saturating_add(1);
            let mut least = replaced.min(deleted).min(inserted);
            let left = column.checked_sub(1).and_then(|index| Some((index, *to.get(index)?)));
            if let (Some(previous), Some((index, left))) = (previous, left)
                && previous == other
                && left == letter
            {
                least = least.min(at(&before, index).saturating_add(1));
            }
            line.push(least);
        }
        before = std::mem::replace(&mut above, line);
        previous = Some(letter);
    }
    above.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(from: &str, to: &str) -> usize {
        distance(&letters(from).unwrap(), &letters(to).unwrap())
    }

    #[test]
    fn each_kind_of_slip_is_one_step() {
        assert_eq!(steps("content", "content"), 0);
        for slip in ["contnt", "contentt", "contant", "cnotent", "contetn"] {
            assert_eq!(steps(slip, "content"), 1, "{slip}");
        }
        assert_eq!(steps("", "abc"), 3);
        assert_eq!(steps("abc", ""), 3);
        assert_eq!(steps("内容审查", "内审容查"), 1);
        assert_eq!(steps("ab", "xy"), 2);
    }

    #[test]
    fn the_nearest_name_is_proposed_only_when_it_is_near() {
        let known = ["content", "consent", "authority"];
        assert_eq!(nearest("contnet", known), Some("content"));
        assert_eq!(nearest("conzent", known), Some("content"), "of two equals the first");
        assert_eq!(nearest("procedure", known), None);
        assert_eq!(nearest("t", ["to"]), Some("to"));
        assert_eq!(nearest("", ["to"]), None);
        assert_eq!(nearest("x", []), None);
    }

    #[test]
    fn a_name_too_long_to_be_one_has_no_nearest() {
        let long = "a".repeat(limits::NAME_CHARS + 1);
        assert_eq!(nearest(&long, [long.as_str()]), None);
    }
}
