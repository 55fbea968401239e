//! The corpus of real papers with what they are, beside the repository: how often the questions are right, and how
//! often they leave it to a person. No normative document may be called 'not'.

use super::screened;
use crate::support::{Folder, skip, tell};
use std::path::Path;

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/screening");

/// Of a hundred papers that are decided, at least so many are decided rightly.
const RIGHT: usize = 95;

/// Of a hundred papers, at most so many are left to a person.
const LEFT: usize = 15;

#[test]
fn the_corpus_is_decided_rightly() {
    let test = "screening::corpus::the_corpus_is_decided_rightly";
    if !Path::new(CORPUS).is_dir() {
        skip(test, "no folder corpus/screening beside the repository");
        return;
    }
    let [normative, not] = ["normative", "not_normative"].map(table);
    let row = |of: [usize; 3]| format!("{:>14} {:>7} {:>17}", of[0], of[1], of[2]);
    tell(&format!(
        "report: screening      said normative     not  left to a person\n\
         report:   normative     {}\n\
         report:   not normative {}",
        row(normative),
        row(not)
    ));
    let decided = normative[0] + normative[1] + not[0] + not[1];
    let all = decided + normative[2] + not[2];
    assert_eq!(normative[1], 0, "normative documents called 'not'");
    assert!((normative[0] + not[1]) * 100 >= decided * RIGHT, "{normative:?} {not:?}");
    assert!((normative[2] + not[2]) * 100 <= all * LEFT, "{normative:?} {not:?}");
}

/// How many of a class are said to be normative, not, or left to a person.
fn table(class: &str) -> [usize; 3] {
    let folder = Folder::new();
    for entry in std::fs::read_dir(Path::new(CORPUS).join(class)).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        // Where the file was found stands in its first line.
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("# source")).collect();
        folder.write(path.file_name().unwrap().to_str().unwrap(), lines.join("\n"));
    }
    let found = screened(folder.path(), &[]);
    let counts = ["normative", "not-normative", "needs-human"]
        .map(|said| found.values().filter(|found| found.class == said).count());
    assert_eq!(counts.iter().sum::<usize>(), found.len(), "every paper has one of the three");
    counts
}
