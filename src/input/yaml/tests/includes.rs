//! Workflows of several files.

use super::super::*;
use super::said;
use crate::domain::limits;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;

const HEAD: &str = "workflow: w\ntitle: 例\nversion: 1\nstart: intake\n";

/// Files of a pack, `workflow.yaml` among them.
fn gather(files: &[(&str, &str)]) -> Result<Bundle, Vec<Problem>> {
    let files: BTreeMap<&str, &str> = files.iter().copied().collect();
    let library = |path: &str| {
        files.get(path).map(|text| text.as_bytes().to_vec()).ok_or(IncludeFault::Missing)
    };
    pack("workflow.yaml", files["workflow.yaml"].as_bytes(), &library)
}

fn main(rest: &str) -> String {
    format!("{HEAD}{rest}")
}

#[test]
fn what_files_define_is_put_together_each_once() {
    let main = main(
        "include: [shared/a.yaml, shared/b.yaml]\nstages:\n  intake: {role: clerk, outcomes: {go: {to: look}}}\n",
    );
    let bundle = gather(&[
        ("workflow.yaml", &main),
        (
            "shared/a.yaml",
            "include: [deep/roles.yaml]\nfacts: {urgent: {type: bool}}\nstages:\n  look: {role: clerk, \
             outcomes: {go: {to: last}}}\n",
        ),
        (
            "shared/b.yaml",
            "include: [deep/roles.yaml]\nstages:\n  last: {role: clerk, outcomes: {go: {end: done}}}\n\
             ends: {done: 办结}\ndeadlines: {review: {from: intake, until: last, within: 3 days}}\n",
        ),
        ("shared/deep/roles.yaml", "roles: {clerk: {zh: 经办人, en: Clerk}}\n"),
        ("shared/unused.yaml", "stages: 3\n"),
    ])
    .unwrap();
    let workflow = &bundle.workflow;
    let stages: Vec<_> = workflow.stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(stages, ["intake", "look", "last"]);
    assert_eq!((workflow.facts.len(), workflow.roles.len()), (1, 1));
    assert_eq!((workflow.ends.len(), workflow.deadlines.len()), (1, 1));
    assert_eq!(workflow.translations[0].place.to_string(), "roles.clerk");
    let files: Vec<_> = bundle.included.keys().map(String::as_str).collect();
    assert_eq!(files, ["shared/a.yaml", "shared/b.yaml", "shared/deep/roles.yaml"]);
}

#[test]
fn a_pack_that_is_kept_reads_the_same() {
    let text = main("roles: {r: 人}\nstages: {intake: {role: r, outcomes: {go: {end: done}}}}\n");
    let none = |_: &str| Err(IncludeFault::Missing);
    let kept = kept("workflow.yaml", text.as_bytes(), &none).unwrap();
    assert_eq!(*kept.workflow, *workflow(text.as_bytes()).unwrap());
    assert!(kept.included.is_empty());
}

#[test]
fn problems_stand_in_the_file_that_they_are_in() {
    let main = main(
        "include: [shared/a.yaml, b.yaml]\nroles: {clerk: 经办人}\nstages:\n  \
         intake: {role: clerk, outcomes: {go: {to: [look, last]}}}\n",
    );
    let problems = gather(&[
        ("workflow.yaml", &main),
        (
            "shared/a.yaml",
            "# 注\nstages:\n  look:\n    role: clrek\n    outcomes: {go: {end: done, when: {urgent: true}}}\n",
        ),
        (
            "b.yaml",
            "stages:\n  last: {role: clerk, outcomes: {go: {end: done}}}\ndeadlines:\n  review: {from: last, \
             until: lsat, within: 3 days}\nfacts: {urgent: {type: enum, values: [a, a]}}\n",
        ),
    ])
    .unwrap_err();
    let wanted = "\
shared/a.yaml:4:11 stages.look.role 没有名为 clrek 的角色，是否想写 clerk？
shared/a.yaml:5:47 stages.look.outcomes.go.when.urgent 事实 urgent 不能取 true，可取：a、a。
b.yaml:4:31 deadlines.review.until 没有名为 lsat 的环节，是否想写 last？
b.yaml:5:42 facts.urgent.values[1] a 重复出现，请删去一个或改名。
";
    assert_eq!(said(&problems), wanted);
    let path = problems[0].path(std::path::Path::new("workflows/w/workflow.yaml"));
    assert_eq!(path, std::path::Path::new("workflows/w/shared/a.yaml"));
}

#[test]
fn nothing_is_said_of_names_that_a_missing_file_may_define() {
    let main =
        main("include: [gone.yaml]\nstages: {intake: {role: clerk, outcomes: {go: {to: far}}}}\n");
    let problems = gather(&[("workflow.yaml", &main)]).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert_eq!((problems[0].line, problems[0].column), (5, 11));
}

#[test]
fn a_circle_is_spelled_out_whichever_way_it_is_come_to() {
    let main = main("include: [x.yaml, a.yaml]\n");
    let problems = gather(&[
        ("workflow.yaml", &main),
        ("x.yaml", "include: [sub/y.yaml]\n"),
        ("sub/y.yaml", "include: [z.yaml]\n"),
        ("sub/z.yaml", "include: [y.yaml]\n"),
        ("a.yaml", "include: [workflow.yaml]\n"),
    ])
    .unwrap_err();
    let circles: Vec<_> = problems
        .iter()
        .filter_map(|problem| match &problem.kind {
            ProblemKind::Include { fault: IncludeFault::Circle(way), .. } => Some(way.join(" ")),
            _ => None,
        })
        .collect();
    assert_eq!(circles, ["sub/y.yaml sub/z.yaml sub/y.yaml", "workflow.yaml a.yaml workflow.yaml"]);
}

#[test]
fn a_path_that_leads_out_is_never_asked_for() {
    let asked = RefCell::new(Vec::new());
    let text =
        main("include: [../x.yaml, /x.yaml, 'c:\\x.yaml', a/../../x.yaml, ./x.yaml, fine.yaml]\n");
    let library = |path: &str| {
        asked.borrow_mut().push(path.to_owned());
        Err(IncludeFault::Missing)
    };
    let problems = pack("workflow.yaml", text.as_bytes(), &library).unwrap_err();
    assert_eq!(*asked.borrow(), ["fine.yaml"]);
    assert_eq!(problems.len(), 6);
}

/// A library that never ends: each file includes two more, of its own folder.
#[test]
fn files_without_end_are_refused_after_a_bounded_number() {
    let asked = RefCell::new(0_usize);
    let library = |path: &str| {
        *asked.borrow_mut() += 1;
        let stem = path.trim_end_matches(".yaml");
        Ok(format!("include: [{stem}l.yaml, {stem}r.yaml]\n").into_bytes())
    };
    let text = main("include: [x.yaml]\n");
    let problems = pack("workflow.yaml", text.as_bytes(), &library).unwrap_err();
    assert!(*asked.borrow() <= limits::INCLUDED_FILES, "{}", asked.borrow());
    let fault = |wanted: &IncludeFault| {
        problems.iter().any(|problem| {
            matches!(&problem.kind, ProblemKind::Include { fault, .. } if fault == wanted)
        })
    };
    assert!(fault(&IncludeFault::TooMany) && fault(&IncludeFault::TooDeep), "{problems:#?}");
}

/// The budget of values is one for the whole pack: thirty files may not hold thirty times as much.
#[test]
fn alias_bombs_in_several_files_share_one_budget() {
    let mut bomb = String::from("facts:\n  a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (n, before) in ["a", "b", "c"].iter().enumerate() {
        let name = ["b", "c", "d"][n];
        writeln!(bomb, "  {name}: &{name} [{}]", vec![format!("*{before}"); 10].join(", "))
            .unwrap();
    }
    let paths: Vec<String> = (0..30).map(|n| format!("b{n}.yaml")).collect();
    let text = main(&format!("include: [{}]\n", paths.join(", ")));
    let library = |_: &str| Ok(bomb.clone().into_bytes());
    let problems = pack("workflow.yaml", text.as_bytes(), &library).unwrap_err();
    assert!(problems.iter().any(|problem| problem.kind == ProblemKind::TooManyNodes));
}

#[test]
fn hostile_files_are_refused_where_they_are_included() {
    let deep = format!("stages: {}", "[".repeat(20_000));
    let large = "#".repeat(10 * 1024 * 1024);
    for (text, wanted) in [
        (deep.as_str(), ProblemKind::TooDeep),
        (large.as_str(), ProblemKind::TooLarge { bytes: large.len() }),
        ("a: &a [*a]\n", ProblemKind::EndlessAlias),
    ] {
        let main = main("include: [x.yaml]\n");
        let problems = gather(&[("workflow.yaml", &main), ("x.yaml", text)]).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].kind, wanted);
        assert_eq!(problems[0].file.as_deref(), Some("x.yaml"));
    }
}
