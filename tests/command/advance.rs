//! `advance`: ends a stage.

use crate::support::{Moment, Registry};

#[test]
fn a_stage_ends() {
    let registry = Registry::at(Moment::Intake);
    let mut typed = registry.transcript();
    typed.about("Every reason at once").run("fashen --as zhou advance 2026-0001 intake accept");
    typed.run("fashen --as lin answer 2026-0001 intake --rest-ok");
    typed
        .about("Without an outcome it says what there is")
        .run("fashen --as lin advance 2026-0001 intake");
    typed.about("Dry run, then in earnest");
    typed.run("fashen --as lin advance 2026-0001 intake accept --dry-run");
    typed.run("fashen --as lin advance 2026-0001 intake accept");
    typed.about("Again").run("fashen --as lin advance 2026-0001 intake accept");
    typed.about("In English").run("fashen --as zhou advance 2026-0001 subject pass --lang en");
    typed.compare("advance.txt");
}

#[test]
fn values_are_recorded_with_an_outcome() {
    let registry = Registry::at(Moment::Decision);
    registry.done(
        "fashen --as sun answer 2026-0001 decision --item PRO-09=na --item PRO-15=na --rest-ok",
    );
    let mut typed = registry.transcript();
    let approve = "fashen --as sun advance 2026-0001 decision approve";
    typed.about("None given").run(approve);
    typed.about("Some that do not read");
    typed.run(&format!("{approve} -r meeting=甲会 -r date=9月14日 -r attendance=九 -r dissent=无"));
    typed.about("A meeting that has not been yet");
    typed.run(&format!(
        "{approve} -r meeting=甲会 -r date=2026-09-15 -r attendance=9 -r dissent=无"
    ));
    typed.about("All in order");
    typed.run(&format!(
        "{approve} -r meeting=甲会 -r date=2026-09-14 -r attendance=9 -r dissent=无"
    ));
    typed.compare("advance-record.txt");
}
