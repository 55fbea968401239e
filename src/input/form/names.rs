//! The names that the tags of a form speak of, followed through its loops; and what its expressions may not hold.
//!
//! An expression may read values, compare them and choose between them. It must never build anything larger than
//! what it was given: no multiplication, no function but those that number headings, no filter but a few.

use crate::domain::paper::{
    FORM_FILTERS, FORM_FUNCTIONS, FormBit, FormBody, FormWrong, OfficeForm,
};

/// A name in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// What it stands for: `findings[].reason`.
    pub path: String,
    /// As it was written: `finding.reason`.
    pub written: String,
    /// Where, among the places of the form.
    pub place: usize,
}

/// The names that a form speaks of, in order.
pub fn uses(form: &OfficeForm) -> Vec<Use> {
    let mut uses = Vec::new();
    for part in &form.parts {
        if let FormBody::Filled { bits, .. } = &part.body {
            examine(bits, &mut uses, &mut |_, _| {});
        }
    }
    uses
}

/// Reads the tags of a part: what they name, and what they may not say.
pub(super) fn examine(
    bits: &[FormBit],
    uses: &mut Vec<Use>,
    wrong: &mut impl FnMut(usize, FormWrong),
) {
    let mut scopes: Scopes = Vec::new();
    for bit in bits {
        let (body, place) = match bit {
            FormBit::Raw(_) => continue,
            FormBit::Value(body, place) | FormBit::Statement(body, place) => (body, *place),
        };
        let tokens = match tokens(body) {
            Ok(tokens) => tokens,
            Err(what) => {
                wrong(place, what);
                continue;
            }
        };
        let mut reader = Reader { tokens: &tokens, place, uses: &mut *uses, wrong: &mut *wrong };
        match (bit, tokens.first()) {
            (FormBit::Statement(..), Some(Token::Word("for"))) => reader.begin(&mut scopes),
            (FormBit::Statement(..), Some(Token::Word("endfor"))) => {
                scopes.pop();
            }
            (FormBit::Statement(..), _) => reader.expression(1, &scopes),
            _ => reader.expression(0, &scopes),
        }
    }
}

/// The names that loops gave, and what they stand for where that is known; the innermost last.
type Scopes = Vec<Vec<(String, Option<String>)>>;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a str),
    Text(&'a str),
    Number,
    Sign(char),
}

/// Words that are no names.
const KEYWORDS: [&str; 14] = [
    "and", "or", "not", "in", "is", "if", "else", "elif", "true", "false", "none", "True", "False",
    "None",
];

/// Signs that an expression may hold.
const SIGNS: &str = ".[](),|=!<>+-:~";

fn tokens(body: &str) -> Result<Vec<Token<'_>>, FormWrong> {
    let mut tokens = Vec::new();
    let mut rest = body;
    while let Some(letter) = rest.chars().next() {
        let length = if letter.is_ascii_alphabetic() || letter == '_' {
            let end = |c: char| !c.is_ascii_alphanumeric() && c != '_';
            let length = rest.find(end).unwrap_or(rest.len());
            tokens.push(Token::Word(rest.get(..length).unwrap_or_default()));
            length
        } else if letter.is_ascii_digit() {
            tokens.push(Token::Number);
            rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())
        } else if letter == '"' || letter == '\'' {
            let inside = rest.get(1..).unwrap_or_default();
            let end = inside.find(letter).ok_or_else(|| FormWrong::Expression(body.to_owned()))?;
            let text = inside.get(..end).unwrap_or_default();
            if text.contains('\\') {
                return Err(FormWrong::Operator("\\".to_owned()));
            }
            tokens.push(Token::Text(text));
            end + 2
        } else if letter == ' ' {
            1
        } else if SIGNS.contains(letter) {
            tokens.push(Token::Sign(letter));
            1
        } else {
            return Err(FormWrong::Operator(letter.to_string()));
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    Ok(tokens)
}

struct Reader<'a, W> {
    tokens: &'a [Token<'a>],
    place: usize,
    uses: &'a mut Vec<Use>,
    wrong: &'a mut W,
}

impl<W: FnMut(usize, FormWrong)> Reader<'_, W> {
    /// `for a in …`, `for a, b in …`
    fn begin(&mut self, scopes: &mut Scopes) {
        let stop = |token: &Token| *token == Token::Word("in");
        let Some(at) = self.tokens.iter().position(stop) else {
            scopes.push(Vec::new());
            return (self.wrong)(self.place, FormWrong::Expression("for".to_owned()));
        };
        self.expression(at + 1, scopes);
        let listed = self.path(at + 1, scopes);
        let whole = matches!(self.tokens.get(listed.1), None | Some(Token::Word("if")));
        let path = listed.0.filter(|_| whole).map(|path| format!("{path}[]"));
        let names =
            self.tokens.get(1..at).unwrap_or_default().iter().filter_map(|token| match token {
                Token::Word(name) => Some((*name).to_owned()),
                _ => None,
            });
        let names: Vec<String> = names.collect();
        let path = path.filter(|_| names.len() == 1);
        scopes.push(names.into_iter().map(|name| (name, path.clone())).collect());
    }

    /// What an expression names, from that token on.
    fn expression(&mut self, from: usize, scopes: &Scopes) {
        let mut at = from;
        while let Some(token) = self.tokens.get(at) {
            let Token::Word(word) = token else {
                at += 1;
                continue;
            };
            at = self.word(at, word, scopes);
        }
    }

    /// Judges a word; the token behind what belongs to it.
    fn word(&mut self, at: usize, word: &str, scopes: &Scopes) -> usize {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        let calls = |at: usize| self.tokens.get(at + 1) == Some(&Token::Sign('('));
        let tested = match before {
            Some(Token::Word("is")) => word != "not",
            Some(Token::Word("not")) => {
                at.checked_sub(2).and_then(|at| self.tokens.get(at)) == Some(&Token::Word("is"))
            }
            _ => false,
        };
        match before {
            Some(Token::Sign('|')) if !FORM_FILTERS.contains(&word) => {
                (self.wrong)(self.place, FormWrong::UnknownFilter(word.to_owned()));
            }
            Some(Token::Sign('|')) => {}
            _ if tested && matches!(word, "defined" | "undefined") => {}
            _ if tested || word == "recursive" => {
                (self.wrong)(self.place, FormWrong::Operator(word.to_owned()));
            }
            _ if KEYWORDS.contains(&word) => {}
            _ if calls(at) && FORM_FUNCTIONS.contains(&word) => {}
            _ if calls(at) => (self.wrong)(self.place, FormWrong::Operator(format!("{word}()"))),
            // `default(value, boolean=true)`
            _ if self.names_argument(at) => {}
            _ => {
                let (path, end) = self.path(at, scopes);
                let written = self.written(at, end);
                if self.tokens.get(end) == Some(&Token::Sign('(')) {
                    (self.wrong)(self.place, FormWrong::Operator(format!("{written}()")));
                }
                if let Some(path) = path {
                    self.uses.push(Use { path, written, place: self.place });
                }
                return end.max(at + 1);
            }
        }
        at + 1
    }

    fn names_argument(&self, at: usize) -> bool {
        self.tokens.get(at + 1) == Some(&Token::Sign('='))
            && self.tokens.get(at + 2) != Some(&Token::Sign('='))
    }

    /// What the name that begins there stands for, where that is known; and the token behind it.
    fn path(&self, from: usize, scopes: &Scopes) -> (Option<String>, usize) {
        let Some(Token::Word(root)) = self.tokens.get(from) else { return (None, from) };
        let mut path = resolved(root, scopes);
        let mut at = from + 1;
        let mut add = |text: &str| path = path.take().map(|path| format!("{path}{text}"));
        loop {
            match (self.tokens.get(at), self.tokens.get(at + 1), self.tokens.get(at + 2)) {
                (Some(Token::Sign('.')), Some(Token::Word(name)), _) => {
                    add(&format!(".{name}"));
                    at += 2;
                }
                (Some(Token::Sign('[')), Some(Token::Text(name)), Some(Token::Sign(']'))) => {
                    add(&format!(".{name}"));
                    at += 3;
                }
                (Some(Token::Sign('[')), Some(Token::Number), Some(Token::Sign(']'))) => {
                    add("[]");
                    at += 3;
                }
                _ => return (path, at),
            }
        }
    }

    fn written(&self, from: usize, end: usize) -> String {
        let tokens = self.tokens.get(from..end).unwrap_or_default();
        let text = |token: &Token| match token {
            Token::Word(text) => (*text).to_owned(),
            Token::Text(text) => format!("\"{text}\""),
            Token::Number => "0".to_owned(),
            Token::Sign(sign) => sign.to_string(),
        };
        tokens.iter().map(text).collect()
    }
}

/// What a name stands for: what a loop gave it, or else itself. None where nothing is known of it.
fn resolved(root: &str, scopes: &Scopes) -> Option<String> {
    let given = scopes.iter().rev().flatten().find(|(name, _)| name == root);
    match given {
        Some((_, path)) => path.clone(),
        None if root == "loop" && !scopes.is_empty() => None,
        None => Some(root.to_owned()),
    }
}
