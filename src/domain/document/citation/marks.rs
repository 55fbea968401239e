//! The words at which a citation can begin, and the names of all known statutes, as one list.
//!
//! It is built once with the index of statutes; a text is gone through once, whatever the index holds.

use super::Level;
use super::serial::OPENERS;
use super::title::KINDS;
use super::words::{Found, Words};

/// What was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// 《
    Title,
    /// 第
    Ordinal,
    /// An opening bracket, which may be that of a year.
    Bracket,
    /// 本办法
    This(&'static str),
    /// 本条
    Own(Level),
    /// 前款, 前两款
    Previous(Level, u32),
    /// 该办法
    That(&'static str),
    /// 该条, 同条
    SamePart(Level),
    /// 上述规定
    Above,
    /// 以下简称
    ShortName,
    /// The name of a statute, by its place in the index.
    Statute(usize),
}

/// What was met, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) mark: Mark,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// All marks.
#[derive(Clone, Debug)]
pub(in crate::domain) struct Marks {
    words: Words,
    meanings: Vec<Mark>,
}

/// Words that stand between 本 and the kind of an instrument.
const MANNERS: [&str; 9] = ["", "实施", "暂行", "管理", "指导", "若干", "工作", "修正", "政策"];

const COUNTRY: &str = "中华人民共和国";

impl Marks {
    /// The marks of a list of names, each with the place of its statute.
    pub(in crate::domain) fn new(names: &[(String, usize)]) -> Self {
        let mut words: Vec<(String, Mark)> = fixed();
        for (name, index) in names {
            let countable = name.chars().count() >= 2 && !name.contains(['《', '〈', '（', '(']);
            if countable {
                words.push((format!("{COUNTRY}{name}"), Mark::Statute(*index)));
                words.push((name.clone(), Mark::Statute(*index)));
            }
        }
        let list = Words::new(words.iter().map(|(word, _)| word.as_str()));
        Self { words: list, meanings: words.into_iter().map(|(_, mark)| mark).collect() }
    }

    /// The first mark that begins at a byte or behind it; of several there, the longest.
    pub(super) fn next(&self, words: &str, at: usize) -> Option<Hit> {
        self.hit(self.words.next(words, at)?)
    }

    /// The longest mark that begins at a byte.
    pub(super) fn at(&self, words: &str, at: usize) -> Option<Hit> {
        self.hit(self.words.at(words, at)?)
    }

    fn hit(&self, found: Found) -> Option<Hit> {
        let Found { word, start, end } = found;
        Some(Hit { mark: *self.meanings.get(word)?, start, end })
    }
}

fn fixed() -> Vec<(String, Mark)> {
    let mut words = vec![("《".to_owned(), Mark::Title)];
    let mut add = |word: String, mark| words.push((word, mark));
    for word in ["第", "笫"] {
        add(word.to_owned(), Mark::Ordinal);
    }
    for word in OPENERS {
        add(word.to_owned(), Mark::Bracket);
    }
    for kind in KINDS.into_iter().chain(["修正案"]) {
        for manner in MANNERS {
            add(format!("本{manner}{kind}"), Mark::This(kind));
        }
        for that in ["该", "同"] {
            add(format!("{that}{kind}"), Mark::That(kind));
        }
    }
    for level in Level::ALL.into_iter().filter(|level| *level != Level::SubBook) {
        let unit = level.unit();
        add(format!("本{unit}"), Mark::Own(level));
        if level < Level::Article {
            continue;
        }
        for (count, numerals) in [(1, &["", "一"][..]), (2, &["两", "二"]), (3, &["三"])] {
            for numeral in numerals {
                add(format!("前{numeral}{unit}"), Mark::Previous(level, count));
            }
        }
        for that in ["该", "同"] {
            add(format!("{that}{unit}"), Mark::SamePart(level));
        }
    }
    for above in ["上述", "前述"] {
        for what in ["规定", "条款", "法律", "法规", "规章", "条例", "办法", "文件", "通知", "意见"]
        {
            add(format!("{above}{what}"), Mark::Above);
        }
    }
    for word in ["简称", "下称", "以下称"] {
        add(word.to_owned(), Mark::ShortName);
    }
    words
}
