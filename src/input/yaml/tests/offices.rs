//! `fashen.yaml`, good and bad.

use super::super::*;
use super::said;

const GOOD: &str = "\
organ: 津辛镇人民政府
superior: 安康县人民政府
short: 津辛政规
people:
  - {id: li, name: 李青, unit: 党政办, roles: [drafter, registrar]}
  - {id: wang, name: 王和, roles: [reviewer]}
numbering:
  opinion: 津辛法审〔{year}〕{n}号
site: {contact: 电话见公告栏}
";

#[test]
fn an_office_is_read_with_its_defaults() {
    let office = office(GOOD.as_bytes()).unwrap();
    assert_eq!(office.reviewer, office.organ);
    assert_eq!(office.site.title, office.organ);
    assert_eq!((office.locale.as_str(), office.calendar.as_str()), ("zh", "cn"));
    assert_eq!(office.series("document").unwrap().number(2026, 3), "津辛政规〔2026〕3号");
    assert_eq!(office.series("opinion").unwrap().number(2026, 1), "津辛法审〔2026〕1号");
    assert_eq!(office.people_of(&"reviewer".into()).count(), 1);
    assert_eq!(office.person("li").unwrap().unit.as_deref(), Some("党政办"));
}

#[test]
fn a_series_of_the_file_comes_before_the_one_made_from_short() {
    let text = GOOD.replace("  opinion:", "  document: 津辛规〔{year}〕第{n}号\n  opinion:");
    let office = office(text.as_bytes()).unwrap();
    assert_eq!(office.series("document").unwrap().number(2026, 3), "津辛规〔2026〕第3号");
    assert_eq!(office.series.len(), 2);
}

#[test]
fn all_that_is_wrong_with_an_office_is_said_at_once() {
    let text = "\
organ: ''
reviwer: 法制办
people:
  - {id: li, name: 李青, roles: [clerk, clerk]}
  - {id: li, nmae: 李红, roles: [Clerk]}
  - 王和
numbering: {document: 津辛政规, Opinion: '{n}', filing: 3}
locale: fr
calendar: us
site: {titel: 网站}
";
    let problems = office(text.as_bytes()).unwrap_err();
    let wanted = "\
1:1 - 缺少 superior，请补上。
1:8 organ 此处不能为空，请填写。
2:1 reviwer 没有名为 reviwer 的键，是否想写 reviewer？
4:39 people[0].roles[1] clerk 重复出现，请删去一个或改名。
5:10 people[1].id li 重复出现，请删去一个或改名。
5:14 people[1].nmae 没有名为 nmae 的键，是否想写 name？
5:32 people[1].roles[0] Clerk 不能作名称：名称由小写字母、数字、- 和 _ 组成（材料和要点的编号可用大写字母），以字母或数字开头，不超过 64 个字符。
6:5 people[2] 此处应为若干“键: 值”，不能是文字。
7:23 numbering.document 编号格式缺少 {year}，请写成“某政规〔{year}〕{n}号”的样子。
7:23 numbering.document 编号格式缺少 {n}，请写成“某政规〔{year}〕{n}号”的样子。
7:29 numbering.Opinion Opinion 不能作名称：名称由小写字母、数字、- 和 _ 组成（材料和要点的编号可用大写字母），以字母或数字开头，不超过 64 个字符。
7:38 numbering.Opinion 编号格式缺少 {year}，请写成“某政规〔{year}〕{n}号”的样子。
7:53 numbering.filing 此处应为文字（数字、true、false 等作文字时请加引号），不能是数字。
8:9 locale 此处不能写 fr，可用的有：zh、en。
9:11 calendar 此处不能写 us，可用的有：cn。
10:8 site.titel 没有名为 titel 的键，是否想写 title？
";
    assert_eq!(said(&problems), wanted);
}

#[test]
fn the_days_on_which_an_office_is_closed_are_read() {
    let closed = "calendar: {name: cn, closed: [{name: 搬迁, days: [2026-12-25, 2026年12月28日], basis: 通告}]}";
    let office = office(format!("{GOOD}{closed}\n").as_bytes()).unwrap();
    assert_eq!(office.calendar, "cn");
    let said: Vec<String> = office
        .closures
        .iter()
        .map(|one| format!("{} {} {:?}", one.day, one.name, one.basis))
        .collect();
    assert_eq!(said, ["2026-12-25 搬迁 Some(\"通告\")", "2026-12-28 搬迁 Some(\"通告\")"]);
}

#[test]
fn all_that_is_wrong_with_the_days_on_which_an_office_is_closed_is_said() {
    let calendar = "\
calendar:
  nmae: us
  closed:
    - {name: 搬迁, days: [2026-12-25, 12月25日]}
    - {days: [2026-12-25], basis: 通告}
    - {name: 停电, days: [], basis: 通告}
    - 2026-12-26
";
    let problems = office(format!("{GOOD}{calendar}").as_bytes()).unwrap_err();
    let wanted = "\
11:3 calendar.nmae 没有名为 nmae 的键，是否想写 name？
11:9 calendar.nmae 此处不能写 us，可用的有：cn。
13:7 calendar.closed[0] 缺少 basis，请补上。
13:37 calendar.closed[0].days[1] 12月25日 不能写在这里，应当写成 2026-01-01 这样。
14:7 calendar.closed[1] 缺少 name，请补上。
14:15 calendar.closed[1].days[0] 2026-12-25 重复出现，请删去一个或改名。
15:24 calendar.closed[2].days 此处不能为空，请填写。
16:7 calendar.closed[3] 此处应为若干“键: 值”，不能是文字。
";
    assert_eq!(said(&problems), wanted);
}
