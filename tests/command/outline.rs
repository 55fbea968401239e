//! `outline`: the tree of a document, what it says of itself, and what is odd about it.

use crate::support::{Folder, Moment, Program, ROOT, Registry, Transcript};

/// A folder with texts of `tests/structure/own`, and no registry.
fn folder(names: &[&str]) -> Folder {
    let folder = Folder::new();
    for name in names {
        let path = std::path::Path::new(ROOT).join("tests/structure/own").join(name);
        folder.write(name, std::fs::read_to_string(path).unwrap());
    }
    folder
}

#[test]
fn a_document_is_shown_part_by_part() {
    let names = ["issued-measures.txt", "missing-twice.txt", "red-head.txt", "tables.md"];
    let folder = folder(&names);
    let mut typed = Transcript::new(Program::new(folder.path()));
    typed.about("A notice with the measures it issues").run("fashen outline issued-measures.txt");
    typed.about("The outermost levels").run("fashen 结构 issued-measures.txt --depth 2");
    typed
        .about("An article is missing, one stands there twice")
        .run("fashen outline missing-twice.txt");
    typed.about("A red head").run("fashen outline red-head.txt");
    typed.about("A table").run("fashen outline tables.md");
    folder.write(
        "fees.txt",
        "甲镇市场收费办法\n第一条　根据《中华人民共和国价格法》第十条和《甲县收费办法》（甲政发〔2020〕3号），制定本办法。\n\
         第二条　违反第一条第三款、第九条规定的，责令改正。\n",
    );
    typed.about("What it cites").run("fashen outline fees.txt --citations --depth 1");
    typed.about("No such file").run("fashen outline 办法.txt");
    typed.about("In English").run("fashen outline missing-twice.txt --lang en");
    typed.about("For programs").run("fashen outline missing-twice.txt --depth 1 --json");
    typed.compare("outline.txt");
}

#[test]
fn no_line_of_the_tree_is_wider_than_the_terminal() {
    let folder = folder(&["issued-measures.txt"]);
    let outline = |columns: Option<&str>| {
        let mut program = Program::new(folder.path());
        program.environment.extend(columns.map(|columns| ("COLUMNS", columns.to_owned())));
        let ran = program.line("fashen outline issued-measures.txt --citations");
        assert_eq!(ran.code, 0, "{columns:?}");
        ran.stdout
    };
    let cells = |c: char| if c.is_ascii() || c == '…' { 1 } else { 2 };
    let width = |line: &str| -> usize { line.chars().map(cells).sum() };
    let narrow = outline(Some("60"));
    // The title above them is said whole.
    assert!(narrow.lines().skip(1).all(|line| width(line) <= 60), "{narrow}");
    assert!(outline(None).lines().any(|line| width(line) > 60));
    let widest = usize::MAX.to_string();
    assert!(!outline(Some(&widest)).contains('…'));
    assert_eq!(outline(Some("0")), outline(Some("20")));
}

#[test]
fn the_draft_of_a_case_is_shown() {
    let registry = Registry::at(Moment::SecondRound);
    let mut typed = registry.transcript();
    typed.about("The latest draft").run("fashen outline 2026-0002 --depth 1");
    typed.about("No such case").run("fashen outline 2026-0099");
    typed.compare("outline-case.txt");
}

/// Places are those of the words: what stands there can be cut out of the file.
#[test]
fn places_lead_back_to_the_text() {
    let folder = folder(&["issued-measures.txt"]);
    let ran = Program::new(folder.path()).line("fashen outline issued-measures.txt --json");
    let data = ran.data("fashen.outline/1");
    let words: Vec<char> = folder.read("issued-measures.txt").trim_end().chars().collect();
    let cut = |place: &serde_json::Value| -> String {
        let at = |key: &str| usize::try_from(place[key].as_u64().unwrap()).unwrap();
        words[at("start")..at("end").min(words.len())].iter().collect()
    };
    let nodes = data["nodes"].as_array().unwrap();
    let own: String = nodes.iter().map(|node| cut(&node["own"])).collect();
    assert_eq!(own, words.iter().collect::<String>());
    let third = nodes.iter().find(|node| node["label"] == "第三条").unwrap();
    assert!(cut(&third["place"]).starts_with("第三条　经营者应当"));
    assert!(cut(&third["place"]).trim_end().ends_with("由市场服务中心劝导改正。"));
}
