//! 施行日期 and 有效期: from when a text holds, and until when.
//!
//! Both are looked for where a text speaks of itself: a licence's 有效期 is not the document's.

use crate::domain::document::particulars::{date, renewal, sentence};
use crate::domain::document::{Beginning, Effective, Span, Term, Validity, numeral};

/// What begins on that day.
const VERBS: [&str; 7] = ["施行", "实施", "执行", "生效", "试行", "实行", "有效"];

/// What a day of issue is called: 自公布之日起.
const ISSUES: [&str; 9] = ["公布", "发布", "印发", "颁布", "下发", "发文", "签发", "公告", "通告"];

/// What a term is called. All have 期 for their third letter, so that a text is gone through once for all of them.
const TERMS: [&str; 6] = ["有效期", "执行期", "实施期", "试行期", "施行期", "政策期限"];

/// Two letters, as stand before 期 in [`TERMS`].
const BEFORE: &str = "有效";

/// Farthest from 起 to the verb, in characters.
const TO_VERB: usize = 14;

/// From when it holds: what the last sentence that speaks of the text itself says.
pub(super) fn effective(words: &str) -> Option<Effective> {
    let mut found: Option<(bool, Effective)> = None;
    let mut places: Vec<usize> = sentence::places(words, "日起").collect();
    places.extend(["日施行", "日实施"].iter().flat_map(|mark| sentence::places(words, mark)));
    places.sort_unstable();
    for at in places {
        let Some(effective) = beginning(words, at) else { continue };
        let own = speaks_of_itself(sentence::before(words, at));
        if own || found.is_none_or(|(own, _)| !own) {
            found = Some((own, effective));
        }
    }
    found.map(|(_, effective)| effective)
}

/// What is said to begin at 日起, or at 日 before the verb.
fn beginning(words: &str, at: usize) -> Option<Effective> {
    let day_end = at + '日'.len_utf8();
    let begun = words.get(day_end..).is_some_and(|rest| rest.starts_with('起'));
    let behind = if begun { day_end + '起'.len_utf8() } else { day_end };
    // 2026年5月1日实施的《…》 tells of another text.
    if !begun && VERBS.iter().any(|verb| words.get(day_end..).is_some_and(|rest| tells(rest, verb)))
    {
        return None;
    }
    let rest = sentence::after(words, behind);
    let before = sentence::before(words, at);
    if inside_title(before) {
        return None;
    }
    let from = at - before.len();
    let dated = words.get(from..day_end).and_then(date::ending);
    let (begins, start, verb) = if let Some((day, start)) = dated {
        (Beginning::On(day), from + start, verb_end(rest)?)
    } else {
        let issued = before.strip_suffix('之')?;
        let word = ISSUES.iter().find(|word| issued.ends_with(*word))?;
        let (begins, skip) = after_days(rest).unwrap_or((Beginning::Publication, 0));
        let start = from + issued.len() - word.len();
        (begins, start, skip + verb_end(rest.get(skip..)?)?)
    };
    let start = words.get(..start)?.strip_suffix(['自', '从']).map_or(start, str::len);
    // 2026年1月1日起施行的《…》 tells of another text.
    if words.get(behind + verb..)?.starts_with('的') {
        return None;
    }
    Some(Effective { from: begins, span: Span::new(start, behind + verb) })
}

/// Whether the words go on from a verb as those that describe something do.
fn tells(rest: &str, verb: &str) -> bool {
    rest.strip_prefix(verb).is_some_and(|rest| rest.starts_with(['的', '后', '前', '以', '之']))
}

/// `满30日后`, `30日后`: days after publication, and the bytes that say so.
fn after_days(rest: &str) -> Option<(Beginning, usize)> {
    let bare = rest.trim_start_matches(['满', '第', '，']);
    let digits: String = bare.chars().take_while(|&letter| numeral::is_numeral(letter)).collect();
    let behind = bare.strip_prefix(digits.as_str())?;
    let behind = behind.strip_prefix("个工作日").or_else(|| behind.strip_prefix(['日', '天']))?;
    let behind = behind.strip_prefix('之').unwrap_or(behind).strip_prefix('后').unwrap_or(behind);
    let days = numeral::parse(&digits)?;
    Some((Beginning::AfterPublication { days }, rest.len() - behind.len()))
}

/// Where the verb ends that says what begins; none where none is near.
fn verb_end(rest: &str) -> Option<usize> {
    let near =
        rest.char_indices().nth(TO_VERB).map_or(rest, |(end, _)| rest.get(..end).unwrap_or(rest));
    VERBS.iter().filter_map(|verb| Some(near.find(verb)? + verb.len())).min()
}

/// Whether words are in the middle of a title in 《》.
fn inside_title(before: &str) -> bool {
    before.rfind('《') > before.rfind('》')
}

/// Whether a sentence has the text itself for its subject, or none, as `自…起施行`.
fn speaks_of_itself(before: &str) -> bool {
    let bare = before.trim_start_matches(|letter: char| !letter.is_alphabetic() || letter == '　');
    before.contains('本')
        || bare.starts_with(['自', '从'])
        || before.contains("以上")
        || before.chars().count() < 30
}

/// Until when it holds.
pub(super) fn validity(words: &str) -> Option<Validity> {
    let found = sentence::places(words, "期").filter_map(|third| {
        let at = third.checked_sub(BEFORE.len())?;
        let rest = words.get(at..)?;
        let mark = TERMS.iter().find(|mark| rest.starts_with(*mark))?;
        term(words, at, mark)
    });
    found.last()
}

/// The term that is stated at a mark.
fn term(words: &str, at: usize, mark: &str) -> Option<Validity> {
    let before = sentence::before(words, at);
    let rest = sentence::after(words, at + mark.len());
    if !holds_for_the_text(before, rest)
        || inside_title(before)
        || renewal::is_of_another(before, rest)
    {
        return None;
    }
    let bare = rest.trim_start_matches(['限', '为', '：', ':', '是', '暂', '定', '，', '共', '均']);
    let skipped = rest.len() - bare.len();
    let digits: String = bare.chars().take_while(|&letter| numeral::is_numeral(letter)).collect();
    let behind = bare.strip_prefix(digits.as_str())?;
    let start = at;
    let months = numeral::parse(&digits).and_then(|count| {
        let (factor, unit) = if behind.starts_with('年') { (12, "年") } else { (1, "个月") };
        behind.starts_with(unit).then_some((count.checked_mul(factor)?, unit.len()))
    });
    if let Some((months, unit)) =
        months.filter(|_| date::first(near(bare)).is_none_or(|(_, at, _)| at > 0))
    {
        let end = at + mark.len() + skipped + digits.len() + unit;
        return Some(Validity { until: Term::Months(months), span: Span::new(start, end) });
    }
    let (last, end) = last_day(near(bare))?;
    let end = at + mark.len() + skipped + end;
    Some(Validity { until: Term::Through(last), span: Span::new(start, end) })
}

/// The part of a sentence up to the next clause.
fn near(text: &str) -> &str {
    text.split(['；', '，', '。']).next().unwrap_or(text)
}

/// The last of the days in `至…`, `自…起至…止`.
fn last_day(text: &str) -> Option<(chrono::NaiveDate, usize)> {
    let to = text.find(['至', '到'])?;
    let (day, _, end) = date::first(text.get(to..)?)?;
    Some((day, to + end))
}

/// Whether it is the text that has a term, and not a licence, a contract or a quotation in it.
fn holds_for_the_text(before: &str, rest: &str) -> bool {
    let whole = [before, rest];
    let begins = whole
        .iter()
        .any(|part| part.contains("日起") && VERBS.iter().any(|verb| part.contains(verb)));
    let own = before.rfind('本').is_some_and(|at| {
        before.get(at..).is_some_and(|tail| tail.chars().count() <= 12 && !tail.contains('证'))
    });
    let bare = before.trim_start_matches(|letter: char| !letter.is_alphabetic());
    begins || own || bare.is_empty()
}
