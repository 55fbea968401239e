//! Two lists of named things side by side, in the order of the newer one; what is gone stands where it was.

/// Each thing of either list once: before and after.
pub(super) fn paired<'a, T, K: PartialEq>(
    before: &'a [T],
    after: &'a [T],
    name: impl Fn(&'a T) -> K,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let find = |list: &'a [T], wanted: &K| list.iter().find(|one| name(one) == *wanted);
    let mut pairs: Vec<(Option<&T>, Option<&T>)> =
        after.iter().map(|new| (find(before, &name(new)), Some(new))).collect();
    let mut place = 0;
    for old in before {
        let here = |pair: &(Option<&'a T>, Option<&'a T>)| {
            pair.0.is_some_and(|other| name(other) == name(old))
        };
        if let Some(found) = pairs.iter().position(here) {
            place = found + 1;
        } else {
            pairs.insert(place.min(pairs.len()), (Some(old), None));
            place += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gone_stands_where_it_was() {
        let (before, after) = (["a", "b", "c", "d"], ["new", "c", "a", "d", "e"]);
        let pairs = paired(&before, &after, |name| *name);
        let shown: Vec<String> = pairs
            .iter()
            .map(|pair| match pair {
                (Some(old), None) => format!("-{old}"),
                (None, Some(new)) => format!("+{new}"),
                (Some(old), Some(_)) => (**old).to_owned(),
                (None, None) => String::new(),
            })
            .collect();
        assert_eq!(shown, ["+new", "c", "a", "-b", "d", "+e"]);
    }
}
