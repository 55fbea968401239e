//! `catalogue import`, `catalogue export`: lists of older documents taken over, and what follows for numbers, terms and
//! documents that repeal them.

use crate::support::{Moment, ROOT, Registry};
use std::path::Path;

/// A list as offices keep them: a heading above it, days in several forms, a row said twice, and some that are wrong.
const LIST: &str = "\
青禾镇行政规范性文件目录,,,,,,\n\
序号,文件名称,文号,发布日期,有效期,时效性,废止时间\n\
1,青禾镇公共厕所管理暂行办法,临青政规〔2021〕3号,2021.5.1,5年6个月,有效,\n\
2,青禾镇养犬管理规定,临青政规〔2022〕1号,2022年3月8日,,有效,\n\
3,青禾镇露天烧烤管理通告,临青政规〔2022〕2号,20220601,至2026-12-31,有效,\n\
4,青禾镇户外广告管理办法,临青政规〔2019〕7号,2019/9/1,,废止,2023-02-01\n\
5,青禾镇养犬管理规定,临青政规[2022]1号,2022-03-08,,有效,\n\
6,,临青政规〔2022〕9号,2022-03-08,,有效,\n\
7,青禾镇集体资产管理办法,临青政规〔2026〕2号,二〇二六年三月一日,,有效,\n\
8,青禾镇河道保洁办法,临青政规〔2026〕5000号,2026-04-01,,不详,\n";

fn listed(moment: Moment) -> Registry {
    let registry = Registry::at(moment);
    registry.folder.write("list.csv", LIST.replace("5年6个月", "66个月"));
    registry
}

#[test]
fn a_list_is_taken_over() {
    let registry = listed(Moment::New);
    let mut typed = registry.transcript();
    typed.about("Rows that can not be understood keep all of it out");
    typed.run("fashen --as lin catalogue import list.csv --save-map map.yaml --dry-run");
    typed.about("The others, with what is wrong beside each row that was left");
    typed.run("fashen --as lin 目录 录入 list.csv --skip-bad rest.csv --save-map map.yaml");
    typed.about("Once more: nothing changes");
    typed.run(
        "fashen --as lin catalogue import list.csv --skip-bad rest.csv --map map.yaml --lang en",
    );
    typed.run("fashen catalogue list --on 2026-11-01");
    typed.run("fashen catalogue show S-0004");
    typed.about("What runs out").run("fashen catalogue expiring --on 2026-10-01");
    typed.run("fashen 目录 即将到期 --on 2026-10-01 --within 30 days");
    typed.run("fashen catalogue expiring --within 300 years");
    typed.about("Not a list").run("fashen --as lin catalogue import map.yaml");
    typed.compare("catalogue-import.txt");
    let rest = registry.folder.read("rest.csv");
    let rows: Vec<&str> = rest.lines().collect();
    assert!(rows[0].ends_with("why it can not be taken"), "{rest}");
    assert_eq!(rows.len(), 4, "{rest}");
    assert!(rows[3].contains("5000号") && rows[3].contains("不详"), "{rest}");
    registry.done("fashen verify");
}

/// A series goes on after the numbers that older documents of its year have, and never gives one of them.
#[test]
fn numbers_go_on_after_those_of_the_list() {
    let mut registry = listed(Moment::Decision);
    registry.done("fashen --as lin catalogue import list.csv --skip-bad rest.csv");
    let number = first_case(&mut registry, "answer 2026-0001 decision", "assign");
    assert_eq!(number, "临青政规〔2026〕3号");
    registry.done("fashen verify");
}

/// The number that a case holds is not free for a row, whether the document is published or not.
#[test]
fn the_number_of_a_case_is_not_taken_over() {
    let registry = Registry::at(Moment::Publication);
    let list = "标题,文号,公布日期\n青禾镇集体资产管理办法,临青政规〔2026〕1号,2026-03-01\n";
    registry.folder.write("list.csv", list);
    let refused = registry.refused("fashen --as lin catalogue import list.csv", 3);
    assert!(refused.stdout.contains("已经给了案卷 2026-0001"), "{}", refused.said());
}

/// What is written out is read in again by another registry, and written out by it with the same bytes.
#[test]
fn a_list_goes_out_and_comes_in_unchanged() {
    let one = listed(Moment::New);
    one.done("fashen --as lin catalogue import list.csv --skip-bad rest.csv");
    one.done("fashen --as chen catalogue repeal S-0002 --by 某决定 --from 2026-07-01");
    for format in ["csv", "xlsx", "json"] {
        one.done(&format!("fashen catalogue export --out out.{format} --on 2026-08-31"));
        let bytes = std::fs::read(one.folder.join(&format!("out.{format}"))).unwrap();
        let other = Registry::at(Moment::New);
        other.folder.write(&format!("in.{format}"), &bytes);
        other.done(&format!("fashen --as lin catalogue import in.{format}"));
        other.done(&format!("fashen catalogue export --out out.{format} --on 2026-08-31"));
        let again = std::fs::read(other.folder.join(&format!("out.{format}"))).unwrap();
        assert_eq!(again, bytes, "{format}");
        let unchanged = other.done(&format!("fashen --as lin catalogue import in.{format} --json"));
        let data = unchanged.data("fashen.catalogue-import/1").clone();
        assert_eq!((&data["taken"], &data["unchanged"]), (&0.into(), &5.into()), "{format}");
    }
}

/// A published document that repeals others or lets them hold for longer proposes so; it is recorded when a person accepts, and
/// once.
#[test]
fn a_document_that_repeals_and_renews_others_proposes_it() {
    let mut registry = listed(Moment::New);
    registry.done("fashen --as lin catalogue import list.csv --skip-bad rest.csv");
    let draft = Path::new(ROOT).join("examples/public-toilets/draft.txt");
    let draft = std::fs::read_to_string(draft).unwrap();
    let clause = "有效期至2031年10月31日。";
    assert!(draft.contains(clause));
    let repeals = "《青禾镇公共厕所管理暂行办法》（临青政规〔2021〕3号）、《青禾镇户外广告管理办法》、\
                   《青禾镇殡葬管理办法》同时废止。《青禾镇露天烧烤管理通告》（临青政规〔2022〕2号）\
                   有效期延长至2031年12月31日；《青禾镇养犬管理规定》的有效期延长2年。";
    registry.folder.write("draft.txt", draft.replace(clause, &format!("{clause}{repeals}")));
    first_case(&mut registry, "submit examples/public-toilets", "assign");
    let typed = publish(&mut registry);
    assert!(typed.contains("fashen catalogue proposals 2026-0001"), "{typed}");
    let mut typed = registry.transcript();
    typed.run("fashen catalogue proposals");
    typed.about("Looked at, then accepted");
    typed.run("fashen --as lin 目录 确认 2026-0001 --dry-run");
    typed.run("fashen --as lin catalogue accept 2026-0001");
    typed.about("Nothing is left to accept").run("fashen catalogue proposals");
    typed.run("fashen --as lin catalogue accept 2026-0001");
    typed.run("fashen catalogue proposals 2026-0001 --lang en");
    typed.run("fashen catalogue list --on 2026-11-01");
    typed.about("What was renewed holds past its old last day");
    typed.run("fashen catalogue list --on 2027-02-01 --status valid");
    typed.compare("catalogue-proposals.txt");
    registry.done("fashen verify");
}

/// Types the demo's lines for its first case, from the one that begins so to the one that ends its numbering; the number
/// that the document has then. The draft is the one in the folder, where there is one.
fn first_case(registry: &mut Registry, from: &str, to: &str) -> String {
    let script = std::fs::read_to_string(Path::new(ROOT).join("examples/demo.txt")).unwrap();
    let (mut person, mut on) = (String::new(), false);
    for line in script.lines() {
        if let Some(who) = line.strip_prefix("> ") {
            let (time, who) = who.rsplit_once(' ').unwrap();
            registry.clock(time);
            who.clone_into(&mut person);
            continue;
        }
        on = on || line.starts_with(from);
        if !on || line.starts_with('#') || line.starts_with('!') {
            continue;
        }
        let own = registry.folder.join("draft.txt").is_file();
        let line = match line.strip_prefix("submit examples/public-toilets/draft.txt") {
            Some(rest) if own => format!("submit draft.txt{rest}"),
            _ => line.to_owned(),
        };
        registry.done(&format!("fashen --as {person} {line}"));
        if line.ends_with(to) {
            break;
        }
    }
    let shown = registry.done("fashen show 2026-0001 --json");
    let numbers = shown.data("fashen.show/1")["numbers"].clone();
    let mut all = numbers.as_array().unwrap().iter();
    let number = all.rfind(|number| number["series"] == "document");
    number.unwrap()["number"].as_str().unwrap().to_owned()
}

/// Publishes the first case; what was said.
fn publish(registry: &mut Registry) -> String {
    registry.clock("2026-09-16 10:00");
    registry.done("fashen --as lin answer 2026-0001 publication --rest-ok");
    let record = "-r published_on=2026-09-16 -r effective_on=2026-11-01 -r valid_until=2031-10-31 -r channel=公示栏";
    registry.done(&format!("fashen --as lin advance 2026-0001 publication publish {record}")).said()
}
