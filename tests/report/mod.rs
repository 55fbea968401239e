//! The figures of yearly reports and the cells of registers, recounted from the exported record by a program of another
//! language that knows nothing of ours.

use crate::command::register::with_contracts;
use crate::support::{Moment, Registry, python, tell};
use serde_json::Value;

/// A list of older documents: in force, amended, ended on a day, and ended on a day that the list does not know.
const STOCK: &str = "\
标题,文号,公布日期,施行日期,有效期至,有效性,废止日期
青禾镇摊点管理办法,临青政规〔2019〕5号,2019-05-01,2019-06-01,2027-05-31,有效,
青禾镇河道保洁办法,临青政规〔2020〕1号,2020-03-04,2020-03-04,,废止,2026-06-01
青禾镇犬类管理办法,临青政规〔2015〕2号,2015-03-04,2015-04-01,,废止,
青禾镇祭扫管理通告,临青政规〔2022〕3号,2022-03-20,2022-03-20,2027-03-19,有效,
";

/// Gives the script what it compares, and says what it found.
fn recounted(registry: &Registry, years: &[i32], test: &str) -> Option<Value> {
    let python = python::python_of("report/requirements.txt", test)?;
    registry.done("fashen export --out recount/record.jsonl");
    for year in years {
        registry.done(&format!("fashen report {year} -o recount/year-{year}.json"));
    }
    registry.done("fashen report 2026 -o recount/year.xlsx");
    registry.done("fashen register reviews -o recount/reviews.json");
    registry.done("fashen register reviews -o recount/reviews.xlsx");
    let said = python::script(&python, "report/recount.py", &registry.folder.join("recount"));
    let seen: Value = serde_json::from_str(&said).unwrap();
    let wrong = seen["wrong"].as_array().unwrap();
    assert!(wrong.is_empty(), "{wrong:#?}");
    Some(seen)
}

#[test]
fn documents_contracts_and_the_catalogue_are_counted_alike() {
    let test = "documents_contracts_and_the_catalogue_are_counted_alike";
    let mut registry = with_contracts();
    registry.folder.write("recount/.keep", "");
    registry.folder.write("stock.csv", STOCK);
    registry.done("fashen --as lin catalogue import stock.csv");
    // One that nobody finished in time, and one that was withdrawn.
    registry.clock("2026-11-02 09:00");
    let submit = "fashen --as zhou submit examples/public-toilets/draft.txt --fact market=false";
    let paper = ["explanation", "legal_basis", "consultation", "own_review"]
        .map(|name| format!("--on-paper {name}=卷"))
        .join(" ");
    registry.done(&format!("{submit} {paper}"));
    registry.done("fashen --as lin answer 2026-0006 intake --rest-ok");
    registry.done("fashen --as lin advance 2026-0006 intake accept");
    registry.done(&format!("{submit} {paper}"));
    registry.clock("2026-11-03 09:00");
    registry.done("fashen --as zhou withdraw 2026-0007 --reason 重复报送");
    registry.clock("2027-01-08 15:00");
    registry.done("fashen --as lin answer 2026-0002 filing --rest-ok");
    registry.done("fashen --as lin advance 2026-0002 filing submit -r sent_on=2027-01-08");
    registry.clock("2027-01-18 15:00");
    registry.done("fashen --as chen cleanup start --scope status=valid");
    let cleaned = "fashen --as chen cleanup decide C2027-01";
    registry.done(&format!("{cleaned} S-0001 repealed --reason 任务已经完成"));
    registry.done(&format!("{cleaned} S-0004 2026-0001 2026-0002 continue --reason 仍需执行"));
    let act = "--number 临青政规〔2027〕1号 --decided 2027-01-15 --from 2027-01-20";
    registry.done(&format!("fashen --as chen cleanup finish C2027-01 {act}"));
    let by = "--by 青禾镇人民政府关于清理部分文件的决定 --from 2027-02-01";
    registry.done(&format!("fashen --as chen catalogue amend 2026-0001 {by}"));
    registry.done(&format!("fashen --as chen catalogue repeal 2026-0002 {by}"));
    registry.clock("2027-06-30 10:00");
    let Some(seen) = recounted(&registry, &[2025, 2026, 2027], test) else { return };
    assert!(seen["figures"].as_u64().unwrap() > 150, "{seen}");
    assert!(seen["behind"].as_u64().unwrap() > 100, "{seen}");
    for kind in ["day", "int", "str"] {
        assert!(seen["kinds"][kind].as_u64().unwrap() > 20, "{kind}: {seen}");
    }
    tell(&format!("{} figures agree with a recount from the record", seen["figures"]));
    let late = registry.done("fashen report 2026 --explain late").stdout;
    assert!(late.contains("2026-0006"), "{late}");
}

#[test]
fn findings_of_rules_and_of_persons_are_counted_alike() {
    let test = "findings_of_rules_and_of_persons_are_counted_alike";
    let mut registry = Registry::at(Moment::Opinion);
    registry.folder.write("recount/.keep", "");
    registry.clock("2026-09-16 10:30");
    assert_eq!(registry.run("fashen --as chen check 2026-0002 -q").code, 3);
    registry.done("fashen --as chen finding confirm 2026-0002 F-001 --note 没有依据");
    registry.done("fashen --as chen finding confirm 2026-0002 F-002 --note 没有依据");
    registry.done("fashen --as chen finding dismiss 2026-0002 F-002 --reason 有依据");
    registry.done("fashen --as xu finding add 2026-0002 --note 没有告知程序 --clause 第九条");
    // The same problem, told better.
    for told in ["审得太快", "自受理不到五个工作日"] {
        registry.done(&format!(
            "fashen --as chen answer 2026-0002 opinion --item PRO-08=problem:{told}"
        ));
    }
    let Some(seen) = recounted(&registry, &[2026], test) else { return };
    assert!(seen["figures"].as_u64().unwrap() > 50, "{seen}");
    let dimensions = registry.done("fashen report 2026 --explain findings --json");
    let behind = dimensions.data("fashen.report-figure/1")["figure"]["behind"].clone();
    let named = |id: &str| behind.as_array().unwrap().iter().any(|one| one["detail"] == id);
    assert!(named("F-001") && !named("F-002"), "{behind}");
    assert_eq!(
        behind.as_array().unwrap().iter().filter(|one| one["detail"] == "PRO-08").count(),
        1
    );
}
