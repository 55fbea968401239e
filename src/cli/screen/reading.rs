//! What a person must know about how a draft was read.

use crate::app::reading::Reading;
use crate::cli::face::Face;
use crate::domain::limits;
use crate::lang;

/// One line a note or an oddity; empty when there is nothing to say.
pub(in crate::cli) fn reading(face: &Face, reading: &Reading) -> String {
    let screen = &face.phrases.screen;
    let notes = reading.notes().iter().map(|note| lang::reading::note(face.lang, note));
    let odd = reading.document.irregularities.iter();
    let odd = odd.map(|one| lang::reading::irregularity(face.lang, one));
    let lines: Vec<String> = notes.chain(odd).map(|line| format!("  ! {line}")).collect();
    let articles = reading.document.clauses.len();
    let read = (screen.read)(
        articles,
        reading.document.number.as_ref().map(ToString::to_string).as_deref(),
    );
    std::iter::once(read).chain(lines).chain(changes(face, reading)).collect::<Vec<_>>().join("\n")
}

/// The tracked changes, one a line; of many only the first, since `outline` shows all.
fn changes(face: &Face, reading: &Reading) -> Vec<String> {
    let margins = reading.document.text.margins.iter();
    let changes: Vec<_> = margins.filter(|margin| margin.kind.is_change()).collect();
    let more = changes.len().saturating_sub(limits::LISTED);
    let told = changes.iter().take(limits::LISTED);
    let told = told.map(|change| lang::reading::margin(face.lang, change));
    let more = (more > 0).then(|| lang::reading::more_changes(face.lang, more));
    told.chain(more).map(|line| format!("    {line}")).collect()
}
