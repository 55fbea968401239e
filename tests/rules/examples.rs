//! Every example of every shipped rule, as `rules test` tries it.

use super::today;
use crate::support::tell;

#[test]
fn every_shipped_rule_finds_its_bad_examples_and_lets_its_good_ones_be() {
    let tested = fashen::app::rule_examples::test(None, None, &[], today()).unwrap();
    let failed = tested.rules.iter().flat_map(|(rule, examples)| {
        examples.failed.iter().map(|one| format!("{}: {one:?}", rule.code))
    });
    let failed: Vec<String> = failed.collect();
    tell(&format!(
        "report: rules          {} rules, {} examples tried; not tried by examples: {}",
        tested.rules.len(),
        tested.examples(),
        tested.untried.join(" ")
    ));
    assert!(failed.is_empty(), "{failed:#?}");
    assert!(tested.rules.len() >= 25 && tested.examples() >= 150);
}
