//! The name that was probably meant, where a name is not known.
//!
//! It only proposes: nothing may ever be done with a nearest name but show it.

use super::limits;

/// Most characters that may differ between a name and what was meant, however long it is.
const MOST: usize = 5;

/// The known name that is nearest to `name`, if one is near enough: at most a third of its characters (at
/// least one, at most five) may differ. Of equally near names the first wins.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = letters(name)?;
    let most = (name.len() / 3).clamp(1, MOST);
    known
        .into_iter()
        .filter_map(|candidate| {
            let steps = distance(&name, &letters(candidate)?, most)?;
            Some((steps, candidate))
        })
        .min_by_key(|(steps, _)| *steps)
        .map(|(_, candidate)| candidate)
}

/// The characters of a name; none when it is too long to be one.
fn letters(name: &str) -> Option<Vec<char>> {
    let letters: Vec<char> = name.chars().take(limits::NAME_CHARS + 1).collect();
    (letters.len() <= limits::NAME_CHARS).then_some(letters)
}

/// How many characters must be inserted, deleted, replaced or swapped with their neighbour to turn one
/// name into the other (Damerau and Levenshtein, without editing a swapped pair again), if at most `most`.
///
/// Only the cells are looked at that such a way can touch, so that comparing each of many long names with
/// each of many others stays cheap.
fn distance(from: &[char], to: &[char], most: usize) -> Option<usize> {
    if from.len().abs_diff(to.len()) > most {
        return None;
    }
    let (from, to) = differing(from, to);
    let far = most + 1;
    let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(far);
    let mut before = vec![far; to.len() + 1];
    let mut above: Vec<usize> = (0..=to.len()).collect();
    let mut previous = None;
    for (row, &letter) in from.iter().enumerate() {
        let mut line = vec![far; to.len() + 1];
        if let Some(first) = line.first_mut() {
            *first = row + 1;
        }
        let mut left = row.checked_sub(most + 1).and_then(|column| to.get(column)).copied();
        for (column, &other) in
            to.iter().enumerate().take(row + most + 1).skip(row.saturating_sub(most))
        {
            let replaced = at(&above, column) + usize::from(letter != other);
            let mut least = replaced.min(at(&above, column + 1) + 1).min(at(&line, column) + 1);
            if previous == Some(other) && left == Some(letter) && column > 0 {
                least = least.min(at(&before, column - 1) + 1);
            }
            if let Some(cell) = line.get_mut(column + 1) {
                *cell = least;
            }
            left = Some(other);
        }
        if line.iter().chain(&above).all(|steps| *steps > most) {
            return None;
        }
        before = std::mem::replace(&mut above, line);
        previous = Some(letter);
    }
    above.last().copied().filter(|steps| *steps <= most)
}

/// Two names without what they begin and end with in common.
fn differing<'a>(one: &'a [char], two: &'a [char]) -> (&'a [char], &'a [char]) {
    let same = one.iter().zip(two).take_while(|(one, two)| one == two).count();
    let (one, two) = (one.get(same..).unwrap_or(&[]), two.get(same..).unwrap_or(&[]));
    let pairs = one.iter().rev().zip(two.iter().rev());
    let same = pairs.take_while(|(one, two)| one == two).count();
    (one.get(..one.len() - same).unwrap_or(one), two.get(..two.len() - same).unwrap_or(two))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(from: &str, to: &str) -> usize {
        distance(&letters(from).unwrap(), &letters(to).unwrap(), MOST).unwrap_or(usize::MAX)
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
        assert_eq!(steps("saturday", "sunday"), 3);
        assert_eq!(steps("abcdef", "badcfe"), 3);
        assert_eq!(steps("abcdefgh", "hgfedcba"), usize::MAX);
        assert_eq!(steps("xabcdey", "abcdez"), 2);
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

    proptest::proptest! {
        /// The short way round gives what the long way gives.
        #[test]
        fn looking_at_few_cells_changes_no_distance(one in "[ab甲]{0,7}", two in "[ab甲]{0,7}") {
            let (one, two) = (letters(&one).unwrap(), letters(&two).unwrap());
            let all = plain(&one, &two);
            let wanted = (all <= MOST).then_some(all);
            proptest::prop_assert_eq!(distance(&one, &two, MOST), wanted);
        }
    }

    fn plain(one: &[char], two: &[char]) -> usize {
        match (one, two) {
            ([], rest) | (rest, []) => rest.len(),
            ([.., a], [.., b]) => {
                let (less, fewer) = (&one[..one.len() - 1], &two[..two.len() - 1]);
                let mut least = plain(less, fewer) + usize::from(a != b);
                if a != b {
                    least = least.min(plain(less, two) + 1).min(plain(one, fewer) + 1);
                }
                if let ([.., c, _], [.., d, _]) = (one, two)
                    && (a, b) == (d, c)
                {
                    let (less, fewer) = (&one[..one.len() - 2], &two[..two.len() - 2]);
                    least = least.min(plain(less, fewer) + 1);
                }
                least
            }
        }
    }

    #[test]
    fn a_name_too_long_to_be_one_has_no_nearest() {
        let long = "a".repeat(limits::NAME_CHARS + 1);
        assert_eq!(nearest(&long, [long.as_str()]), None);
    }
}
