//! `backup` and `restore`: a whole registry into one file, and back.

use crate::support::{Moment, Registry};

#[test]
fn a_registry_comes_back_from_its_backups() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen backup first.bak");
    typed.run("fashen --as lin answer 2026-0002 filing --rest-ok -q");
    typed.about("Only what is new since then");
    typed.run("fashen backup second.bak --since first.bak");
    typed.about("A file is not overwritten, and neither is a folder");
    typed.run("fashen backup first.bak");
    typed.run("fashen restore first.bak workflows");
    typed.about("Both give the whole registry");
    typed.run("fashen restore first.bak second.bak back");
    typed.run("fashen --registry back verify --lang en");
    typed.about("One does not go without the other");
    typed.run("fashen restore second.bak other");
    typed.compare("backup.txt");
    assert!(!registry.folder.join("other").exists());
    for line in ["list --all", "show 2026-0002", "history 2026-0002", "catalogue list"] {
        let (here, there) = (format!("fashen {line}"), format!("fashen --registry back {line}"));
        assert_eq!(registry.done(&here).stdout, registry.done(&there).stdout, "{line}");
    }
    let settings = registry.folder.read("fashen.yaml");
    assert_eq!(registry.folder.read("back/fashen.yaml"), settings);
}

#[test]
fn a_damaged_backup_gives_nothing() {
    let registry = Registry::at(Moment::Review);
    registry.done("fashen backup whole.bak");
    let good = std::fs::read(registry.folder.join("whole.bak")).unwrap();
    for part in 0..8 {
        let mut bytes = good.clone();
        bytes[good.len() * part / 8 + 3] ^= 0x20;
        registry.folder.write("bad.bak", &bytes);
        let ran = registry.refused("fashen restore bad.bak back", 70);
        assert!(ran.stderr.contains("bad.bak") && ran.stderr.contains("备份"), "{}", ran.stderr);
    }
    registry.folder.write("bad.bak", &good[..good.len() / 2]);
    registry.refused("fashen restore bad.bak back", 70);
    registry.refused("fashen restore nowhere.bak back", 4);
}
