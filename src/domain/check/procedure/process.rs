//! 征求意见和公平竞争审查: whether what had to be done before was done, and for long enough.

use super::{Asked, ProcedureFault, Raised, raised};
use crate::domain::calendar::Unit;
use crate::domain::document::Span;
use std::collections::BTreeSet;

/// The rules whose finding makes a text one for 公平竞争审查: market entry, free movement, cost, prices, procurement, and
/// the naming of someone to buy from. Codes are never given to another rule.
const MARKET_RULES: [&str; 6] = ["P07", "P14", "P15", "P16", "P17", "P18"];

/// Less time for opinions than there must be.
pub(super) fn consultation_days(asked: &Asked<'_>) -> Vec<Raised> {
    let Some(facts) = asked.around.facts else { return Vec::new() };
    let Some(consultation) = facts.consultation else { return Vec::new() };
    let market = facts.market == Some(true);
    let names: &[&str] = if market {
        &["consultation_market_period", "consultation_period"]
    } else {
        &["consultation_period"]
    };
    let short = names.iter().enumerate().find_map(|(at, name)| {
        let need = asked.rule_of_place(name)?;
        let had = match need.period.unit {
            Unit::Days => consultation.days(),
            Unit::Workdays => consultation.workdays?,
            Unit::Months | Unit::Years => return None,
        };
        (had < need.period.count).then_some((had, market && at == 0, need))
    });
    let Some((had, market, need)) = short else { return Vec::new() };
    let light = need.is_light();
    let (from, to) = (consultation.from, consultation.to);
    let fault = ProcedureFault::ConsultationShort { from, to, had, market, need };
    vec![raised(Span::default(), fault, light)]
}

/// No 公平竞争审查, though the case or the words say that the market is concerned. Words alone are a reason to look.
pub(super) fn competition_missing(asked: &Asked<'_>) -> Vec<Raised> {
    let Some(facts) = asked.around.facts else { return Vec::new() };
    let market = facts.market == Some(true);
    let found = asked.patterns.iter().filter(|one| MARKET_RULES.contains(&one.rule.as_str()));
    let rules: BTreeSet<&str> = found.map(|one| one.rule.as_str()).collect();
    if facts.competition_reviewed != Some(false) || !(market || !rules.is_empty()) {
        return Vec::new();
    }
    let rules = rules.into_iter().map(str::to_owned).collect();
    let fault = ProcedureFault::CompetitionMissing { market, rules };
    vec![raised(Span::default(), fault, !market)]
}
