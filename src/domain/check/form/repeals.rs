//! 废止条款: what a new text leaves standing beside itself.

use super::{Asked, FormFault, Raised, raised};
use crate::domain::document::Span;
use crate::domain::document::citation::canonical_number;
use crate::domain::law::plain_title;
use crate::domain::limits;

/// Words of a repeal that names nothing.
const REPEALS: [&str; 4] = ["同时废止", "予以废止", "一并废止", "自行废止"];

/// Words that say what is done with the older text, in whatever way.
const ENDED: [&str; 7] =
    ["废止", "停止执行", "失效", "不再执行", "同时作废", "以本办法为准", "以本规定为准"];

/// No repeal of what it replaces, or one that names nothing.
pub(super) fn repeal_missing(asked: &Asked<'_>) -> Vec<Raised> {
    let mut found = unnamed(asked);
    let namesakes = namesakes(asked);
    let words = &asked.document().words;
    let ended = ENDED.iter().any(|word| words.contains(word));
    let title = asked.title().unwrap_or_default();
    let revised = title.ends_with("（修订）")
        || title.ends_with("(修订)")
        || title.ends_with("（修订版）")
        || title.starts_with("新修订");
    if namesakes.is_empty() && revised && !ended {
        found.push(raised(asked.title_span(), FormFault::RevisedWithoutRepeal, true));
    }
    found.extend(namesakes);
    found
}

/// Valid documents of the same title that the text does not repeal.
fn namesakes(asked: &Asked<'_>) -> Vec<Raised> {
    let (Some(others), Some(title)) = (asked.around.others, asked.title()) else {
        return Vec::new();
    };
    let wanted = core(title);
    let repeals = &asked.document().particulars.repeals;
    let repealed = |title: &str, number: Option<&str>| {
        repeals.iter().any(|one| {
            let same = number.zip(one.number.as_deref());
            let numbers = same.map(|(one, other)| usual(one) == usual(other));
            numbers.unwrap_or_else(|| !one.title.is_empty() && core(&one.title) == core(title))
        })
    };
    let alike = others.documents().filter(|one| core(&one.title) == wanted);
    let standing = alike.filter(|one| !repealed(&one.title, one.number.as_deref()));
    let fault = |title: &str, number: Option<&String>| FormFault::RepealMissing {
        title: title.to_owned(),
        number: number.cloned(),
    };
    let told = standing.map(|one| fault(&one.title, one.number.as_ref()));
    told.map(|fault| raised(asked.title_span(), fault, false))
        .take(limits::REASONED_SUSPICIONS)
        .collect()
}

/// A number in its usual form, or as it is written where it has none.
fn usual(number: &str) -> String {
    canonical_number(number).unwrap_or_else(|| number.to_owned())
}

/// A title without the organ, the notice and 试行 round the name of the instrument.
fn core(title: &str) -> String {
    let inside = title
        .split_once('《')
        .and_then(|(_, rest)| rest.rsplit_once('》'))
        .map_or(title, |(inside, _)| inside);
    let plain = plain_title(inside);
    let about = plain.split_once("关于印发").map_or(plain.as_str(), |(_, rest)| rest);
    let bare = about.trim_end_matches("的通知");
    ["（试行）", "(试行)", "（修订）", "(修订)", "暂行", "试行"]
        .iter()
        .fold(bare.to_owned(), |title, mark| title.replace(mark, ""))
}

/// 原有规定同时废止: nobody can tell which.
fn unnamed(asked: &Asked<'_>) -> Vec<Raised> {
    let words = asked.main();
    let repeals = &asked.document().particulars.repeals;
    let places = REPEALS.iter().flat_map(|verb| {
        words
            .match_indices(verb)
            .take(limits::REPEALS)
            .map(|(at, verb)| Span::new(at, at + verb.len()))
    });
    let vague = |at: &Span| {
        let before = words.get(..at.start).unwrap_or_default();
        let start = before.rfind(['。', '\n', '；']).unwrap_or(0);
        let clause = before.get(start..).unwrap_or_default();
        let near = ["规定", "文件", "办法", "政策", "通知", "通告", "细则", "制度"]
            .iter()
            .any(|kind| clause.trim_end_matches(['，', '均', '也']).ends_with(kind));
        let named = clause.contains(['《', '〔', '[', '［', '“'])
            || clause.contains("下列")
            || clause.contains("以下");
        let behind = words.get(at.end..).unwrap_or_default();
        let listed = behind.starts_with(['：', ':', '《']) || behind.starts_with("的");
        // 与本办法不一致的规定同时废止 at least says by what it is measured; it is as vague.
        let inside = repeals.iter().any(|one| one.span.start >= start && one.span.end <= at.start);
        near && !named && !listed && !inside
    };
    let mut seen: Vec<Raised> = Vec::new();
    for at in places.filter(vague) {
        seen.push(raised(at, FormFault::RepealUnnamed, true));
    }
    seen
}
