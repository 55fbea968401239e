//! `answer`: answers the questions of a checklist.

use crate::support::{Moment, Registry};

#[test]
fn questions_are_answered() {
    let registry = Registry::at(Moment::Review);
    let mut typed = registry.transcript();
    typed.about("Without an answer, in a pipe").run("fashen --as chen answer 2026-0001 content");
    typed.about("A problem with its clause and a proposal");
    typed.run(
        "fashen --as chen answer 2026-0001 content --item CON-05=problem:保证金没有依据 --clause 第九条 \
         --proposal 删去 --basis 某条例第三条",
    );
    typed
        .about("In Chinese, several at once")
        .run("fashen --as chen 回答 2026-0001 content -i CON-01=符合 -i CON-12=不涉及");
    typed
        .about("A problem must be explained")
        .run("fashen --as chen answer 2026-0001 content --item CON-02=problem");
    typed.about("A clause that the draft has not");
    typed.run("fashen --as chen answer 2026-0001 content --item CON-02=ok --clause 第九十条");
    typed
        .about("Who submitted may not review")
        .run("fashen --as zhou answer 2026-0001 content --rest-ok");
    typed.about("The rest").run("fashen --as chen answer 2026-0001 subject --rest-ok --dry-run");
    typed.run("fashen --as chen answer 2026-0001 subject --rest-ok");
    typed.about("Nothing is left").run("fashen --as chen answer 2026-0001 subject --rest-ok");
    typed
        .about("In English")
        .run("fashen --as chen answer 2026-0001 content --item CON-02=perhaps --lang en");
    typed.compare("answer.txt");
}
