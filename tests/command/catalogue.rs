//! `catalogue list` and `catalogue show`: the public catalogue on a day.

use crate::support::{Moment, Registry};

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
