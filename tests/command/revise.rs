//! `revise`: a new draft, with replies to what was found.

use crate::support::{Moment, Registry};

const REVISE: &str = "fashen --as wu revise 2026-0002 examples/country-fair/draft-v2.txt";

#[test]
fn a_new_draft_with_replies() {
    let registry = Registry::at(Moment::Revision);
    let mut typed = registry.transcript();
    typed
        .about("The same text again")
        .run("fashen --as wu revise 2026-0002 examples/country-fair/draft-v1.txt");
    typed.about("A refusal needs its reason").run(&format!("{REVISE} --reply CON-05=rejected"));
    typed.about("A reply to nothing").run(&format!("{REVISE} --reply CON-99=adopted"));
    typed.about("A reply that does not read").run(&format!("{REVISE} --reply CON-05=maybe"));
    let replies = "--reply CON-05=adopted --reply CON-02=采纳 --reply CON-18=partly:只改第八条 \
                   --reply LEG-01=adopted --reply REA-03=adopted --reply REA-05=不采纳：起草说明已经写明";
    typed.about("Dry run, then in earnest").run(&format!("{REVISE} {replies} --dry-run"));
    typed.run(&format!("{REVISE} {replies}"));
    typed.run("fashen --as wu advance 2026-0002 revision resubmit");
    typed.compare("revise.txt");
}

#[test]
fn a_draft_comes_only_when_it_is_asked_for() {
    let registry = Registry::at(Moment::Review);
    let mut typed = registry.transcript();
    typed.run("fashen --as zhou revise 2026-0001 examples/country-fair/draft-v2.txt");
    typed.about("In English");
    typed.run("fashen --as zhou revise 2026-0001 examples/country-fair/draft-v2.txt --lang en");
    typed.compare("revise-refused.txt");
}
