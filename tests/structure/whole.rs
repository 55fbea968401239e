//! Every text of the corpus: the tree holds all its words once and in their order, and laws have all their articles.

use super::score::share;
use super::{real_texts, seen};
use crate::support::{ROOT, tell};
use fashen::domain::document::{Document, Node, NodeKind};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A space in texts that are the source of a page.
const SPACE: &str = "&emsp;";

fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(below(&path));
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What is wrong with a tree, if anything.
pub(super) fn wrong(document: &Document) -> Option<String> {
    let mut end = 0;
    for (at, node) in document.nodes.iter().enumerate() {
        if node.own.start != end || node.own.end < node.own.start {
            return Some(format!("a gap before node {at}"));
        }
        end = node.own.end;
        if !node.span.holds(node.own) {
            return Some(format!("node {at} does not hold its own words"));
        }
        let Some(parent) = node.parent else { continue };
        if parent >= at || !document.nodes[parent].span.holds(node.span) {
            return Some(format!("node {at} stands outside its parent"));
        }
    }
    let joined: String = document.nodes.iter().map(|node| document.quote(node.own)).collect();
    if joined != document.words {
        return Some("the words of the nodes are not the text".to_owned());
    }
    let clauses = document.clauses.iter();
    let mut starts = clauses.filter(|clause| !clause.span.is_empty());
    let begun: BTreeSet<usize> = document.nodes.iter().map(|node| node.own.start).collect();
    let stray = starts.find(|clause| {
        let inside = begun.range(..=clause.span.start).next_back();
        clause.span.end > document.words.len() || inside.is_none()
    });
    stray.map(|clause| format!("{} stands outside the tree", clause.label))
}

/// Round trip: nothing is lost, nothing is said twice, and inner nodes stand in outer ones.
#[test]
fn the_tree_of_every_text_holds_its_words() {
    let Some(root) = real_texts("the_tree_of_every_text_holds_its_words") else { return };
    let mut rates: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut faults = Vec::new();
    for path in below(&root) {
        let document = seen::read(&path, 1, &[SPACE.to_owned()]);
        let folder = path.strip_prefix(&root).unwrap().parent().unwrap().display().to_string();
        let rate = rates.entry(folder).or_default();
        rate.0 += 1;
        rate.1 += document.nodes.len();
        let name = path.strip_prefix(&root).unwrap().display();
        faults.extend(wrong(&document).map(|fault| format!("{name}: {fault}")));
    }
    for (folder, (texts, nodes)) in &rates {
        tell(&format!("{folder}: {texts} texts, {nodes} nodes"));
    }
    let first: Vec<&String> = faults.iter().take(10).collect();
    assert!(faults.is_empty(), "{} trees are wrong, among them {first:#?}", faults.len());
    assert!(rates.values().map(|rate| rate.0).sum::<usize>() > 700);
}

/// The numbers of the articles of the main instrument, those put in between left out.
fn articles(document: &Document) -> Vec<u32> {
    let attached = |node: &Node| {
        let mut at = Some(node);
        std::iter::from_fn(|| {
            let here = at?;
            at = here.parent.map(|parent| &document.nodes[parent]);
            Some(here.kind)
        })
        .any(|kind| kind == NodeKind::Attachment)
    };
    let articles = document.nodes.iter().filter(|node| node.kind == NodeKind::Article);
    let numbers = articles.filter(|node| !attached(node)).filter_map(|node| node.number);
    numbers.filter(|ordinal| ordinal.branch.is_none()).map(|ordinal| ordinal.number).collect()
}

/// Texts whose articles do not run from the first to the last, and why: facts about the texts.
fn exceptions() -> BTreeMap<String, String> {
    let file = Path::new(ROOT).join("tests/structure/exceptions.tsv");
    let words = std::fs::read_to_string(file).unwrap();
    let lines = words.lines().filter_map(|line| line.split_once('\t'));
    lines.map(|(text, reason)| (text.to_owned(), reason.to_owned())).collect()
}

#[test]
fn laws_have_as_many_articles_as_their_highest_number() {
    let test = "laws_have_as_many_articles_as_their_highest_number";
    let Some(root) = real_texts(test) else { return };
    let known = exceptions();
    let (mut all, mut equal, mut odd) = (0, 0, Vec::new());
    for path in below(&root.join("laws")) {
        let numbers = articles(&seen::read(&path, 1, &[SPACE.to_owned()]));
        let highest = numbers.iter().max().copied().unwrap_or_default();
        all += 1;
        if highest > 0 && u32::try_from(numbers.len()) == Ok(highest) {
            equal += 1;
        } else {
            let name = path.strip_prefix(&root).unwrap().display().to_string();
            odd.push((name, format!("{} articles, highest {highest}", numbers.len())));
        }
    }
    tell(&format!("{equal} of {all} laws ({:.2} %) have all articles", 100.0 * share(equal, all)));
    for (name, figures) in &odd {
        let reason = known.get(name).map_or("NOT KNOWN", String::as_str);
        tell(&format!("  {name}: {figures}: {reason}"));
    }
    let odd: BTreeSet<&String> = odd.iter().map(|(name, _)| name).collect();
    assert_eq!(
        odd,
        known.keys().collect(),
        "texts with gaps, and those that are known to have them"
    );
}
