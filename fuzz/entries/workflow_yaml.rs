//! Any bytes as the files of a pack, and what must hold of the answer.
//!
//! Bytes are one file, or several: a line `%%%% NAME` begins another one, that the first may include.

use fashen::input::yaml::{self, IncludeFault, Problem};
use fashen::lang::{Lang, problem};
use std::collections::BTreeMap;

/// What begins the line before a further file.
const NEXT: &[u8] = b"%%%% ";

/// Reads the files. Panics where a problem is none, lies nowhere or has no words; that it returns at all is the rest
/// of the test.
pub(crate) fn run(bytes: &[u8]) {
    let (main, others) = files(bytes);
    let library =
        |path: &str| others.get(path).map(|bytes| bytes.to_vec()).ok_or(IncludeFault::Missing);
    let read = yaml::pack("workflow.yaml", main, &library);
    let kept = yaml::kept("workflow.yaml", main, &library);
    assert!(read.is_err() || kept.is_ok(), "what was taken in can not be read again");
    if let Err(problems) = read {
        assert!(!problems.is_empty(), "refused, and nobody knows why");
        for problem in &problems {
            judge(problem, main, &others);
        }
    }
}

fn judge(problem: &Problem, main: &[u8], others: &BTreeMap<String, &[u8]>) {
    let bytes = match &problem.file {
        None => main,
        Some(file) => others.get(file).expect("a file that was given"),
    };
    let lines = lines(&String::from_utf8_lossy(bytes));
    assert!((1..=lines).contains(&problem.line), "{problem:?}, in a file of {lines} lines");
    assert!(problem.column >= 1, "{problem:?}");
    for lang in [Lang::Zh, Lang::En] {
        let said = problem::say(lang, &problem.kind);
        assert!(!said.is_empty() && !said.contains('\n'), "{said:?}");
    }
}

fn files(bytes: &[u8]) -> (&[u8], BTreeMap<String, &[u8]>) {
    let mut starts = vec![0];
    let behind = |(at, byte): (usize, &u8)| (*byte == b'\n').then_some(at + 1);
    starts.extend(
        bytes.iter().enumerate().filter_map(behind).filter(|at| bytes[*at..].starts_with(NEXT)),
    );
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    let mut parts = starts.iter().zip(ends).map(|(start, end)| &bytes[*start..end]);
    let main = parts.next().unwrap_or_default();
    let named = parts.map(|part| {
        let end = part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len());
        let name = String::from_utf8_lossy(&part[NEXT.len()..end]).trim().to_owned();
        (name, part.get(end + 1..).unwrap_or_default())
    });
    (main, named.collect())
}

/// Lines as an editor counts them.
fn lines(text: &str) -> usize {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.strip_suffix('\n').unwrap_or(&text).split('\n').count()
}
