//! `--dry-run`: the same judgement, the same words, and nothing written.

use crate::support::{Moment, Registry, mask};

/// Every command that changes something, at a moment when it is done and at one when it is refused.
const LINES: &[(Moment, &str)] = &[
    (Moment::New, "fashen init other --organ 甲镇人民政府 --superior 乙区人民政府 --short 甲政规"),
    (Moment::New, "fashen init . --organ 甲镇人民政府 --superior 乙区人民政府 --short 甲政规"),
    (Moment::New, "fashen --as zhou submit examples/public-toilets/draft.txt --fact market=false"),
    (Moment::New, "fashen --as chen submit examples/public-toilets/draft.txt --fact market=false"),
    (Moment::New, "fashen --as zhou submit examples/public-toilets/draft.txt"),
    (
        Moment::Review,
        "fashen --as chen answer 2026-0001 content --item CON-05=problem:收费 --clause 第九条",
    ),
    (Moment::Review, "fashen --as zhou answer 2026-0001 content --rest-ok"),
    (Moment::Review, "fashen --as chen advance 2026-0001 content pass"),
    (Moment::Review, "fashen --as zhou withdraw 2026-0001 --reason 重拟"),
    (Moment::Review, "fashen --as zhou link 2026-0001 fair 2026-0001"),
    (Moment::Review, "fashen --as zhou withdraw 2026-0001"),
    (Moment::Opinion, "fashen --as chen advance 2026-0002 opinion revise -r summary=应当修改"),
    (Moment::Opinion, "fashen --as chen advance 2026-0002 opinion lawful -r summary=合法"),
    (
        Moment::Revision,
        "fashen --as wu revise 2026-0002 examples/country-fair/draft-v2.txt --reply CON-05=adopted",
    ),
    (Moment::Revision, "fashen --as wu revise 2026-0002 examples/country-fair/draft-v1.txt"),
    (Moment::End, "fashen --as lin issue 2026-0001 opinion --out 文书"),
    (Moment::End, "fashen --as lin issue 2026-0001 filing --out 文书"),
    (Moment::End, "fashen --as lin issue 2026-0003 opinion"),
    (Moment::End, "fashen publish"),
    (Moment::End, "fashen publish --out workflows"),
];

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    for (moment, line) in LINES {
        let registry = Registry::at(*moment);
        let before = registry.folder.inventory();
        let dry = registry.run(&format!("{line} --dry-run"));
        assert_eq!(registry.folder.inventory(), before, "{line}");
        let done = registry.run(line);
        assert_eq!(dry.code, done.code, "{line}\n{}", dry.said());
        assert_eq!(
            mask(&dry.stdout, registry.path()),
            mask(&done.stdout, registry.path()),
            "{line}"
        );
        if done.code == 0 {
            assert!(dry.stderr.contains("试办"), "{line}: {}", dry.stderr);
            assert_ne!(registry.folder.inventory(), before, "{line}");
        } else {
            assert_eq!(dry.stderr, done.stderr, "{line}");
            assert_eq!(registry.folder.inventory(), before, "{line}");
        }
    }
}

#[test]
fn a_dry_run_says_so_to_programs() {
    let registry = Registry::at(Moment::Review);
    let line = "fashen --as chen answer 2026-0001 subject --rest-ok --json";
    assert_eq!(
        registry.done(&format!("{line} --dry-run")).data("fashen.answer/1")["dry_run"],
        true
    );
    assert_eq!(registry.done(line).data("fashen.answer/1")["dry_run"], false);
}
