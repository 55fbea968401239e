//! `search`: words in the documents of the catalogue.

use crate::support::{Moment, Registry};

#[test]
fn words_are_found_where_they_stand() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen search 公共厕所 --limit 1");
    typed.about("Several words, however they are spaced").run("fashen 搜索 集市 摊　位费");
    typed.about("By a number, in any brackets").run("fashen search 临青政规[2026]1号 -q");
    typed.about("A word of figures is whole").run("fashen search 临青政规〔2026〕 202");
    typed.about("A single letter").run("fashen search 厕 --limit 1 --lang en");
    typed.about("Nothing to look for").run("fashen search 　");
    typed.compare("search.txt");
}

#[test]
fn documents_are_filtered() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen search 办法 --status valid");
    typed
        .about("On a later day")
        .run("fashen search 管理办法 --status valid --on 2027-01-01 --from 2026-10-01");
    typed.about("Of another organ").run("fashen search 办法 --organ 县人民政府");
    typed.about("Published before").run("fashen search 管护办法 --to 2026-09-16 --limit 1 -q");
    typed.about("By what people call a status").run("fashen search 管护办法 --status 尚未生效 -q");
    typed.about("Of another topic").run("fashen search 办法 --topic 民政");
    typed.about("A word within a clause").run("fashen search 处理 --status pending -q");
    typed.about("No such status").run("fashen search 办法 --status good");
    typed.compare("search-filtered.txt");
}
