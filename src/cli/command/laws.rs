//! `laws`: texts of laws are taken in, statutes looked up, and entries found whose basis has changed.

use crate::app::laws::import::{self, Fate, Importing};
use crate::app::laws::{self, show, stale};
use crate::app::{Error, json};
use crate::cli::args::{self, option, switch, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{many, screen, session};
use crate::domain::law::StatuteKind;
use crate::lang::Phrases;
use clap::{Arg, ArgMatches, Command, value_parser};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.laws;
    let on = || option("on", phrases.value.date, words.on);
    let list = Command::new("list").visible_alias("列表").about(words.list).args([
        switch("repealed", words.repealed),
        switch("without-text", words.without_text),
        on(),
    ]);
    let show = Command::new("show").visible_alias("查看").about(words.show).args([
        word("name", words.name_value, words.name),
        Arg::new("article").value_name(words.article_value).help(words.article),
        on(),
    ]);
    let stale = Command::new("stale").visible_alias("失效").about(words.stale).arg(on());
    command.about(words.about).subcommand_required(true).arg_required_else_help(true).subcommands([
        importing(phrases),
        list,
        show,
        stale,
    ])
}

fn importing(phrases: &'static Phrases) -> Command {
    let words = &phrases.laws;
    let from = Arg::new("from")
        .value_name(words.from_value)
        .help(words.from)
        .value_parser(value_parser!(PathBuf))
        .num_args(1..)
        .required(true);
    let kinds = StatuteKind::ALL.map(StatuteKind::key);
    Command::new("import").visible_alias("导入").about(words.import).args([
        from,
        option("kind", words.kind_value, words.kind).value_parser(kinds),
        switch("replace", words.replace),
        args::dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    match matches.subcommand() {
        Some(("import", inner)) => take_in(face, inner),
        Some(("show", inner)) => one(face, inner),
        Some(("stale", inner)) => worklist(face, inner),
        Some((_, inner)) => all(face, inner),
        None => Ok(Exit::Usage),
    }
}

fn take_in(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let kind = matches.get_one::<String>("kind");
    let importing = Importing {
        from: matches.get_many::<PathBuf>("from").unwrap_or_default().cloned().collect(),
        kind: kind.map(String::as_str).and_then(StatuteKind::named),
        replace: matches.get_flag("replace"),
        dry_run: matches.get_flag("dry-run"),
    };
    let told = |done: usize, all: usize| {
        if many::is_told(done, all) {
            face.talk(&(face.phrases.laws.progress)(done, all));
        }
    };
    let root = session::root(matches)?;
    let rows = import::import(&root, &importing, &session::office_suite(), &told)?;
    face.show(
        "laws-import",
        || json::laws_imported(&rows, importing.dry_run, |row| screen::import_row(face, row)),
        || screen::imported(face, &rows, importing.dry_run),
    );
    let all_refused = rows.iter().all(|row| matches!(row.fate, Fate::Refused(_)));
    Ok(if all_refused { Exit::Failed } else { Exit::Done })
}

fn all(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let on = args::day(matches, "on", session::now(matches)?.date_naive())?;
    let library = laws::library(session::root_if_any(matches)?.as_deref())?;
    let filter = show::Filter {
        repealed: matches.get_flag("repealed"),
        without_text: matches.get_flag("without-text"),
    };
    let list = show::list(&library, filter, on);
    face.show("laws-list", || json::laws(&list, on), || screen::laws(face, &list));
    Ok(Exit::Done)
}

fn one(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let on = args::day(matches, "on", session::now(matches)?.date_naive())?;
    let library = laws::library(session::root_if_any(matches)?.as_deref())?;
    let article = matches.get_one::<String>("article").map(String::as_str);
    let shown = show::show(&library, &args::text(matches, "name"), article, on)?;
    face.show("laws-show", || json::law(&shown, on), || screen::law(face, &shown));
    Ok(Exit::Done)
}

fn worklist(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let on = args::day(matches, "on", session::now(matches)?.date_naive())?;
    let root = session::root(matches)?;
    let library = laws::library(Some(&root))?;
    let session = session::open_at(face, matches, &root)?;
    let list = stale::stale(&session, &library, on)?;
    face.show(
        "laws-stale",
        || json::laws_stale(&list, face.lang),
        || screen::laws_stale(face, &list),
    );
    Ok(Exit::Done)
}
