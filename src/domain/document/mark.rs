//! 文头要素: the lines round a title that are not the title. 密级, 签发人, 登记号, 题注, the serial of an announcement.
//!
//! Each is known by its form alone; a line of none of these forms may be a title.

use crate::domain::document::line::{Line, despaced};
use crate::domain::document::numeral;
use crate::domain::limits;

/// Longest number of an announcement, with the organs before it.
const SERIAL_CHARS: usize = 60;

/// A note on when the document was adopted or promulgated, below its title.
pub(super) fn is_adoption(line: &Line<'_>, text: &str) -> bool {
    let year = text.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    let verbs = ["通过", "公布", "发布", "施行", "修正", "修订", "批准", "印发", "公告"];
    let opens = line.text.starts_with(['（', '(']) || (year && text.contains('日'));
    opens && text.contains('年') && verbs.iter().any(|verb| text.contains(verb))
}

/// A note on the adoption, below the title: 题注.
pub(super) fn is_adoption_line(line: &Line<'_>) -> bool {
    line.is_within(limits::TITLE_CHARS) && is_adoption(line, &despaced(line.text))
}

/// An address, a remark for programs: words that are mostly Latin letters are no title.
pub(super) fn is_foreign(text: &str) -> bool {
    let latin = text.bytes().filter(u8::is_ascii_alphabetic).count();
    latin > 3 && latin > text.chars().filter(|letter| !letter.is_ascii()).count()
}

/// 份号, 密级, 紧急程度, 签发人, 登记号, 第…号, and the `key: value` lines of web pages.
pub(super) fn is_mark(text: &str) -> bool {
    let secret = ["秘密", "机密", "绝密", "特急", "加急", "平急", "特提", "急件", "内部"];
    let keys = [
        "签发人",
        "索引号",
        "发文机关",
        "成文日期",
        "发布日期",
        "公开方式",
        "标题",
        "发文字号",
        "文号",
        "主题词",
        "主题分类",
        "登记号",
        "统一编号",
        "统一登记号",
        "来源",
        "发布机构",
        "有效性",
    ];
    let keyed = text.split_once(['：', ':']).is_some_and(|(key, _)| keys.contains(&key));
    let digits = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits
        || keyed
        || is_order_number(text)
        || is_announcement(text)
        || is_registration(text)
        || secret.iter().any(|mark| text.starts_with(mark) && text.chars().count() <= 10)
}

/// `第3号`, `2026年第5号`.
fn is_order_number(text: &str) -> bool {
    let year = |before: &str| before.is_empty() || before.ends_with('年');
    text.strip_suffix('号').and_then(|text| text.split_once('第')).is_some_and(
        |(before, number)| {
            year(before) && before.chars().count() <= 5 && numeral::parse(number).is_some()
        },
    )
}

/// The number of an announcement: `…公告2020年第9号`.
fn is_announcement(text: &str) -> bool {
    let rest = text.strip_suffix('号').and_then(|text| text.rsplit_once("公告"));
    rest.is_some_and(|(_, rest)| {
        rest.starts_with(|letter: char| letter.is_ascii_digit() || letter == '第')
    })
}

/// Whether a line is the number of an announcement or an order: `第3号` on a line of its own.
pub(super) fn is_serial_line(line: &Line<'_>) -> bool {
    line.text.contains('号') && line.is_within(SERIAL_CHARS) && {
        let text = despaced(line.text);
        let bare = text.trim_matches(['（', '）', '(', ')']);
        is_announcement(bare) || is_order_number(bare)
    }
}

/// 登记号: `SPDR-2026-00001`.
fn is_registration(text: &str) -> bool {
    let mut parts = text.split(['-', '—', '–']).filter(|part| !part.is_empty());
    let letters = parts.next().is_some_and(|part| {
        (3..=6).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_uppercase())
    });
    let mut digits =
        || parts.next().is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    letters && digits() && digits()
}
