//! `answer`: answers questions. At a terminal, without `--item`, it asks them one after the other.

use crate::app::answer::{self, Answering, GivenAnswer};
use crate::app::{Error, Missing, Misuse, Moved, Session, inspect, json};
use crate::cli::args::{self, dry_run, many, option, switch, word};
use crate::cli::exit::Exit;
use crate::cli::face::{Face, Tone};
use crate::cli::{error, prompt, screen, session};
use crate::domain::case::Verdict;
use crate::domain::workflow::CheckItem;
use crate::lang::{Phrases, words};
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.help, &phrases.value);
    command.about(help.answer).args([
        word("case", value.case, help.case),
        word("stage", value.stage, help.stage),
        many("item", value.answer, help.item).short('i'),
        many("clause", value.clause, help.clause).requires("item"),
        option("proposal", value.text, help.proposal).requires("item"),
        option("basis", value.text, help.basis).requires("item"),
        switch("rest-ok", help.rest_ok),
        dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let asked = Answering {
        case: args::text(matches, "case"),
        stage: args::text(matches, "stage"),
        answers: answers(matches)?,
        rest_ok: matches.get_flag("rest-ok"),
    };
    let asks = asked.answers.is_empty() && !asked.rest_ok && face.can_ask();
    let moved = if asks && !session.dry_run {
        interview(face, &session, &asked)?
    } else {
        Some(answer::answer(&session, &asked)?)
    };
    let Some(moved) = moved else {
        face.talk(face.phrases.screen.nothing_happened);
        return Ok(Exit::Done);
    };
    session.let_go();
    face.show(
        "answer",
        || json::moved(&moved),
        || screen::moved(face, &moved, &session.registry.office),
    );
    screen::talk_next(face, &moved, &session.registry.office);
    Ok(Exit::Done)
}

/// The answers given by options. Clauses, proposal and basis belong to one item, so that nobody has to
/// guess which.
fn answers(matches: &ArgMatches) -> Result<Vec<GivenAnswer>, Error> {
    let items = args::pairs(matches, "item")?;
    let clauses = args::texts(matches, "clause");
    let text = |name| matches.get_one::<String>(name).cloned();
    let (proposal, basis) = (text("proposal"), text("basis"));
    if items.len() > 1 && (!clauses.is_empty() || proposal.is_some() || basis.is_some()) {
        return Err(Error::Misuse(Misuse::DetailsOfSeveral));
    }
    items
        .into_iter()
        .map(|(item, text)| {
            let (verdict, note) = verdict(&text).ok_or_else(|| {
                Error::Misuse(Misuse::NotAnAnswer { text: format!("{item}={text}") })
            })?;
            let (clauses, proposal, basis) = (clauses.clone(), proposal.clone(), basis.clone());
            Ok(GivenAnswer { item, verdict, clauses, note, proposal, basis })
        })
        .collect()
}

/// `ok`, `na`, `problem`, each with a note after a colon, or the same in Chinese.
fn verdict(text: &str) -> Option<(Verdict, Option<String>)> {
    let (word, note) = match text.split_once([':', '：']) {
        Some((word, note)) => (word, Some(note.trim().to_owned()).filter(|note| !note.is_empty())),
        None => (text, None),
    };
    let verdict = match word.trim() {
        "ok" | "符合" | "1" => Verdict::Ok,
        "problem" | "存在问题" | "问题" | "2" => Verdict::Problem,
        "na" | "不涉及" | "3" => Verdict::NotApplicable,
        _ => return None,
    };
    Some((verdict, note))
}

/// Asks every question that has no answer yet, and writes each answer down before the next question, so
/// that nothing is lost when the person leaves. An empty line leaves the rest for later. What the last answer
/// changed; none when nothing was answered.
fn interview(face: &Face, session: &Session, asked: &Answering) -> Result<Option<Moved>, Error> {
    let view = inspect::show(session, &asked.case)?.read_in(face.lang.as_str());
    let survey = view.stages.iter().find(|stage| stage.stage == *asked.stage.as_str());
    let stage = view.workflow.stage(&asked.stage);
    let (Some(survey), Some(stage)) = (survey, stage) else {
        return answer::answer(session, asked).map(Some);
    };
    let open: Vec<&CheckItem> =
        stage.checklist.iter().filter(|item| survey.unanswered.contains(&item.id)).collect();
    let mut last = None;
    for (place, item) in open.iter().enumerate() {
        let heading = format!("[{}/{}] {} {}", place + 1, open.len(), item.id, item.ask);
        match ask_until_taken(face, session, asked, &heading, item)? {
            Some(moved) => last = Some(moved),
            None => break,
        }
    }
    Ok(last)
}

/// Asks one question, again where the answer named a clause that is not there.
fn ask_until_taken(
    face: &Face,
    session: &Session,
    asked: &Answering,
    heading: &str,
    item: &CheckItem,
) -> Result<Option<Moved>, Error> {
    loop {
        // Nobody is kept waiting while a person thinks; the answer is judged by the case as it is then.
        session.let_go();
        let Some(given) = ask_one(face, heading, item) else { return Ok(None) };
        let one = Answering { answers: vec![given], rest_ok: false, ..asked.clone() };
        match answer::answer(session, &one) {
            Err(error @ Error::Missing(Missing::Clause { .. })) => {
                error::report(face, &error);
            }
            other => return other.map(Some),
        }
    }
}

fn ask_one(face: &Face, heading: &str, item: &CheckItem) -> Option<GivenAnswer> {
    let ask = &face.phrases.ask;
    face.say(&face.paint(Tone::Head, heading));
    loop {
        let typed = prompt::line(ask.answer)?;
        if typed.is_empty() {
            return None;
        }
        if typed == "?" || typed == "？" {
            let basis = item.basis.as_deref().unwrap_or(ask.no_basis);
            let weight = words::weight(face.lang, item.weight);
            face.say(&format!("{basis} · {weight}"));
            continue;
        }
        let Some((verdict, mut note)) = verdict(&typed) else {
            face.say(ask.again);
            continue;
        };
        let (mut clauses, mut proposal) = (Vec::new(), None);
        if verdict == Verdict::Problem {
            note = match note {
                Some(note) => Some(note),
                None => Some(prompt::until(ask.note, false, filled, ask.again)?),
            };
            let named = prompt::line(ask.clauses)?;
            clauses = named.split(['、', ',', '，', ' ']).filter_map(filled).collect();
            proposal = filled(&prompt::line(ask.proposal)?);
        }
        let item = item.id.to_string();
        return Some(GivenAnswer { item, verdict, clauses, note, proposal, basis: None });
    }
}

fn filled(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
