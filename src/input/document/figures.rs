//! The forms of automatic numbers: 一, ①, 甲, iv.
//!
//! A form that is not known is written as plain digits and counted, never dropped: a lost number is a lost
//! article.

use crate::domain::document::numeral;

/// How a level of numbering writes its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figures {
    Decimal,
    DecimalZero,
    FullWidth,
    Chinese,
    ChineseByDigit,
    ChineseLegal,
    Letters {
        upper: bool,
    },
    Roman {
        upper: bool,
    },
    Stems,
    Branches,
    Circled,
    CircledChinese,
    Bracketed,
    Dotted,
    Dashed,
    /// A bullet: nothing to say.
    Bullet,
    /// No number at all.
    None,
    /// A form not known here.
    Unknown,
}

const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

impl Figures {
    /// The form of that name (`numFmt`).
    pub(super) fn named(name: &str) -> Self {
        match name {
            "decimal" | "decimalHalfWidth" | "arabicAlpha" => Self::Decimal,
            "decimalZero" => Self::DecimalZero,
            "decimalFullWidth" | "decimalFullWidth2" => Self::FullWidth,
            "chineseCounting"
            | "chineseCountingThousand"
            | "taiwaneseCounting"
            | "taiwaneseCountingThousand"
            | "japaneseCounting" => Self::Chinese,
            "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => {
                Self::ChineseByDigit
            }
            "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" => {
                Self::ChineseLegal
            }
            "upperLetter" => Self::Letters { upper: true },
            "lowerLetter" => Self::Letters { upper: false },
            "upperRoman" => Self::Roman { upper: true },
            "lowerRoman" => Self::Roman { upper: false },
            "ideographTraditional" => Self::Stems,
            "ideographZodiac" => Self::Branches,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Circled,
            "ideographEnclosedCircle" => Self::CircledChinese,
            "decimalEnclosedParen" => Self::Bracketed,
            "decimalEnclosedFullstop" => Self::Dotted,
            "numberInDash" => Self::Dashed,
            "bullet" => Self::Bullet,
            "none" => Self::None,
            _ => Self::Unknown,
        }
    }

    /// The form that begins so: `1`, `a`, or the first of a series (`一, 二, 三, ...`). None at all for an empty one.
    pub(super) fn beginning(format: &str) -> Self {
        match format.split(',').next().unwrap_or_default().trim() {
            "" => Self::None,
            "1" => Self::Decimal,
            "01" => Self::DecimalZero,
            "１" => Self::FullWidth,
            "A" => Self::Letters { upper: true },
            "a" => Self::Letters { upper: false },
            "I" => Self::Roman { upper: true },
            "i" => Self::Roman { upper: false },
            "一" => Self::Chinese,
            "壹" | "壱" => Self::ChineseLegal,
            "①" => Self::Circled,
            "㊀" => Self::CircledChinese,
            "甲" => Self::Stems,
            "子" => Self::Branches,
            _ => Self::Unknown,
        }
    }

    /// A number in this form. Forms that end somewhere go on in plain digits.
    pub(super) fn write(self, number: u32) -> String {
        let digits = || number.to_string();
        match self {
            Self::Decimal | Self::Unknown => digits(),
            Self::DecimalZero => format!("{number:02}"),
            Self::FullWidth => {
                digits().chars().filter_map(|digit| shifted('０', digit.to_digit(10)?)).collect()
            }
            Self::Chinese => numeral::write(number),
            Self::ChineseByDigit => numeral::write_digits(number),
            Self::ChineseLegal => numeral::write(number).chars().map(legal).collect(),
            Self::Letters { upper } => letters(number, upper).unwrap_or_else(digits),
            Self::Roman { upper } => roman(number, upper).unwrap_or_else(digits),
            Self::Stems => one_of(STEMS, number).unwrap_or_else(digits),
            Self::Branches => one_of(BRANCHES, number).unwrap_or_else(digits),
            Self::Circled => circled(number).unwrap_or_else(digits),
            Self::CircledChinese => from(number, 1..=10, '㊀').unwrap_or_else(digits),
            Self::Bracketed => from(number, 1..=20, '⑴').unwrap_or_else(|| format!("({number})")),
            Self::Dotted => from(number, 1..=20, '⒈').unwrap_or_else(|| format!("{number}.")),
            Self::Dashed => format!("- {number} -"),
            Self::Bullet | Self::None => String::new(),
        }
    }
}

fn shifted(first: char, by: u32) -> Option<char> {
    char::from_u32(u32::from(first) + by)
}

/// The character that stands `number` places behind the first of a range that Unicode has in order.
fn from(number: u32, range: std::ops::RangeInclusive<u32>, first: char) -> Option<String> {
    let place = number.checked_sub(*range.start())?;
    shifted(first, place).filter(|_| range.contains(&number)).map(String::from)
}

fn circled(number: u32) -> Option<String> {
    let zero = (number == 0).then(|| "⓪".to_owned());
    zero.or_else(|| from(number, 1..=20, '①'))
        .or_else(|| from(number, 21..=35, '㉑'))
        .or_else(|| from(number, 36..=50, '㊱'))
}

fn one_of(letters: &str, number: u32) -> Option<String> {
    let place = usize::try_from(number.checked_sub(1)?).ok()?;
    letters.chars().nth(place).map(String::from)
}

/// a … z, aa … zz, as word processors count on.
fn letters(number: u32, upper: bool) -> Option<String> {
    let place = number.checked_sub(1)?;
    let times = usize::try_from(place / 26 + 1).ok().filter(|times| *times <= 30)?;
    let letter = shifted(if upper { 'A' } else { 'a' }, place % 26)?;
    Some(std::iter::repeat_n(letter, times).collect())
}

fn roman(number: u32, upper: bool) -> Option<String> {
    const PIECES: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..4_000).contains(&number) {
        return None;
    }
    let mut left = number;
    let mut out = String::new();
    for (value, piece) in PIECES {
        while left >= value {
            out.push_str(piece);
            left -= value;
        }
    }
    Some(if upper { out.to_uppercase() } else { out })
}

fn legal(letter: char) -> char {
    let plain = "一二三四五六七八九十百千";
    let place = plain.chars().position(|own| own == letter);
    place.and_then(|place| "壹贰叁肆伍陆柒捌玖拾佰仟".chars().nth(place)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_writes_its_numbers() {
        for (name, number, written) in [
            ("decimal", 12, "12"),
            ("decimalZero", 3, "03"),
            ("decimalFullWidth", 12, "１２"),
            ("chineseCounting", 21, "二十一"),
            ("chineseCountingThousand", 102, "一百零二"),
            ("japaneseCounting", 10, "十"),
            ("ideographDigital", 10, "一〇"),
            ("chineseLegalSimplified", 21, "贰拾壹"),
            ("upperLetter", 28, "BB"),
            ("lowerLetter", 3, "c"),
            ("upperRoman", 1994, "MCMXCIV"),
            ("lowerRoman", 4, "iv"),
            ("ideographTraditional", 2, "乙"),
            ("ideographZodiac", 12, "亥"),
            ("decimalEnclosedCircle", 3, "③"),
            ("decimalEnclosedCircleChinese", 21, "㉑"),
            ("decimalEnclosedCircle", 50, "㊿"),
            ("ideographEnclosedCircle", 10, "㊉"),
            ("decimalEnclosedParen", 2, "⑵"),
            ("decimalEnclosedFullstop", 20, "⒛"),
            ("numberInDash", 5, "- 5 -"),
            ("bullet", 5, ""),
            ("none", 5, ""),
            ("hindiCounting", 5, "5"),
        ] {
            assert_eq!(Figures::named(name).write(number), written, "{name}");
        }
    }

    #[test]
    fn a_form_that_ends_goes_on_in_digits() {
        for name in [
            "ideographTraditional",
            "decimalEnclosedCircle",
            "upperRoman",
            "lowerLetter",
            "ideographEnclosedCircle",
        ] {
            assert_eq!(Figures::named(name).write(4_000_000), "4000000", "{name}");
        }
        assert_eq!(Figures::named("ideographTraditional").write(0), "0");
    }
}
