//! Chinese numerals, both ways.
//!
//! Strict on purpose: in a legal text `一百二` is a slip of the pen and must never become 120.

/// The largest number written and read here.
pub const LARGEST: u32 = 99_999_999;

/// Most characters of a numeral: the longest well formed one has 16 (`二千二百…`), digits have 8.
const MOST_CHARS: usize = 24;

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Whether a character can be part of a numeral that [`parse`] reads.
pub fn is_numeral(letter: char) -> bool {
    arabic(letter).is_some() || piece(letter).is_some()
}

/// The number that a numeral stands for, up to [`LARGEST`]; none if it is not well formed.
///
/// Reads `一百零二` (and `〇`, `○` for the zero, `廿`, `卅`, `两百`), digits one by one (`二〇二六`), and
/// Arabic digits of either width. Chinese and Arabic digits do not mix.
pub fn parse(text: &str) -> Option<u32> {
    if let Some(number) = usual(text) {
        return Some(number);
    }
    if text.is_empty() || text.chars().nth(MOST_CHARS).is_some() {
        return None;
    }
    if text.chars().all(|letter| arabic(letter).is_some()) {
        return positional(text.chars().filter_map(arabic));
    }
    let pieces: Vec<Piece> = text.chars().map(piece).collect::<Option<_>>()?;
    if let Some(digits) = pieces.iter().map(|piece| piece.digit()).collect::<Option<Vec<u32>>>() {
        return positional(digits.into_iter());
    }
    let number = value(&pieces)?;
    let strict = spelt_out(&pieces)?;
    (strict == write(number)).then_some(number)
}

/// The number of a numeral below ten thousand that is written as [`write`] writes it: what labels of articles nearly
/// always are, read without making anything. None for every other text, well formed or not.
pub(super) fn usual(text: &str) -> Option<u32> {
    let (mut total, mut last, mut digit, mut zero) = (0_u32, 10_000_u32, None, false);
    for letter in text.chars() {
        match piece(letter)? {
            Piece::Digit(0) if letter == '零' && !zero && digit.is_none() && total > 0 => {
                zero = true;
            }
            Piece::Digit(one @ 1..) if digit.is_none() => digit = Some(one),
            Piece::Unit(unit @ (10 | 100 | 1_000)) if unit < last => {
                let bare_ten = unit == 10 && total == 0 && digit.is_none();
                let count = if bare_ten { 1 } else { digit.take()? };
                let spelt_ten = unit == 10 && total == 0 && count == 1 && !bare_ten;
                if spelt_ten || zero != (total > 0 && last / unit > 10) {
                    return None;
                }
                (total, last, zero) = (total + count * unit, unit, false);
            }
            _ => return None,
        }
    }
    match digit {
        Some(one) => (zero == (total > 0 && last > 10)).then_some(total + one),
        None => (total > 0 && !zero).then_some(total),
    }
}

/// The numeral of a number up to [`LARGEST`]; a larger one is written in Arabic digits.
pub fn write(number: u32) -> String {
    let mut out = String::new();
    push(number, &mut out);
    out
}

/// The same behind what is written already.
pub(super) fn push(number: u32, out: &mut String) {
    if number > LARGEST {
        out.push_str(&number.to_string());
        return;
    }
    let (high, low) = (number / 10_000, number % 10_000);
    let start = out.len();
    if high > 0 {
        write_below_ten_thousand(high, false, out);
        out.push('万');
    }
    if low > 0 {
        write_below_ten_thousand(low, high > 0, out);
    }
    if number == 0 {
        out.push('零');
    }
    if out.get(start..).is_some_and(|numeral| numeral.starts_with("一十")) {
        out.remove(start);
    }
}

/// A number digit by digit, as years are written: `二〇二六`.
pub fn write_digits(number: u32) -> String {
    let digit = |digit: char| match digit.to_digit(10) {
        Some(0) | None => '〇',
        Some(n) => digit_char(n),
    };
    number.to_string().chars().map(digit).collect()
}

fn write_below_ten_thousand(number: u32, follows: bool, out: &mut String) {
    let mut pending_zero = follows && number < 1_000;
    let mut started = false;
    for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / unit % 10;
        if digit == 0 {
            pending_zero |= started;
            continue;
        }
        if pending_zero {
            out.push('零');
        }
        out.push(digit_char(digit));
        out.push_str(name);
        (pending_zero, started) = (false, true);
    }
}

fn digit_char(digit: u32) -> char {
    usize::try_from(digit).ok().and_then(|index| DIGITS.get(index)).copied().unwrap_or('零')
}

/// One character of a Chinese numeral.
#[derive(Clone, Copy, PartialEq)]
enum Piece {
    Digit(u32),
    /// 两, a two that only counts hundreds and more.
    Pair,
    /// 廿, 卅, 卌: several tens in one character.
    Tens(u32),
    Unit(u32),
}

impl Piece {
    fn digit(self) -> Option<u32> {
        match self {
            Self::Digit(digit) => Some(digit),
            Self::Pair => Some(2),
            Self::Tens(_) | Self::Unit(_) => None,
        }
    }
}

fn piece(letter: char) -> Option<Piece> {
    Some(match letter {
        '〇' | '○' | '零' => Piece::Digit(0),
        '两' => Piece::Pair,
        '廿' => Piece::Tens(2),
        '卅' => Piece::Tens(3),
        '卌' => Piece::Tens(4),
        '十' => Piece::Unit(10),
        '百' => Piece::Unit(100),
        '千' => Piece::Unit(1_000),
        '万' => Piece::Unit(10_000),
        '一' => Piece::Digit(1),
        '二' => Piece::Digit(2),
        '三' => Piece::Digit(3),
        '四' => Piece::Digit(4),
        '五' => Piece::Digit(5),
        '六' => Piece::Digit(6),
        '七' => Piece::Digit(7),
        '八' => Piece::Digit(8),
        '九' => Piece::Digit(9),
        _ => return None,
    })
}

fn arabic(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => Some(u32::from(letter) - u32::from('0')),
        '０'..='９' => Some(u32::from(letter) - u32::from('０')),
        _ => None,
    }
}

fn positional(digits: impl Iterator<Item = u32>) -> Option<u32> {
    let mut number = 0_u32;
    for digit in digits {
        number = number.checked_mul(10)?.checked_add(digit)?;
    }
    (number <= LARGEST).then_some(number)
}

/// What the pieces add up to, well formed or not.
fn value(pieces: &[Piece]) -> Option<u32> {
    let (mut total, mut below, mut digit) = (0_u32, 0_u32, None);
    for piece in pieces {
        match *piece {
            Piece::Digit(one) => digit = Some(one),
            Piece::Pair => digit = Some(2),
            Piece::Tens(tens) => below = below.checked_add(tens * 10)?,
            Piece::Unit(10_000) => {
                total = below.checked_add(digit.take().unwrap_or(0))?.checked_mul(10_000)?;
                below = 0;
            }
            Piece::Unit(unit) => {
                below = below.checked_add(digit.take().unwrap_or(1).checked_mul(unit)?)?;
            }
        }
    }
    let number = total.checked_add(below)?.checked_add(digit.unwrap_or(0))?;
    (number <= LARGEST).then_some(number)
}

/// The pieces as [`write`] would spell them, so that one comparison decides whether they are well formed.
fn spelt_out(pieces: &[Piece]) -> Option<String> {
    let mut out = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        let next = pieces.get(index + 1);
        match *piece {
            Piece::Digit(digit) => out.push(digit_char(digit)),
            Piece::Pair => match next {
                Some(Piece::Unit(100..)) => out.push('二'),
                _ => return None,
            },
            Piece::Tens(tens) => out.extend([digit_char(tens), '十']),
            Piece::Unit(unit) => {
                if index == 0 && unit == 100 {
                    out.push('一');
                }
                out.push(match unit {
                    10 => '十',
                    100 => '百',
                    1_000 => '千',
                    _ => '万',
                });
            }
        }
    }
    match out.strip_prefix("一十") {
        Some(rest) => Some(format!("十{rest}")),
        None => Some(out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let sparse = (0..LARGEST).step_by(9_973).chain([LARGEST, 10_000, 100_010, 20_000_000]);
        for number in (0..=20_000).chain(sparse) {
            assert_eq!(parse(&write(number)), Some(number), "{}", write(number));
        }
    }

    #[test]
    fn what_is_written_as_usual_is_read_at_once_and_nothing_else_is() {
        for number in 1..10_000 {
            assert_eq!(usual(&write(number)), Some(number), "{}", write(number));
        }
        let pieces = ["零", "一", "二", "十", "百", "千", "两", "〇"];
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            let longer = texts.iter().flat_map(|text| pieces.map(|piece| format!("{text}{piece}")));
            texts = longer.collect();
            for text in &texts {
                let strict = usual(text);
                assert!(strict.is_none_or(|number| write(number) == *text), "{text}: {strict:?}");
            }
        }
    }

    #[test]
    fn numbers_are_written_as_laws_write_them() {
        for (number, numeral) in [
            (0, "零"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (102, "一百零二"),
            (110, "一百一十"),
            (1_005, "一千零五"),
            (1_260, "一千二百六十"),
            (10_100, "一万零一百"),
            (100_000, "十万"),
            (10_010, "一万零一十"),
            (99_999_999, "九千九百九十九万九千九百九十九"),
        ] {
            assert_eq!(write(number), numeral);
        }
        assert_eq!(write_digits(2026), "二〇二六");
    }

    #[test]
    fn other_spellings_are_read() {
        for (numeral, number) in [
            ("一百〇二", 102),
            ("一百○二", 102),
            ("百零二", 102),
            ("一十二", 12),
            ("廿三", 23),
            ("卅", 30),
            ("一百廿一", 121),
            ("两百", 200),
            ("两万零二", 20_002),
            ("二〇二六", 2026),
            ("12", 12),
            ("１２", 12),
            ("00000012", 12),
        ] {
            assert_eq!(parse(numeral), Some(number), "{numeral}");
        }
    }

    #[test]
    fn slips_are_not_numbers() {
        for wrong in [
            "",
            "一百二",
            "一百零十",
            "百百",
            "十百",
            "一千二十",
            "二十三十",
            "万",
            "零十",
            "1百",
            "两十",
            "十两",
            "一万万",
            "一 二",
            "甲",
            "123456789",
            "十十",
            "一二百",
            "廿十",
            "九九九九九九九九九",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
