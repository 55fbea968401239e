//! What could be typed next: for the completion of shells, in all of them the same.
//!
//! It must never ask, wait, print an error or change anything: where something is not known, nothing is offered.

mod line;
mod live;
mod script;

pub(super) use script::{SHELLS, script};

use super::help;
use crate::lang::{Lang, Phrases};
use line::{Next, Place};
use std::ffi::OsString;
use std::fmt::Write;

/// What is offered: a word, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) word: String,
    pub(super) about: String,
}

/// What shells are answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    /// What could stand there.
    pub(super) candidates: Vec<Candidate>,
    /// A file or a folder could.
    pub(super) files: bool,
}

/// What could stand at the last of some words, of which the first is not the program.
pub(super) fn answer(lang: Lang, words: &[String]) -> Answer {
    let mut tree = help::tree(Phrases::of(lang));
    tree.build();
    let (typed, before) = words.split_last().map_or(("", &[][..]), |(last, rest)| (&**last, rest));
    let Place { command, values, next } = line::place(&tree, before, typed);
    let mut answer = Answer::default();
    match next {
        Next::Option => answer.candidates = line::options(command),
        Next::Value(arg) => {
            answer.files = line::is_file(arg);
            answer.candidates = line::possible(arg);
            if answer.candidates.is_empty() && !answer.files {
                answer.candidates = live::candidates(lang, arg.get_id().as_str(), &values);
            }
        }
        Next::Command => answer.candidates = line::commands(command, typed),
        Next::Nothing => {}
    }
    let typed = typed.rsplit_once('=').filter(|_| typed.starts_with("--")).map_or(typed, |it| it.1);
    answer.candidates.retain(|one| one.word.starts_with(typed));
    answer
}

/// The answer as shells read it: a word and what it is, a line each; `:files` where files could stand there.
pub(super) fn lines(answer: &Answer) -> String {
    let mut text = String::new();
    if answer.files {
        text.push_str(":files\n");
    }
    for Candidate { word, about } in &answer.candidates {
        let about: String = about.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let _ = writeln!(text, "{word}\t{about}");
    }
    text
}

/// The words of a line as a shell split it: bash makes words of their own of `=`.
pub(super) fn joined(words: impl IntoIterator<Item = OsString>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    let mut open = false;
    for word in words {
        let word = word.to_string_lossy().into_owned();
        match joined.last_mut() {
            Some(last) if word == "=" && last.starts_with("--") => {
                last.push('=');
                open = true;
            }
            Some(last) if open => {
                last.push_str(&word);
                open = false;
            }
            _ => joined.push(word),
        }
    }
    joined
}
