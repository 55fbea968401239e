//! A workflow while it is drawn: stages by number, and the text that it becomes.

use std::fmt::Write;
use std::ops::Range;

/// A fact: its values as they are written.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) values: Vec<String>,
}

/// A fact, by number, and one of its values, by number.
pub(super) type Atom = (usize, usize);

/// Alternatives of facts that must all hold; none at all is no condition.
pub(super) type When = Vec<Vec<Atom>>;

/// One way a stage can end.
#[derive(Clone, Debug, Default)]
pub(super) struct Way {
    pub(super) name: String,
    pub(super) when: When,
    pub(super) cancel: Vec<usize>,
    pub(super) to: Vec<usize>,
    pub(super) end: Option<&'static str>,
}

/// A stage.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    pub(super) auto: bool,
    /// Only for these facts; for others the stage is passed over with the first of its ways.
    pub(super) when: When,
    pub(super) join: Vec<usize>,
    pub(super) ways: Vec<Way>,
}

impl Node {
    /// Whether a person acts in it, for all facts.
    pub(super) fn is_plain(&self) -> bool {
        !self.auto && self.when.is_empty()
    }
}

/// Branches that run at once, from the stages they begin with to the stage that joins them.
#[derive(Clone, Debug)]
pub(super) struct Region {
    pub(super) branches: Vec<Range<usize>>,
    pub(super) entries: Vec<usize>,
    pub(super) join: usize,
}

/// An outcome that leaves a region and does away with all else in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Abort {
    pub(super) stage: usize,
    pub(super) way: usize,
    pub(super) region: usize,
}

/// The workflow.
#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    pub(super) facts: Vec<Fact>,
    pub(super) nodes: Vec<Node>,
    pub(super) regions: Vec<Region>,
    pub(super) aborts: Vec<Abort>,
}

/// The name of a stage.
pub(super) fn name(stage: usize) -> String {
    format!("s{stage}")
}

fn names(stages: &[usize]) -> String {
    stages.iter().map(|stage| name(*stage)).collect::<Vec<_>>().join(", ")
}

impl Model {
    /// A new yes-or-no fact of that name.
    pub(super) fn yes_no(&mut self, name: &str) -> usize {
        let values = vec!["true".to_owned(), "false".to_owned()];
        self.facts.push(Fact { name: name.to_owned(), values });
        self.facts.len() - 1
    }

    /// The stages in which a person acts for all facts.
    pub(super) fn plain(&self) -> Vec<usize> {
        (0..self.nodes.len()).filter(|stage| self.nodes[*stage].is_plain()).collect()
    }

    /// The workflow as a file.
    pub(super) fn yaml(&self) -> String {
        let mut text = "workflow: random\ntitle: 随机流程\nversion: 1\n".to_owned();
        if !self.facts.is_empty() {
            text.push_str("facts:\n");
        }
        for fact in &self.facts {
            let kind = match fact.values.first().map(String::as_str) {
                Some("true") => "bool".to_owned(),
                _ => format!("enum, values: [{}]", fact.values.join(", ")),
            };
            let _ = writeln!(text, "  {}: {{type: {kind}, title: {0}}}", fact.name);
        }
        text.push_str("roles: {clerk: 经办人}\nstart: s0\nstages:\n");
        for (number, node) in self.nodes.iter().enumerate() {
            self.write(&mut text, number, node);
        }
        text
    }

    fn write(&self, text: &mut String, number: usize, node: &Node) {
        let who = if node.auto { "auto: true" } else { "role: clerk" };
        let _ = writeln!(text, "  {}:\n    {who}", name(number));
        if !node.when.is_empty() {
            let (when, skip) = (self.when(&node.when), &node.ways[0].name);
            let _ = writeln!(text, "    when: {when}\n    skip: {skip}");
        }
        if !node.join.is_empty() {
            let _ = writeln!(text, "    join: [{}]", names(&node.join));
        }
        text.push_str("    outcomes:\n");
        for way in &node.ways {
            let mut parts = Vec::new();
            if !way.when.is_empty() {
                parts.push(format!("when: {}", self.when(&way.when)));
            }
            if !way.cancel.is_empty() {
                parts.push(format!("cancel: [{}]", names(&way.cancel)));
            }
            parts.push(match way.end {
                Some(end) => format!("end: {end}"),
                None => format!("to: [{}]", names(&way.to)),
            });
            let _ = writeln!(text, "      {}: {{{}}}", way.name, parts.join(", "));
        }
    }

    fn when(&self, when: &When) -> String {
        let atom = |(fact, value): &Atom| {
            let fact = &self.facts[*fact];
            format!("{}: {}", fact.name, fact.values[*value])
        };
        let all = |all: &Vec<Atom>| {
            format!("{{{}}}", all.iter().map(atom).collect::<Vec<_>>().join(", "))
        };
        let any: Vec<String> = when.iter().map(all).collect();
        if any.len() == 1 { any.join("") } else { format!("[{}]", any.join(", ")) }
    }
}
