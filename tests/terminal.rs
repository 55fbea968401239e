//! At a terminal `advance`, `answer` and `withdraw` ask for what is missing; in a pipe they refuse with the
//! list. The terminal is a real one, lent by script(1) or by Python.

use crate::support::{Moment, Registry, skip};
use std::io::Write;
use std::process::{Command, Stdio};

/// Types `keys` to a line that runs at a terminal; what the terminal shows and the exit code. Nothing where
/// there is no terminal to be had.
fn at_terminal(registry: &Registry, line: &str, keys: &str) -> Option<(String, i32)> {
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let program = registry.program.command(&words);
    let mut command = lent()?;
    let shell = std::iter::once(program.get_program())
        .chain(program.get_args())
        .map(|word| format!("'{}'", word.to_str().unwrap()))
        .collect::<Vec<_>>()
        .join(" ");
    command.arg(format!("exec {shell}"));
    command.current_dir(registry.path()).env_clear();
    for (name, value) in program.get_envs() {
        command.env(name, value.unwrap());
    }
    command.env("SHELL", "/bin/sh").env("TERM", "dumb");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut keyboard = child.stdin.take().unwrap();
    keyboard.write_all(keys.as_bytes()).unwrap();
    // A person who has typed all this goes away.
    keyboard.write_all(b"\x04\x04").unwrap();
    let output = child.wait_with_output().unwrap();
    drop(keyboard);
    let text = String::from_utf8_lossy(&output.stdout).replace("\r\n", "\n");
    Some((text, output.status.code().unwrap_or(-1)))
}

/// What runs a shell line at a terminal of its own.
fn lent() -> Option<Command> {
    let script = Command::new("script").arg("--version").output();
    if script.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("util-linux")) {
        let mut command = Command::new("script");
        // Quiet, with the exit code of what is run, no record kept.
        command.args(["-q", "-e", "/dev/null", "-c"]);
        return Some(command);
    }
    let python = Command::new("python3").args(["-c", "import pty"]).output();
    if cfg!(unix) && python.is_ok_and(|output| output.status.success()) {
        let mut command = Command::new("python3");
        let lend = "import os,pty,sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(['sh','-c',sys.argv[1]])))";
        command.args(["-c", lend]);
        return Some(command);
    }
    None
}

#[test]
fn advance_asks_for_the_values_of_an_outcome() {
    let registry = Registry::at(Moment::Decision);
    registry.done(
        "fashen --as sun answer 2026-0001 decision --item PRO-09=na --item PRO-15=na --rest-ok",
    );
    // The day does not read as one; it is asked again when all others have been given.
    let keys = "第1次会议\n9月14日\n无\n2026-09-14\n";
    let line = "fashen --as sun advance 2026-0001 decision approve";
    let Some((shown, code)) = at_terminal(&registry, line, keys) else {
        return skip("advance_asks_for_the_values_of_an_outcome", "no terminal to be had");
    };
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("会议名称") && shown.contains("转入「登记编号」"), "{shown}");
    let record = registry.done("fashen show 2026-0001 --json").data("fashen.show/1");
    let step = record["steps"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(step["record"]["date"], "2026-09-14", "{step}");
    assert_eq!(step["record"]["meeting"], "第1次会议", "{step}");
}

#[test]
fn advance_asks_which_stage_and_which_outcome() {
    let registry = Registry::at(Moment::Review);
    registry.done("fashen --as chen answer 2026-0001 subject --rest-ok");
    // A number that there is not, a name, a number.
    let keys = "9\nsubject\n1\n";
    let Some((shown, code)) = at_terminal(&registry, "fashen --as chen advance 2026-0001", keys)
    else {
        return skip("advance_asks_which_stage_and_which_outcome", "no terminal to be had");
    };
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("办结「主体审查」"), "{shown}");
}

#[test]
fn answer_asks_the_questions_one_by_one() {
    let registry = Registry::at(Moment::Review);
    // A basis, a slip, fine, a problem with its clauses and a proposal, not applicable, and enough for now.
    let keys = "?\nx\n1\n2\n名义不对\n第三条、第四条\n改正\n3\n\n";
    let line = "fashen --as chen answer 2026-0001 subject";
    let Some((shown, code)) = at_terminal(&registry, line, keys) else {
        return skip("answer_asks_the_questions_one_by_one", "no terminal to be had");
    };
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("[1/5] SUB-01") && shown.contains("一票否决"), "{shown}");
    let case = registry.done("fashen show 2026-0001 --json").data("fashen.show/1");
    assert_eq!(case["answers"]["SUB-01"]["verdict"], "ok");
    assert_eq!(case["answers"]["SUB-02"]["clauses"], serde_json::json!(["第三条", "第四条"]));
    assert_eq!(case["answers"]["SUB-02"]["proposal"], "改正");
    assert_eq!(case["answers"]["SUB-04"]["verdict"], "na");
    assert_eq!(case["answers"].get("SUB-05"), None);
}

/// Whoever goes away in the middle has said what they have said; nothing is made up for the rest.
#[test]
fn who_goes_away_has_not_answered_the_rest() {
    let registry = Registry::at(Moment::Review);
    let before = registry.folder.inventory();
    let line = "fashen --as chen answer 2026-0001 subject";
    let Some((shown, code)) = at_terminal(&registry, line, "") else {
        return skip("who_goes_away_has_not_answered_the_rest", "no terminal to be had");
    };
    assert!(code == 0 && shown.contains("没有变化"), "{shown}");
    assert_eq!(registry.folder.inventory(), before);
}

#[test]
fn withdraw_asks_for_the_reason() {
    let registry = Registry::at(Moment::Review);
    let line = "fashen --as zhou withdraw 2026-0001";
    let Some((shown, code)) = at_terminal(&registry, line, "另行起草\n") else {
        return skip("withdraw_asks_for_the_reason", "no terminal to be had");
    };
    assert_eq!(code, 0, "{shown}");
    let case = registry.done("fashen show 2026-0001 --json").data("fashen.show/1");
    assert_eq!(case["withdrawn"], "另行起草");
}

/// What is asked at a terminal is listed in a pipe.
#[test]
fn nobody_is_asked_in_a_pipe() {
    let registry = Registry::at(Moment::Decision);
    registry.done(
        "fashen --as sun answer 2026-0001 decision --item PRO-09=na --item PRO-15=na --rest-ok",
    );
    let ran = registry.refused("fashen --as sun advance 2026-0001 decision approve", 3);
    for field in ["meeting", "date", "dissent"] {
        assert!(ran.stderr.contains(field), "{}", ran.stderr);
    }
    registry.refused("fashen --as sun advance 2026-0001", 2);
}
