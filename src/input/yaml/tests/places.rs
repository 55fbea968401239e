//! Files of places, good and bad, and what an office says of its own.

use super::super::*;
use super::said;
use crate::domain::law::{Certainty, ParameterValue};
use crate::domain::limits;
use crate::lang::problem::{problem_en, problem_zh};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/workflows/places");

/// The places of the folder of bad ones.
fn names() -> Vec<String> {
    let entries = std::fs::read_dir(FOLDER).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> =
        names.filter_map(|name| name.strip_suffix(".yaml").map(str::to_owned)).collect();
    names.sort();
    names
}

fn bad(name: &str) -> Vec<Problem> {
    let names = names();
    let read = |name: &str| std::fs::read(format!("{FOLDER}/{name}.yaml")).ok();
    let places = Places { names: &names, read: &read };
    jurisdiction(name, &read(name).unwrap(), &places).expect_err(name)
}

#[test]
fn all_that_is_wrong_with_a_place_is_said_at_once() {
    let names = names();
    assert!(names.len() >= 12);
    let bless = std::env::var_os("FASHEN_BLESS").is_some();
    let mut wrong = Vec::new();
    for name in &names {
        let said = said(&bad(name));
        let golden = format!("{FOLDER}/{name}.txt");
        if bless {
            std::fs::write(&golden, &said).unwrap();
        }
        let wanted = std::fs::read_to_string(&golden).unwrap_or_default();
        if said != wanted {
            wrong.push(format!("{name}\nwanted:\n{wanted}said:\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_problem_of_a_place_has_a_sentence_in_each_language() {
    for problem in names().iter().flat_map(|name| bad(name)) {
        let (zh, en) = (problem_zh(&problem.kind), problem_en(&problem.kind));
        assert!(zh.ends_with(['。', '？', '）']), "{zh}");
        assert!(en.ends_with(['.', '?', ')']), "{en}");
    }
}

/// Places that extend one another in a row, `p0` first, with as many files.
fn row(files: usize) -> Result<crate::domain::law::Jurisdiction, Vec<Problem>> {
    let names: Vec<String> = (0..files).map(|n| format!("p{n}")).collect();
    let read = |name: &str| {
        let n: usize = name.trim_start_matches('p').parse().unwrap();
        let extends = if n + 1 < files { format!("extends: p{}\n", n + 1) } else { String::new() };
        let days = format!("{{title: 甲, value: {} days, certainty: unknown}}", n + 1);
        let more = if n > 0 { format!("  cleanup_interval: {days}\n") } else { String::new() };
        let text = format!(
            "jurisdiction: {name}\ntitle: 第{n}\n{extends}parameters:\n  filing_period: {days}\n{more}"
        );
        Some(text.into_bytes())
    };
    jurisdiction("p0", &read("p0").unwrap(), &Places { names: &names, read: &read })
}

#[test]
fn of_places_in_a_row_the_nearest_holds_and_the_row_ends() {
    let place = row(limits::JURISDICTION_DEPTH).unwrap();
    assert_eq!((place.id.as_str(), place.title.as_str()), ("p0", "第0"));
    let days = |name| place.period(name).unwrap().0.to_string();
    assert_eq!(
        (days("filing_period"), days("cleanup_interval")),
        ("1 days".into(), "2 days".into())
    );
    let problems = row(limits::JURISDICTION_DEPTH + 1).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].file.as_deref(), Some("p9.yaml"));
    assert!(matches!(problems[0].kind, ProblemKind::Place { fault: PlaceFault::TooDeep, .. }));
}

const OFFICE: &str = "\
organ: 甲镇人民政府
superior: 乙区人民政府
people: [{id: li, name: 李青, roles: [drafter]}]
";

fn places() -> Vec<String> {
    ["cn", "tianjin"].map(str::to_owned).to_vec()
}

#[test]
fn an_office_names_its_place_and_what_it_has_confirmed() {
    let read = |section: &str| {
        office_among(format!("{OFFICE}{section}").as_bytes(), &places()).unwrap().jurisdiction
    };
    assert_eq!(read("").name(), "cn");
    assert_eq!(read("jurisdiction: tianjin\n"), read("jurisdiction: {place: tianjin}\n"));
    let place = read(
        "jurisdiction:\n  place: tianjin\n  confirmed:\n    \
         filing_period: {value: 20 days, basis: 某办法第八条, by: li, on: 2026-12-01}\n    \
         reviewer: {value: county, basis: 区政府通知}\n",
    );
    assert_eq!(place.name(), "tianjin");
    let filing = &place.confirmed["filing_period"];
    assert_eq!(filing.value, ParameterValue::Period("20 days".parse().unwrap()));
    assert_eq!(filing.on.unwrap().to_string(), "2026-12-01");
    assert_eq!(place.confirmed["reviewer"].value, ParameterValue::Word("county".into()));
    let whole = crate::domain::law::Jurisdiction::default().confirmed(&place.confirmed);
    let by = Some("li".to_owned());
    assert_eq!(
        whole.parameters["filing_period"].certainty,
        Certainty::Confirmed { by, on: filing.on }
    );
    assert_eq!(whole.unconfirmed().count(), 0);
}

#[test]
fn all_that_is_wrong_with_the_place_of_an_office_is_said_at_once() {
    let text = format!(
        "{OFFICE}jurisdiction:
  place: tianjn
  confirmed:
    filing_period: {{value: 15 days}}
    effective_led: {{value: 30日, basis: 某办法}}
    reviewer: {{value: city, basis: 某办法, on: 去年}}
    validity_max: 5 years
"
    );
    let wanted = "\
5:10 jurisdiction.place 没有名为 tianjn 的管辖区，是否想写 tianjin？
7:5 jurisdiction.confirmed.filing_period 缺少 basis，请补上。
8:5 jurisdiction.confirmed.effective_led 没有名为 effective_led 的键，是否想写 effective_lead？
8:28 jurisdiction.confirmed.effective_led.value 30日 不是期限，请写数字加单位，如 15 workdays；单位有 workdays（工作日）、days（日）、months（月）、years（年）。
9:23 jurisdiction.confirmed.reviewer.value 此处不能写 city，可用的有：self、county。
9:45 jurisdiction.confirmed.reviewer.on 去年 不能写在这里，应当写成 2026-01-01 这样。
10:19 jurisdiction.confirmed.validity_max 此处应为若干“键: 值”，不能是文字。
";
    assert_eq!(said(&office_among(text.as_bytes(), &places()).unwrap_err()), wanted);
    let short = format!("{OFFICE}jurisdiction: 天津\n");
    assert_eq!(office(short.as_bytes()).unwrap_err().len(), 1, "no name at all");
    let far = format!("{OFFICE}jurisdiction: [tianjin]\n");
    assert_eq!(office(far.as_bytes()).unwrap_err().len(), 1);
}
