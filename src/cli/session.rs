//! The registry and the person a command works with, from flags and environment.

use super::error;
use super::face::Face;
use crate::app::{self, Error, Holder, OfficeSuite, Opening, Registry, Session, clock};
use chrono::{DateTime, FixedOffset};
use clap::ArgMatches;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How long to wait for another process to let go of the store.
const WAIT: Duration = Duration::from_secs(10);

/// The registry folder: what the flag or the environment names, else the folder at or above the one we are in.
pub(super) fn root(matches: &ArgMatches) -> Result<PathBuf, Error> {
    if let Some(folder) = matches.get_one::<PathBuf>("registry") {
        return app::named(&std::path::absolute(folder).unwrap_or_else(|_| folder.clone()));
    }
    let here = std::env::current_dir();
    app::find(&here.map_err(|source| Error::Disk { path: PathBuf::from("."), source })?)
}

/// The registry, where there is one or one was named; without one, what the program carries is used.
pub(super) fn root_if_any(matches: &ArgMatches) -> Result<Option<PathBuf>, Error> {
    let root = root(matches);
    if matches.contains_id("registry") { root.map(Some) } else { Ok(root.ok()) }
}

/// What time it is: the clock's, or what `--now` or `FASHEN_NOW` froze it at.
pub(super) fn now(matches: &ArgMatches) -> Result<DateTime<FixedOffset>, Error> {
    clock::now(matches.get_one::<String>("now").map(String::as_str))
}

/// The office suite that reads files of old word processors: the one that `FASHEN_SOFFICE` names, else the one that is
/// installed.
pub(super) fn office_suite() -> OfficeSuite {
    let named = std::env::var_os("FASHEN_SOFFICE").filter(|name| !name.is_empty());
    OfficeSuite::new(named.map(PathBuf::from), std::env::temp_dir())
}

/// A session with the registry at hand.
pub(super) fn open(face: &Face, matches: &ArgMatches) -> Result<Session, Error> {
    open_at(face, matches, &root(matches)?)
}

/// Has what is due counted anew where the office's calendar or a figure of its place has changed, and says so.
pub(super) fn renew(face: &Face, session: &Session) -> Result<(), Error> {
    if let Some(renewed) = app::due::renew(session)?
        && !renewed.first
        && renewed.cases > 0
    {
        face.talk(&super::screen::recounted(face, &renewed));
    }
    Ok(())
}

/// How the store is waited for, and who hears of it.
pub(super) fn opening(face: &Face, matches: &ArgMatches) -> Opening {
    let (words, quiet, bar) = (&face.phrases.store, face.quiet, Arc::clone(&face.bar));
    let on_wait = move |holder: &Holder| {
        if !quiet {
            use std::io::Write;
            bar.clear();
            let _ =
                writeln!(std::io::stderr(), "{}", (words.waiting)(&error::holder(words, holder)));
        }
    };
    let wait =
        matches.get_one::<u64>("lock-wait").map_or(WAIT, |seconds| Duration::from_secs(*seconds));
    let bar = Arc::clone(&face.bar);
    Opening {
        wait,
        on_wait: Some(Arc::new(on_wait)),
        on_progress: Some(Arc::new(move |progress| bar.heard(progress))),
    }
}

/// A session with the registry of a folder.
pub(super) fn open_at(face: &Face, matches: &ArgMatches, root: &Path) -> Result<Session, Error> {
    let registry = Registry::open(root, opening(face, matches))?;
    Ok(Session {
        registry,
        person: matches.get_one::<String>("as").cloned(),
        now: now(matches)?,
        vouched: matches.contains_id("now"),
        dry_run: matches.try_get_one::<bool>("dry-run").ok().flatten().copied().unwrap_or(false),
        office_suite: office_suite(),
    })
}
