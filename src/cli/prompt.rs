//! Asking a person at a terminal. Nothing that can be asked here must be impossible to say by a flag.

use std::io::{self, BufRead, Write};

/// Asks for a line. None when the person has gone (end of input).
pub(super) fn line(question: &str) -> Option<String> {
    let mut out = io::stdout().lock();
    let _ = write!(out, "{question} ");
    let _ = out.flush();
    let mut text = String::new();
    match io::stdin().lock().read_line(&mut text) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(text.trim().to_owned()),
    }
}

/// Asks until `read` takes the line; an empty line leaves when `optional`.
pub(super) fn until<T>(
    question: &str,
    optional: bool,
    read: impl Fn(&str) -> Option<T>,
    again: &str,
) -> Option<T> {
    loop {
        let text = line(question)?;
        if text.is_empty() && optional {
            return None;
        }
        match read(&text) {
            Some(value) => return Some(value),
            None => {
                let _ = writeln!(io::stdout().lock(), "{again}");
            }
        }
    }
}

/// Asks to choose one of some lines, by number or by name.
pub(super) fn choose(question: &str, choices: &[(String, String)], again: &str) -> Option<String> {
    let mut out = io::stdout().lock();
    for (place, (name, title)) in choices.iter().enumerate() {
        let _ = writeln!(out, "  {}  {title}（{name}）", place + 1);
    }
    drop(out);
    until(
        question,
        false,
        |typed| {
            let by_number =
                typed.parse::<usize>().ok().and_then(|place| choices.get(place.checked_sub(1)?));
            let found = by_number
                .or_else(|| choices.iter().find(|(name, title)| name == typed || title == typed));
            found.map(|(name, _)| name.clone())
        },
        again,
    )
}
