//! In English.

use super::{defect_en, include, place, quoted, trace};
use crate::domain::limits;
use crate::domain::workflow::{DefectKind, Trace};
use crate::input::yaml::{Expected, Found, ProblemKind, SyntaxFault};
use crate::lang::{Lang, calendar, rules};

/// What is wrong, in one or two sentences.
pub fn problem_en(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::TooLarge { bytes } => {
            format!("The file has {bytes} bytes; the limit is {}. Shorten it.", limits::YAML_BYTES)
        }
        ProblemKind::TooDeep => {
            format!("Nested deeper than {} levels. Use fewer levels.", limits::YAML_DEPTH)
        }
        ProblemKind::TooManyNodes => too_many_nodes(),
        ProblemKind::EndlessAlias => {
            "The alias (*) repeats the very value it stands in. Remove it.".into()
        }
        ProblemKind::NotUtf8 { offset } => {
            format!("The file is not UTF-8 (from byte {} on). Save it as UTF-8.", offset + 1)
        }
        ProblemKind::Unprintable { found } => {
            format!("There is an invisible character U+{:04X} here. Remove it.", u32::from(*found))
        }
        ProblemKind::Syntax { fault, detail } => {
            format!("{} (The parser said: {detail})", syntax(*fault))
        }
        ProblemKind::Tab => "A tab is used to indent. Use spaces.".into(),
        ProblemKind::FullWidth { found, meant } => full_width(*found, *meant),
        ProblemKind::SecondDocument => {
            "A file holds one document. Remove the `---` and what follows it.".into()
        }
        ProblemKind::Tag => "Tags (`!…`) can not be used. Quote the text if it is one.".into(),
        ProblemKind::UnknownKey { key, nearest, known } => {
            format!("There is no key {} here. {}", quoted(key), choose(*nearest, known))
        }
        ProblemKind::MissingKey(key) => format!("{key} is missing. Add it."),
        ProblemKind::MissingOneOf(keys) => {
            format!("{} is missing. Write one of them.", keys.join(" or "))
        }
        ProblemKind::KeysClash(one, other) => {
            format!("{one} and {other} can not stand together. Keep one of them.")
        }
        ProblemKind::DuplicateKey { key } => {
            format!("{key} was given before in the same place. Merge the two, or rename one.")
        }
        ProblemKind::WrongType { expected, found } => {
            format!("Expected {}, found {}.", expected_en(*expected), found_en(*found))
        }
        ProblemKind::Empty => "This can not be empty. Fill it in.".into(),
        ProblemKind::WrongName { name } => wrong_name(name),
        ProblemKind::WrongWord { word, nearest, known } => {
            format!("{} can not stand here. {}", quoted(word), choose(*nearest, known))
        }
        ProblemKind::WrongForm { text, like } => {
            format!("{} can not stand here; it is written like {like}.", quoted(text))
        }
        ProblemKind::WrongPeriod { text } => format!("{} is not a period. {PERIOD}", quoted(text)),
        ProblemKind::PatternWithout { part } => {
            format!(
                "The numbering pattern lacks {part}. Write it like `某政规〔{{year}}〕{{n}}号`."
            )
        }
        ProblemKind::Include { path, fault } => include::en(path, fault),
        ProblemKind::Place { name, fault } => place::en(name, fault),
        ProblemKind::Elsewhere { name, file, line } => format!(
            "{name} is defined in {} on line {line} already. Remove one of them, or rename it.",
            quoted(file)
        ),
        ProblemKind::Calendar(fault) => calendar::fault_en(fault),
        ProblemKind::Rule(fault) => rules::fault_en(fault),
        ProblemKind::Meaning { kind, trace } => meaning(kind, trace.as_ref()),
    }
}

fn meaning(kind: &DefectKind, trace: Option<&Trace>) -> String {
    let run = trace.map(|trace| trace::say(Lang::En, trace));
    format!("{}{}", defect_en(kind), run.unwrap_or_default())
}

/// How a period is written.
const PERIOD: &str =
    "Write a number and a unit, such as 15 workdays; units are workdays, days, months and years.";

fn wrong_name(name: &str) -> String {
    let most = limits::NAME_CHARS;
    let name = quoted(name);
    format!(
        "{name} can not be a name. Names have lower-case letters, digits, - and _ (codes of \
         materials and questions may have capitals), begin with a letter or digit, and have at \
         most {most} characters."
    )
}

fn choose(nearest: Option<&str>, known: &[&str]) -> String {
    match nearest {
        Some(nearest) => format!("Did you mean {nearest}?"),
        None => format!("Possible: {}.", known.join(", ")),
    }
}

fn full_width(found: char, meant: char) -> String {
    match meant {
        ' ' => "There is a full-width or no-break space here. Use a plain space.".into(),
        ':' => "The colon is full-width (：). Use `:` with a space after it.".into(),
        _ => format!("The sign is full-width ({found}). Use `{meant}`."),
    }
}

fn syntax(fault: SyntaxFault) -> &'static str {
    match fault {
        SyntaxFault::Tab => "A tab can not be used here. Use spaces.",
        SyntaxFault::Quote => {
            "A quotation mark is not closed, or words follow it. Check the quotation marks."
        }
        SyntaxFault::Bracket => {
            "A bracket is not closed, or a comma is missing inside. Check the brackets."
        }
        SyntaxFault::Colon => {
            "A colon is misplaced or missing. A space follows a colon, and text with a colon in it \
             is quoted."
        }
        SyntaxFault::Indentation => {
            "The indentation is wrong. Align the line with the others of its level."
        }
        SyntaxFault::Alias => {
            "The alias (*) or anchor (&) is wrong, or was never defined. Quote the text if it is one."
        }
        SyntaxFault::Character => "A character can not stand here by itself. Quote the text.",
        SyntaxFault::Other => "This is not YAML. Check this line and the one before it.",
    }
}

fn expected_en(expected: Expected) -> &'static str {
    match expected {
        Expected::Map => "keys and values",
        Expected::List => "a list, such as [a, b]",
        Expected::Text => "text (quote numbers, true and false that are meant as text)",
        Expected::YesNo => "true or false",
        Expected::Whole => "a whole number, 0 or more",
        Expected::FactValue => "true, false or a value of the fact",
        Expected::Condition => "a condition, such as {urgent: true}, or a list of conditions",
        Expected::Names => "a name or a list of names",
        Expected::FieldType => "a type, such as text or date, or {type: choice, values: [a, b]}",
        Expected::Key => "a key, which is one word",
    }
}

fn found_en(found: Found) -> &'static str {
    match found {
        Found::Nothing => "nothing",
        Found::YesNo => "true or false",
        Found::Number => "a number",
        Found::Text => "text",
        Found::List => "a list",
        Found::Map => "keys and values",
    }
}

fn too_many_nodes() -> String {
    format!("More than {} values once aliases (*) are unfolded. Shorten it.", limits::YAML_NODES)
}
