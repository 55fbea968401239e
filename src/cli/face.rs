//! What the program says: data on stdout, talk on stderr, either as words or as JSON.
//!
//! The only file that prints. A closed pipe ends the talk in silence, it is no failure.

use super::progress::Bar;
use super::wrap::NARROWEST;
use crate::app::json;
use crate::lang::{Lang, Phrases};
use clap::ArgMatches;
use serde_json::Value;
use std::io::{self, IsTerminal, Write};
use std::sync::Arc;

/// How to talk to who is there.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four switches of the command line that do not depend on each other"
)]
pub(super) struct Face {
    /// In which language.
    pub(super) lang: Lang,
    /// Its words.
    pub(super) phrases: &'static Phrases,
    /// Data as JSON.
    pub(super) json: bool,
    /// Only what was asked for.
    pub(super) quiet: bool,
    /// How far long work is; taken away before anything else is said.
    pub(super) bar: Arc<Bar>,
    colour: bool,
    mute: bool,
}

/// What a word stands out as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// A heading.
    Head,
    /// Good.
    Good,
    /// Needs a look.
    Warn,
    /// In the way.
    Bad,
    /// Beside the point.
    Faint,
}

impl Face {
    pub(super) fn new(lang: Lang, matches: &ArgMatches) -> Self {
        let colour = match matches.get_one::<String>("color").map(String::as_str) {
            Some("always") => true,
            Some("never") => false,
            _ => {
                let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
                    || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
                !plain && io::stdout().is_terminal()
            }
        };
        let (phrases, json) = (Phrases::of(lang), matches.get_flag("json"));
        let quiet = matches.get_flag("quiet");
        Self {
            lang,
            phrases,
            json,
            quiet,
            bar: Arc::new(Bar::new(&phrases.progress, quiet || json)),
            colour,
            mute: false,
        }
    }

    /// The face of a command that this one runs: the same, but for JSON, which has one envelope only.
    pub(super) fn inside(&self, matches: &ArgMatches) -> Self {
        let (colour, mute) = (self.colour, self.json);
        let bar = Arc::clone(&self.bar);
        Self { colour, mute, bar, quiet: true, ..Self::new(self.lang, matches) }
    }

    /// Whether somebody can be asked: a person at both ends, who wants words.
    pub(super) fn can_ask(&self) -> bool {
        !self.json && io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// Says data.
    pub(super) fn say(&self, text: &str) {
        if !self.mute {
            self.bar.clear();
            let _ = writeln!(io::stdout().lock(), "{}", text.trim_end());
        }
    }

    /// Where data go as they are.
    pub(super) fn raw(&self) -> impl Write {
        self.bar.clear();
        io::BufWriter::new(io::stdout())
    }

    /// Says something beside the data.
    pub(super) fn talk(&self, text: &str) {
        if !self.quiet {
            self.bar.clear();
            let _ = writeln!(io::stderr().lock(), "{}", text.trim_end());
        }
    }

    /// Says what went wrong, even when quiet.
    pub(super) fn complain(&self, text: &str) {
        if self.mute {
            return;
        }
        self.bar.clear();
        let _ = writeln!(io::stderr().lock(), "{}", text.trim_end());
    }

    /// Says a view: JSON where it is wanted, else what `words` makes.
    pub(super) fn show(
        &self,
        view: &str,
        data: impl FnOnce() -> Value,
        words: impl FnOnce() -> String,
    ) {
        if self.json {
            self.json(&json::envelope(view, &data()));
        } else {
            self.say(&words());
        }
    }

    /// Says JSON.
    pub(super) fn json(&self, value: &Value) {
        if !self.mute {
            let text = serde_json::to_string_pretty(value).unwrap_or_default();
            self.bar.clear();
            let _ = writeln!(io::stdout().lock(), "{text}");
        }
    }

    /// Whether colour is wanted.
    pub(super) fn is_coloured(&self) -> bool {
        self.colour
    }

    /// How many cells a line has, and never fewer than a line needs; none where no terminal shows it, so that who reads
    /// it from a file gets all.
    pub(super) fn columns() -> Option<usize> {
        /// What a terminal has that does not say.
        const USUAL: usize = 80;
        let said = std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
        let shown = said.or_else(|| io::stdout().is_terminal().then_some(USUAL));
        shown.map(|columns: usize| columns.max(NARROWEST))
    }

    /// A text that stands out, where colour is wanted.
    pub(super) fn paint(&self, tone: Tone, text: &str) -> String {
        let code = match tone {
            Tone::Head => "1",
            Tone::Good => "32",
            Tone::Warn => "33",
            Tone::Bad => "31",
            Tone::Faint => "2",
        };
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
