//! Which figures a place can settle: a closed list, so that a slip of the pen in a file is seen and not taken for a
//! parameter of its own.
//!
//! Names are a promise to the files of offices: one may be added, none may be renamed or dropped.

/// A parameter that the program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name in files.
    pub name: &'static str,
    /// What its value is.
    pub kind: Kind,
    /// Whether it concerns an office whatever its workflows say: no deadline refers to it.
    pub of_office: bool,
}

/// What the value of a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A length of time.
    Period,
    /// One of these words.
    Word(&'static [&'static str]),
}

/// The parameters that are lengths of time: those that a deadline can refer to.
pub const PERIODS: &[&str] = PARAMETERS.split_at(PARAMETERS.len() - WORDS).0;

/// How many parameters have words for a value; they stand last.
const WORDS: usize = 2;

/// Who reviews a township's documents: itself, or the body that the county government has named (国办发〔2018〕115号 (四)).
const REVIEWERS: &[&str] = &["self", "county"];

/// Whether documents bear a registration number beside their own.
const YES_NO: &[&str] = &["yes", "no"];

/// All names, the periods first.
pub const PARAMETERS: &[&str] = &[
    "filing_period",
    "filing_supplement_period",
    "consultation_period",
    "consultation_market_period",
    "effective_lead",
    "validity_max",
    "validity_trial_max",
    "renewal_lead",
    "cleanup_interval",
    "suggestion_reply_period",
    "decision_archive_period",
    "contract_review_period",
    "contract_filing_period",
    "enforcement_review_period",
    "reviewer",
    "registration_number",
];

/// What is known of a name; none for one that is no parameter.
pub fn known(name: &str) -> Option<Known> {
    let name = PARAMETERS.iter().copied().find(|known| *known == name)?;
    let kind = match name {
        "reviewer" => Kind::Word(REVIEWERS),
        "registration_number" => Kind::Word(YES_NO),
        _ => Kind::Period,
    };
    Some(Known { name, kind, of_office: kind != Kind::Period })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_all_parameters_but_those_with_words() {
        let periods: Vec<_> =
            PARAMETERS.iter().filter(|name| known(name).unwrap().kind == Kind::Period).collect();
        assert_eq!(periods, PERIODS.iter().collect::<Vec<_>>());
        assert_eq!(known("filing-period"), None);
    }
}
