//! What a place excludes, and what a lawyer may edit: both change the answer, and slips of the pen are named.

use super::screened;
use crate::support::{Folder, Moment, Program, Registry};

const PLAN: &str = "甲镇乡村旅游发展规划\n一、指导思想\n坚持生态优先，推动乡村旅游高质量发展。\n二、发展目标\n到2030年，年接待游客五十万人次。\n";
const SCHEME: &str = "甲镇人民政府关于印发《甲镇春季造林工作方案》的通知\n各村：\n现将《甲镇春季造林工作方案》印发给你们。\n甲镇人民政府\n2026年3月1日\n甲镇春季造林工作方案\n一、工作目标\n完成造林任务。\n二、责任分工\n农业农村办公室负责督导，各村负责栽植。\n三、工作要求\n各部门要加强领导。\n";

fn class(folder: &Folder, file: &str, place: &str) -> String {
    screened(folder.path(), &["--place", place])[file].class.clone()
}

#[test]
fn places_exclude_what_their_rules_list() {
    let folder = Folder::new();
    folder.write("plan.txt", PLAN);
    folder.write("scheme.txt", SCHEME);
    for (file, place, expected) in [
        // 津政令第15号第三条 lists plans; nothing national does.
        ("plan.txt", "tianjin", "not-normative"),
        ("plan.txt", "cn", "needs-human"),
        ("plan.txt", "guangdong", "needs-human"),
        // 国办发〔2018〕115号 lists 工作方案; the list of Shanghai has 工作要点 instead.
        ("scheme.txt", "cn", "not-normative"),
        ("scheme.txt", "tianjin", "not-normative"),
        ("scheme.txt", "shanghai", "needs-human"),
    ] {
        assert_eq!(class(&folder, file, place), expected, "{file} in {place}");
    }
}

#[test]
fn a_lawyer_edits_the_words_and_slips_are_named() {
    let registry = Registry::at(Moment::New);
    let file = "workflows/screening.yaml";
    let shipped = registry.folder.read(file);
    registry.folder.write("plan.txt", PLAN.replace("发展规划", "发展蓝图"));
    let line = "fashen screen plan.txt --json";
    let exclusion = |registry: &Registry| {
        let data = registry.done(line).data("fashen.screen/1");
        data["screening"]["exclusion"].as_str().map(str::to_owned)
    };
    assert_eq!(exclusion(&registry), None);
    registry.folder.write(file, shipped.replace("titles: [规划$,", "titles: [规划$, 蓝图$,"));
    assert_eq!(exclusion(&registry).as_deref(), Some("planning"));
    registry.folder.write(file, shipped.replace("\n  planning:\n", "\n  planing:\n"));
    let ran = registry.run("fashen screen plan.txt");
    assert_ne!(ran.code, 0);
    assert!(ran.stderr.contains("planing") && ran.stderr.contains("planning"), "{}", ran.said());
}

#[test]
fn an_unknown_place_is_not_taken_for_the_country() {
    let folder = Folder::new();
    folder.write("plan.txt", PLAN);
    let ran = Program::new(folder.path()).line("fashen screen plan.txt --place tianjing");
    assert_eq!(ran.code, 4, "{}", ran.said());
}
