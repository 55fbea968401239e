//! `list`: cases.

use crate::app::inspect::{self, ListQuery, Which};
use crate::app::{CaseRow, Error, json};
use crate::cli::args::{self, option, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session, table};
use crate::lang::Phrases;
use chrono::NaiveDate;
use clap::{ArgMatches, Command, value_parser};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let help = &phrases.help;
    command.about(help.list).args([
        switch("all", help.list_all).conflicts_with("ended"),
        switch("ended", help.list_ended),
        option("stage", phrases.value.stage, help.list_stage),
        switch("overdue", phrases.due.help.list_overdue).conflicts_with_all(["all", "ended"]),
        // Without it the list begins with the newest, and may end before what is overdue.
        args::fail_on(phrases).requires("overdue"),
        option("limit", phrases.value.count, help.limit).value_parser(value_parser!(usize)),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let which = match (matches.get_flag("all"), matches.get_flag("ended")) {
        (true, _) => Which::All,
        (_, true) => Which::Ended,
        _ => Which::Open,
    };
    let stage = matches.get_one::<String>("stage").cloned();
    let limit = matches.get_one::<usize>("limit").copied();
    let session = session::open(face, matches)?;
    session::renew(face, &session)?;
    let list = inspect::list(
        &session,
        &ListQuery { which, stage, overdue: matches.get_flag("overdue"), limit },
    )?;
    let (screen, today) = (&face.phrases.screen, session.now.date_naive());
    session.let_go();
    face.show(
        "list",
        || json::cases(&list),
        || {
            if list.rows.is_empty() {
                return screen.no_cases.to_owned();
            }
            let rows: Vec<_> = list.rows.iter().map(|row| cells(face, row, today)).collect();
            let [case, opened, now, title] = screen.list_head;
            table::table(&[case, opened, now, face.phrases.due.due, title], &rows)
        },
    );
    let noted = list.rows.iter().map(|row| (row.case.as_str(), row.suspicions));
    screen::cases_with_suspicions(face, noted);
    if list.more {
        face.talk(screen.more);
    }
    let overdue = list.rows.iter().filter(|row| row.is_overdue(today)).count();
    Ok(args::failed_on_overdue(face, matches, (overdue, face.phrases.due.overdue_cases)))
}

fn cells(face: &Face, row: &CaseRow, today: NaiveDate) -> Vec<String> {
    let at = match &row.ended {
        Some((_, title)) => (face.phrases.screen.ended_short)(title),
        None => row.active.iter().map(|(_, title)| title.as_str()).collect::<Vec<_>>().join("、"),
    };
    let opened = row.opened_at.chars().take(10).collect();
    let due = screen::day_due(face, row.due, row.estimated, today);
    vec![row.case.clone(), opened, at, due, table::cut(&row.title, 60)]
}
