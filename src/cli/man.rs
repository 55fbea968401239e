//! The commands as pages of the manual (roff), made of the same words as their help.

use clap::{Arg, Command};
use std::fmt::Write;

/// A page of the manual: its name and its text.
pub(super) type Page = (String, String);

/// The pages of the program and of every command.
pub(super) fn pages(tree: &Command, words: &ManWords) -> Vec<Page> {
    let mut all = Vec::new();
    add(&mut all, tree, tree.get_name(), words);
    all
}

/// The words that pages have beside those of the commands.
#[derive(Clone, Copy, Debug)]
pub(super) struct ManWords {
    pub(super) name: &'static str,
    pub(super) usage: &'static str,
    pub(super) arguments: &'static str,
    pub(super) options: &'static str,
    pub(super) commands: &'static str,
    pub(super) version: &'static str,
}

fn add(all: &mut Vec<Page>, command: &Command, path: &str, words: &ManWords) {
    let name = path.replace(' ', "-");
    all.push((format!("{name}.1"), page(command, path, words)));
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        add(all, inner, &format!("{path} {}", inner.get_name()), words);
    }
}

fn page(command: &Command, path: &str, words: &ManWords) -> String {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let title = path.replace(' ', "-");
    let mut text = format!(".TH \"{}\" 1 \"\" \"fashen {}\"\n", plain(&title), words.version);
    section(&mut text, words.name);
    let _ = writeln!(text, "{} \\- {}", plain(&title), plain(&about));
    section(&mut text, words.usage);
    let usage = command.clone().render_usage().to_string();
    let usage = usage.split_once(['：', ':']).map_or(usage.as_str(), |(_, usage)| usage);
    for line in usage.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let _ = writeln!(text, "{}\n.br", plain(line));
    }
    let shown = |arg: &&Arg| !arg.is_hide_set();
    let own = command.get_positionals().filter(shown);
    listed(&mut text, words.arguments, own.map(|arg| (label(arg), help(arg))).collect());
    let options = command.get_arguments().filter(|arg| !arg.is_positional()).filter(shown);
    listed(&mut text, words.options, options.map(|arg| (label(arg), help(arg))).collect());
    let inner = command.get_subcommands().filter(|inner| !inner.is_hide_set());
    let row = |inner: &Command| {
        let aliases: Vec<&str> = inner.get_visible_aliases().collect();
        let about = inner.get_about().map(ToString::to_string).unwrap_or_default();
        let names = std::iter::once(inner.get_name()).chain(aliases).collect::<Vec<_>>();
        (names.join(", "), about)
    };
    listed(&mut text, words.commands, inner.map(row).collect());
    text
}

fn section(text: &mut String, name: &str) {
    let _ = writeln!(text, ".SH {}", plain(name));
}

/// A list under a heading; nothing where it is empty.
fn listed(text: &mut String, heading: &str, rows: Vec<(String, String)>) {
    if rows.is_empty() {
        return;
    }
    section(text, heading);
    for (name, about) in rows {
        let _ = writeln!(text, ".TP\n\\fB{}\\fR\n{}", plain(&name), plain(&about));
    }
}

/// How an argument is written.
fn label(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    let value = names.first().map(|name| format!("<{name}>")).unwrap_or_default();
    if arg.is_positional() {
        return value;
    }
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let written = [short, long].into_iter().flatten().collect::<Vec<_>>().join(", ");
    if arg.get_action().takes_values() { format!("{written} {value}") } else { written }
}

fn help(arg: &Arg) -> String {
    arg.get_help().map(ToString::to_string).unwrap_or_default()
}

/// Words that roff prints as they are.
fn plain(words: &str) -> String {
    let escaped = words.replace('\\', "\\e").replace('-', "\\-");
    let line = escaped.replace('\n', " ");
    // Chinese has no blanks: a line may end behind a mark.
    let marks = ['，', '。', '；', '、', '：', '）'];
    let line = marks.iter().fold(line, |line, mark| line.replace(*mark, &format!("{mark}\\:")));
    // A line that begins so would be a command.
    if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_words_is_a_command() {
        assert_eq!(plain(".TH a\\b --c"), "\\&.TH a\\eb \\-\\-c");
        assert_eq!(plain("'so x\n.so y"), "\\&'so x .so y");
    }
}
