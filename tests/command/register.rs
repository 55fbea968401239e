//! `register`: the registers that an office keeps.

use crate::support::{Moment, Registry};

/// The registry of the demo with a contract that was reviewed and signed, and another that is under review.
pub(crate) fn with_contracts() -> Registry {
    let mut registry = Registry::at(Moment::End);
    registry.clock("2026-10-15 09:00");
    let submit = "fashen --as zhou submit examples/public-toilets/draft.txt --workflow contract \
                  --fact kind=民事合同 --fact market=false --fact major=false";
    let papers = "--on-paper contract_note=卷一 --on-paper counterparty=卷二 --on-paper procurement=卷三 \
                  --on-paper budget=卷四";
    registry.done(&format!("{submit} --title 集镇保洁服务合同 {papers}"));
    registry.done("fashen --as lin answer 2026-0004 intake --rest-ok");
    registry.done("fashen --as lin advance 2026-0004 intake accept");
    registry.clock("2026-10-19 09:00");
    registry.done(&format!("{submit} --title 监控设备采购合同"));
    for stage in ["capacity", "formation", "terms", "payment"] {
        registry.done(&format!("fashen --as chen answer 2026-0004 {stage} --rest-ok"));
        registry.done(&format!("fashen --as chen advance 2026-0004 {stage} pass"));
    }
    registry.done("fashen --as chen advance 2026-0004 opinion signable -r summary=可以签订");
    registry.clock("2026-10-21 15:00");
    registry.done("fashen --as ma answer 2026-0004 signing --rest-ok");
    registry.done(
        "fashen --as ma advance 2026-0004 signing sign -r date=2026-10-21 -r contract_number=青禾合〔2026〕7号 -r party=临河区洁城保洁有限公司",
    );
    registry.clock("2026-10-23 09:00");
    registry
}

#[test]
fn each_register_lists_what_it_is_for() {
    let registry = with_contracts();
    let mut typed = registry.transcript();
    for kind in ["收文", "reviews", "备案台账", "contracts"] {
        typed.run(&format!("fashen 台账 {kind}"));
    }
    typed.about("A period, with both its days");
    typed.run("fashen register submissions --from 2026-09-07 --to 2026-09-14 --lang en");
    typed.run("fashen register filings --from 2027-01-01");
    typed.about("For spreadsheets");
    typed.run("fashen register reviews --format csv --to 2026-09-14");
    typed.run("fashen register contracts -o 合同.csv");
    typed.run("fashen register reviews -o 审核台账.xlsx");
    typed.about("What can not be");
    typed.run("fashen register reviews --format xlsx");
    typed.run("fashen register reviews -o 审核台账.docx");
    typed.run("fashen register reviews --from 昨天");
    typed.run("fashen register others");
    typed.compare("register.txt");
}
