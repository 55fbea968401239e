//! `publish` where a site is there already: only what changed is made, and what comes out is the site made anew.

use crate::support::{Moment, Registry};
use std::fmt::Write as _;

/// More documents than a site may have that is also given out as one file, which is always made whole.
const DOCUMENTS: usize = 1_001;

fn stocked() -> Registry {
    let registry = Registry::at(Moment::End);
    let mut list = "标题,文号,公布日期,施行日期,有效期至\n".to_owned();
    for n in 1..=DOCUMENTS {
        let day = format!("20{:02}-{:02}-11", 10 + n / 100, 1 + n % 12);
        writeln!(list, "青禾镇第{n}片区管护办法,临青政规〔2010〕{n}号,{day},{day},2030-12-31")
            .unwrap();
    }
    registry.folder.write("stock.csv", list);
    registry.done("fashen --as chen catalogue import stock.csv");
    registry
}

/// Publishes on what is there and anew, and says how many files were written on what was there.
fn published(registry: &Registry, told: &str) -> u64 {
    let said = registry.run("fashen publish --json").data("fashen.publish/1");
    registry.done("fashen publish --anew --out anew");
    let all = registry.folder.inventory();
    let of = |folder: &str| {
        let files =
            all.iter().filter_map(|(name, digest)| Some((name.strip_prefix(folder)?, digest)));
        files.map(|(name, digest)| (name.to_owned(), digest.clone())).collect::<Vec<_>>()
    };
    let (there, anew) = (of("public/"), of("anew/"));
    let differing: Vec<&String> =
        there.iter().zip(&anew).filter(|(a, b)| a != b).map(|(a, _)| &a.0).take(5).collect();
    assert!(there == anew, "{told}: {} and {} files, {differing:?}", there.len(), anew.len());
    said["written"].as_u64().unwrap()
}

#[test]
fn only_what_changed_is_made_and_it_is_the_same_site() {
    let registry = stocked();
    let all = published(&registry, "first");
    assert_eq!(published(&registry, "nothing changed"), 0);
    // Another status, another text, another title, one more document at the end and one in the middle.
    for told in [
        "catalogue repeal S-0007 --by 青禾镇人民政府关于废止部分文件的决定",
        "catalogue note S-0900 正式文本以镇政府公报为准",
        "catalogue correct S-0500 title=青禾镇第五百片区绿化养护办法 --reason 录入时写错",
        "catalogue relate S-0001 相关 S-0002",
    ] {
        let done = registry.run(&format!("fashen --as chen {told}"));
        assert_eq!(done.code, 0, "{told}: {}", done.stderr);
        let few = published(&registry, told);
        assert!(few > 0 && few < all / 10, "{told}: {few} of {all}");
    }
    registry.folder.write(
        "more.csv",
        "标题,文号,公布日期,施行日期\n青禾镇渔船停靠通告,临青政规〔2026〕90号,2026-11-01,2026-11-01\n",
    );
    registry.done("fashen --as chen catalogue import more.csv");
    let few = published(&registry, "a later document");
    assert!(few < all / 10, "{few} of {all}");
    registry.folder.write(
        "older.csv",
        "标题,文号,公布日期,施行日期\n青禾镇蚕桑补助办法,临青政规〔2012〕91号,2012-02-01,2012-02-01\n",
    );
    registry.done("fashen --as chen catalogue import older.csv");
    published(&registry, "an older document");
}

#[test]
fn what_was_lost_from_the_site_is_made_again() {
    let registry = stocked();
    registry.done("fashen publish");
    let public = registry.folder.join("public");
    std::fs::remove_file(public.join("documents/S-0003.html")).unwrap();
    std::fs::remove_file(public.join("search/texts/0000/000007.js")).unwrap();
    std::fs::remove_file(public.join("search/terms/00/0000.js")).unwrap();
    assert_eq!(published(&registry, "files were deleted"), 3);
    // What is known of another site, or does not read, is not believed.
    for known in std::fs::read_dir(registry.folder.join("cache")).unwrap() {
        std::fs::write(known.unwrap().path(), "{").unwrap();
    }
    assert_eq!(published(&registry, "nothing is known of the site"), 0);
    std::fs::write(public.join("manifest.json"), "{}").unwrap();
    published(&registry, "the manifest was written over");
}
