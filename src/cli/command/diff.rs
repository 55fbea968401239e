//! `diff`: what changed between two drafts of a case, or two files.

use crate::app::compare::{self, Compared, Form, OfCase, Writing};
use crate::app::{Error, Misuse, json};
use crate::cli::args::{self, option, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::{Lang, Phrases};
use clap::{Arg, ArgMatches, Command, value_parser};
use std::path::{Path, PathBuf};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.comparison;
    let texts = Arg::new("texts").value_name(words.texts_value).help(words.texts).num_args(1..=3);
    let file =
        |name, help| option(name, phrases.value.file, help).value_parser(value_parser!(PathBuf));
    command.about(words.about).args([
        texts.required(true),
        switch("all", words.all),
        file("html", words.html),
        file("docx", words.docx),
        switch("force", words.force),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let compared = match asked(&args::texts(matches, "texts"))? {
        Asked::Files(before, after) => compare::files(&before, &after, &session::office_suite())?,
        Asked::OfCase(asked) => {
            let session = session::open(face, matches)?;
            let compared = compare::of_case(&session, &asked)?;
            session.let_go();
            compared
        }
    };
    let all = matches.get_flag("all");
    let html = write(&compared, matches, ("html", Form::Html))?;
    let docx = write(&compared, matches, ("docx", Form::Docx))?;
    face.show(
        "diff",
        || json::comparison(&compared, html, docx),
        || screen::comparison(face, &compared, all),
    );
    screen::reread(face, &compared);
    for file in [html, docx].into_iter().flatten() {
        face.talk(&(face.phrases.comparison.written)(&file.display().to_string()));
    }
    Ok(Exit::Done)
}

/// What was named.
enum Asked {
    Files(PathBuf, PathBuf),
    OfCase(OfCase),
}

/// `CASE`, `CASE A`, `CASE A B`, `CASE FILE`, `CASE A FILE`, `FILE FILE`.
fn asked(texts: &[String]) -> Result<Asked, Error> {
    let is_file = |text: &String| Path::new(text).is_file();
    if let [before, after] = texts
        && is_file(before)
        && after.parse::<u32>().is_err()
    {
        return Ok(Asked::Files(before.into(), after.into()));
    }
    let Some((case, rest)) = texts.split_first().filter(|(case, _)| !is_file(case)) else {
        return Err(Error::Misuse(Misuse::NotTwoTexts));
    };
    let mut asked = OfCase { case: case.clone(), drafts: Vec::new(), file: None };
    for text in rest {
        match text.parse() {
            _ if asked.file.is_some() => return Err(Error::Misuse(Misuse::NotTwoTexts)),
            Ok(draft) => asked.drafts.push(draft),
            Err(_) => asked.file = Some(text.into()),
        }
    }
    Ok(Asked::OfCase(asked))
}

/// Writes the table that was asked for, and says where.
fn write<'a>(
    compared: &Compared,
    matches: &'a ArgMatches,
    (name, form): (&str, Form),
) -> Result<Option<&'a Path>, Error> {
    let Some(file) = matches.get_one::<PathBuf>(name) else { return Ok(None) };
    // Papers are Chinese in every language of the program, and so is what they call the drafts.
    let words = &Phrases::of(Lang::Zh).comparison;
    let between = (
        screen::origin(words, &compared.before.origin),
        screen::origin(words, &compared.after.origin),
    );
    let writing = Writing {
        between: (&between.0, &between.1),
        all: matches.get_flag("all"),
        force: matches.get_flag("force"),
    };
    compare::write(compared, (form, file), writing)?;
    Ok(Some(file))
}
