//! `publish`: writes the public site.

use crate::app::publish::{self, Publication};
use crate::app::{Error, json};
use crate::cli::args::{self, dry_run, option, out, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.publish).args([
        out(phrases),
        option("on", phrases.value.date, phrases.help.on),
        option("base-url", phrases.value.url, phrases.help.base_url),
        switch("anew", phrases.help.anew),
        dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let on = args::day(matches, "on", session::now(matches)?.date_naive())?;
    let session = session::open(face, matches)?;
    let out = matches.get_one::<PathBuf>("out").cloned();
    let anew = matches.get_flag("anew");
    let base_url = matches.get_one::<String>("base-url").cloned();
    let published = publish::publish(&session, &Publication { out, on, base_url, anew })?;
    let folder = published.folder.join("index.html").display().to_string();
    session.let_go();
    face.show(
        "publish",
        || json::published(&published),
        || {
            (face.phrases.done.published)(
                &folder,
                published.documents,
                published.files.len(),
                (published.written, published.removed),
            )
        },
    );
    if published.dry_run {
        face.talk(face.phrases.done.dry_run);
    }
    Ok(Exit::Done)
}
