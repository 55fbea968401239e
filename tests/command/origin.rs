//! `verify FILE`: whether a file is one that the registry knows.

use crate::support::{Moment, Registry};

#[test]
fn a_paper_is_known_to_the_byte_and_a_changed_one_is_told() {
    let registry = Registry::at(Moment::End);
    for (paper, name) in [("opinion", "opinion"), ("filing-report", "report")] {
        registry.done(&format!("fashen --as chen issue 2026-0001 {paper} --out {name}"));
        let made = std::fs::read_dir(registry.folder.join(name)).unwrap();
        for path in made.map(|file| file.unwrap().path()) {
            let ending = path.extension().unwrap().to_string_lossy().into_owned();
            let bytes = std::fs::read(&path).unwrap();
            registry.folder.write(&format!("papers/{name}.{ending}"), bytes);
        }
    }
    let page = registry.folder.read("papers/report.html");
    let changed = page.replace("青禾镇", "青和镇");
    assert_ne!(page, changed);
    registry.folder.write("changed.html", changed);
    registry.folder.write("other.txt", "关于做好防汛工作的通知\n各村：\n请做好防汛工作。\n");
    registry.folder.write("other.bin", [0_u8, 1, 2]);
    let mut typed = registry.transcript();
    typed.run("fashen verify papers/opinion.docx papers/report.html");
    typed.about("A draft is known too").run("fashen 核验 examples/public-toilets/draft.txt");
    typed.about("Changed after it was made").run("fashen verify changed.html");
    typed.run("fashen verify changed.html --lang en");
    typed.about("Nobody knows these").run("fashen verify other.txt other.bin");
    typed.run("fashen verify missing.docx");
    typed.run("fashen verify other.txt --anchor 00");
    typed.compare("origin.txt");
}
