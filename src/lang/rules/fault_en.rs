//! What is wrong with a rule or a set of words, in English.

use super::quoted;
use crate::domain::limits;
use crate::input::yaml::{PatternFault, RuleFault};

/// What is wrong, in one or two sentences.
pub fn fault_en(fault: &RuleFault) -> String {
    match fault {
        RuleFault::Pattern { fault, .. } => pattern(fault),
        RuleFault::UnknownSet { name, nearest, known } => match nearest {
            Some(nearest) => {
                format!("There is no set of words called {}; is @{nearest} meant?", quoted(name))
            }
            None => format!(
                "There is no set of words called {}. There are: {}.",
                quoted(name),
                listed(known)
            ),
        },
        RuleFault::Circle(way) => {
            format!("Sets hold one another in a circle: {}. Remove one of them.", way.join(" → "))
        }
        RuleFault::TooMany { what, most } => {
            format!("There are more than {most} under {what}. Remove some, or make several of it.")
        }
        RuleFault::TooLong { most } => {
            format!("The text has more than {most} characters. Shorten it.")
        }
        RuleFault::FewExamples { found } => format!(
            "There are only {found} examples; at least {} are needed: they are the tests of the rule.",
            limits::RULE_EXAMPLES
        ),
        RuleFault::UnknownItem { name, nearest } => match nearest {
            Some(nearest) => {
                format!(
                    "No question of the workflow is called {}; is {nearest} meant?",
                    quoted(name)
                )
            }
            None => format!(
                "No question of the workflow is called {}. Use an id of a checklist in workflow.yaml, or remove item.",
                quoted(name)
            ),
        },
        RuleFault::NoCitation { text } => format!(
            "{} is not one citation. Write it like 《行政处罚法》第十六条 or 国办发〔2018〕37号, one a line.",
            quoted(text)
        ),
        RuleFault::UnknownStatute { title, nearest } => match nearest {
            Some(nearest) => {
                format!("{} is not in the law library; is 《{nearest}》 meant?", quoted(title))
            }
            None => format!(
                "{} is not in the law library (workflows/laws). Check its name, or add it there first.",
                quoted(title)
            ),
        },
        RuleFault::UnknownArticle { title, article, has } => {
            format!("《{title}》 has no article {article}: it has {has}. Check the number.")
        }
    }
}

fn listed(known: &[String]) -> String {
    let shown: Vec<&str> = known.iter().take(limits::LISTED).map(String::as_str).collect();
    let more = if known.len() > shown.len() { " and others" } else { "" };
    format!("{}{more}", shown.join(", "))
}

fn pattern(fault: &PatternFault) -> String {
    match fault {
        PatternFault::UnknownValue { name, nearest } => match nearest {
            Some(nearest) => {
                format!("There is no value {{{}}}; is {{{nearest}}} meant?", quoted(name))
            }
            None => format!(
                "There is no value {{{}}}. There are {{money}}, {{percent}}, {{days}}, {{months}}, {{years}}, {{times}}, \
                 {{number}}, {{date}}, {{citation}} and {{title}}.",
                quoted(name)
            ),
        },
        PatternFault::UnknownSet { name, nearest } => match nearest {
            Some(nearest) => {
                format!("There is no set of words called {}; is @{nearest} meant?", quoted(name))
            }
            None => format!(
                "There is no set of words called {}. Write it under sets in words.yaml, or write the words here.",
                quoted(name)
            ),
        },
        PatternFault::Stray(sign) => format!(
            "`{sign}` means nothing here. Words, (a|b), @set and {{money}} stand apart by spaces; a sign that is looked \
             for belongs in a set."
        ),
        PatternFault::EndsSentence(sign) => {
            let sign =
                if *sign == '\n' { "the end of a line".to_owned() } else { format!("`{sign}`") };
            format!(
                "A pattern never crosses {sign}, so this is never found. Remove it, or make two of the pattern."
            )
        }
        _ => plain(fault),
    }
}

/// Where nothing of the file is named.
fn plain(fault: &PatternFault) -> String {
    match fault {
        PatternFault::Empty => "The pattern has no word to look for. Write one.".into(),
        PatternFault::TooLong => format!(
            "The pattern has more than {} characters. Make several of it.",
            limits::PATTERN_CHARS
        ),
        PatternFault::TooManySteps => {
            format!("The pattern has more than {} steps. Make several of it.", limits::PATTERN_STEPS)
        }
        PatternFault::TooManyOptional => format!(
            "More than {} steps may be left out (?). Make several patterns of it.",
            limits::PATTERN_OPTIONAL
        ),
        PatternFault::TooManyChoices => format!(
            "There are more than {} between the brackets. Make them a set in words.yaml.",
            limits::PATTERN_CHOICES
        ),
        PatternFault::WordTooLong => format!(
            "The word has more than {} characters. Shorten it, or put a gap (..) into it.",
            limits::RULE_WORD_CHARS
        ),
        PatternFault::TooWide => {
            "Nothing that must be there says what is looked for, so it is met nearly everywhere. Write a word.".into()
        }
        PatternFault::OptionalLast => {
            "The last step may be left out, so it checks nothing. Take it out, or take out its ?.".into()
        }
        PatternFault::GapAtEdge => {
            "A gap (..) stands between two steps. None is needed at either end: the pattern is found anywhere in a \
             sentence."
                .into()
        }
        PatternFault::GapTwice => "Two gaps follow one another. Make one of them, like ..2-20.".into(),
        PatternFault::GapTooLong => format!(
            "A gap has at most {} characters. Write a smaller number.",
            limits::PATTERN_GAP_MOST
        ),
        PatternFault::GapBackwards => "The least of the gap is more than its most. Swap them.".into(),
        PatternFault::GapUnfinished => {
            "The gap is not finished. It is written like .., ..20, ..2-20 or ..20!(不|未).".into()
        }
        PatternFault::GroupOpen => "The bracket is not closed. Write `)`.".into(),
        PatternFault::GroupEmpty => {
            "There is nothing in one place between the brackets. Write a word, or remove a `|`.".into()
        }
        PatternFault::ValueOpen => {
            "The brace is not closed. It is written like {money} or {money>=1000}.".into()
        }
        PatternFault::ValueCompared => {
            "A value is compared like {money>=1000}, with a whole number; dates, citations and titles have no size.".into()
        }
        PatternFault::ValueInGap => "Only words and sets can be kept out of a gap, no values.".into(),
        PatternFault::SetUnnamed => "The name of a set stands behind `@`, like @obligation.".into(),
        PatternFault::NoSpace => "Two steps stand apart by a space. Put one here.".into(),
        PatternFault::AnchorInside => "`^` can only stand first, `$` only last.".into(),
        PatternFault::UnknownValue { .. }
        | PatternFault::UnknownSet { .. }
        | PatternFault::Stray(_)
        | PatternFault::EndsSentence(_) => pattern(fault),
    }
}
