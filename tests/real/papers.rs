//! What the papers say, read back from the Word files and compared with what `show --json` holds.

use super::desk::{Desk, texts};
use super::drive::{CASE, DISSENT, ON_PAPER, PROBLEM, PROPOSAL};
use super::outside::fresh;
use super::read_back::{ours, python};
use super::registries::driven_ones;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const PEOPLE: [(&str, &str); 7] = [
    ("zhou", "周海燕"),
    ("wu", "吴志强"),
    ("han", "韩雪"),
    ("lin", "林晓"),
    ("chen", "陈立新"),
    ("xu", "许静"),
    ("sun", "孙立群"),
];

fn name(person: &Value) -> &'static str {
    let person = person.as_str().unwrap();
    PEOPLE.iter().find(|(id, _)| *id == person).unwrap().1
}

/// `2026-09-07T09:00:00+08:00` or `2026-09-07` as papers print the day.
fn day(text: &str) -> String {
    let mut parts = text.get(..10).unwrap().split('-').map(|part| part.parse::<u32>().unwrap());
    let mut next = || parts.next().unwrap();
    format!("{}年{}月{}日", next(), next(), next())
}

/// The paper as a Word file.
fn word(desk: &Desk, paper: &str, title: &str, out: &Path) -> PathBuf {
    desk.issue(CASE, paper, out);
    out.join(format!("{CASE}-{title}.docx"))
}

/// Everything that `show` holds up to a moment, as it must be printed.
fn said(shown: &Value, until: &str) -> BTreeSet<String> {
    let mut wanted = BTreeSet::new();
    let before = |value: &&Value| value["at"].as_str().unwrap() <= until;
    let mut held: Vec<&Value> = Vec::new();
    for (item, answer) in shown["answers"].as_object().unwrap() {
        if before(&answer) {
            wanted.insert(item.clone());
            held.push(answer);
        }
    }
    for list in ["findings", "materials", "drafts", "steps"] {
        held.extend(shown[list].as_array().unwrap().iter().filter(before));
    }
    for one in held {
        // A step of the review that a later round took the place of is history, not opinion.
        if one.get("outcome").is_none() {
            wanted.insert(name(&one["by"]).to_owned());
            wanted.insert(day(one["at"].as_str().unwrap()));
        }
        for field in ["note", "proposal", "item"] {
            wanted.extend(one[field].as_str().map(str::to_owned));
        }
        wanted.extend(texts(&one["clauses"]).into_iter().map(str::to_owned));
        wanted.extend(one["copy"].as_object().into_iter().flatten().filter_map(|(key, value)| {
            value.as_str().filter(|_| key != "file").map(str::to_owned)
        }));
    }
    let replies = shown["findings"].as_array().unwrap().iter().map(|one| &one["reply"]);
    for reply in replies.filter(|reply| reply.is_object()) {
        wanted.insert(name(&reply["by"]).to_owned());
        wanted.insert(day(reply["at"].as_str().unwrap()));
    }
    wanted
}

#[track_caller]
fn holds(text: &str, wanted: &BTreeSet<String>, who: &str) {
    let missing: Vec<&String> = wanted.iter().filter(|part| !text.contains(*part)).collect();
    assert!(missing.is_empty(), "{who} does not find {missing:?}");
}

#[test]
fn the_opinion_says_every_answer_finding_person_and_day() {
    for (index, desk) in driven_ones().enumerate() {
        let shown = desk.data(&["show", CASE]);
        let mut wanted = said(&shown, shown["opinion"]["at"].as_str().unwrap());
        assert!(wanted.len() > 60, "{}", wanted.len());
        for part in [PROBLEM, PROPOSAL, ON_PAPER, "审核结论：合法。", "采纳", "农业农村办公室"]
        {
            wanted.insert(part.to_owned());
        }
        wanted.extend(shown["title"].as_str().map(str::to_owned));
        let path = word(desk, "opinion", "合法性审核意见", &fresh(&format!("opinion-{index}")));
        holds(&ours(&path), &wanted, "our reader");
        if let Some(text) = python(&path) {
            holds(&text, &wanted, "python-docx");
        }
    }
}

#[test]
fn the_opinion_of_the_first_round_is_given_out_too() {
    let Some(desk) = driven_ones().next() else { return };
    let out = fresh("first-round");
    let words = ["issue", CASE, "opinion", "--round", "1", "--format", "docx", "--out"];
    desk.done("2026-10-20 09:00", "lin", &[&words[..], &[out.to_str().unwrap()]].concat());
    let files: Vec<_> = std::fs::read_dir(&out).unwrap().map(|file| file.unwrap().path()).collect();
    let [path] = &files[..] else { panic!("{files:?}") };
    let text = ours(path);
    assert!(text.contains("审核结论：应当予以修改。") && text.contains(PROBLEM));
    assert!(!text.contains("所提意见已经采纳"), "the second round is not yet known");
}

#[test]
fn the_filing_papers_say_what_was_recorded() {
    for (index, desk) in driven_ones().enumerate() {
        let out = fresh(&format!("filing-papers-{index}"));
        let shown = desk.data(&["show", CASE]);
        let title = shown["title"].as_str().unwrap();
        let report = ours(&word(desk, "filing-report", "备案报告", &out));
        let register = ours(&word(desk, "filing-register", "备案登记表", &out));
        let number = "临青政规〔2026〕1号";
        let both = ["2026年9月23日", "2026年11月1日", "2031年10月31日", number, title];
        for part in both.iter().chain(&["青禾镇人民政府", "临河区人民政府", "临青规备〔2026〕1号"])
        {
            assert!(report.contains(part), "{part} in {report}");
            assert!(register.contains(part), "{part} in {register}");
        }
        for part in
            ["2026年第9次镇长办公会议", DISSENT, "临青法审〔2026〕2号", "镇政府网站", "合法"]
        {
            assert!(register.contains(part), "{part} in {register}");
        }
        let report_order =
            ["青禾镇人民政府", "关于《", "临河区人民政府：", "报请备案", "附件：", "2026年9月25日"];
        let mut rest = report.as_str();
        for part in report_order {
            let at = rest.find(part).unwrap_or_else(|| panic!("{part} in order in {report}"));
            rest = &rest[at..];
        }
    }
}

/// The list of steps, people and digests that stays in the file.
#[test]
fn the_routing_sheet_names_every_stage_and_person() {
    for (index, desk) in driven_ones().enumerate() {
        let shown = desk.data(&["show", CASE]);
        let out = fresh(&format!("routing-{index}"));
        let text = ours(&word(desk, "routing-sheet", "审核流转单", &out));
        let sealed = "2026-09-22T09:10:00+08:00";
        for step in shown["steps"].as_array().unwrap() {
            let at = step["at"].as_str().unwrap();
            if at <= sealed {
                let title = step["title"].as_str().unwrap();
                let day = day(at);
                assert!(text.contains(title) && text.contains(&day), "{title} {day}");
            }
        }
        for person in ["周海燕", "林晓", "陈立新", "许静", "孙立群"] {
            assert!(text.contains(person), "{person}");
        }
        for draft in shown["drafts"].as_array().unwrap() {
            assert!(text.contains(draft["text"].as_str().unwrap()));
        }
    }
}
