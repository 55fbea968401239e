//! `revise`: hands in a new draft.

use crate::app::revise::{self, Revised, Revision};
use crate::app::{Error, Misuse, json};
use crate::cli::args::{self, dry_run, many, option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::domain::case::ReplyKind;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.help, &phrases.value);
    command.about(help.revise).args([
        word("case", value.case, help.case),
        args::file("file", value.file, help.draft_file),
        many("reply", value.reply, help.reply),
        many("material", value.material, help.material),
        many("on-paper", value.on_paper, help.on_paper),
        option("title", value.text, help.title),
        dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let replies = args::pairs(matches, "reply")?;
    let revision = Revision {
        case: args::text(matches, "case"),
        file: args::path(matches, "file"),
        title: matches.get_one::<String>("title").cloned(),
        materials: args::materials(matches)?,
        replies: replies.iter().map(|(item, text)| reply(item, text)).collect::<Result<_, _>>()?,
    };
    let revised = revise::revise(&session, &revision)?;
    let Revised { moved, reading, unscreened, compared } = revised;
    session.let_go();
    face.show(
        "revise",
        || json::moved(&moved),
        || screen::moved(face, &moved, &session.registry.office),
    );
    face.talk(&screen::reading(face, &reading));
    screen::talk_unscreened(face, unscreened.as_ref());
    if let Some(compared) = &compared {
        screen::talk_revised(face, compared, &moved);
    }
    screen::talk_next(face, &moved, &session.registry.office);
    Ok(Exit::Done)
}

/// `adopted`, `partly:why`, `rejected:why`, or the same in Chinese.
fn reply(item: &str, text: &str) -> Result<(String, ReplyKind, Option<String>), Error> {
    let (word, reason) = match text.split_once([':', '：']) {
        Some((word, reason)) => (word, Some(reason.trim().to_owned()).filter(|r| !r.is_empty())),
        None => (text, None),
    };
    let kind = match word.trim() {
        "adopted" | "采纳" => ReplyKind::Adopted,
        "partly" | "部分采纳" => ReplyKind::Partly,
        "rejected" | "不采纳" => ReplyKind::Rejected,
        _ => return Err(Error::Misuse(Misuse::NotAReply { text: format!("{item}={text}") })),
    };
    Ok((item.to_owned(), kind, reason))
}
