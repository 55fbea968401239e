//! 施行日期和有效期: from when a text holds and until when, by the rules of its place.

use super::{Asked, FormFault, Raised, raised};
use crate::domain::calendar::{Period, Unit, term_end};
use crate::domain::document::{Beginning, Document, NodeKind, Span, Term};
use chrono::{Days, NaiveDate};

/// Names of instruments that hold for long, and so say from when. What only tells (通知, 意见) may leave it out.
const LASTING: [&str; 7] = ["办法", "规定", "细则", "规则", "规程", "通告", "公告"];

/// Words by which a text says from when it holds, in whatever way.
const BEGINNINGS: [&str; 14] = [
    "起施行",
    "起实施",
    "起执行",
    "起试行",
    "起生效",
    "日施行",
    "日实施",
    "开始施行",
    "开始实施",
    "开始执行",
    "施行日期",
    "生效",
    "之日起",
    "本通告期限",
];

/// Words by which a text says until when it holds, in whatever way.
const ENDS: [&str; 8] =
    ["有效期", "试行期", "实施期限", "执行期限", "施行期限", "期限为", "截止", "政策期限"];

/// No word of when it begins to hold, in an instrument that lasts.
pub(super) fn effective_missing(asked: &Asked<'_>) -> Vec<Raised> {
    let document = asked.document();
    let said = document.particulars.effective.is_some()
        || BEGINNINGS.iter().any(|word| document.words.contains(word))
        || has_span(asked.main());
    if said || !is_lasting(asked) {
        return Vec::new();
    }
    vec![raised(Span::default(), FormFault::EffectiveMissing, !is_normative(asked))]
}

/// No term, where the place is known to ask for one.
pub(super) fn validity_missing(asked: &Asked<'_>) -> Vec<Raised> {
    let known = asked.rule_of_place("validity_max").filter(super::PlaceRule::is_known);
    let Some(limit) = known.filter(|_| is_lasting(asked)) else { return Vec::new() };
    let document = asked.document();
    let said = document.particulars.validity.is_some()
        || ENDS.iter().any(|word| document.words.contains(word))
        || has_span(asked.main());
    if said {
        return Vec::new();
    }
    let light = limit.is_light() || !is_normative(asked);
    vec![raised(Span::default(), FormFault::ValidityMissing { limit }, light)]
}

/// A term longer than the place allows.
pub(super) fn validity_too_long(asked: &Asked<'_>) -> Vec<Raised> {
    let document = asked.document();
    let Some(validity) = document.particulars.validity else { return Vec::new() };
    let trial = trial_word(asked).is_some();
    let name = if trial { "validity_trial_max" } else { "validity_max" };
    let Some(limit) = asked.rule_of_place(name) else { return Vec::new() };
    let longer = match validity.until {
        Term::Months(months) => months_of(limit.period).is_some_and(|most| months > most),
        Term::Through(last) => begins(asked)
            .and_then(|from| term_end(from, limit.period))
            .is_some_and(|most| last > most),
    };
    if !longer {
        return Vec::new();
    }
    let light = limit.is_light();
    let fault = FormFault::ValidityTooLong { until: validity.until, trial, limit };
    vec![raised(validity.span, fault, light)]
}

/// 试行 or 暂行 without any term.
pub(super) fn term_missing(asked: &Asked<'_>) -> Vec<Raised> {
    let Some(word) = trial_word(asked) else { return Vec::new() };
    let document = asked.document();
    let said = document.particulars.validity.is_some()
        || ENDS.iter().any(|word| document.words.contains(word));
    if said {
        return Vec::new();
    }
    let limit = asked.rule_of_place("validity_trial_max");
    let light = limit.as_ref().is_none_or(|limit| !limit.is_known() || limit.is_light());
    let fault = FormFault::TermMissing { word: word.to_owned(), limit };
    vec![raised(asked.title_span(), fault, light)]
}

/// Less time between publication and the first day than the place asks for.
pub(super) fn effective_too_early(asked: &Asked<'_>) -> Vec<Raised> {
    let Some(lead) = asked.rule_of_place("effective_lead") else { return Vec::new() };
    let document = asked.document();
    let Some(effective) = document.particulars.effective else { return Vec::new() };
    // What is only common elsewhere must not be held against every text that holds at once.
    let at_once = !matches!(effective.from, Beginning::On(_));
    if lead.period.unit != Unit::Days || (at_once && !lead.is_known()) || !is_lasting(asked) {
        return Vec::new();
    }
    let (issued, from) = match effective.from {
        Beginning::On(from) => (issued(asked), Some(from)),
        Beginning::Publication => (None, None),
        Beginning::AfterPublication { days } if days < lead.period.count => (None, None),
        Beginning::AfterPublication { .. } => return Vec::new(),
    };
    if let (Some(issued), Some(from)) = (issued, from) {
        let first = issued.checked_add_days(Days::new(u64::from(lead.period.count)));
        // A day before the issue is another matter: it is told with the dates.
        if from < issued || first.is_none_or(|first| from >= first) {
            return Vec::new();
        }
    } else if !at_once {
        return Vec::new();
    }
    let light = lead.is_light();
    vec![raised(effective.span, FormFault::EffectiveTooEarly { issued, from, lead }, light)]
}

/// The day of publication that the case knows, or else that of the text.
fn issued(asked: &Asked<'_>) -> Option<NaiveDate> {
    let recorded = asked.around.facts.and_then(|facts| facts.published_on);
    recorded.or_else(|| asked.document().particulars.dated.map(|dated| dated.day))
}

/// The first day, or that of the issue where it is only said that it holds from then.
pub(super) fn begins(asked: &Asked<'_>) -> Option<NaiveDate> {
    match asked.document().particulars.effective.map(|effective| effective.from) {
        Some(Beginning::On(day)) => Some(day),
        Some(Beginning::AfterPublication { days }) => {
            issued(asked)?.checked_add_days(Days::new(u64::from(days)))
        }
        _ => issued(asked),
    }
}

/// `试行` or `暂行`, where the title has it.
fn trial_word(asked: &Asked<'_>) -> Option<&'static str> {
    let title = asked.title()?;
    // 关于修改《…暂行办法》的决定 speaks of another one.
    let other = ["修改", "修订", "废止", "延长", "转发"].iter().any(|word| title.contains(word));
    let trial =
        (title.contains("（试行）") || title.contains("(试行)") || title.contains("试行办法"))
            .then_some("试行");
    trial.or_else(|| title.contains("暂行").then_some("暂行")).filter(|_| !other)
}

/// Whether the title says that it is an instrument that lasts.
fn is_lasting(asked: &Asked<'_>) -> bool {
    if asked.around.facts.and_then(|facts| facts.normative) == Some(false) {
        return false;
    }
    let Some(title) = asked.title() else { return false };
    let title = title.trim_end_matches("（试行）").trim_end_matches("(试行)");
    let about_other = ["废止", "修改", "转发", "开展", "征求", "公示", "中标", "招标"]
        .iter()
        .any(|word| title.contains(word));
    !about_other
        && LASTING.iter().any(|kind| title.ends_with(kind))
        && has_articles(asked.document())
}

/// Whether it is surely a normative document: the case says so.
fn is_normative(asked: &Asked<'_>) -> bool {
    asked.around.facts.and_then(|facts| facts.normative).unwrap_or(true)
}

/// Whether it has provisions: two articles or numbered sections.
fn has_articles(document: &Document) -> bool {
    let provision = |kind: NodeKind| matches!(kind, NodeKind::Article | NodeKind::Heading(_));
    document.nodes.iter().filter(|node| provision(node.kind)).nth(1).is_some()
}

/// Whether the text says for which days it holds: 自2026年1月1日至2026年3月1日.
fn has_span(words: &str) -> bool {
    let until = words.match_indices("日至").chain(words.match_indices("时至"));
    until.take(50).any(|(at, mark)| {
        let behind = words.get(at + mark.len()..).unwrap_or_default();
        let near: String = behind.chars().take(14).collect();
        near.contains('日') && near.contains('月')
    })
}

fn months_of(period: Period) -> Option<u32> {
    match period.unit {
        Unit::Years => period.count.checked_mul(12),
        Unit::Months => Some(period.count),
        Unit::Days | Unit::Workdays => None,
    }
}
