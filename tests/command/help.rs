//! `--help` and `--version`: what a stranger reads first.

use crate::support::{Folder, Program, Transcript};

#[test]
fn help_in_both_languages() {
    let folder = Folder::new();
    let mut typed = Transcript::new(Program::new(folder.path()));
    typed.run("fashen --help");
    typed.run("fashen advance --help");
    typed.run("fashen 目录 --help");
    typed.about("Nothing at all").run("fashen");
    typed.about("In English").run("fashen --help --lang en");
    typed.run("fashen answer --help --lang=en");
    typed.compare("help.txt");
}

#[test]
fn the_version_is_the_package_s() {
    let folder = Folder::new();
    let ran = Program::new(folder.path()).line("fashen --version");
    assert_eq!(ran.stdout, format!("fashen {}\n", env!("CARGO_PKG_VERSION")));
}

/// Every command has help in both languages, with nothing left in the language of the parser.
#[test]
fn every_command_has_help() {
    let folder = Folder::new();
    let help = Program::new(folder.path()).line("fashen --help").stdout;
    let listed = help.lines().skip_while(|line| !line.starts_with("命令")).skip(1);
    let names: Vec<&str> = listed
        .take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.len() >= 18, "{names:?}");
    for name in names {
        for lang in ["zh", "en"] {
            let program = Program { lang, ..Program::new(folder.path()) };
            let ran = program.line(&format!("fashen {name} --help"));
            assert_eq!(ran.code, 0, "{name}");
            let chinese = lang == "zh";
            assert!(
                ran.stdout.contains(if chinese { "用法：" } else { "Usage: " }),
                "{}",
                ran.stdout
            );
            let theirs = ["OPTIONS", "[alias", "Options", "Arguments", "COMMAND"];
            assert!(
                !chinese || theirs.iter().all(|word| !ran.stdout.contains(word)),
                "{}",
                ran.stdout
            );
        }
    }
}
