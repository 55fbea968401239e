//! Bad input: whatever is typed and whatever lies in the folder, a clear sentence, the right exit code, and
//! nothing half-written.

mod damage;
mod disk;
mod document;
mod folder;
mod names;
mod procedure;
mod settings;
mod usage;

use crate::support::Registry;

/// Runs lines that must fail: each with its exit code and words that must be said. No file may change, there
/// must be something to read, and no line may speak of the insides of the program.
fn fails(registry: &Registry, lines: &[(&str, i32, &[&str])]) {
    for (line, code, needles) in lines {
        let ran = registry.refused(line, *code);
        let said = ran.said();
        for needle in *needles {
            assert!(said.contains(needle), "{line}: no “{needle}” in\n{said}");
        }
        for insides in ["panicked", "Error {", "os error", "Some(", "None", "::"] {
            assert!(!said.contains(insides), "{line}: {insides} in\n{said}");
        }
    }
}
