//! `workflow simulate`: made-up cases, the same for the same seed, and what they show.

use crate::support::{Folder, Moment, Program, ROOT, Registry};

const DURATIONS: &str = "examples/simulation/durations.yaml";

fn registry() -> Registry {
    let registry = Registry::at(Moment::New);
    let text = std::fs::read_to_string(format!("{ROOT}/{DURATIONS}")).unwrap();
    registry.folder.write("durations.yaml", text);
    registry
}

#[test]
fn an_office_is_tried_out() {
    let registry = registry();
    let mut typed = registry.transcript();
    let line = "fashen workflow simulate normative-document --cases 300 --seed 1 --duration durations.yaml";
    typed.run(&format!("{line} --fact p(market)=0.3 --arrivals 0.5"));
    typed.about("Too few people, in English");
    typed.run(&format!(
        "{line} --fact market=true --arrivals 2 --people reviewer=2 --people decider=1 --lang en -q"
    ));
    typed.about("What can not be");
    for wrong in [
        "--fact p(market)=1.5",
        "--fact p(markt)=0.5",
        "--fact market=maybe",
        "--people reviewr=2",
        "--people 0",
        "--arrivals 0",
        "--cases 0",
        "--duration no-such.yaml",
    ] {
        typed.run(&format!("fashen workflow simulate normative-document {wrong}"));
    }
    let text = registry.folder.read("durations.yaml");
    let wrong = text
        .replace("day: 8 hours", "day: 8 ours")
        .replace("  opinion:", "  opinoin:")
        .replace("pass: 97", "passs: 97")
        .replace("{min: 20 minutes, mode", "{min: 2 workdays, mode");
    registry.folder.write("durations.yaml", wrong);
    typed.run(line);
    typed.compare("workflow-simulate.txt");
}

/// Without a registry, with what the program carries.
#[test]
fn the_same_seed_says_the_same_and_json_adds_up() {
    let folder = Folder::new();
    let run = |seed: &str| {
        let words =
            ["模拟", "normative-document", "--cases", "500", "--seed", seed, "--json", "--even"];
        let words: Vec<&str> = std::iter::once("workflow").chain(words).collect();
        let ran = Program::new(folder.path()).words(&words);
        assert_eq!(ran.code, 0, "{}", ran.said());
        ran
    };
    assert_eq!(run("7").stdout, run("7").stdout);
    assert_ne!(run("7").stdout, run("8").stdout);
    let data = run("7").data("fashen.workflow-simulate/1");
    let number = |key: &str| data[key].as_u64().unwrap();
    assert_eq!(number("cases"), 500);
    let fates = ["ended", "looped", "stuck", "open"].map(number);
    assert_eq!(fates.iter().sum::<u64>(), 500);
    let ends = data["ends"].as_array().unwrap();
    assert_eq!(ends.iter().map(|end| end["cases"].as_u64().unwrap()).sum::<u64>(), number("ended"));
}
