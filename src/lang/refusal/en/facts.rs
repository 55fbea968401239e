//! What must be stated, put into the file or written down with an outcome.

use super::stages::persons;
use crate::domain::name::{FactId, FieldId, MaterialId, OutcomeId, StageId};
use crate::domain::nearest::nearest;
use crate::domain::workflow::{Condition, FieldKind};
use crate::lang::refusal::around;
use crate::lang::{Lang, Names, Said, listing, quote, words};
use chrono::{DateTime, FixedOffset};

pub(super) fn not_for(outcome: &OutcomeId, when: &Condition, names: &Names) -> Said {
    Said::new(format!(
        "The outcome {} is not for a case with these facts.",
        names.any_outcome(outcome).en()
    ))
    .hint(format!("It is for cases where {}.", words::condition(Lang::En, when, names)))
}

pub(super) fn missing(facts: &[FactId], names: &Names) -> Said {
    let list: Vec<String> = facts.iter().map(|id| names.fact(id).en()).collect();
    let said = Said::new(format!("Facts have not been stated: {}.", listing::en(&list)));
    let choices: Vec<String> = facts.iter().filter_map(|id| choice(id, names)).collect();
    if choices.is_empty() {
        return said.hint("State them first.");
    }
    said.hint(format!("State them first: {}.", choices.join("; ")))
}

fn choice(fact: &FactId, names: &Names) -> Option<String> {
    let values: Vec<String> = around::values(names, fact).iter().map(ToString::to_string).collect();
    (!values.is_empty()).then(|| format!("{fact} is {}", listing::en_or(&values)))
}

pub(super) fn value(fact: &FactId, value: &str, allowed: &[String], names: &Names) -> Said {
    let said = Said::new(format!("{} can not be “{}”.", names.fact(fact).en(), quote::line(value)));
    match nearest(value, allowed.iter().map(String::as_str)) {
        Some(meant) => said.hint(format!("Perhaps {meant} was meant.")),
        None => said.hint(format!("It can be {}.", listing::en_or(allowed))),
    }
}

pub(super) fn settled(names: &Names) -> Said {
    let first = around::first(names)
        .map_or_else(|| "the first stage".to_owned(), |first| names.stage(first).en());
    Said::new(format!("A fact that was stated can be changed only until {first} has ended.")).hint(
        format!(
            "If a fact is wrong, send the case back to {first} where the workflow allows it; \
             otherwise withdraw it and submit the document again."
        ),
    )
}

pub(super) fn materials_missing(stage: &StageId, materials: &[MaterialId], names: &Names) -> Said {
    let list: Vec<String> = materials.iter().map(|id| names.material(id).en()).collect();
    let said = Said::new(format!(
        "{} still lacks materials: {}.",
        names.stage(stage).en(),
        listing::en(&list)
    ));
    let bases = around::bases(names, materials);
    let hint = "Put them into the file first; of what is on paper, note where it is kept.";
    if bases.is_empty() {
        return said.hint(hint);
    }
    said.hint(format!("{hint} Basis: {}.", listing::en(&bases)))
}

pub(super) fn record_missing(fields: &[FieldId], names: &Names) -> Said {
    let list: Vec<String> = fields.iter().map(|id| names.field(id).en()).collect();
    let said = Said::new(format!("Values must be given with this: {}.", listing::en(&list)));
    let kinds: Vec<String> = fields.iter().filter_map(|id| kind(id, names)).collect();
    let hint = (!kinds.is_empty()).then(|| format!("What they take: {}.", kinds.join("; ")));
    said.maybe(hint)
}

fn kind(field: &FieldId, names: &Names) -> Option<String> {
    let rule = names.field_here(field)?;
    Some(format!("{field} takes {}", words::field_kind(Lang::En, &rule.kind)))
}

pub(super) fn record_invalid(
    field: &FieldId,
    value: &str,
    kind: &FieldKind,
    names: &Names,
) -> Said {
    let field = names.field(field).en();
    let said = if value.trim().is_empty() {
        Said::new(format!("{field} is empty."))
    } else {
        Said::new(format!("{field} can not be “{}”.", quote::line(value)))
    };
    let people = around::people(names);
    let meant = match kind {
        FieldKind::Choice(words) => nearest(value, words.iter().map(String::as_str)),
        FieldKind::Person => people
            .iter()
            .find(|id| names.person(id).title == value.trim())
            .map(crate::domain::name::PersonId::as_str),
        FieldKind::Text | FieldKind::Date | FieldKind::Number => None,
    };
    if let Some(meant) = meant {
        return said.hint(format!("Perhaps {meant} was meant."));
    }
    let list = if *kind == FieldKind::Person && !people.is_empty() {
        format!("; there are {}", persons(&people, names))
    } else {
        String::new()
    };
    said.hint(format!("It takes {}{list}.", words::field_kind(Lang::En, kind)))
}

pub(super) fn dates(earlier: &FieldId, later: &FieldId, names: &Names) -> Said {
    let (earlier, later) = (names.field(earlier).en(), names.field(later).en());
    Said::new(format!("{earlier} is later than {later}."))
        .hint("Check the two dates against the document.")
}

pub(super) fn future(field: &FieldId, names: &Names) -> Said {
    Said::new(format!(
        "{} lies in the future; what has not been done can not be recorded.",
        names.field(field).en()
    ))
    .hint("Check the date, or record it when it has been done.")
}

pub(super) fn reason_missing() -> Said {
    Said::new("No reason was given.").hint("Give the reason; it is kept with the case.")
}

pub(super) fn clock_behind(now: &DateTime<FixedOffset>, last: &DateTime<FixedOffset>) -> Said {
    let shown = |time: &DateTime<FixedOffset>| time.format("%Y-%m-%d %H:%M").to_string();
    Said::new(format!(
        "The computer's clock says {}, and something was done at {} already; periods are counted from \
         these times, which can not go backwards.",
        shown(now),
        shown(last)
    ))
    .hint(
        "Set the computer's date and time right first; if it is right and was wrong before, say what time \
         it is with --now.",
    )
}
