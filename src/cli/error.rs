//! The only judge of what an error means to the caller: its exit code, its name for programs, the sentence
//! and the hint.

mod catalogue;
mod form;
mod store;

pub(super) use store::named as holder;

use super::command::problem_line;
use super::exit::Exit;
use super::face::{Face, Tone};
use crate::app::author::net::NetFault;
use crate::app::calendar::CountError;
use crate::app::journal::JournalError;
use crate::app::{Error, Missing, MissingLaw, Misuse, ReportMisuse, Scene, json};
use crate::domain::case::Refusal;
use crate::domain::name::CaseId;
use crate::domain::nearest::nearest;
use crate::lang::{self, Names};
use catalogue::{of_clean_up, tell_clean_up, tell_entry, tell_filing, tell_rows};
use serde_json::{Value, json};

/// An error as it is told.
struct Told {
    exit: Exit,
    code: &'static str,
    message: String,
    hint: Option<String>,
    details: Value,
}

/// Tells an error; the exit code that goes with it.
pub(super) fn report(face: &Face, error: &Error) -> Exit {
    let told = tell(face, error);
    if face.json {
        face.json(&json::error(told.code, &told.message, told.hint.as_deref(), &told.details));
    } else {
        let label = face.paint(Tone::Bad, face.phrases.error.label);
        face.complain(&format!("{label}{}", told.message));
        if let Some(hint) = &told.hint {
            face.complain(&format!("{}{hint}", face.phrases.error.hint_label));
        }
    }
    told.exit
}

/// What an error says, for where it is no failure.
pub(super) fn sentence(face: &Face, error: &Error) -> String {
    tell(face, error).message
}

fn plain(exit: Exit, code: &'static str, message: String, hint: Option<String>) -> Told {
    Told { exit, code, message, hint, details: json!([]) }
}

fn tell(face: &Face, error: &Error) -> Told {
    let words = &face.phrases.error;
    match error {
        Error::Missing(missing) => tell_missing(face, missing),
        Error::Misuse(misuse) => tell_misuse(face, misuse),
        Error::Refused { case, refusal, scene } => {
            tell_refusal(face, case.as_ref(), refusal, scene)
        }
        Error::EntryRefused { entry, reasons } => tell_entry(face, entry.as_str(), reasons),
        Error::CleanUpRefused { clean_up, reasons } => tell_clean_up(face, clean_up, reasons),
        Error::DecisionRows { file, faults } => tell_rows(face, file, faults),
        Error::Invalid { file: main, problems } => {
            let file = main.display().to_string();
            // Only workflows are checked by the command that the longer hint names.
            let is_workflow = main.file_name().is_some_and(|name| name == "workflow.yaml");
            let hint = if is_workflow { words.invalid_hint } else { words.invalid_other_hint };
            let lines: Vec<String> =
                problems.iter().map(|problem| problem_line(face, &file, problem)).collect();
            let message =
                format!("{}\n{}", (words.invalid)(&file, problems.len()), lines.join("\n"));
            Told {
                details: json::problems(main, problems, |problem| {
                    lang::problem::say(face.lang, &problem.kind)
                }),
                ..plain(Exit::Refused, "invalid-file", message, Some(hint.to_owned()))
            }
        }
        Error::Unreadable { file, reason } => {
            let said = lang::reading::unreadable(face.lang, reason);
            let message = (words.of_file)(&file.display().to_string(), &said.sentence);
            plain(Exit::Failed, "unreadable", message, said.hint)
        }
        Error::Form { file, faults } => form::tell(face, &file.display().to_string(), faults),
        Error::Filing { file, faults } => tell_filing(face, &file.display().to_string(), faults),
        Error::LawText { file, line } => {
            let words = &face.phrases.laws;
            let message = (words.damaged)(&file.display().to_string(), *line);
            plain(Exit::Refused, "invalid-file", message, Some(words.damaged_hint.to_owned()))
        }
        Error::Exchange { file, reason } => {
            let said = lang::bpmn::fault(face.lang, reason);
            let message = (words.of_file)(&file.display().to_string(), &said.sentence);
            plain(Exit::Failed, "unreadable", message, said.hint)
        }
        Error::Net(fault) => tell_net(face, fault),
        Error::Disk { path, source } => {
            let reason = (words.disk_reason)(source.kind())
                .map_or_else(|| source.to_string(), ToOwned::to_owned);
            let message = (words.disk)(&path.display().to_string(), &reason);
            let folder = source.kind() == std::io::ErrorKind::IsADirectory;
            plain(Exit::Failed, "disk", message, folder.then(|| words.folder_hint.to_owned()))
        }
        Error::Store(error) => store::tell(face, error),
        Error::Journal(JournalError::Damaged { what }) => plain(
            Exit::Damaged,
            "damaged",
            (face.phrases.store.record)(what),
            Some(face.phrases.store.record_hint.to_owned()),
        ),
        Error::Journal(JournalError::Newer { stream, version, found, known }) => {
            let what = format!("{stream}#{version}");
            plain(
                Exit::Damaged,
                "newer",
                (face.phrases.store.newer)(&what, *found, *known),
                Some(face.phrases.store.newer_hint.to_owned()),
            )
        }
        Error::Output(error) => {
            plain(Exit::Failed, "output", (words.output)(&error.to_string()), None)
        }
    }
}

fn tell_refusal(face: &Face, case: Option<&CaseId>, refusal: &Refusal, scene: &Scene) -> Told {
    let workflow = scene.workflow.localized(face.lang.as_str());
    let names = Names::new(Some(&workflow), Some(&scene.office));
    let names = match &scene.place {
        Some((stage, outcome)) => names.at(stage, outcome),
        None => names,
    };
    let mut lines = vec![(face.phrases.error.refused)(case.map(CaseId::as_str))];
    let mut details = Vec::new();
    for reason in &refusal.reasons {
        let said = lang::refusal::refusal(face.lang, reason, &names);
        lines.push(format!("  · {}", said.sentence));
        if let Some(hint) = &said.hint {
            lines.push(format!("    {hint}"));
        }
        details.push(json!({ "code": reason.code(), "message": said.sentence, "hint": said.hint }));
    }
    let unknown = refusal.reasons.iter().all(crate::domain::case::Reason::is_unknown_name);
    let (exit, code) =
        if unknown { (Exit::NotFound, "not-found") } else { (Exit::Refused, "refused") };
    let hint = match (case, refusal.reasons.first()) {
        (Some(case), _) => Some(format!("fashen next {case}")),
        (None, Some(reason)) => Some(format!("fashen explain {}", reason.code())),
        (None, None) => None,
    };
    Told { details: json!(details), ..plain(exit, code, lines.join("\n"), hint) }
}

fn tell_missing(face: &Face, missing: &Missing) -> Told {
    let words = &face.phrases.error;
    let near = |name: &str, known: &[String]| {
        nearest(name, known.iter().map(String::as_str))
            .map(|near| (words.perhaps)(near))
            .or_else(|| (!known.is_empty()).then(|| (words.there_are)(known)))
    };
    let (code, message, hint) = match missing {
        Missing::Registry { from } => (
            "no-registry",
            (words.no_registry)(&from.display().to_string()),
            Some(words.no_registry_hint.to_owned()),
        ),
        Missing::RegistryHere { folder } => (
            "no-registry",
            (words.no_registry_here)(&folder.display().to_string()),
            Some(words.no_registry_hint.to_owned()),
        ),
        Missing::Case { name } => {
            ("no-case", (words.no_case)(name), Some(words.no_case_hint.to_owned()))
        }
        Missing::Person { name, known } => {
            ("no-person", (words.no_person)(name), near(name, known))
        }
        Missing::Role { name, known } => ("no-role", (words.no_role)(name), near(name, known)),
        Missing::Workflow { name, known } => {
            ("no-workflow", (words.no_workflow)(name), near(name, known))
        }
        Missing::Stage { name, known } => ("no-stage", (words.no_stage)(name), near(name, known)),
        Missing::Clause { label, known } => {
            ("no-clause", (words.no_clause)(label), near(label, known))
        }
        Missing::Entry { name } => {
            ("no-entry", (words.no_entry)(name), Some(words.no_entry_hint.to_owned()))
        }
        Missing::CleanUp { name, known } => {
            ("no-cleanup", (face.phrases.cleanup.missing)(name), near(name, known))
        }
        Missing::Topic { name, known } => {
            let near =
                nearest(name, known.iter().map(String::as_str)).map(|near| (words.perhaps)(near));
            ("no-topic", (words.no_topic)(name), near.or(Some(words.no_topic_hint.to_owned())))
        }
        Missing::Rule { code, known } => return tell_missing_rule(face, code, known),
        Missing::Paper { name, known } => ("no-paper", (words.no_paper)(name), near(name, known)),
        Missing::Draft { case, draft, known } => {
            let words = &face.phrases.comparison;
            ("no-draft", (words.no_draft)(case, *draft), Some((words.no_draft_hint)(*known)))
        }
        Missing::Figure { name, year, known } => {
            let words = &face.phrases.report;
            let near = nearest(name, known.iter().map(String::as_str));
            let hint =
                near.map_or_else(|| (words.no_figure_hint)(*year), face.phrases.error.perhaps);
            ("no-figure", (words.no_figure)(name, *year), Some(hint))
        }
        Missing::Law(missing) => return tell_missing_law(face, missing),
        Missing::File { path } => ("no-file", (words.no_file)(&path.display().to_string()), None),
    };
    plain(Exit::NotFound, code, message, hint)
}

fn tell_missing_rule(face: &Face, code: &str, known: &[String]) -> Told {
    let words = &face.phrases.rules;
    let near = nearest(code, known.iter().map(String::as_str));
    let hint = near.map_or_else(|| words.no_rule_hint.to_owned(), face.phrases.error.perhaps);
    plain(Exit::NotFound, "no-rule", (words.no_rule)(code), Some(hint))
}

fn tell_missing_law(face: &Face, missing: &MissingLaw) -> Told {
    let words = &face.phrases.laws;
    let (code, message, hint) = match missing {
        MissingLaw::Statute { name, known } => {
            let near = (!known.is_empty()).then(|| (face.phrases.error.there_are)(known));
            let hint = near.unwrap_or_else(|| words.no_statute_hint.to_owned());
            ("no-statute", (words.no_statute)(name), Some(hint))
        }
        MissingLaw::Text { title } => {
            ("no-law-text", (words.no_text)(title), Some(words.no_text_hint.to_owned()))
        }
        MissingLaw::Article { title, article, last } => {
            ("no-article", (words.no_article)(title, article, *last), None)
        }
    };
    plain(Exit::NotFound, code, message, hint)
}

fn tell_net(face: &Face, fault: &NetFault) -> Told {
    let words = &face.phrases.nets;
    match fault {
        NetFault::Cancels { outcomes } => Told {
            details: json!(outcomes),
            ..plain(
                Exit::Refused,
                "cancels",
                (words.cancels)(outcomes),
                Some(words.cancels_hint.to_owned()),
            )
        },
        NetFault::UnknownFact { name, known } => plain(
            Exit::NotFound,
            "not-found",
            (words.unknown_fact)(name),
            Some((words.known_facts)(known)),
        ),
        NetFault::WrongValue { fact, value, allowed } => {
            plain(Exit::Usage, "wrong-value", (words.wrong_value)(fact, value, allowed), None)
        }
        NetFault::OnlyNets => plain(Exit::Usage, "only-nets", words.only_nets.to_owned(), None),
        NetFault::OnlyLogs => plain(Exit::Usage, "only-logs", words.only_logs.to_owned(), None),
    }
}

fn tell_report_misuse(face: &Face, misuse: &ReportMisuse) -> Told {
    let words = &face.phrases.report;
    let (code, message) = match misuse {
        ReportMisuse::YearToCome { year } => ("year-to-come", (words.to_come)(*year)),
        ReportMisuse::Format { name, known } => ("no-format", (words.no_format)(name, known)),
    };
    plain(Exit::Usage, code, message, None)
}

fn tell_counting(face: &Face, error: CountError) -> Told {
    let words = &face.phrases.calendar;
    let (code, message, hint) = match error {
        CountError::Beyond => ("beyond-calendar", words.beyond.to_owned(), None),
        CountError::NotBackwards(unit) => (
            "not-backwards",
            (words.not_backwards)(lang::words::unit(face.lang, unit)),
            Some(words.not_backwards_hint.to_owned()),
        ),
        CountError::OnlyForwards(option) => ("only-forwards", (words.only_forwards)(option), None),
        CountError::TermOfWorkdays => ("term-of-workdays", words.term_of_workdays.to_owned(), None),
    };
    plain(Exit::Usage, code, message, hint)
}

/// The commands of which one must be typed in full.
fn to_choose(face: &Face, case: &str, choices: &[String]) -> String {
    let line = |pair: &String| format!("  fashen advance {case} {pair}");
    let lines: Vec<String> = choices.iter().map(line).collect();
    let message = format!("{}\n{}", face.phrases.error.no_outcome, lines.join("\n"));
    message.trim_end().to_owned()
}

/// What can not be compared, or written as a table.
fn tell_compared(face: &Face, misuse: &Misuse) -> Told {
    let words = &face.phrases.comparison;
    match misuse {
        Misuse::TableExists { path } => plain(
            Exit::Refused,
            "file-exists",
            (face.phrases.error.file_exists)(&path.display().to_string()),
            Some(words.exists_hint.to_owned()),
        ),
        Misuse::OneDraft { case } => {
            let hint = Some((words.one_draft_hint)(case));
            plain(Exit::Refused, "one-draft", (words.one_draft)(case), hint)
        }
        _ => {
            let hint = Some(words.not_two_texts_hint.to_owned());
            plain(Exit::Usage, "not-two-texts", words.not_two_texts.to_owned(), hint)
        }
    }
}

/// What is there already and is not written over.
fn tell_in_the_way(face: &Face, misuse: &Misuse) -> Told {
    let words = &face.phrases.error;
    let (code, message, hint) = match misuse {
        Misuse::RegistryExists { root } => (
            "registry-exists",
            (words.registry_exists)(&root.display().to_string()),
            words.registry_exists_hint,
        ),
        Misuse::FolderNotEmpty { path } => (
            "folder-not-empty",
            (words.folder_not_empty)(&path.display().to_string()),
            words.folder_not_empty_hint,
        ),
        Misuse::FileExists { path } | Misuse::TableExists { path } => (
            "file-exists",
            (words.file_exists)(&path.display().to_string()),
            words.file_exists_hint,
        ),
        _ => ("file-exists", String::new(), words.file_exists_hint),
    };
    plain(Exit::Refused, code, message, Some(hint.to_owned()))
}

fn tell_misuse(face: &Face, misuse: &Misuse) -> Told {
    let words = &face.phrases.error;
    let usage = |code, message, hint| plain(Exit::Usage, code, message, hint);
    match misuse {
        Misuse::NobodyActs { known } => {
            usage("nobody-acts", words.nobody.to_owned(), Some((words.nobody_hint)(known)))
        }
        Misuse::RegistryExists { .. }
        | Misuse::FolderNotEmpty { .. }
        | Misuse::FileExists { .. } => tell_in_the_way(face, misuse),
        Misuse::BaseUrl { given } => {
            usage("base-url", (words.base_url)(given), Some(words.base_url_hint.to_owned()))
        }
        Misuse::CleanUp(misuse) => of_clean_up(face, misuse),
        Misuse::NoOfficeSuite => form::no_suite(face),
        Misuse::WhichPaper { file } => form::which(face, file),
        Misuse::NoRules { workflow } => {
            let words = &face.phrases.check;
            usage("no-rules", (words.no_rules)(workflow), Some(words.no_rules_hint.to_owned()))
        }
        Misuse::NoHead { file } => {
            let words = &face.phrases.stock;
            let message = (words.no_head)(&file.display().to_string());
            usage("no-head", message, Some(words.no_head_hint.to_owned()))
        }
        Misuse::OutMissing => usage("out-missing", words.out_missing.to_owned(), None),
        Misuse::NotAPair { option, text } => {
            usage("not-a-pair", (words.not_a_pair)(option, text), None)
        }
        Misuse::NotAnAnswer { text } => {
            usage("not-an-answer", (words.not_an_answer)(text), Some(words.answer_hint.to_owned()))
        }
        Misuse::NotAReply { text } => {
            usage("not-a-reply", (words.not_a_reply)(text), Some(words.reply_hint.to_owned()))
        }
        Misuse::NotADigest { text } => usage("not-a-digest", (words.not_a_digest)(text), None),
        Misuse::NotADate { text } => usage("not-a-date", (words.not_a_date)(text), None),
        Misuse::NotAPeriod { text } => {
            let words = &face.phrases.due;
            let hint = Some(words.not_a_period_hint.to_owned());
            usage("not-a-period", (words.not_a_period)(text), hint)
        }
        Misuse::NotATime { text } => usage("not-a-time", (words.not_a_time)(text), None),
        Misuse::TableExists { .. } | Misuse::OneDraft { .. } | Misuse::NotTwoTexts => {
            tell_compared(face, misuse)
        }
        Misuse::NoTitle => {
            plain(Exit::Failed, "no-title", words.no_title.into(), Some(words.no_title_hint.into()))
        }
        Misuse::NothingAnswered { case, open } => {
            let hint = match open.as_slice() {
                [] => format!("fashen next {case}"),
                _ => words.answer_hint.to_owned(),
            };
            usage("nothing-answered", (words.nothing_answered)(open), Some(hint))
        }
        Misuse::DetailsOfSeveral => {
            usage("details-of-several", words.details_of_several.into(), None)
        }
        Misuse::NoOutcomeNamed { case, choices } => {
            let (message, hint) = (to_choose(face, case, choices), format!("fashen next {case}"));
            usage("no-outcome-named", message, Some(hint))
        }
        Misuse::Report(misuse) => tell_report_misuse(face, misuse),
        Misuse::Counting(error) => tell_counting(face, *error),
        Misuse::Simulation(error) => {
            usage("bad-setting", lang::simulation::setting(face.lang, error), None)
        }
        Misuse::Format { name } => usage("no-format", (words.no_format)(name), None),
        Misuse::BadName { option, text } => usage("bad-name", (words.bad_name)(option, text), None),
    }
}
