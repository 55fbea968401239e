//! The languages the program speaks.
//!
//! Only the choice lives here; which language a person gets (flag, environment, registry) is decided
//! where those are read.

use std::fmt;
use std::str::FromStr;

/// A language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Chinese, in simplified characters: complete, and the one that counts.
    #[default]
    Zh,
    /// English.
    En,
}

/// A text that names no language the program speaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no language {0:?}; there are zh and en")]
pub struct LangError(pub String);

impl Lang {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// Its name on the command line and in `fashen.yaml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }
}

/// Reads a plain name (`zh`), a language tag (`zh-CN`) or a locale of the environment (`zh_CN.UTF-8`).
impl FromStr for Lang {
    type Err = LangError;

    fn from_str(text: &str) -> Result<Self, LangError> {
        let tag = text.trim().split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|lang| lang.as_str().eq_ignore_ascii_case(tag))
            .ok_or_else(|| LangError(text.to_owned()))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tags_and_locales_are_read() {
        for text in ["zh", "zh-CN", "zh_CN.UTF-8", "ZH-Hans", "zh_CN.GB18030", " zh "] {
            assert_eq!(text.parse(), Ok(Lang::Zh), "{text}");
        }
        for text in ["en", "en_US.UTF-8", "EN-gb", "en@euro"] {
            assert_eq!(text.parse(), Ok(Lang::En), "{text}");
        }
    }

    #[test]
    fn other_languages_are_refused() {
        for text in ["", "C", "POSIX", "fr_FR.UTF-8", "zhong", "english", "_zh"] {
            assert_eq!(text.parse::<Lang>(), Err(LangError(text.to_owned())));
        }
    }

    #[test]
    fn a_language_reads_back() {
        for lang in Lang::ALL {
            assert_eq!(lang.to_string().parse(), Ok(lang));
        }
    }
}
