//! In English.

use super::{FormWords, filters};
use crate::domain::limits;
use crate::domain::paper::{FormPlace, FormWrong};

pub(in crate::lang) const WORDS: FormWords = FormWords {
    group: "The office's own forms of papers: export, check, list fields",
    list: "Which form each paper is made by",
    export: "Write the built-in form as .docx, to be changed and put into templates/ of the registry",
    check: "Check forms: tags that are wrong and fields that there are not, with the paragraph",
    fields: "The fields of a paper and what they mean",
    out: "File to write; PAPER.docx in this folder when left out",
    files: "Forms; all in templates/ of the registry when left out",
    paper: "Which paper it is a form of, where the file's name does not say",
    list_head: ["paper", "name", "form"],
    fields_head: ["field", "meaning"],
    built_in: "built-in",
    own: |file, faults| match faults {
        0 => file.to_owned(),
        faults => format!("{file} (faults: {faults}; fashen templates check)"),
    },
    stranger: |file| {
        format!("{file} is the form of no paper: its name must be a paper's, like opinion.docx")
    },
    exported: |file, place| {
        format!("{file}\nonce changed, put it at {place} and run fashen templates check")
    },
    good: |file| format!("{file}: nothing wrong"),
    bad: |file, count| format!("{file}: faults: {count}"),
    unused: |names| format!("fields not used: {}", names.join(", ")),
    none: "the registry has no forms of its own; all papers are made by the built-in ones",
    which: |file| format!("which paper {file} is a form of is not known"),
    which_hint: "say so with --paper, like --paper opinion",
    not_filled: |file| format!("the form {file} is wrong; the paper was not made"),
    not_filled_hint: "mend the form, or move it out of templates/ to use the built-in one: fashen templates check",
    no_suite: "LibreOffice was not found; it makes the PDF",
    no_suite_hint: "install LibreOffice (or name the program in FASHEN_SOFFICE); or print the .html from a browser, or save the .docx as PDF in Word or WPS",
    flag: " (yes or no, for if)",
    place,
    wrong,
};

fn place(place: &FormPlace) -> String {
    if place.paragraph == 0 {
        return format!("{}: ", place.part);
    }
    format!("{}, paragraph {} “{}”: ", place.part, place.paragraph, place.text)
}

fn wrong(wrong: &FormWrong) -> String {
    match wrong {
        FormWrong::OpenTag => {
            "a tag has no end: {{ needs }}, {% needs %}, in one paragraph, with its quotes closed"
                .to_owned()
        }
        FormWrong::EmptyTag => "a tag says nothing".to_owned(),
        FormWrong::LongTag => format!("a tag is over {} characters", limits::FORM_TAG_CHARS),
        FormWrong::ManyTags => format!("over {} tags", limits::FORM_TAGS),
        FormWrong::Statement(word) => {
            format!("{word} can not be used: forms have if, elif, else, endif, for, endfor")
        }
        FormWrong::Unclosed(word) => {
            format!(
                "{word} has no end{word} on its level (in the paragraph, or both {{%p, or both {{%tr)"
            )
        }
        FormWrong::Stray(word) => format!("{word} without an if or for before it"),
        FormWrong::Crossed(word) => {
            format!("{word} is not on the level where it began: another paragraph, cell or table")
        }
        FormWrong::OutsideRow => "{%tr stands outside of a table".to_owned(),
        FormWrong::Beside(words) if words.is_empty() => {
            "a frame in the paragraph of {%p would be lost".to_owned()
        }
        FormWrong::Beside(words) => {
            format!("“{words}” would be lost: {{%p needs a paragraph and {{%tr a row of its own")
        }
        FormWrong::Operator(sign) => format!("“{sign}” can not be used"),
        FormWrong::UnknownField(name, nearest) => {
            let nearest = nearest.as_ref().map(|near| format!("; {near}?"));
            format!("there is no field {name}{}", nearest.unwrap_or_default())
        }
        FormWrong::UnknownFilter(name) => {
            format!("there is no {name}; there are {}", filters())
        }
        FormWrong::NotWords(name) => {
            format!("{name} is no text: go through a list with for, ask a yes or no with if")
        }
        FormWrong::Expression(reason) => format!("not understood ({reason})"),
        FormWrong::ManySteps => "too many steps: loops too deep, or too many repeats".to_owned(),
        FormWrong::TooLarge => "too large once filled".to_owned(),
        FormWrong::Damaged(reason) => format!("can not be read, perhaps damaged ({reason})"),
        FormWrong::Macros => "a file with macros can not be a form; save it as .docx".to_owned(),
    }
}
