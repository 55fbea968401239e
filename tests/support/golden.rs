//! Comparing a text with a file of the repository, and writing the file when asked to.

use super::ROOT;
use std::fs;
use std::path::Path;

/// Whether files are to be written instead of compared.
fn blessing() -> bool {
    std::env::var_os("FASHEN_BLESS").is_some_and(|value| value == "1")
}

/// Compares a text with a file below the root of the package.
pub(crate) fn compare(file: &str, now: &str) {
    let path = Path::new(ROOT).join(file);
    if blessing() {
        fs::write(&path, now).unwrap();
        return;
    }
    // Lists for spreadsheets end their lines in two characters; a checkout may change either.
    let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let now = &now.replace("\r\n", "\n");
    assert!(
        kept == *now,
        "{file} says otherwise\n{}\nIf that is meant: FASHEN_BLESS=1 cargo test, and read the diff.",
        difference(&kept, now)
    );
}

/// The first lines that differ, with two before them.
fn difference(kept: &str, now: &str) -> String {
    let (kept, now): (Vec<_>, Vec<_>) = (kept.lines().collect(), now.lines().collect());
    let same = kept.iter().zip(&now).take_while(|(kept, now)| kept == now).count();
    let shown = |lines: &[&str], sign: &str| {
        let lines = lines.iter().skip(same).take(8);
        lines.map(|line| format!("{sign} {line}")).collect::<Vec<_>>()
    };
    let before = kept.iter().take(same).skip(same.saturating_sub(2));
    let before = before.map(|line| format!("  {line}")).collect::<Vec<_>>();
    let all = [vec![format!("line {}:", same + 1)], before, shown(&kept, "-"), shown(&now, "+")];
    all.concat().join("\n")
}
