//! One document through every stage: two rounds of review, the meeting, the number, the catalogue, the filing.

use super::desk::Desk;
use super::outside::ROOT;

/// The only case of a driven registry.
pub(super) const CASE: &str = "2026-0001";
/// The problem that is raised in the first round.
pub(super) const PROBLEM: &str = "保证金没有法律、行政法规依据。";
/// The wording proposed for it.
pub(super) const PROPOSAL: &str = "删去本条关于保证金的内容。";
/// Where the explanation is; it exists on paper only.
pub(super) const ON_PAPER: &str = "原件在卷第3页";
/// What the meeting recorded.
pub(super) const DISSENT: &str = "一人建议延长过渡期";

/// A document to drive: its first draft, its second, and the clause that the problem speaks of.
pub(super) struct Given {
    pub(super) first: String,
    pub(super) second: String,
    pub(super) clause: String,
    pub(super) title: Option<&'static str>,
}

/// Drives a document to the catalogue and through the filing.
pub(super) fn drive(desk: &Desk, given: &Given) {
    submitted(desk, given);
    review(desk, "2026-09-07 09:00", Some(&given.clause));
    let revise =
        ["advance", CASE, "opinion", "revise", "-r", "summary=除一处外符合规定，应当修改。"];
    opinion(desk, "2026-09-09 10:00", &revise);
    let second = ["revise", CASE, &given.second, "--reply", "CON-05=adopted"];
    desk.done("2026-09-10 09:00", "zhou", &second);
    desk.done("2026-09-10 09:30", "zhou", &["advance", CASE, "revision", "resubmit"]);
    review(desk, "2026-09-17 09:00", None);
    let lawful = ["advance", CASE, "opinion", "lawful", "-r", "summary=所提意见已经采纳。"];
    opinion(desk, "2026-09-18 10:00", &lawful);
    decided(desk);
    published(desk);
    filed(desk);
}

fn submitted(desk: &Desk, given: &Given) {
    let file = |name: &str| format!("{name}={ROOT}/examples/public-toilets/{name}.md");
    let paper = format!("explanation={ON_PAPER}");
    let (basis, own) = (file("legal_basis"), file("own_review"));
    let consultation = file("consultation");
    let mut words = vec!["submit", &given.first, "--fact", "market=false", "--on-paper", &paper];
    for material in [&basis, &own, &consultation] {
        words.extend(["--material", material]);
    }
    words.extend(given.title.into_iter().flat_map(|title| ["--title", title]));
    desk.done("2026-08-31 09:00", "zhou", &words);
    desk.done("2026-08-31 14:30", "lin", &["answer", CASE, "intake", "--rest-ok"]);
    desk.done("2026-08-31 14:40", "lin", &["advance", CASE, "intake", "accept"]);
}

/// Every stage of the review that waits, until only the opinion does. The problem, if there is one, is raised
/// in the review of the contents.
fn review(desk: &Desk, at: &str, problem: Option<&str>) {
    for _ in 0..20 {
        let next = desk.data(&["next", CASE]);
        let stages = next["next"].as_array().unwrap();
        let Some(stage) = stages.iter().find(|stage| stage["stage"] != "opinion") else { return };
        let stage = stage["stage"].as_str().unwrap();
        let person = if matches!(stage, "procedure" | "feasibility") { "xu" } else { "chen" };
        let raised = problem.filter(|_| stage == "content");
        if let Some(clause) = raised {
            let item = format!("CON-05=problem:{PROBLEM}");
            let words = ["answer", CASE, stage, "--item", &item, "--clause", clause];
            desk.done(at, person, &[&words[..], &["--proposal", PROPOSAL]].concat());
        }
        rest_is_fine(desk, at, person, stage);
        let outcome = if raised.is_some() { "defective" } else { "pass" };
        desk.done(at, person, &["advance", CASE, stage, outcome]);
    }
    panic!("the review does not end");
}

fn opinion(desk: &Desk, at: &str, outcome: &[&str]) {
    rest_is_fine(desk, at, "chen", "opinion");
    desk.done(at, "chen", outcome);
}

/// Answers what is not answered yet; a new draft leaves some answers as they are.
fn rest_is_fine(desk: &Desk, at: &str, person: &str, stage: &str) {
    let next = desk.data(&["next", CASE]);
    let stages = next["next"].as_array().unwrap();
    let own = stages.iter().find(|found| found["stage"] == stage).unwrap();
    if !own["unanswered"].as_array().unwrap().is_empty() {
        desk.done(at, person, &["answer", CASE, stage, "--rest-ok"]);
    }
}

fn decided(desk: &Desk) {
    desk.done("2026-09-21 11:00", "sun", &["answer", CASE, "decision", "--rest-ok"]);
    let dissent = format!("dissent={DISSENT}");
    let mut words = vec!["advance", CASE, "decision", "approve"];
    for record in ["meeting=2026年第9次镇长办公会议", "date=2026-09-21", "attendance=9", &dissent]
    {
        words.extend(["-r", record]);
    }
    desk.done("2026-09-21 11:10", "sun", &words);
    desk.done("2026-09-22 09:00", "lin", &["answer", CASE, "numbering", "--rest-ok"]);
    desk.done("2026-09-22 09:10", "lin", &["advance", CASE, "numbering", "assign"]);
}

fn published(desk: &Desk) {
    desk.done("2026-09-23 10:00", "lin", &["answer", CASE, "publication", "--rest-ok"]);
    let mut words = vec!["advance", CASE, "publication", "publish"];
    for record in [
        "published_on=2026-09-23",
        "effective_on=2026-11-01",
        "valid_until=2031-10-31",
        "channel=镇政府网站",
    ] {
        words.extend(["-r", record]);
    }
    desk.done("2026-09-23 10:10", "lin", &words);
}

fn filed(desk: &Desk) {
    desk.done("2026-09-25 09:00", "lin", &["answer", CASE, "filing", "--rest-ok"]);
    let words = ["advance", CASE, "filing", "submit", "-r", "sent_on=2026-09-25"];
    desk.done("2026-09-25 09:30", "lin", &words);
    let mut words = vec!["advance", CASE, "receipt", "registered"];
    words.extend(["-r", "filing_number=临河备〔2026〕17号", "-r", "filed_on=2026-09-30"]);
    desk.done("2026-09-30 15:00", "lin", &words);
    desk.done("2026-11-02 09:00", "lin", &["publish"]);
}
