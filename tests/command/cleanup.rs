//! `cleanup`: the documents of a registry are gone through, shared out, decided on, and changed in one step.

use crate::support::{Moment, Registry};

/// Stock from before the registry.
const STOCK: &str = "\
标题,发文字号,公布日期,施行日期,有效期至,主题分类
青禾镇集贸市场管理办法,青政发〔2015〕12号,2015-05-20,2015-06-20,,市场监管
青禾镇秸秆禁烧奖惩办法,青政发〔2017〕31号,2017-09-01,2017-10-01,2027-09-30,生态环境
青禾镇村级公益岗位管理办法,青政发〔2018〕9号,2018-04-02,2018-05-01,,民政
青禾镇小型水利工程管护办法,青政发〔2019〕22号,2019-11-08,2019-12-01,,农田水利
";

fn stocked() -> Registry {
    let mut registry = Registry::at(Moment::End);
    registry.clock("2027-03-01 09:00");
    registry.folder.write("stock.csv", STOCK);
    registry.done("fashen --as chen catalogue import stock.csv");
    registry
}

#[test]
fn a_clean_up_from_its_scope_to_the_decision() {
    let registry = stocked();
    let mut typed = registry.transcript();
    typed.run("fashen cleanup list");
    typed.about("What does not read");
    typed.run("fashen --as chen cleanup start --scope before=去年");
    typed.run("fashen --as chen cleanup start --scope age=10");
    typed.run("fashen --as chen cleanup start --scope before=1999-01-01");
    typed.about("A dry run, then in earnest");
    let start =
        "fashen --as chen cleanup start --due 2027-06-30 --scope 有效性=有效 公布早于=2020-01-01";
    typed.run(&format!("{start} --dry-run -q"));
    typed.run(start);
    typed.about("It is shared out");
    typed.run(
        "fashen --as chen cleanup assign C2027-01 S-0001 S-0003 --unit 综合办公室 --due 2027-04-30",
    );
    typed.run("fashen --as chen 清理 分工 C2027-01 --unit 农业农村办公室");
    typed.about("Units decide: by hand and by a table");
    typed.run("fashen --as chen cleanup decide C2027-01 S-0001 repealed --reason 市场已经关闭");
    typed.run("fashen --as chen cleanup decide C2027-01 青政发〔2017〕31号 继续有效 --reason 仍需执行 --until 2032-09-30");
    typed.run("fashen --as chen cleanup decide C2027-01 S-0009 废止 --reason 没有这一件");
    typed.run("fashen --as chen cleanup decide C2027-01 S-0003 再议 --reason 没有想好");
    typed.run("fashen --as chen cleanup decide C2027-01 S-0003 废止 --until 2030-01-01");
    typed.about("Not before all is decided");
    typed.run("fashen --as chen cleanup finish C2027-01 --number 青政规〔2027〕3号");
    typed.run("fashen cleanup export C2027-01 --out list.csv");
    registry.folder.write(
        "wrong.csv",
        "条目,处理意见,理由,延续至\nS-0003,看情况,不知道,\nS-0004,继续有效,仍需执行,明天\n",
    );
    typed.run("fashen --as chen cleanup decide C2027-01 --from wrong.csv");
    registry.folder.write(
        "filled.csv",
        "条目,处理意见,理由,延续至\nS-0003,宣布失效,任务已经完成,\nS-0004,修改,管护经费的规定与新标准不一致,\n",
    );
    typed.run("fashen --as chen cleanup decide C2027-01 --from filled.csv");
    typed.run("fashen cleanup show C2027-01");
    typed.about("All at once");
    typed.run("fashen --as chen cleanup finish C2027-01 --number 青政规〔2027〕3号 --decided 2027-03-01 --from 2027-04-01 --dry-run");
    typed.run("fashen catalogue list --on 2027-04-01 -q");
    typed.run("fashen --as chen cleanup finish C2027-01 --number 青政规〔2027〕3号 --decided 2027-03-01 --from 2027-04-01");
    typed.run("fashen catalogue list --on 2027-04-01 -q");
    typed.run("fashen catalogue show S-0002");
    typed.run("fashen cleanup show C2027-01 --lang en");
    typed.run("fashen --as chen cleanup decide C2027-01 S-0003 continue --reason 反悔");
    typed.run("fashen cleanup list");
    typed.run("fashen cleanup issue C2027-01 --out again");
    typed.run("fashen verify");
    typed.about("The public sees it");
    typed.run("fashen publish -q");
    typed.compare("cleanup.txt");
    let page = registry.folder.read("public/cleanups/C2027-01.html");
    for words in ["青政规〔2027〕3号", "宣布失效（1 件）", "继续有效（1 件）"] {
        assert!(page.contains(words), "{words}");
    }
    assert!(registry.folder.read("public/index.html").contains("cleanups/C2027-01.html"));
    assert!(registry.folder.read("public/feeds/ended.atom").contains("集贸市场管理办法"));
    let paper = |folder: &str| {
        std::fs::read(registry.folder.join(&format!("{folder}/C2027-01-清理决定.docx"))).unwrap()
    };
    assert_eq!(paper("again"), paper("papers/C2027-01"));
}

#[test]
fn what_ended_meanwhile_is_seen_and_stops_the_end() {
    let registry = stocked();
    registry.done("fashen --as chen cleanup start --scope title=水利");
    registry.done("fashen --as chen cleanup decide C2027-01 S-0004 continue --reason 仍需执行");
    registry.done("fashen --as chen catalogue repeal S-0004 --by 水利工程管护新办法");
    let mut typed = registry.transcript();
    typed.run("fashen cleanup show C2027-01");
    typed.run("fashen --as chen cleanup finish C2027-01");
    typed.run("fashen --as chen cleanup remove C2027-01 S-0004 --reason 已经由新办法废止");
    typed.run("fashen --as chen cleanup finish C2027-01");
    typed.run("fashen --as chen cleanup abandon C2027-01 --reason 没有要清理的文件");
    typed.run("fashen cleanup list --lang en");
    typed.run("fashen cleanup issue C2027-01");
    typed.run("fashen cleanup show C2027-09");
    typed.compare("cleanup-meanwhile.txt");
}

/// A registry goes through an export, a restore and a verification with its clean-ups.
#[test]
fn clean_ups_are_kept_with_the_registry() {
    let registry = stocked();
    registry.done("fashen --as chen cleanup start --scope topic=民政");
    registry.done("fashen --as chen cleanup decide C2027-01 S-0003 invalid --reason 任务已经完成");
    registry.done("fashen --as chen cleanup finish C2027-01");
    registry.done("fashen backup kept.zip");
    registry.done("fashen restore kept.zip copy");
    registry.done("fashen --registry copy cleanup issue C2027-01 --out copied");
    registry.done("fashen --registry copy verify");
    let read = |name: &str| std::fs::read(registry.folder.join(name)).unwrap();
    let name = "C2027-01-清理决定.docx";
    assert_eq!(read(&format!("copied/{name}")), read(&format!("papers/C2027-01/{name}")));
    let said = registry.done("fashen --registry copy catalogue list --status invalid --json");
    assert!(said.stdout.contains("青禾镇村级公益岗位管理办法"), "{}", said.stdout);
}

/// What will end by itself is due, in calendars too, and a notice is drafted of it.
#[test]
fn terms_that_run_out_are_due() {
    let mut registry = stocked();
    registry.clock("2027-05-10 09:00");
    registry.done("fashen --as chen cleanup start --scope topic=民政 --due 2027-05-12");
    registry.done("fashen --as chen cleanup assign C2027-01 --unit 民生保障办公室");
    let mut typed = registry.transcript();
    typed.run("fashen due");
    typed.run("fashen due --overdue --lang en");
    typed.run("fashen due --ics due.ics -q");
    typed.run("fashen catalogue expiring --draft-notice --out drafts");
    typed.run("fashen catalogue expiring --within 1个月 --draft-notice");
    typed.compare("cleanup-sunset.txt");
    let calendar = registry.folder.read("due.ics").replace("\r\n ", "");
    for words in
        ["DTSTART;VALUE=DATE:20270930", "expiry/S-0002@", "民生保障办公室还有 1 件没有处理意见"]
    {
        assert!(calendar.contains(words), "{words}\n{calendar}");
    }
    let notice = registry.folder.read("drafts/期满失效公告（草稿）-2027-05-10.html");
    assert!(notice.contains("青禾镇秸秆禁烧奖惩办法"), "{notice}");
}
