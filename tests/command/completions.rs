//! `completions`: what shells are told, and what they are answered.

use crate::support::{Moment, Registry};

#[test]
fn words_are_completed_from_what_the_program_and_the_registry_know() {
    let registry = Registry::at(Moment::Review);
    let mut typed = registry.transcript();
    typed.about("Commands, in either language").run("fashen completions --words ca");
    typed.run("fashen completions --words 目");
    typed.run("fashen completions --words catalogue ex");
    typed.about("Options").run("fashen completions --words advance --e");
    typed.about("Cases, stages, outcomes").run("fashen completions --words advance 2026-");
    typed.run("fashen completions --words --as xu advance 2026-0001 a");
    typed.run("fashen completions --words advance 2026-0001 authority p");
    typed.run("fashen --lang en completions --words advance 2026-0001 authority p");
    typed.about("Values").run("fashen completions --words list --color a");
    typed.run("fashen completions --words list --color = n");
    typed.run("fashen completions --words list --as=l");
    typed.run("fashen completions --words issue 2026-0001 f");
    typed.run("fashen completions --words completions f");
    typed.about("A file could stand there").run("fashen completions --words check e");
    typed.about("Nothing is known").run("fashen completions --words nosuch thing x");
    typed.run("fashen completions --words advance --registry /nowhere 2");
    typed.run("fashen completions --words");
    typed.about("Not a shell").run("fashen completions tcsh");
    typed.run("fashen completions");
    typed.compare("completions.txt");
}

#[test]
fn completing_changes_nothing() {
    let registry = Registry::at(Moment::Review);
    let before = registry.folder.inventory();
    for words in ["advance 2026-", "issue 2026-0001 o", "catalogue show S", "--registry"] {
        registry.done(&format!("fashen completions --words {words}"));
    }
    assert_eq!(registry.folder.inventory(), before);
}
