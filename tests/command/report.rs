//! `report`: the figures of a year, beside those of the year before, each with the cases behind it.

use super::register::with_contracts;
use crate::support::{Moment, Registry};

#[test]
fn the_figures_of_a_year_and_what_stands_behind_them() {
    let registry = with_contracts();
    let mut typed = registry.transcript();
    typed.run("fashen 年报 2026");
    typed.about("Behind a count, a share, days, and the catalogue");
    typed.run("fashen report 2026 --explain opinions.normative-document.revise");
    typed.run("fashen report 2026 --explain adoption");
    typed.run("fashen report 2026 --explain stage-days.normative-document.content");
    typed.run("fashen report 2026 --explain published --lang en");
    typed.run("fashen report 2026 --explain late");
    typed.about("In files").run("fashen report 2026 -o 统计.html");
    typed.run("fashen report 2026 -o 统计.xlsx -q");
    typed.about("What can not be").run("fashen report 2027");
    typed.run("fashen report 2026 --explain opinion");
    typed.run("fashen report 2026 -o 统计.docx");
    typed.run("fashen report 26");
    typed.compare("report.txt");
}

#[test]
fn the_year_after_is_nil_and_the_year_before_is_not_on_record() {
    let mut registry = Registry::at(Moment::End);
    registry.clock("2028-03-01 09:00");
    let mut typed = registry.transcript();
    typed.run("fashen report 2027 --lang en");
    typed.about("A document that was published before is still to be sent");
    typed.run("fashen report 2027 --explain unsent");
    typed.about("Before the record began").run("fashen report 2025");
    typed.compare("report-nil.txt");
    let page = registry.done("fashen report 2026 --format html").stdout;
    assert_eq!(page, registry.done("fashen report 2026 --format html").stdout);
    assert!(page.contains("制定并公布行政规范性文件2件"), "{page}");
}

#[test]
fn an_office_in_which_nothing_happened_says_so() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    typed.run("fashen report 2026 -q");
    typed.compare("report-empty.txt");
}
