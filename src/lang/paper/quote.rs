//! 书名号: a title in its marks. Within 《》 the inner marks are 〈〉, within those again 《》 (GB/T 15834).

/// The title in 《》, with the marks within it changed as the rule asks.
pub(super) fn quoted(title: &str) -> String {
    let title = bare(title.trim());
    let mut out = String::from("《");
    let mut depth = 1_usize;
    for c in title.chars() {
        match c {
            '《' | '〈' => {
                depth += 1;
                out.push(if depth % 2 == 1 { '《' } else { '〈' });
            }
            '》' | '〉' => {
                // A mark that closes nothing stays an inner mark: it must not close the title.
                out.push(if depth > 1 && depth % 2 == 1 { '》' } else { '〉' });
                depth = depth.saturating_sub(1).max(1);
            }
            _ => out.push(c),
        }
    }
    out.push('》');
    out
}

/// The title without marks that go round all of it.
fn bare(title: &str) -> &str {
    let inner = title.strip_prefix('《').and_then(|rest| rest.strip_suffix('》'));
    let Some(inner) = inner else { return title };
    let mut depth = 0_i32;
    let closes_early = inner.chars().any(|c| {
        depth += match c {
            '《' => 1,
            '》' => -1,
            _ => 0,
        };
        depth < 0
    });
    if closes_early { title } else { inner }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_within_marks_alternate() {
        for (title, expected) in [
            ("养犬管理办法", "《养犬管理办法》"),
            ("《养犬管理办法》", "《养犬管理办法》"),
            ("关于印发《养犬管理办法》的通知", "《关于印发〈养犬管理办法〉的通知》"),
            (
                "关于转发《关于印发〈办法〉的通知》的通知",
                "《关于转发〈关于印发《办法》的通知〉的通知》",
            ),
            ("《甲办法》和《乙办法》", "《〈甲办法〉和〈乙办法〉》"),
            ("办法》的通知", "《办法〉的通知》"),
            ("", "《》"),
        ] {
            assert_eq!(quoted(title), expected);
        }
    }
}
