//! Names of files of laws as they are downloaded: `行政处罚法_20210122.docx`, `行政处罚法(2021-01-22).docx`.
//!
//! A number that is no day of the calendar is part of the title.

use chrono::NaiveDate;

/// What a name says: the title, and the day of the version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) title: String,
    pub(super) day: Option<NaiveDate>,
}

/// Reads a name, with its folders and its extension or without.
pub(super) fn read(name: &str) -> Named {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = match file.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && extension.len() <= 5 => stem,
        _ => file,
    };
    let stem = stem.trim();
    let bracketed = stem.trim_end_matches([')', '）']).rsplit_once(['(', '（']);
    let joined = stem.rsplit_once(['_', '-', ' ', '—']);
    let dated = [bracketed.filter(|_| stem.ends_with([')', '）'])), joined]
        .into_iter()
        .flatten()
        .find_map(|(title, day)| Some((title, day_of(day)?)));
    let whole = stem.rsplit_once(['_', ' ']).and_then(|(title, day)| Some((title, day_of(day)?)));
    match dated.or(whole) {
        Some((title, day)) => Named { title: title.trim().to_owned(), day: Some(day) },
        None => Named { title: stem.to_owned(), day: None },
    }
}

/// `20210122`, `2021-01-22`, `2021.1.22`, `2021年1月22日`.
fn day_of(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if digits && text.len() == 8 {
        let part = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
        return day(part(0, 4)?, part(4, 6)?, part(6, 8)?);
    }
    let mut parts = text.split(['-', '.', '年', '月', '日', '/']).filter(|part| !part.is_empty());
    let mut next = || parts.next()?.parse::<u32>().ok();
    let found = day(next()?, next()?, next()?)?;
    parts.next().is_none().then_some(found)
}

/// A day on which a law that is still cited can have been made.
fn day(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok().filter(|year| (1949..=2099).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_title_and_day() {
        let day = NaiveDate::from_ymd_opt(2021, 1, 22);
        for name in [
            "甲法_20210122.docx",
            "甲法(2021-01-22).txt",
            "法律/甲法（2021年1月22日）.md",
            "甲法 2021.1.22.docx",
            "甲法_2021-01-22.docx",
            "甲法-20210122.docx",
        ] {
            assert_eq!(read(name), Named { title: "甲法".to_owned(), day }, "{name}");
        }
        for (name, title) in [
            ("甲法.txt", "甲法"),
            ("甲法（试行）.txt", "甲法（试行）"),
            ("甲法_20211322.docx", "甲法_20211322"),
            ("刑法修正案（八）(2011-02-25).txt", "刑法修正案（八）"),
        ] {
            assert_eq!(read(name).title, title);
        }
    }
}
