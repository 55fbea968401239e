//! `publish`: writes the public site.

use crate::support::{Moment, Registry};

#[test]
fn the_site_is_written_whole() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen publish --dry-run");
    assert!(!registry.folder.join("public").exists());
    typed.run("fashen publish");
    typed.about("Elsewhere, as of another day, in English");
    typed.run("fashen publish --out site --on 2031-12-01 --lang en");
    typed.compare("publish.txt");
    let page = registry.folder.read("public/index.html");
    assert!(page.contains("青禾镇农村集市管理办法") && page.contains("尚未生效"));
    assert!(registry.folder.read("site/index.html").contains("失效"));
}

/// The same record gives the same site: what changes with a new run is only what changed in the record.
#[test]
fn the_same_record_gives_the_same_site() {
    let registry = Registry::at(Moment::End);
    registry.done("fashen publish --out a");
    registry.done("fashen publish --out b");
    registry.done("fashen publish --out a");
    let all = registry.folder.inventory();
    let of = |folder: &str| {
        let files =
            all.iter().filter_map(|(name, digest)| Some((name.strip_prefix(folder)?, digest)));
        files.map(|(name, digest)| (name.to_owned(), digest.clone())).collect::<Vec<_>>()
    };
    assert!(of("a/").len() > 5);
    assert_eq!(of("a/"), of("b/"));
}
