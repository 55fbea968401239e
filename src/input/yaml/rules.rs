//! The rules of a pack: the sets of words, then every rule, all files read together.
//!
//! A code that two rules bear would make a finding mean either: it is a problem, whatever files they are in. One file
//! with a problem yields no rules at all: a review that silently went without some of them would look like a clean one.

use super::file::File;
use super::outline::Aim;
use super::problem::{Problem, ProblemKind};
use super::reader::At;
use super::rule::{Names, rule};
use super::rule_fault::RuleFault;
use super::word_sets::word_sets;
use crate::domain::check::rule::{Rule, RuleSet, WordSets};
use crate::domain::law::Statutes;
use crate::domain::limits;
use crate::domain::workflow::Place;
use std::collections::BTreeMap;

/// A file of the folder of rules.
#[derive(Clone, Copy, Debug)]
pub struct RuleText<'a> {
    /// Its path in that folder: `penalty/fine.yaml`, whose topic is `penalty`.
    pub file: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// What rules are read against.
#[derive(Clone, Copy, Debug)]
pub struct RulesKnow<'a> {
    /// What a basis can cite.
    pub statutes: &'a Statutes,
    /// 审查要点: the questions of the pack's checklists, by their ids.
    pub items: &'a [String],
}

/// Reads the sets of words and all rules of a pack, the rules in the order of their codes.
///
/// # Errors
///
/// All problems of the files (at most [`crate::domain::limits::PROBLEMS`]), file by file, those of the words first.
pub fn rules(
    words: &RuleText<'_>,
    texts: &[RuleText<'_>],
    know: &RulesKnow<'_>,
) -> Result<RuleSet, Vec<Problem>> {
    let (mut words_file, sets) = sets(words);
    if texts.len() > limits::RULE_FILES {
        let fault = RuleFault::TooMany { what: "rules", most: limits::RULE_FILES };
        words_file.note(Place::default(), Aim::Value, ProblemKind::Rule(fault));
    }
    let names = Names { sets: &sets, statutes: know.statutes, items: know.items };
    let mut owners: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let (mut files, mut rules) = (vec![(words_file, words.bytes)], Vec::new());
    for text in texts.iter().take(limits::RULE_FILES) {
        let (mut file, rule) = one(text, &names);
        if let Some(rule) = rule {
            claim(&mut file, text, &mut owners, &rule);
            rules.push(rule);
        }
        files.push((file, text.bytes));
    }
    if files.iter().all(|(file, _)| file.is_content()) {
        rules.sort_by(|one, two| one.code.cmp(&two.code));
        return Ok(RuleSet { rules, words: sets });
    }
    let all = files.into_iter().flat_map(|(file, bytes)| located(file, bytes));
    Err(all.take(limits::PROBLEMS).collect())
}

/// The file of the words, and its sets.
fn sets(words: &RuleText<'_>) -> (File, WordSets) {
    let (mut file, root) = File::open(Some(words.file.to_owned()), words.bytes, 0);
    let read = file.reader.as_mut().zip(root).map(|(reader, node)| {
        let root = At { node: &node, place: Place::default() };
        word_sets(reader, &root)
    });
    (file, read.unwrap_or_default())
}

/// A file of a rule, and the rule.
fn one(text: &RuleText<'_>, names: &Names<'_>) -> (File, Option<Rule>) {
    let topic = text.file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (mut file, root) = File::open(Some(text.file.to_owned()), text.bytes, 0);
    let read = file.reader.as_mut().zip(root).and_then(|(reader, node)| {
        let root = At { node: &node, place: Place::default() };
        rule(reader, &root, topic, names)
    });
    (file, read)
}

/// Notes a code that another rule bears.
fn claim(
    file: &mut File,
    text: &RuleText<'_>,
    owners: &mut BTreeMap<String, (String, usize)>,
    rule: &Rule,
) {
    if rule.code.is_empty() {
        return;
    }
    let place = Place::default().at("code");
    if let Some((owner, line)) = owners.get(&rule.code) {
        let (name, owner) = (rule.code.clone(), owner.clone());
        let kind = ProblemKind::Elsewhere { name, file: owner, line: *line };
        file.note(place, Aim::Value, kind);
        return;
    }
    let line = file.mark(&place, Aim::Value).line;
    owners.insert(rule.code.clone(), (text.file.to_owned(), line));
}

/// The problems of a file, those of patterns pointing into their patterns.
fn located(file: File, bytes: &[u8]) -> Vec<Problem> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let lines: Vec<&str> = text.strip_prefix('\u{feff}').unwrap_or(text).lines().collect();
    let mut problems = file.problems();
    for problem in &mut problems {
        if let ProblemKind::Rule(RuleFault::Pattern { at, .. }) = problem.kind {
            let line = problem.line.checked_sub(1).and_then(|line| lines.get(line));
            problem.column += line.map_or(0, |line| inside(line, problem.column, at));
        }
    }
    problems
}

/// How far behind a column of a line the character stands before which there are `before` of a pattern; 0 where the
/// pattern is not written there as it is read: with escapes, or on several lines.
fn inside(line: &str, column: usize, before: usize) -> usize {
    let mut letters = line.chars().skip(column.saturating_sub(1)).peekable();
    let quote = letters.next_if(|letter| ['"', '\''].contains(letter));
    let own: Vec<char> = letters.take(before).collect();
    let is_plain = !own.iter().any(|letter| *letter == '\\' || Some(*letter) == quote);
    let is_block = quote.is_none() && own.first().is_some_and(|first| "|>".contains(*first));
    if own.len() < before || !is_plain || is_block {
        return 0;
    }
    before + usize::from(quote.is_some())
}
