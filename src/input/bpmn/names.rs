//! Names for what a file calls by ids and titles: small letters, figures, `-` and `_`, each once.

use crate::domain::limits;
use std::collections::BTreeSet;

/// Names that some reader of YAML takes for something else, or that the language keeps for itself. In a file of our own
/// they are what the workflow says.
const TAKEN: [&str; 10] =
    ["yes", "no", "on", "off", "true", "false", "null", "y", "n", "submission"];

/// Names of one kind of thing.
#[derive(Clone, Debug)]
pub(super) struct Names {
    /// Ids are names that a workflow was written with: they come before titles.
    own: bool,
    taken: BTreeSet<String>,
}

impl Names {
    /// No names yet. In a file of our own, ids end with the names of the workflow.
    pub(super) fn new(own: bool) -> Self {
        let taken =
            if own { BTreeSet::new() } else { TAKEN.into_iter().map(str::to_owned).collect() };
        Self { own, taken }
    }

    /// A name for the thing with that id and title, which nothing has yet.
    pub(super) fn take(&mut self, id: &str, title: &str) -> String {
        let last = id.rsplit('.').next().unwrap_or(id);
        let wanted = if self.own { [last, title] } else { [title, last] };
        let made = wanted.into_iter().map(plain).find(|name| !name.is_empty());
        let made = made.unwrap_or_else(|| "x".to_owned());
        let mut name = made.clone();
        let mut count = 1;
        while !self.taken.insert(name.clone()) {
            count += 1;
            name = format!("{made}-{count}");
        }
        name
    }
}

/// What of a text can be a name; nothing where it has no letter that can.
fn plain(text: &str) -> String {
    // Room for a number behind it.
    let most = limits::NAME_CHARS - 8;
    let mut name = String::new();
    for c in text.chars().map(|c| c.to_ascii_lowercase()) {
        if name.len() >= most {
            break;
        }
        match c {
            'a'..='z' | '0'..='9' => name.push(c),
            '-' | '_' if !name.is_empty() => name.push(c),
            // A title of which only some figures could be kept would be a name that misleads.
            c if c.is_alphanumeric() => return String::new(),
            _ if !name.is_empty() && !name.ends_with('_') => name.push('_'),
            _ => {}
        }
    }
    name.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_of_titles_and_of_ids_where_there_are_no_letters() {
        let mut names = Names::new(false);
        for (id, title, name) in [
            ("Activity_1", "Review invoice", "review_invoice"),
            ("Activity_2", " Review  (invoice)! ", "review_invoice-2"),
            ("Activity_3", "审查第2条", "activity_3"),
            ("_", "", "x"),
            ("Flow_1", "No", "no-2"),
            ("_9-a", "", "9-a"),
        ] {
            assert_eq!(names.take(id, title), name);
        }
        assert_eq!(names.take("x", &"长a".repeat(90)), "x-2");
        assert!(names.take("x", &"a".repeat(90)).len() <= limits::NAME_CHARS);
        let mut own = Names::new(true);
        assert_eq!(own.take("flow.content.pass", "Passed"), "pass");
        assert_eq!(own.take("stage.2nd", "第二"), "2nd");
        assert_eq!(own.take("flow.content.on", ""), "on");
    }
}
