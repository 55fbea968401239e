//! `catalogue list` and `catalogue show`: the public catalogue on a day.

use crate::support::{Moment, Registry, compare};

#[test]
fn what_is_in_force_on_a_day() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen catalogue list");
    typed.about("When both are in force").run("fashen catalogue list --on 2027-01-01");
    typed.about("When one has expired").run("fashen catalogue list --on 2031-11-15");
    typed.about("The last day, and the day after");
    typed.run("fashen catalogue list --on 2031-10-31 -q");
    typed.run("fashen catalogue list --on 2031-11-01 -q");
    typed.about("In English").run("fashen catalogue list --lang en");
    typed.compare("catalogue-list.txt");
}

#[test]
fn one_entry_with_its_text() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen catalogue show 2026-0002");
    typed.about("By its number").run("fashen 目录 查看 临青政规〔2026〕1号 --on 2032-01-01");
    typed.about("None").run("fashen catalogue show 2026-0009");
    typed.compare("catalogue-show.txt");
}

/// What acts do to an entry, told as it was known on days that are past.
#[test]
fn the_life_of_an_entry() {
    let mut registry = Registry::at(Moment::End);
    registry.clock("2027-03-01 09:00");
    let mut typed = registry.transcript();
    let by = "--by 青禾镇人民政府关于修改部分文件的决定";
    typed.about("A dry run first");
    typed.run(&format!(
        "fashen --as chen catalogue repeal 2026-0001 {by} --from 2027-04-01 --dry-run"
    ));
    typed.about("Some clauses, then a suspension");
    typed.run(&format!(
        "fashen --as chen catalogue repeal 2026-0001 {by} --from 2027-04-01 --clause 第十二条"
    ));
    typed.run("fashen --as chen 目录 暂停执行 2026-0001 --by 临河区人民政府通知 --by-organ 临河区人民政府 --from 2027-05-01 --until 2027-05-31");
    typed.run("fashen catalogue list --on 2027-05-15");
    typed.about("What can not be");
    typed.run(&format!(
        "fashen --as chen catalogue repeal 2026-0001 {by} --from 2026-01-01 --clause 第九十条"
    ));
    typed.run("fashen --as chen catalogue expire 2026-0001");
    typed.run("fashen --as chen catalogue renew 2026-0002 --by 某决定 --until 2030-01-01");
    typed.run("fashen --as chen catalogue resume 2026-0002 --by 某决定");
    typed.run("fashen --as chen catalogue repeal 2026-0009 --by 某决定");
    typed
        .about("Words of the record")
        .run("fashen --as chen catalogue note 2026-0001 正式文本以纸质为准");
    typed.run("fashen --as chen catalogue correct 2026-0001 起草单位=农业农村办公室、规划建设办公室 --reason 漏记一个单位");
    typed.run("fashen --as chen catalogue relate 2026-0001 相关 2026-0002");
    typed.run("fashen --as chen catalogue interpret 2026-0001 一图读懂公厕管护 /jiedu/1.html");
    typed
        .about("A mistake is struck out")
        .run("fashen --as chen catalogue strike 2026-0001 4 --reason 通知后来没有发出");
    typed.about("Only one is amended").run("fashen catalogue list --status 已修改 --on 2027-05-15");
    typed.run("fashen catalogue list --status expired");
    typed.compare("catalogue-life.txt");
    let shown = registry.done("fashen catalogue show 2026-0001 --on 2027-05-15 --lang en");
    let head: Vec<&str> =
        shown.stdout.lines().take_while(|line| !line.contains("第一章")).collect();
    compare("tests/command/catalogue-timeline.txt", &(head.join("\n") + "\n"));
}

/// What was recorded later is not known earlier, whatever day it speaks of.
#[test]
fn two_axes() {
    let mut registry = Registry::at(Moment::End);
    registry.clock("2027-05-10 09:00");
    registry.done("fashen --as chen catalogue repeal 2026-0001 --by 某决定 --from 2027-03-01");
    registry.clock("2027-06-01 09:00");
    let status = |known: &str| {
        let line = format!("fashen catalogue list --on 2027-04-01 {known} --json");
        let entries = registry.done(&line).data("fashen.catalogue-list/1")["entries"].clone();
        let of = |id: &str| {
            let all = entries.as_array().unwrap().iter();
            all.clone().find(|one| one["entry"] == id).map(|one| one["status"].clone())
        };
        (of("2026-0001"), of("2026-0002"))
    };
    let valid = Some("valid".into());
    assert_eq!(status(""), (Some("repealed".into()), valid.clone()));
    assert_eq!(status("--as-known-on 2027-05-10"), (Some("repealed".into()), valid.clone()));
    assert_eq!(status("--as-known-on 2027-05-09"), (valid.clone(), valid.clone()));
    // 2026-0001 was published on 2026-09-16, the other in October.
    assert_eq!(status("--as-known-on 2026-09-30"), (valid, None));
    registry.refused("fashen catalogue show 2026-0001 --as-known-on 2026-01-01", 4);
}

/// A renewal after the last day must say that it revives; a repeat of what was done is refused and writes nothing.
#[test]
fn a_late_renewal_says_so() {
    let mut registry = Registry::at(Moment::End);
    registry.clock("2031-12-20 09:00");
    let line = "fashen --as chen catalogue renew 2026-0002 --by 继续有效的决定 --until 2033-11-30";
    let refused = registry.refused(&format!("{line} --json"), 3);
    assert!(refused.said().contains("term-over"), "{}", refused.said());
    registry.done(&format!("{line} --revive"));
    for (on, status) in
        [("2031-11-30", "valid"), ("2031-12-01", "expired"), ("2031-12-20", "valid")]
    {
        let shown = registry.done(&format!("fashen catalogue show 2026-0002 --on {on} --json"));
        assert_eq!(shown.data("fashen.catalogue-show/1")["status"], status, "{on}");
    }
    registry.done("fashen verify");
}

/// An amended text is kept with its source, and what was not merged is told.
#[test]
fn versions_of_a_text() {
    let mut registry = Registry::at(Moment::End);
    registry.clock("2027-03-01 09:00");
    registry
        .folder
        .write("new.txt", "青禾镇农村集市管理办法\n第一条　新的第一条。\n第二条　新的第二条。\n");
    registry
        .done("fashen --as chen catalogue amend 2026-0002 --by 修改决定一 --from 2027-04-01 --text new.txt");
    registry.done("fashen --as chen catalogue amend 2026-0002 --by 2026-0001 --from 2027-06-01");
    let shown = |on: &str| {
        let ran = registry.done(&format!("fashen catalogue show 2026-0002 --on {on} --json"));
        let data = ran.data("fashen.catalogue-show/1").clone();
        (data["clauses"].as_array().unwrap().len(), data["unmerged"].as_array().unwrap().len())
    };
    let (first, _) = shown("2027-03-31");
    assert!(first > 2);
    assert_eq!(shown("2027-04-01"), (2, 0));
    assert_eq!(shown("2027-06-01"), (2, 1));
    // The act is an entry: the relation is seen from its side too.
    let other = registry.done("fashen catalogue show 2026-0001 --json");
    let relations = other.data("fashen.catalogue-show/1")["relations"].clone();
    assert_eq!(relations[0]["relation"], "amends");
    assert_eq!(relations[0]["entry"], "2026-0002");
    registry.done("fashen verify");
}
