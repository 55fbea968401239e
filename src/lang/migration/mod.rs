//! What people are told where cases go over to another definition.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

/// The words about migration in one language.
pub struct MigrationWords {
    /// What the command is for, and how it is undone.
    pub about: &'static str,
    /// What `--all` does.
    pub all: &'static str,
    /// What `--to` names.
    pub to: &'static str,
    /// What `--map` says.
    pub map: &'static str,
    /// What stands for its value.
    pub renaming: &'static str,
    /// What `--fact` says.
    pub fact: &'static str,
    /// That no case had to go over.
    pub none: &'static str,
    /// A case that went over, and its title.
    pub went: fn(&str, &str) -> String,
    /// A case that did not.
    pub stays: fn(&str, &str) -> String,
    /// In how many places less is asked for now.
    pub eased: fn(usize) -> String,
    /// Facts that the new definition does not ask for.
    pub left_facts: fn(&str) -> String,
    /// Questions that were answered and are not asked any more.
    pub left_answers: fn(&str) -> String,
    /// Questions with an open finding that are not asked any more.
    pub left_findings: fn(&str) -> String,
    /// How many went over and how many did not.
    pub sum: fn(usize, usize) -> String,
    /// The command that undoes it.
    pub undo: fn(&str) -> String,
    /// In the history and on the screen of a case: the pack before, until when, by whom.
    pub former: fn(&str, &str, &str) -> String,
}
