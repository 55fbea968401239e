//! Legal time through the doors that people use: minimums that hold, clocks that stop, last days that move, and calendars
//! that change under open cases.

mod adopted;

use crate::support::{Moment, Registry, Transcript};

/// Answers every question of some stages and passes them.
fn pass(registry: &Registry, case: &str, stages: &[&str]) {
    for stage in stages {
        registry.done(&format!("fashen answer {case} {stage} --rest-ok --as chen"));
        registry.done(&format!("fashen advance {case} {stage} pass --as chen"));
    }
}

const REVIEWS: [&str; 7] =
    ["subject", "authority", "content", "procedure", "legality", "reasonableness", "feasibility"];

fn compare(transcript: &Transcript, name: &str) {
    transcript.compare(&format!("../legal_time/{name}"));
}

#[test]
fn an_opinion_given_too_early_is_refused_until_the_day_that_is_told() {
    let mut registry = Registry::at(Moment::Review);
    registry.clock("2026-09-03 10:00");
    pass(&registry, "2026-0001", &REVIEWS);
    registry.done("fashen answer 2026-0001 opinion --rest-ok --as chen");
    let opinion = "fashen advance 2026-0001 opinion lawful -r summary=审查完毕。 --as chen";
    registry.refused(opinion, 3);
    registry.clock("2026-09-04 10:00");
    let mut seen = registry.transcript();
    seen.about("2026年8月31日受理，不少于5个工作日；第四个工作日就想出意见。");
    seen.run(opinion);
    seen.run("fashen next 2026-0001");
    seen.run("fashen due --why 2026-0001");
    seen.run("fashen explain too-early");
    registry.clock("2026-09-07 09:00");
    let mut later = registry.transcript();
    later.about("第五个工作日，可以了。");
    later.run(opinion);
    compare(&seen, "too-early.txt");
    compare(&later, "in-time.txt");
}

#[test]
fn an_urgent_case_goes_on_for_a_reason_that_is_recorded() {
    let mut registry = Registry::at(Moment::New);
    registry.clock("2026-09-03 09:00");
    let example = "examples/public-toilets";
    let material = |name: &str| format!("--material {name}={example}/{name}.md");
    let materials =
        ["explanation", "legal_basis", "consultation", "own_review"].map(material).join(" ");
    registry.done(&format!(
        "fashen submit {example}/draft.txt --fact market=false --fact emergency=true {materials} --as zhou"
    ));
    registry.done("fashen answer 2026-0001 intake --rest-ok --as lin");
    registry.done("fashen advance 2026-0001 intake accept --as lin");
    pass(&registry, "2026-0001", &REVIEWS);
    let opinion = "fashen advance 2026-0001 opinion lawful -r summary=审查完毕。 --as chen";
    registry.refused(opinion, 3);
    let mut seen = registry.transcript();
    seen.about("应对突发事件的，可以不满五个工作日，但要写明为什么。");
    seen.run(opinion);
    seen.run(&format!("{opinion} --early 汛期将至，防汛措施必须立即施行"));
    seen.run("fashen history 2026-0001");
    registry.done("fashen issue 2026-0001 opinion --as chen");
    let papers = std::fs::read_dir(registry.path().join("papers/2026-0001")).unwrap().flatten();
    let pages = papers.filter(|file| file.path().extension().is_some_and(|kind| kind == "html"));
    let mut texts = pages.map(|file| std::fs::read_to_string(file.path()).unwrap());
    assert!(texts.any(|page| page.contains("理由：汛期将至，防汛措施必须立即施行。")));
    seen.run("fashen due --why 2026-0001");
    compare(&seen, "urgent.txt");
}

/// The first case of the demo, published on 16 September 2026.
fn published() -> Registry {
    let registry = Registry::at(Moment::Publication);
    registry.done("fashen answer 2026-0001 publication --rest-ok --as lin");
    registry.done(
        "fashen advance 2026-0001 publication publish -r published_on=2026-09-16 -r effective_on=2026-11-01 \
         -r valid_until=2031-10-31 -r channel=镇政府网站 --as lin",
    );
    registry
}

#[test]
fn a_filing_that_falls_due_on_a_holiday_is_due_after_it_and_overdue_the_day_after_that() {
    let mut registry = published();
    registry.clock("2026-09-21 09:00");
    let mut seen = registry.transcript();
    seen.about("2026年9月16日公布，十五日内报送备案：最后一日是国庆节，顺延到10月8日。");
    seen.run("fashen due");
    seen.run("fashen due --why 2026-0001");
    seen.run("fashen due --within 5 workdays");
    compare(&seen, "filing.txt");
    registry.clock("2026-10-08 09:00");
    let mut last = registry.transcript();
    last.about("最后一日：还没有逾期。");
    last.run("fashen due --overdue --fail-on overdue");
    last.run("fashen todo --as lin");
    compare(&last, "filing-last-day.txt");
    registry.clock("2026-10-09 09:00");
    let mut late = registry.transcript();
    late.about("第二天：逾期，报督办。");
    late.run("fashen due --overdue --fail-on overdue");
    late.run("fashen list --overdue");
    late.run("fashen todo --as lin");
    late.run("fashen due --person lin --json");
    compare(&late, "filing-overdue.txt");
}

#[test]
fn a_supplement_stops_the_clock_over_the_holidays() {
    let mut registry = published();
    registry.clock("2026-09-22 09:30");
    registry.done("fashen answer 2026-0001 filing --rest-ok --as lin");
    registry.done("fashen advance 2026-0001 filing submit -r sent_on=2026-09-22 --as lin");
    registry.clock("2026-09-28 09:30");
    let mut seen = registry.transcript();
    seen.about("备案机关要求补正，审查的期限中止；国庆以后补来，从补来的次日接着计算。");
    seen.run("fashen due --why 2026-0001");
    let ran = seen.run(
        "fashen advance 2026-0001 receipt supplement -r notified_on=2026-09-28 -r request=补充制定依据 --as lin",
    );
    assert_eq!(ran.code, 0, "{}", ran.said());
    seen.run("fashen due");
    seen.run("fashen due --why 2026-0001");
    compare(&seen, "paused.txt");
    registry.clock("2026-10-09 09:30");
    let mut again = registry.transcript();
    again.about("国庆以后补来。");
    let ran = again
        .run("fashen advance 2026-0001 filing_supplement resubmit -r sent_on=2026-10-09 --as lin");
    assert_eq!(ran.code, 0, "{}", ran.said());
    again.run("fashen due --why 2026-0001");
    compare(&again, "resumed.txt");
}
