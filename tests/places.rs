//! The places that are shipped: each of their figures is as sure as it was found to be, and no surer.

use crate::support::{Folder, Moment, Program, Registry, compare};
use fashen::app::embedded::WORKFLOWS;
use fashen::domain::deadline::LegalTime;
use fashen::domain::law::{Certainty, Jurisdiction, PARAMETERS};
use fashen::input::yaml::{self, Places};

const FOLDER: &str = "workflows/jurisdictions/";

/// Every figure that is not simply unknown, and how sure it was when it was entered. Whoever reads a rule and changes a
/// file changes this list too, and says in the file where it was read.
const SURE: &[(&str, &str, Certainty)] = &[
    ("cn", "cleanup_interval", Certainty::Recalled),
    ("cn", "consultation_market_period", Certainty::Verified),
    ("cn", "consultation_period", Certainty::Verified),
    ("cn", "yearly.enforcement_statistics", Certainty::Verified),
    ("cn", "yearly.filing_list", Certainty::Verified),
    ("cn", "yearly.information_report", Certainty::Verified),
    ("cn", "yearly.rule_of_law_report", Certainty::SecondHand),
    ("cn", "yearly.rule_of_law_report_public", Certainty::SecondHand),
    ("beijing", "yearly.filing_list", Certainty::Verified),
    ("guangdong", "validity_max", Certainty::Recalled),
    ("guangdong", "validity_trial_max", Certainty::Recalled),
    ("hunan", "validity_max", Certainty::Recalled),
    ("hunan", "validity_trial_max", Certainty::Recalled),
    ("qinghai", "cleanup_interval", Certainty::SecondHand),
    ("qinghai", "validity_max", Certainty::SecondHand),
    ("qinghai", "validity_trial_max", Certainty::SecondHand),
    ("shandong", "renewal_lead", Certainty::SecondHand),
    ("shandong", "validity_max", Certainty::SecondHand),
    ("shandong", "validity_trial_max", Certainty::SecondHand),
    ("shanghai", "yearly.filing_list", Certainty::Verified),
    ("sichuan-luzhou", "filing_period", Certainty::Verified),
    ("zhejiang", "cleanup_interval", Certainty::SecondHand),
];

fn names() -> Vec<String> {
    let paths = WORKFLOWS.iter().filter_map(|file| file.path.strip_prefix(FOLDER));
    paths.map(|name| name.trim_end_matches(".yaml").to_owned()).collect()
}

fn bytes(name: &str) -> Option<Vec<u8>> {
    let path = format!("{FOLDER}{name}.yaml");
    WORKFLOWS.iter().find(|file| file.path == path).map(|file| file.text.into())
}

/// A shipped place with all that it extends.
fn whole(name: &str) -> Jurisdiction {
    let names = names();
    let places = Places { names: &names, read: &bytes };
    yaml::jurisdiction(name, &bytes(name).unwrap(), &places)
        .unwrap_or_else(|problems| panic!("{name}: {problems:#?}"))
}

/// What a place says itself.
fn own(name: &str) -> Jurisdiction {
    let text = String::from_utf8(bytes(name).unwrap()).unwrap().replace("extends: cn\n", "");
    let places = Places { names: &[], read: &|_| None };
    yaml::jurisdiction(name, text.as_bytes(), &places).unwrap()
}

#[test]
fn every_file_of_the_folder_is_carried_and_without_a_problem() {
    let folder = std::fs::read_dir(format!("{}/{FOLDER}", crate::support::ROOT)).unwrap();
    let mut files: Vec<_> =
        folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    let mut carried: Vec<_> = names().iter().map(|name| format!("{name}.yaml")).collect();
    carried.sort();
    assert_eq!(files, carried);
    for name in names() {
        let place = whole(&name);
        assert_eq!(place.id, name);
        assert_eq!(place.parameters.len(), PARAMETERS.len(), "{name}");
        assert!(place.yearly.len() >= 5, "{name}");
    }
}

#[test]
fn no_figure_is_surer_than_it_was_found_to_be() {
    let mut found = Vec::new();
    for name in names() {
        let place = own(&name);
        let parameters =
            place.parameters.into_iter().map(|(id, one)| (id, one.certainty, one.note));
        let yearly = place.yearly.into_iter();
        let yearly = yearly.map(|one| (format!("yearly.{}", one.id), one.certainty, one.note));
        for (id, certainty, note) in parameters.chain(yearly) {
            // Nobody can confirm what is not told.
            assert!(certainty == Certainty::Verified || note.is_some() || id == "cleanup_interval");
            if certainty != Certainty::Unknown {
                found.push((name.clone(), id, certainty));
            }
        }
    }
    let mut wanted: Vec<_> = SURE
        .iter()
        .map(|(place, id, certainty)| ((*place).to_owned(), (*id).to_owned(), certainty.clone()))
        .collect();
    let order = |one: &(String, String, Certainty)| (one.0.clone(), one.1.clone());
    wanted.sort_by_key(order);
    found.sort_by_key(order);
    assert_eq!(found, wanted);
}

/// Of Tianjin's own rule nothing was read but its first articles.
#[test]
fn nothing_of_tianjin_is_sure() {
    assert!(own("tianjin").parameters.values().all(|one| one.certainty == Certainty::Unknown));
    let sure: Vec<_> = whole("tianjin")
        .parameters
        .into_iter()
        .filter(|(_, one)| one.certainty.is_sure())
        .map(|(name, _)| name)
        .collect();
    assert_eq!(sure, ["consultation_market_period"]);
}

/// A pack with a deadline that the place settles.
const PACK: &str = "\
workflow: filing
title: 备案
version: 1
facts: {}
roles: {filer: 备案经办}
start: publish
deadlines:
  filing:
    title: 报送备案
    from: publish
    until: file
    within: 10 days
    parameter: filing_period
    basis: 备案的地方规定
stages:
  publish: {title: 公布, role: filer, outcomes: {done: {to: file}}}
  file: {title: 报送, role: filer, outcomes: {sent: {end: filed}}}
ends: {filed: 已报送}
";

/// A registry whose only pack is this one.
fn registry() -> Registry {
    let mut registry = Registry::at(Moment::New);
    registry.clock("2026-11-23 09:00");
    for entry in std::fs::read_dir(registry.folder.join("workflows")).unwrap() {
        let folder = entry.unwrap().path();
        if folder.join("workflow.yaml").is_file() {
            std::fs::remove_dir_all(folder).unwrap();
        }
    }
    registry.folder.write("workflows/filing/workflow.yaml", PACK);
    registry
}

/// What `doctor` tells of the place, without the table before it, which is the machine's.
fn told(registry: &Registry, line: &str) -> String {
    let shown = registry.done(line).stdout;
    let (_, place) = shown.split_once("\n\n").unwrap();
    format!("$ {line}\n{}\n", place.trim_end())
}

fn confirm(registry: &Registry, lines: &str) {
    let settings = registry.folder.read("fashen.yaml");
    let section = format!("jurisdiction:\n  place: tianjin\n  confirmed:\n{lines}");
    registry.folder.write("fashen.yaml", settings.replace("jurisdiction: tianjin\n", &section));
}

#[test]
fn doctor_tells_what_is_to_be_confirmed_until_it_is() {
    let registry = registry();
    let (zh, en) = (told(&registry, "fashen doctor"), told(&registry, "fashen doctor --lang en"));
    confirm(
        &registry,
        "    filing_period: {value: 30 days, basis: 某办法第八条, by: lin, on: 2026-11-23}\n    \
         registration_number: {value: no, basis: 区司法局答复}\n    \
         reviewer: {value: county, basis: 区政府通知}\n",
    );
    let after = told(&registry, "fashen doctor");
    let text = format!("{zh}\n{en}\n# All is confirmed\n\n{after}");
    compare("tests/command/doctor-place.txt", &text);
}

/// What is typed off the screen as it is shown names no rule yet, and is refused with the place where one is missing.
#[test]
fn lines_that_confirm_are_refused_until_they_name_a_rule() {
    let registry = registry();
    let data = registry.done("fashen doctor --json").data("fashen.doctor/1");
    let open = data["place"]["to_confirm"].as_array().unwrap().clone();
    assert_eq!(open[0]["name"], "filing_period");
    assert_eq!(open[0]["used_by"][0], "filing.filing");
    let lines: Vec<_> = open.iter().map(|one| one["line"].as_str().unwrap()).collect();
    let lines = format!("    {}\n", lines.join("\n    "));
    confirm(&registry, &lines);
    let ran = registry.run("fashen list");
    assert_eq!(ran.code, 3);
    for words in ["此处不能为空，请填写", "此处不能写 yes|no", "此处不能写 self|county"]
    {
        assert!(ran.stderr.contains(words), "{}", ran.stderr);
    }
    let filled = registry.folder.read("fashen.yaml").replace("\"\"", "某办法");
    let filled = filled.replace("self|county", "county").replace("yes|no", "no");
    registry.folder.write("fashen.yaml", filled);
    let data = registry.done("fashen doctor --json").data("fashen.doctor/1");
    assert_eq!(data["place"]["to_confirm"].as_array().unwrap().len(), 0);
    assert_eq!(data["place"]["confirmed"], open.len());
}

#[test]
fn a_file_of_a_place_with_a_problem_stops_what_counts_by_it_and_doctor_says_so() {
    let registry = registry();
    let file = "workflows/jurisdictions/tianjin.yaml";
    let text = registry.folder.read(file).replace("extends: cn", "extends: tianjin");
    registry.folder.write(file, text);
    let ran = registry.run("fashen doctor --json");
    assert_eq!(ran.code, 3);
    assert!(ran.data("fashen.doctor/1")["place"].is_null());
    let ran = registry.run("fashen explain filing_period");
    assert!(ran.code == 3 && ran.stderr.contains("tianjin.yaml:"), "{}", ran.said());
}

/// Registries that were made before there were places count by those that the program carries.
#[test]
fn without_a_folder_of_places_those_that_are_carried_hold() {
    let registry = registry();
    std::fs::remove_dir_all(registry.folder.join("workflows/jurisdictions")).unwrap();
    let shown = registry.done("fashen explain filing_period").stdout;
    assert!(shown.contains("天津市：15日"), "{shown}");
}

#[test]
fn a_new_registry_is_where_init_was_told() {
    let folder = Folder::new();
    let program = Program::new(folder.path());
    let init = "fashen init here --organ 甲镇人民政府 --superior 乙区人民政府 --short 甲政规";
    assert_eq!(program.line(&format!("{init} --place atlantis")).code, 2);
    assert_eq!(program.line(&format!("{init} --place shanghai")).code, 0);
    let inside = Program::new(&folder.join("here"));
    let data = inside.line("fashen doctor --json").data("fashen.doctor/1");
    assert_eq!(data["place"]["id"], "shanghai");
    // The place of a file that is not there is refused with the nearest.
    let settings = folder.read("here/fashen.yaml").replace("\"shanghai\"", "shanghia");
    folder.write("here/fashen.yaml", settings);
    let ran = inside.line("fashen list");
    assert!(ran.code == 3 && ran.stderr.contains("shanghai"), "{}", ran.said());
}

/// The figures of a place are those that deadlines are counted by.
#[test]
fn a_deadline_is_as_long_as_the_place_says_and_marked_until_it_is_confirmed() {
    let workflow = yaml::workflow(PACK.as_bytes()).unwrap();
    let rule = &workflow.deadlines[0];
    let time = LegalTime { place: whole("tianjin"), ..LegalTime::default() };
    let most = time.most(rule).unwrap();
    assert_eq!(most.period.to_string(), "15 days");
    assert!(most.unconfirmed.is_some_and(|why| why.contains("津政令第15号")));
    let text = "organ: 甲\nsuperior: 乙\npeople: [{id: a, name: 甲, roles: [filer]}]\njurisdiction: {place: tianjin, \
                confirmed: {filing_period: {value: 30 days, basis: 某办法第八条}}}\n";
    let office = yaml::office(text.as_bytes()).unwrap();
    let place = whole("tianjin").confirmed(&office.jurisdiction.confirmed);
    let most = LegalTime { place, ..LegalTime::default() }.most(rule).unwrap();
    assert_eq!((most.period.to_string().as_str(), most.unconfirmed), ("30 days", None));
}
