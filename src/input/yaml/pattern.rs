//! The patterns of rules: `@obligation ..20 (取得|办理) ..15 许可证` as steps.
//!
//! A pattern has no nesting and no repetition, so it is read from left to right, once. Full-width signs are taken for
//! their half-width ones: they are what a Chinese keyboard gives. Names that nothing bears are all told; of slips in the
//! form only the first, since what stands behind it can not be known.

use super::rule_fault::PatternFault;
use crate::domain::check::rule::{
    Comparison, Gap, Pattern, Piece, Step, VALUES, ValueKind, WordSets,
};
use crate::domain::limits;
use crate::domain::nearest::nearest;

/// What is wrong with a pattern, and how many of its characters stand before that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) at: usize,
    pub(super) fault: PatternFault,
}

/// What ends a sentence, or is never crossed by a gap.
pub(super) const ENDS: [char; 5] = ['。', '；', ';', '！', '\n'];

/// Words of one letter that are in every sentence.
const PARTICLES: &str = "的了和与及或在是之其并也就都而于以为";

/// Reads a pattern, which may use these sets.
pub(super) fn pattern(written: &str, sets: &WordSets) -> Result<Pattern, Vec<Fault>> {
    let letters: Vec<char> =
        written.chars().take(limits::PATTERN_CHARS + 1).map(half_width).collect();
    if letters.len() > limits::PATTERN_CHARS {
        return Err(vec![Fault { at: 0, fault: PatternFault::TooLong }]);
    }
    let mut line = Line { letters, at: 0, sets, faults: Vec::new() };
    match line.pattern(written) {
        Ok(pattern) if line.faults.is_empty() => Ok(pattern),
        Ok(_) => Err(line.faults),
        Err(fault) => {
            line.faults.push(fault);
            Err(line.faults)
        }
    }
}

/// The half-width form of a sign of the language.
fn half_width(letter: char) -> char {
    match letter {
        '｜' => '|',
        '（' => '(',
        '）' => ')',
        '＠' => '@',
        '？' => '?',
        '！' => '!',
        '｛' => '{',
        '｝' => '}',
        '＞' => '>',
        '＜' => '<',
        '＝' => '=',
        '＾' => '^',
        '＄' => '$',
        '．' => '.',
        _ => letter,
    }
}

/// A pattern on its way.
struct Line<'a> {
    letters: Vec<char>,
    at: usize,
    sets: &'a WordSets,
    /// What is wrong and does not keep the rest from being read.
    faults: Vec<Fault>,
}

impl Line<'_> {
    fn pattern(&mut self, written: &str) -> Result<Pattern, Fault> {
        self.spaces();
        let at_start = self.take('^');
        let mut steps: Vec<Step> = Vec::new();
        let at_end = loop {
            self.spaces();
            match self.peek() {
                None => break false,
                Some('$') => break self.last()?,
                Some('^') => return Err(self.fault(PatternFault::AnchorInside)),
                Some(_) => {}
            }
            let begin = self.at;
            let gap = self.gap(steps.is_empty())?;
            steps.push(self.step(gap)?);
            if steps.len() > limits::PATTERN_STEPS {
                return Err(Fault { at: begin, fault: PatternFault::TooManySteps });
            }
        };
        self.judge(&steps, at_end)?;
        Ok(Pattern { written: written.trim().to_owned(), steps, at_start, at_end })
    }

    /// `$`, which nothing follows.
    fn last(&mut self) -> Result<bool, Fault> {
        let at = self.at;
        self.at += 1;
        self.spaces();
        match self.peek() {
            None => Ok(true),
            Some(_) => Err(Fault { at, fault: PatternFault::AnchorInside }),
        }
    }

    /// Whether the steps would find something, and not everything.
    fn judge(&mut self, steps: &[Step], at_end: bool) -> Result<(), Fault> {
        let whole = |fault| Err(Fault { at: 0, fault });
        if steps.is_empty() {
            return whole(PatternFault::Empty);
        }
        if steps.iter().filter(|step| step.optional).count() > limits::PATTERN_OPTIONAL {
            return whole(PatternFault::TooManyOptional);
        }
        let says = |step: &Step| !step.optional && step.any.iter().all(is_specific);
        // What nothing is known of may say enough.
        if self.faults.is_empty() && !steps.iter().any(says) {
            return whole(PatternFault::TooWide);
        }
        if !at_end && steps.last().is_some_and(|step| step.optional) {
            return whole(PatternFault::OptionalLast);
        }
        Ok(())
    }

    /// `..`, `..20`, `..2-20`, each perhaps with `!` and words; where there is none, the steps adjoin.
    fn gap(&mut self, is_first: bool) -> Result<Gap, Fault> {
        let begin = self.at;
        if !self.is_gap() {
            return Ok(Gap::default());
        }
        let edge = Fault { at: begin, fault: PatternFault::GapAtEdge };
        if is_first {
            return Err(edge);
        }
        self.at += 2;
        let (least, most) = self.bounds()?;
        let without = if self.take('!') { self.without()? } else { Vec::new() };
        self.boundary()?;
        self.spaces();
        match self.peek() {
            None | Some('$') => Err(edge),
            Some(_) if self.is_gap() => Err(self.fault(PatternFault::GapTwice)),
            Some(_) => Ok(Gap { least, most, without }),
        }
    }

    /// How long a gap may be.
    fn bounds(&mut self) -> Result<(u16, u16), Fault> {
        let begin = self.at;
        let Some(first) = self.number() else { return Ok((0, limits::PATTERN_GAP)) };
        let (least, most) = if self.take('-') {
            let second = self.number();
            (first, second.ok_or_else(|| self.fault(PatternFault::GapUnfinished))?)
        } else {
            (0, first)
        };
        let wrong = |fault| Err(Fault { at: begin, fault });
        match (u16::try_from(least), u16::try_from(most)) {
            (Ok(least), Ok(most)) if most <= limits::PATTERN_GAP_MOST => {
                if least > most {
                    wrong(PatternFault::GapBackwards)
                } else {
                    Ok((least, most))
                }
            }
            _ => wrong(PatternFault::GapTooLong),
        }
    }

    /// What may not stand in a gap: words and sets.
    fn without(&mut self) -> Result<Vec<Piece>, Fault> {
        let begin = self.at;
        if self.peek().is_none_or(char::is_whitespace) {
            return Err(self.fault(PatternFault::GapUnfinished));
        }
        let pieces = self.choice()?;
        if pieces.iter().any(|piece| matches!(piece, Piece::Value(..))) {
            return Err(Fault { at: begin, fault: PatternFault::ValueInGap });
        }
        Ok(pieces)
    }

    fn step(&mut self, gap: Gap) -> Result<Step, Fault> {
        let any = self.choice()?;
        let optional = self.take('?');
        self.boundary()?;
        Ok(Step { gap, any, optional })
    }

    /// One piece, or several in brackets.
    fn choice(&mut self) -> Result<Vec<Piece>, Fault> {
        let begin = self.at;
        if !self.take('(') {
            return Ok(vec![self.piece()?]);
        }
        let mut pieces = Vec::new();
        loop {
            self.spaces();
            match self.peek() {
                None => return Err(Fault { at: begin, fault: PatternFault::GroupOpen }),
                Some('|' | ')') => return Err(self.fault(PatternFault::GroupEmpty)),
                Some(_) => pieces.push(self.piece()?),
            }
            self.spaces();
            if pieces.len() > limits::PATTERN_CHOICES {
                return Err(Fault { at: begin, fault: PatternFault::TooManyChoices });
            }
            if self.take(')') {
                return Ok(pieces);
            }
            match self.peek() {
                Some('|') => self.at += 1,
                Some(sign) if self.closes() => return Err(self.fault(PatternFault::Stray(sign))),
                _ => return Err(Fault { at: begin, fault: PatternFault::GroupOpen }),
            }
        }
    }

    /// Whether a bracket is closed further on.
    fn closes(&self) -> bool {
        self.letters.iter().skip(self.at).any(|letter| *letter == ')')
    }

    fn piece(&mut self) -> Result<Piece, Fault> {
        match self.peek() {
            Some('@') => self.set(),
            Some('{') => self.value(),
            _ => self.word(),
        }
    }

    fn set(&mut self) -> Result<Piece, Fault> {
        let begin = self.at;
        self.at += 1;
        let name = self.run(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
        if name.is_empty() {
            return Err(Fault { at: begin, fault: PatternFault::SetUnnamed });
        }
        if !self.sets.sets.contains_key(&name) {
            let known = self.sets.sets.keys().map(String::as_str);
            let nearest = nearest(&name, known).map(str::to_owned);
            let fault = PatternFault::UnknownSet { name: name.clone(), nearest };
            self.faults.push(Fault { at: begin, fault });
        }
        Ok(Piece::Set(name))
    }

    /// `{money}`, `{money>=1000}`.
    fn value(&mut self) -> Result<Piece, Fault> {
        let begin = self.at;
        self.at += 1;
        self.spaces();
        let name = self.run(|letter| !letter.is_whitespace() && !"{}<>=≥≤|()".contains(letter));
        self.spaces();
        let comparison = self.comparison();
        let compared = self.at;
        self.spaces();
        let bound = comparison.map(|comparison| (comparison, self.number()));
        self.spaces();
        if !self.take('}') {
            let open = Fault { at: begin, fault: PatternFault::ValueOpen };
            let figure = Fault { at: compared, fault: PatternFault::ValueCompared };
            return Err(if bound.is_some() { figure } else { open });
        }
        let kind = self.kind(name, begin);
        let bound = match bound {
            None => None,
            Some((comparison, Some(bound))) if kind.has_size() => Some((comparison, bound)),
            Some(_) => return Err(Fault { at: compared, fault: PatternFault::ValueCompared }),
        };
        Ok(Piece::Value(kind, bound))
    }

    /// The kind of that name; a stand-in where there is none.
    fn kind(&mut self, name: String, at: usize) -> ValueKind {
        if let Some((_, kind)) = VALUES.iter().find(|(known, _)| *known == name) {
            return *kind;
        }
        let nearest = nearest(&name, VALUES.iter().map(|(known, _)| *known));
        self.faults.push(Fault { at, fault: PatternFault::UnknownValue { name, nearest } });
        ValueKind::Number
    }

    fn comparison(&mut self) -> Option<Comparison> {
        let (comparison, signs) = match (self.peek(), self.peek_at(1)) {
            (Some('>'), Some('=')) => (Comparison::AtLeast, 2),
            (Some('<'), Some('=')) => (Comparison::AtMost, 2),
            (Some('≥'), _) => (Comparison::AtLeast, 1),
            (Some('≤'), _) => (Comparison::AtMost, 1),
            (Some('>'), _) => (Comparison::Above, 1),
            (Some('<'), _) => (Comparison::Below, 1),
            (Some('='), _) => (Comparison::Equal, 1),
            _ => return None,
        };
        self.at += signs;
        Some(comparison)
    }

    fn word(&mut self) -> Result<Piece, Fault> {
        let begin = self.at;
        while let Some(letter) = self.peek()
            && !letter.is_whitespace()
            && !"()|@{}?!^$".contains(letter)
            && !self.is_gap()
        {
            if ENDS.contains(&letter) {
                return Err(self.fault(PatternFault::EndsSentence(letter)));
            }
            self.at += 1;
        }
        match self.letters.get(begin..self.at) {
            Some(word) if word.len() > limits::RULE_WORD_CHARS => {
                Err(Fault { at: begin, fault: PatternFault::WordTooLong })
            }
            Some(word) if !word.is_empty() => Ok(Piece::Word(word.iter().collect())),
            _ => match self.peek() {
                Some(sign) => Err(self.fault(PatternFault::Stray(sign))),
                None => Err(self.fault(PatternFault::Empty)),
            },
        }
    }

    /// Between steps there is a space.
    fn boundary(&self) -> Result<(), Fault> {
        match self.peek() {
            None | Some('$') => Ok(()),
            Some(letter) if letter.is_whitespace() => Ok(()),
            Some(sign) if ")|}?!".contains(sign) => Err(self.fault(PatternFault::Stray(sign))),
            Some(_) => Err(self.fault(PatternFault::NoSpace)),
        }
    }

    /// A number of figures, if one stands here.
    fn number(&mut self) -> Option<u64> {
        let figures = self.run(|letter| letter.is_ascii_digit());
        if figures.is_empty() { None } else { Some(figures.parse().unwrap_or(u64::MAX)) }
    }

    fn run(&mut self, belongs: impl Fn(char) -> bool) -> String {
        let begin = self.at;
        while self.peek().is_some_and(&belongs) {
            self.at += 1;
        }
        self.letters.get(begin..self.at).map(|letters| letters.iter().collect()).unwrap_or_default()
    }

    fn is_gap(&self) -> bool {
        self.peek() == Some('.') && self.peek_at(1) == Some('.')
    }

    fn spaces(&mut self) {
        self.run(char::is_whitespace);
    }

    fn take(&mut self, sign: char) -> bool {
        let is_there = self.peek() == Some(sign);
        self.at += usize::from(is_there);
        is_there
    }

    fn peek(&self) -> Option<char> {
        self.peek_at(0)
    }

    fn peek_at(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    fn fault(&self, fault: PatternFault) -> Fault {
        Fault { at: self.at, fault }
    }
}

/// Whether a piece says what is looked for.
fn is_specific(piece: &Piece) -> bool {
    match piece {
        Piece::Word(word) => {
            word.chars().any(char::is_alphanumeric)
                && !(word.chars().count() == 1 && PARTICLES.contains(word))
        }
        Piece::Set(_) => true,
        Piece::Value(kind, bound) => *kind != ValueKind::Number || bound.is_some(),
    }
}
