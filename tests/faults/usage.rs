//! Words that make no sense: exit code 2, and how to write it.

use super::fails;
use crate::support::{Folder, Moment, Program, Registry};

#[test]
fn words_that_make_no_sense_are_a_matter_of_usage() {
    let registry = Registry::at(Moment::Review);
    let answer = "fashen --as chen answer 2026-0001 subject";
    let with = |rest: &str| format!("{answer} {rest}");
    fails(
        &registry,
        &[
            ("fashen", 2, &["还缺命令", "demo", "submit"]),
            ("fashen shwo 2026-0001", 2, &["没有命令 shwo", "show"]),
            ("fashen 查着", 2, &["没有命令 查着"]),
            ("fashen list --al", 2, &["--al", "--all"]),
            ("fashen list extra", 2, &["extra"]),
            ("fashen list --limit many", 2, &["--limit", "many"]),
            ("fashen list --all --ended", 2, &["--all"]),
            ("fashen list --limit", 2, &["--limit"]),
            ("fashen show", 2, &["案卷号"]),
            ("fashen catalogue", 2, &["还缺命令", "list", "show"]),
            ("fashen catalogue lst", 2, &["lst", "list"]),
            ("fashen --lang fr list", 2, &["fr", "zh", "en"]),
            ("fashen --color pink list", 2, &["pink", "auto"]),
            ("fashen --lock-wait soon list", 2, &["soon"]),
            ("fashen advance 2026-0001 subject pass", 2, &["不知道是谁在办", "--as", "chen"]),
            ("fashen todo", 2, &["不知道是谁在办", "--as"]),
            ("fashen --as chen advance 2026-0001", 2, &["fashen advance 2026-0001 subject pass"]),
            (
                "fashen --as chen advance 2026-0001 subject pass -r meeting",
                2,
                &["meeting", "名称=内容"],
            ),
            (
                "fashen --as chen advance 2026-0001 subject pass --fact market",
                2,
                &["market", "名称=内容"],
            ),
            (answer, 2, &["SUB-01、SUB-02", "--rest-ok"]),
            (&with("--item SUB-01"), 2, &["SUB-01"]),
            (&with("--item =ok"), 2, &["=ok"]),
            (&with("--item SUB-01=fine"), 2, &["SUB-01=fine", "要点=ok"]),
            (&with("--item SUB-01=ok --item SUB-02=ok --clause 第一条"), 2, &["--clause"]),
            (&with("--clause 第一条"), 2, &["--item"]),
            ("fashen catalogue list --on 2026-2-30", 2, &["2026-2-30", "2026-03-02"]),
            ("fashen catalogue list --on 昨天", 2, &["昨天", "2026-03-02"]),
            ("fashen publish --on 20260302", 2, &["20260302", "2026-03-02"]),
            ("fashen --as lin issue 2026-0001 opinion --format odt", 2, &["odt", "docx"]),
            ("fashen --now yesterday list", 2, &["yesterday", "2026-03-02T09:00:00+08:00"]),
            ("fashen init", 2, &["文件夹", "--organ"]),
        ],
    );
}

#[test]
fn a_reply_that_does_not_read_is_a_matter_of_usage() {
    let registry = Registry::at(Moment::Revision);
    let revise = "fashen --as wu revise 2026-0002 examples/country-fair/draft-v2.txt";
    let with = |rest: &str| format!("{revise} {rest}");
    fails(
        &registry,
        &[
            (&with("--reply CON-05=perhaps"), 2, &["CON-05=perhaps", "要点=adopted"]),
            (&with("--reply CON-05"), 2, &["CON-05", "--reply"]),
            (&with("--material competition"), 2, &["competition", "--material"]),
            (&with("--on-paper 卷三"), 2, &["卷三", "--on-paper"]),
        ],
    );
}

/// Everything works that the words allow, with no clock, no language and no person from the environment.
#[test]
fn the_environment_speaks_where_options_do_not() {
    let registry = Registry::at(Moment::Review);
    let mut program = Program::new(registry.folder.join("examples").as_path());
    assert_eq!(program.line("fashen --as chen todo").code, 0);
    program.environment = vec![("FASHEN_PERSON", "chen".to_owned())];
    assert_eq!(program.line("fashen todo").code, 0);
    let elsewhere = Folder::new();
    program.folder = elsewhere.path().to_path_buf();
    assert_eq!(program.line("fashen todo").code, 4);
    program.environment.push(("FASHEN_REGISTRY", registry.path().display().to_string()));
    assert_eq!(program.line("fashen todo").code, 0);
    assert_eq!(program.line("fashen --as zhou todo").stdout, "没有等您办的事\n");
}

/// Words that are not Unicode, as an old terminal may send them, are no reason to fall over.
#[cfg(unix)]
#[test]
fn words_in_another_encoding_are_no_panic() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let registry = Registry::at(Moment::New);
    let odd = OsStr::from_bytes(b"\xb0\xec\xb7\xa8.txt");
    for words in [
        vec![OsStr::new("show"), odd],
        vec![OsStr::new("--as"), OsStr::new("zhou"), OsStr::new("submit"), odd],
        vec![odd],
    ] {
        let output = registry.program.command(&words).output().unwrap();
        assert!(matches!(output.status.code(), Some(2 | 4)), "{output:?}");
    }
}
