//! 照抄: a draft of which most is the words of one statute, and little its own.
//!
//! 国办发〔2018〕37号 asks that nothing be issued that only repeats what is there already.

use super::near::placed;
use super::{Asked, Likeness, OtherKind, Raised, raised};
use std::collections::BTreeMap;

/// Fewest lines that must be from elsewhere: of a shorter text nothing can be said.
const LEAST_LINES: usize = 5;

/// Thousandths of the letters of a draft that must be from one statute.
const MOST_OF_IT: usize = 600;

/// Clauses that are named.
const NAMED: usize = 5;

/// What is known of one statute in a draft.
#[derive(Default)]
struct Taken {
    lines: usize,
    letters: usize,
    labels: Vec<String>,
}

/// The statute that most of the draft is from.
pub(super) fn copied(asked: &Asked<'_>) -> Vec<Raised> {
    let Some(others) = asked.around.others else { return Vec::new() };
    let document = asked.document();
    let (mut lines, mut letters) = (0, 0);
    let mut taken: BTreeMap<String, Taken> = BTreeMap::new();
    for clause in &document.clauses {
        for (line, _) in placed(document, clause) {
            let size = line.chars().count();
            (lines, letters) = (lines + 1, letters + size);
            let near = others.near(line);
            let Some(one) = near.iter().find(|one| one.other.kind == OtherKind::Statute) else {
                continue;
            };
            let taken = taken.entry(one.other.title.clone()).or_default();
            (taken.lines, taken.letters) = (taken.lines + 1, taken.letters + size);
            if taken.labels.len() < NAMED && !taken.labels.contains(&one.line.label) {
                taken.labels.push(one.line.label.clone());
            }
        }
    }
    let most = taken.into_iter().max_by_key(|(_, taken)| taken.letters);
    let enough = |taken: &Taken| {
        taken.lines >= LEAST_LINES
            && taken.letters.saturating_mul(1000) >= letters.saturating_mul(MOST_OF_IT)
    };
    let Some((title, taken)) = most.filter(|(_, taken)| enough(taken)) else { return Vec::new() };
    let likeness = Likeness::Copied { title, lines: taken.lines, of: lines, labels: taken.labels };
    vec![raised(asked.title_span(), likeness, true)]
}
