//! `publish`: writes the public site.

use crate::support::{Moment, Registry};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

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

/// The site can be carried away as one file, which holds what the folder does.
#[test]
fn one_file_holds_the_whole_site() {
    let registry = Registry::at(Moment::End);
    registry.done("fashen publish");
    let bytes = std::fs::read(registry.folder.join("public/catalogue.zip")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut packed: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let (name, mut content) = (file.name().unwrap().into_owned(), Vec::new());
        std::io::Read::read_to_end(&mut file, &mut content).unwrap();
        packed.insert(name, content);
    }
    let public = registry.folder.join("public");
    let mut there: BTreeMap<String, Vec<u8>> = written(&public)
        .into_keys()
        .map(|path| {
            let name = path.strip_prefix(&public).unwrap().to_string_lossy().replace('\\', "/");
            (name, std::fs::read(&path).unwrap())
        })
        .collect();
    assert!(there.remove("catalogue.zip").is_some() && there.remove("manifest.json").is_some());
    assert_eq!(packed.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
    assert_eq!(packed, there);
    assert!(registry.folder.read("public/index.html").contains("href=\"catalogue.zip\""));
}

/// Files by name and by the moment at which they were written.
fn written(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut found = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(written(&path));
        } else {
            let at = path.metadata().unwrap().modified().unwrap();
            found.insert(path, at);
        }
    }
    found
}

#[test]
fn files_that_did_not_change_are_not_written_again() {
    let registry = Registry::at(Moment::End);
    registry.done("fashen publish");
    let public = registry.folder.join("public");
    let before = written(&public);
    let again = registry.run("fashen publish --json").data("fashen.publish/1");
    assert_eq!((&again["written"], &again["removed"]), (&0.into(), &0.into()));
    assert_eq!(written(&public), before);

    // One more thing is known of one document: its own files and the lists change, those of the other do not.
    registry.done("fashen --as chen catalogue note 2026-0001 正式文本以镇政府公报为准");
    let after = registry.run("fashen publish --json").data("fashen.publish/1");
    let now = written(&public);
    let changed: Vec<String> = now
        .iter()
        .filter(|(path, at)| before.get(*path) != Some(at))
        .map(|(path, _)| path.strip_prefix(&public).unwrap().display().to_string())
        .collect();
    assert_eq!(after["written"], changed.len());
    assert!(changed.contains(&"documents/2026-0001.html".to_owned()), "{changed:?}");
    assert!(changed.iter().all(|path| !path.contains("2026-0002")), "{changed:?}");
    assert!(
        registry
            .folder
            .read("public/documents/2026-0001.html")
            .contains("正式文本以镇政府公报为准")
    );
}

#[test]
fn a_publication_that_was_cut_off_leaves_the_old_site() {
    let registry = Registry::at(Moment::End);
    registry.done("fashen publish");
    let inventory = || {
        let all = registry.folder.inventory().into_iter();
        all.filter(|(name, _)| name.starts_with("public")).collect::<Vec<_>>()
    };
    let whole = inventory();
    // As a publication leaves things that is cut off while files change their places: one was moved away, one that is
    // new is there already, another file is still on its way.
    let moved = registry.folder.join("public.undo/old/documents/2026-0001.html");
    std::fs::create_dir_all(moved.parent().unwrap()).unwrap();
    std::fs::rename(registry.folder.join("public/documents/2026-0001.html"), &moved).unwrap();
    registry
        .folder
        .write("public.undo/added", "documents/2026-0009.html\ndocuments/2026-0010.html");
    registry.folder.write("public/documents/2026-0009.html", "new");
    registry.folder.write("public.new/documents/2026-0001.html", "new");
    registry.done("fashen publish");
    assert_eq!(inventory(), whole);
}

#[test]
fn a_publication_that_fails_leaves_the_old_site() {
    let registry = Registry::at(Moment::End);
    registry.done("fashen publish");
    // Versions lie below a folder, and somebody put a file where that folder has to be.
    registry.folder.write("public/documents/2026-0001", "in the way");
    let inventory = || {
        let all = registry.folder.inventory().into_iter();
        all.filter(|(name, _)| name.starts_with("public")).collect::<Vec<_>>()
    };
    let whole = inventory();
    registry
        .folder
        .write("amended.txt", "青禾镇农村集市管理办法\n第一条　摊位费由镇人民政府公布。\n");
    registry.done(
        "fashen --as chen catalogue amend 2026-0001 --by 修改决定 --from 2026-11-15 --text amended.txt",
    );
    let ran = registry.run("fashen publish --on 2026-12-01");
    assert_eq!(ran.code, 1, "{}", ran.said());
    assert!(ran.stderr.contains("public"), "{}", ran.stderr);
    let left: Vec<_> =
        inventory().into_iter().filter(|(name, _)| !name.starts_with("public.new")).collect();
    assert_eq!(left, whole);

    // Out of the way, the new site comes, with both versions and what changed between them.
    std::fs::remove_file(registry.folder.join("public/documents/2026-0001")).unwrap();
    registry.done("fashen publish --on 2026-12-01");
    let page = registry.folder.read("public/documents/2026-0001.html");
    assert!(
        page.contains("摊位费由镇人民政府公布") && page.contains("documents/2026-0001/v1.html")
    );
    let changes = registry.folder.read("public/documents/2026-0001/changes-2.html");
    assert!(changes.contains("<del>") && changes.contains("<ins>"), "{changes}");
    let old = registry.folder.read("public/documents/2026-0001/v1.html");
    assert!(old.contains("不是现在显示的文本"), "{old}");
}

#[test]
fn an_address_makes_whole_links() {
    let registry = Registry::at(Moment::End);
    registry.done("fashen publish --base-url https://www.example.org/gfxwj");
    let map = registry.folder.read("public/sitemap.xml");
    assert!(
        map.contains("<loc>https://www.example.org/gfxwj/documents/2026-0001.html</loc>"),
        "{map}"
    );
    let feed = registry.folder.read("public/feeds/published.atom");
    assert!(
        feed.contains("href=\"https://www.example.org/gfxwj/documents/2026-0001.html\""),
        "{feed}"
    );
    for odd in ["www.example.org", "https://", "ftp://example.org/", "https://a#b"] {
        let ran = registry.run(&format!("fashen publish --base-url {odd}"));
        assert_eq!(ran.code, 2, "{odd}: {}", ran.said());
    }
}
