//! Who may name whom: the walls between the rooms, and the owner of each crate.

use super::names::Mention;
use super::tree;

/// A room, and what its files may name of the other rooms. It may always name itself.
type Room = (&'static str, &'static [&'static str]);

/// The walls. Where `may` is longer than a room's name, only that part of the room is meant.
const ROOMS: [Room; 9] = [
    ("src/domain/", &["crate::domain"]),
    ("src/input/", &["crate::input", "crate::domain"]),
    ("src/output/", &["crate::output", "crate::domain", "crate::lang"]),
    // Of what comes from outside, words for people speak of what was wrong with it and of nothing else.
    (
        "src/lang/",
        &[
            "crate::lang",
            "crate::domain",
            "crate::input::bpmn",
            "crate::input::yaml",
            "crate::input::document",
        ],
    ),
    ("src/app/", &["crate::app", "crate::domain", "crate::input", "crate::output", "crate::lang"]),
    (
        "src/cli/",
        &[
            "crate::cli",
            "crate::app",
            "crate::lang",
            "crate::domain",
            "crate::input::yaml::Problem",
        ],
    ),
    ("src/lib.rs", &[]),
    ("src/main.rs", &[]),
    ("store/src/", &["store"]),
];

/// A name that has owners: nobody else may write it.
struct Owned {
    name: &'static str,
    places: &'static [&'static str],
    why: &'static str,
}

const fn owned(name: &'static str, places: &'static [&'static str], why: &'static str) -> Owned {
    Owned { name, places, why }
}

/// What only some may name: every crate we depend on, and what of the standard library reaches outside.
const OWNED: &[Owned] = &[
    owned(
        "chrono",
        &["src/domain/", "src/input/", "src/output/", "src/lang/", "src/app/", "src/cli/"],
        "dates",
    ),
    owned("aho_corasick", &["src/domain/"], "many words in one pass"),
    owned("chrono::Utc", &["src/app/clock.rs"], "the only now()"),
    owned("chrono::Local", &[], "every time is Beijing's"),
    owned("clap", &["src/cli/"], "words of a command line are the command line's"),
    owned("csv", &["src/output/csv.rs"], "lists as .csv"),
    owned("encoding_rs", &["src/input/document/encoding.rs"], "GB 18030"),
    owned("fashen", &["src/main.rs"], "the program is a few lines over the library"),
    owned("fashen_store", &["src/app/"], "only a use-case reads or writes the record"),
    owned(
        "flate2",
        &["src/input/document/pdf/", "src/output/site/search/"],
        "streams of PDF files, texts of the site's search",
    ),
    owned("html5gum", &["src/input/document/html/"], "pages as tokens"),
    owned("memchr", &["src/domain/"], "marks of a text in one pass"),
    owned("minijinja", &["src/output/"], "pages"),
    owned("petgraph", &["src/domain/workflow/graph.rs"], "a stage is its name, never an index"),
    owned("qrcodegen", &["src/output/site/qr.rs"], "codes of addresses"),
    owned(
        "quick_xml",
        &["src/input/document/xml.rs", "src/input/form/xml.rs"],
        "Word's XML, read in one place, and kept as it was written in another",
    ),
    owned("rust_xlsxwriter", &["src/output/xlsx.rs"], "spreadsheets"),
    owned("saphyr_parser", &["src/input/yaml/outline.rs"], "YAML, before it is believed"),
    owned(
        "serde",
        &[
            "src/app/",
            "src/output/",
            "src/lang/site.rs",
            "src/input/yaml/node.rs",
            "store/src/care/",
        ],
        "written forms are the journal's, the papers', the readers' and exports'; the domain has none",
    ),
    owned(
        "serde_json",
        &["src/app/", "src/output/", "src/cli/", "store/src/care/"],
        "JSON is for programs",
    ),
    owned("serde_yaml", &["src/input/yaml/node.rs"], "YAML values, in one place"),
    owned("similar", &["src/domain/document/comparison/"], "which words changed"),
    owned("sled", &["store/src/index/tree.rs"], "nothing is believed because sled says so"),
    owned("base64", &["store/src/care/lines.rs"], "bytes that are no text"),
    owned(
        "crc32c",
        &["store/src/journal/", "store/src/index/", "store/src/care/"],
        "checksums against accidents",
    ),
    owned("fs4", &["store/src/care/doctor.rs"], "how much room a disk has"),
    owned(
        "sha2",
        &["src/app/publish/manifest.rs", "src/app/publish/known.rs"],
        "the digest that everybody else checks copies with",
    ),
    owned("sm3", &["store/src/hash.rs"], "one digest, made in one place"),
    owned(
        "thiserror",
        &["src/domain/", "src/input/", "src/output/", "src/lang/", "src/app/", "store/src/"],
        "errors are data until the rim",
    ),
    owned(
        "unicode_width",
        &["src/cli/table.rs", "src/cli/wrap.rs", "src/output/"],
        "columns under Chinese",
    ),
    owned("zip", &["src/input/document/container.rs", "src/output/container.rs"], "packages"),
    owned(
        "crate::domain::case::decide",
        &["src/domain/case/", "src/domain/scenario/step.rs", "src/app/session.rs"],
        "one judge",
    ),
    owned("std::env", &["src/cli/", "store/src/lock.rs"], "the environment reaches the rim only"),
    owned("std::fs", &["src/app/", "store/src/"], "the disk belongs to use-cases and the store"),
    owned("std::net", &[], "the program is offline"),
    owned(
        "std::process",
        &["src/main.rs", "src/cli/", "src/app/office_suite", "store/src/lock.rs"],
        "exit codes, lock files, and the one program that is called where it is installed",
    ),
    owned(
        "std::thread",
        &["store/src/", "src/app/folder.rs", "src/app/office_suite"],
        "many papers at once, and waiting for another program; the rest is one thread",
    ),
    owned(
        "std::time::SystemTime",
        &["store/src/lock.rs", "store/src/blob.rs"],
        "the clock is app/clock.rs's; here files are as old as the system says",
    ),
    owned(
        "std::time::Instant",
        &["store/src/lock.rs", "store/src/index/tree.rs", "src/cli/progress.rs"],
        "only waiting is measured, and how often it is spoken of",
    ),
    owned("std::io::stdin", &["src/cli/face.rs", "src/cli/prompt.rs"], "only a face asks"),
    // A face, a question, and what is said where there is no face yet or another process is waited for.
    owned(
        "std::io::stdout",
        &["src/cli/face.rs", "src/cli/prompt.rs", "src/cli/help.rs"],
        "only a face talks",
    ),
    owned(
        "std::io::stderr",
        &["src/cli/face.rs", "src/cli/help.rs", "src/cli/progress.rs", "src/cli/session.rs"],
        "only a face talks",
    ),
    owned("print!", &[], "a closed pipe is no panic: see cli/face.rs"),
    owned("println!", &[], "a closed pipe is no panic: see cli/face.rs"),
    owned("eprint!", &[], "a closed pipe is no panic: see cli/face.rs"),
    owned("eprintln!", &[], "a closed pipe is no panic: see cli/face.rs"),
];

/// What is wrong with a name that a file writes.
fn judge(file: &str, mention: &Mention) -> Vec<String> {
    let Mention { line, path } = mention;
    let mut wrong = Vec::new();
    for Owned { name, places, why } in OWNED {
        if within(path, name) && !places.iter().any(|place| file.starts_with(place)) {
            let places = if places.is_empty() { "nobody".to_owned() } else { places.join(", ") };
            wrong.push(format!("{file}:{line}: `{path}`: `{name}` is for {places} ({why})"));
        }
    }
    let room = ROOMS.iter().find(|(room, _)| file.starts_with(room));
    let Some((room, may)) = room else {
        wrong.push(format!("{file}:{line}: `{path}`: this file is in no room of ROOMS"));
        return wrong;
    };
    let is_ours = within(path, "crate") && path != "crate";
    if is_ours && !may.iter().any(|name| within(path, name)) {
        let may = if may.is_empty() { "no room".to_owned() } else { may.join(", ") };
        wrong.push(format!("{file}:{line}: `{path}`: {room} may name {may}"));
    }
    wrong
}

/// Whether a path is a name or lies below it.
fn within(path: &str, name: &str) -> bool {
    path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The crates that a manifest depends on, as code names them.
fn dependencies(manifest: &str) -> Vec<String> {
    let table = manifest.split("\n[dependencies]\n").nth(1).unwrap_or_default();
    let lines = table.lines().take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| Some(line.split_once(" = ")?.0.replace('-', "_"))).collect()
}

#[test]
fn nobody_names_what_is_not_theirs_to_name() {
    let sources = tree::reached().values().filter(|source| !source.test);
    let mut wrong = Vec::new();
    for source in sources {
        for mention in &source.mentions {
            wrong.extend(judge(&source.path, mention));
        }
    }
    super::none(&wrong);
}

#[test]
fn every_crate_has_an_owner_that_uses_it() {
    let crates = ["Cargo.toml", "store/Cargo.toml"].map(|file| dependencies(&tree::text(file)));
    for name in crates.concat() {
        assert!(OWNED.iter().any(|owned| owned.name == name), "{name} has no owner in OWNED");
    }
    let mut idle = Vec::new();
    for Owned { name, places, .. } in OWNED {
        for place in *places {
            let mut sources =
                tree::reached().values().filter(|source| source.path.starts_with(place));
            if !sources.any(|source| source.mentions.iter().any(|one| within(&one.path, name))) {
                idle.push(format!("{place} never names `{name}`: take it out of OWNED"));
            }
        }
    }
    super::none(&idle);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::names;

    /// Complaints about a file of one line.
    fn complaints(file: &str, module: &str, code: &str) -> usize {
        let module: Vec<String> = module.split("::").map(str::to_owned).collect();
        let found = names::mentions(&syn::parse_file(code).unwrap(), &module);
        found.iter().flat_map(|mention| judge(file, mention)).count()
    }

    #[test]
    fn a_breach_of_each_wall_is_seen() {
        let breaches = [
            ("src/domain/case/x.rs", "crate::domain::case::x", "use crate::app::Error;"),
            (
                "src/domain/case/x.rs",
                "crate::domain::case::x",
                "fn f() -> super::super::super::lang::Z {}",
            ),
            ("src/domain/name.rs", "crate::domain::name", "#[derive(serde::Serialize)] struct A;"),
            ("src/domain/name.rs", "crate::domain::name", "fn f() { chrono::Utc::now(); }"),
            ("src/domain/name.rs", "crate::domain::name", "fn f() { println!(); }"),
            (
                "src/domain/name.rs",
                "crate::domain::name",
                "fn f() { petgraph::graph::NodeIndex::new(0); }",
            ),
            ("src/input/yaml/x.rs", "crate::input::yaml::x", "use crate::lang;"),
            ("src/input/document/x.rs", "crate::input::document::x", "use serde_yaml::Value;"),
            ("src/input/document/x.rs", "crate::input::document::x", "use std::{fs, str};"),
            ("src/output/x.rs", "crate::output::x", "use crate::input::yaml;"),
            ("src/lang/x.rs", "crate::lang::x", "fn f() { matches!(e, crate::app::Error::A); }"),
            ("src/app/x.rs", "crate::app::x", "use crate::cli;"),
            ("src/app/x.rs", "crate::app::x", "use clap::Arg;"),
            ("src/cli/x.rs", "crate::cli::x", "use crate::output::docx;"),
            ("src/cli/x.rs", "crate::cli::x", "use fashen_store::Store;"),
            ("src/cli/x.rs", "crate::cli::x", "use crate::domain::case::{Case, decide};"),
            ("src/cli/x.rs", "crate::cli::x", "fn f() { std::io::stdout(); }"),
            ("store/src/memory.rs", "store::memory", "use sled::Db;"),
            ("store/src/memory.rs", "store::memory", "use chrono::NaiveDate;"),
        ];
        for (file, module, code) in breaches {
            assert_eq!(complaints(file, module, code), 1, "{file}: {code}");
        }
    }

    #[test]
    fn what_is_allowed_is_let_through() {
        let fine = [
            ("src/domain/case/x.rs", "crate::domain::case::x", "use super::super::name::CaseId;"),
            (
                "src/domain/case/x.rs",
                "crate::domain::case::x",
                "use chrono::{DateTime, FixedOffset};",
            ),
            (
                "src/domain/workflow/graph.rs",
                "crate::domain::workflow::graph",
                "use petgraph::Graph;",
            ),
            ("src/lang/x.rs", "crate::lang::x", "use crate::input::document::Unreadable;"),
            ("src/cli/x.rs", "crate::cli::x", "use crate::input::yaml::Problem;"),
            ("src/output/csv.rs", "crate::output::csv", "use ::csv::Writer;"),
            ("src/app/clock.rs", "crate::app::clock", "fn f() { chrono::Utc::now(); }"),
        ];
        for (file, module, code) in fine {
            assert_eq!(complaints(file, module, code), 0, "{file}: {code}");
        }
    }

    #[test]
    fn dependencies_are_read_from_their_table_alone() {
        let manifest = "[package]\nname = \"x\"\n\n[dependencies]\na-b = \"1\"\nc = { path = \"c\" }\n\n\
            [dev-dependencies]\nd = \"1\"\n";
        assert_eq!(dependencies(manifest), ["a_b", "c"]);
    }
}
