//! Suspicions of a case: a list, one of them at length, and what waits for whom.

use crate::app::findings::CaseFindings;
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::case::{
    Case, Confirmation, Judgement, PresentClauses, Said, Standing, Suspected,
};
use crate::domain::name::PersonId;
use crate::domain::office::Office;
use crate::lang::{self, Names, words};
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeMap;
use std::fmt::Write;

/// `finding list`.
pub(in crate::cli) fn findings(face: &Face, view: &CaseFindings, open: bool) -> String {
    let (case, said) = (&view.case, &face.phrases.finding);
    let head = format!("{} {}", case.id, case.title);
    let mut text = format!("{}\n{}", face.paint(Tone::Head, &head), checked(face, case));
    let rows = rows(face, case, &view.present, |one| !open || one.is_open());
    let nothing = if open && !case.suspicions.is_empty() { said.none_open } else { said.none };
    let _ = match rows.as_slice() {
        [] => write!(text, "\n{nothing}"),
        rows => write!(text, "\n{}", table::table(&said.columns, rows).trim_end()),
    };
    text
}

/// The suspicions that are to be shown, one a row.
pub(super) fn rows(
    face: &Face,
    case: &Case,
    present: &PresentClauses,
    shown: impl Fn(&Suspected) -> bool,
) -> Vec<Vec<String>> {
    let row = |one: &Suspected| {
        let named = format!("{} {}", one.noted.rule, one.noted.title);
        vec![
            one.id.to_string(),
            face.paint(tone(one.standing()), lang::finding::standing(face.lang, one.standing())),
            words::weight(face.lang, one.weight()).to_owned(),
            clause(face, one, present),
            lang::finding::line(named.trim()),
            lang::finding::line(&one.noted.words),
        ]
    };
    case.suspicions.iter().filter(|one| shown(one)).map(row).collect()
}

fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Open | Standing::AwaitsReply | Standing::AwaitsWeighing => Tone::Warn,
        Standing::Settled | Standing::Dismissed => Tone::Good,
        Standing::Superseded => Tone::Faint,
    }
}

fn clause(face: &Face, one: &Suspected, present: &PresentClauses) -> String {
    one.noted.clause.as_ref().map_or_else(String::new, |clause| {
        face.phrases.comparison.called(clause, &present.whereabouts(clause))
    })
}

/// Whether the last draft was checked, and when.
pub(super) fn checked(face: &Face, case: &Case) -> String {
    let said = &face.phrases.finding;
    let command = format!("fashen check {}", case.id);
    match (case.checked(), case.checks.last()) {
        (Some(check), _) => (said.checked)(check.draft, &moment(check.at), check.found),
        (None, Some(earlier)) => (said.earlier_checked)(earlier.draft, &command),
        (None, None) => (said.not_checked)(&command),
    }
}

/// What waits to be judged, replied to and weighed, each with the command; nothing of a case that has ended.
pub(in crate::cli) fn open_findings(face: &Face, case: &Case) -> Vec<String> {
    if case.ended.is_some() {
        return Vec::new();
    }
    let said = &face.phrases.finding;
    let waits = [
        (Standing::Open, said.to_judge, "confirm"),
        (Standing::AwaitsReply, said.to_reply, "reply"),
        (Standing::AwaitsWeighing, said.to_weigh, "weigh"),
    ];
    let line = |(standing, say, verb): (Standing, fn(usize, &str) -> String, &str)| {
        let mut found = case.suspicions.iter().filter(|one| one.standing() == standing);
        let first = found.next()?;
        let command = command(face, case, &first.id.to_string(), verb);
        Some(say(1 + found.count(), &command))
    };
    waits.into_iter().filter_map(line).collect()
}

/// What to type next for one suspicion; none where nothing is to be done.
pub(in crate::cli) fn next_for(face: &Face, case: &Case, one: &Suspected) -> Option<String> {
    let verb = match one.standing() {
        Standing::Open => "confirm",
        Standing::AwaitsReply => "reply",
        Standing::AwaitsWeighing => "weigh",
        Standing::Settled | Standing::Dismissed | Standing::Superseded => return None,
    };
    let open = case.ended.is_none();
    open.then(|| (face.phrases.done.next)(&command(face, case, one.id.as_str(), verb)))
}

fn command(face: &Face, case: &Case, id: &str, verb: &str) -> String {
    let rest = match verb {
        "reply" => format!(" {}", (face.phrases.value.to_fill)("adopted|partly|rejected")),
        "weigh" => " --accept".to_owned(),
        _ => String::new(),
    };
    format!("fashen finding {verb} {} {id}{rest}", case.id)
}

/// `finding show`.
pub(in crate::cli) fn finding(
    face: &Face,
    (view, one): (&CaseFindings, &Suspected),
    office: &Office,
) -> String {
    let workflow = view.workflow.localized(face.lang.as_str());
    let names = Names::new(Some(&workflow), Some(office));
    let (said, noted) = (&face.phrases.finding, &one.noted);
    let head = format!("{} {}", one.id, lang::finding::line(&noted.title));
    let mut text = face.paint(Tone::Head, &head);
    let mut line = |label: &str, value: &str| {
        if !value.is_empty() {
            let _ = write!(text, "\n  {label}{}", lang::finding::line(value));
        }
    };
    line(said.rule_label, &noted.rule);
    line(said.standing_label, lang::finding::standing(face.lang, one.standing()));
    line(said.weight_label, words::weight(face.lang, one.weight()));
    let clause = clause(face, one, &view.present);
    line(said.clause_label, if clause.is_empty() { said.no_clause } else { &clause });
    line(said.words_label, &noted.words);
    line(said.detail_label, noted.detail.as_deref().unwrap_or_default());
    noted.basis.iter().for_each(|basis| line(said.basis_label, basis));
    line(said.propose_label, one.proposal().unwrap_or_default());
    let who = names.person(&one.person).to_string();
    line(said.noted_label, &(said.noted)(one.draft, &who, &moment(one.at)));
    for (label, words) in one.said.iter().map(|word| spoken(face, word, &names)) {
        line(label, words.trim_start());
    }
    text
}

/// What was said, under which label, and by whom.
fn spoken(face: &Face, said: &Said, names: &Names) -> (&'static str, String) {
    let words = &face.phrases.finding;
    let by = |person: &PersonId, at| (words.by)(&names.person(person).to_string(), &moment(at));
    match said {
        Said::Judged(judged) => {
            let by = by(&judged.person, judged.at);
            match &judged.judgement {
                Judgement::Confirmed(said) => {
                    (words.confirmed_label, format!("{}{by}", confirmed(face, said)))
                }
                Judgement::Dismissed { reason } => (words.dismissed_label, format!("{reason}{by}")),
            }
        }
        Said::Replied(reply) => {
            let kind = words::reply(face.lang, reply.kind);
            let said = joined(face, kind, reply.reason.as_deref());
            (words.replied_label, format!("{said}{}", by(&reply.person, reply.at)))
        }
        Said::Weighed(weighed) => {
            let how = if weighed.accepted { words.accepted } else { words.insists };
            let said = joined(face, how, weighed.reason.as_deref());
            (words.weighed_label, format!("{said}{}", by(&weighed.person, weighed.at)))
        }
    }
}

fn confirmed(face: &Face, said: &Confirmation) -> String {
    let weight = said.weight.map(|weight| words::weight(face.lang, weight));
    joined(face, weight.unwrap_or_default(), said.note.as_deref())
}

fn joined(face: &Face, first: &str, second: Option<&str>) -> String {
    let between = face.phrases.finding.between;
    match (first, second) {
        (first, Some(second)) if !first.is_empty() => format!("{first}{between}{second}"),
        (first, second) => format!("{first}{}", second.unwrap_or_default()),
    }
}

fn moment(at: DateTime<FixedOffset>) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

/// Says which of the cases of a list have suspicions that are neither dismissed nor settled; a case may come several
/// times.
pub(in crate::cli) fn cases_with_suspicions<'a>(
    face: &Face,
    cases: impl Iterator<Item = (&'a str, usize)>,
) {
    let open: BTreeMap<&str, usize> = cases.filter(|(_, count)| *count > 0).collect();
    if let Some((first, _)) = open.first_key_value() {
        let command = format!("fashen finding list {first} --open");
        face.talk(&(face.phrases.finding.of_cases)(&open, &command));
    }
}
