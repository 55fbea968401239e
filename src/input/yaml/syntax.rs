//! What a parser's complaint is about.
//!
//! The two parsers word their complaints differently and in English; the kinds of slips are few.

use super::problem::{ProblemKind, SyntaxFault};

/// Words of a complaint, and what it is about; the first that fits counts.
const COMPLAINTS: [(&str, SyntaxFault); 22] = [
    ("tab", SyntaxFault::Tab),
    ("quoted scalar", SyntaxFault::Quote),
    ("flow mapping", SyntaxFault::Bracket),
    ("flow sequence", SyntaxFault::Bracket),
    ("flow construct", SyntaxFault::Bracket),
    ("flow node", SyntaxFault::Bracket),
    ("bracket", SyntaxFault::Bracket),
    ("mapping values are not allowed", SyntaxFault::Colon),
    ("simple key", SyntaxFault::Colon),
    ("':'", SyntaxFault::Colon),
    ("alias", SyntaxFault::Alias),
    ("anchor", SyntaxFault::Alias),
    ("block mapping", SyntaxFault::Indentation),
    ("block collection", SyntaxFault::Indentation),
    ("block sequence", SyntaxFault::Indentation),
    ("block scalar", SyntaxFault::Indentation),
    ("indent", SyntaxFault::Indentation),
    ("cannot start any token", SyntaxFault::Character),
    ("unexpected character", SyntaxFault::Character),
    ("plain scalar cannot start", SyntaxFault::Character),
    ("while parsing a node", SyntaxFault::Character),
    ("escape", SyntaxFault::Character),
];

/// The problem of a complaint.
pub(super) fn problem(detail: &str) -> ProblemKind {
    // Brackets may nest so deeply that a parser gives up before they are counted.
    if detail.contains("recursion limit") {
        return ProblemKind::TooDeep;
    }
    let fault = COMPLAINTS
        .iter()
        .find(|(words, _)| detail.contains(words))
        .map_or(SyntaxFault::Other, |(_, fault)| *fault);
    ProblemKind::Syntax { fault, detail: detail.chars().take(300).collect() }
}
