//! The data that the binary carries inside itself: packs and examples, so that it runs with no network
//! and with no other file.
//!
//! What is here is copied out by `init` and `demo`; it must never be read in place of an office's own copy.

/// A file carried in the binary.
#[derive(Clone, Copy, Debug)]
pub struct EmbeddedFile {
    /// Where it goes, below the registry.
    pub path: &'static str,
    /// What it holds.
    pub text: &'static str,
}

/// Files by their paths, which are the same in the project and in a registry.
macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(EmbeddedFile { path: $path, text: include_str!(concat!("../../", $path)) }),*]
    };
}

/// The packs and what belongs beside them, as `init` copies them; the one that is used where none is named first.
pub const WORKFLOWS: &[EmbeddedFile] = files![
    "workflows/README.md",
    "workflows/screening.yaml",
    "workflows/workflow.schema.json",
    "workflows/calendars/cn.yaml",
    "workflows/jurisdictions/beijing.yaml",
    "workflows/jurisdictions/cn.yaml",
    "workflows/jurisdictions/guangdong.yaml",
    "workflows/jurisdictions/hunan.yaml",
    "workflows/jurisdictions/qinghai.yaml",
    "workflows/jurisdictions/shandong.yaml",
    "workflows/jurisdictions/shanghai.yaml",
    "workflows/jurisdictions/sichuan-luzhou.yaml",
    "workflows/jurisdictions/tianjin.yaml",
    "workflows/jurisdictions/zhejiang.yaml",
    "workflows/laws/documents.yaml",
    "workflows/laws/interpretations.yaml",
    "workflows/laws/laws.yaml",
    "workflows/laws/local.yaml",
    "workflows/laws/organs.yaml",
    "workflows/laws/party.yaml",
    "workflows/laws/regulations.yaml",
    "workflows/laws/rules.yaml",
    "workflows/normative-document/workflow.yaml",
    "workflows/normative-document/rules/words.yaml",
    "workflows/normative-document/rules/penalty/fine.yaml",
    "workflows/normative-document/rules/proof/proofs.yaml",
    "workflows/normative-document/rules/remedy/last_word.yaml",
    "workflows/normative-document/scenarios/01-published.yaml",
    "workflows/normative-document/scenarios/02-competition-elsewhere.yaml",
    "workflows/normative-document/scenarios/03-competition-here.yaml",
    "workflows/normative-document/scenarios/04-not-normative.yaml",
    "workflows/normative-document/scenarios/05-revised.yaml",
    "workflows/normative-document/scenarios/06-maintained.yaml",
    "workflows/normative-document/scenarios/07-unlawful.yaml",
    "workflows/normative-document/scenarios/08-failed-subject.yaml",
    "workflows/normative-document/scenarios/09-failed-authority.yaml",
    "workflows/normative-document/scenarios/10-failed-content.yaml",
    "workflows/normative-document/scenarios/11-failed-procedure.yaml",
    "workflows/normative-document/scenarios/12-people.yaml",
    "workflows/normative-document/scenarios/13-emergency.yaml",
    "workflows/normative-document/scenarios/14-more-materials.yaml",
    "workflows/major-decision/workflow.yaml",
    "workflows/major-decision/scenarios/01-full.yaml",
    "workflows/major-decision/scenarios/02-nothing-extra.yaml",
    "workflows/major-decision/scenarios/03-risk-adjusted.yaml",
    "workflows/major-decision/scenarios/04-redo.yaml",
    "workflows/major-decision/scenarios/05-unlawful.yaml",
    "workflows/major-decision/scenarios/06-exploratory.yaml",
    "workflows/major-decision/scenarios/07-competition.yaml",
    "workflows/major-decision/scenarios/08-competition-elsewhere.yaml",
    "workflows/major-decision/scenarios/09-not-initiated.yaml",
    "workflows/major-decision/scenarios/10-not-major.yaml",
    "workflows/major-decision/scenarios/11-withdrawn.yaml",
    "workflows/enforcement-decision/workflow.yaml",
    "workflows/enforcement-decision/scenarios/01-penalty.yaml",
    "workflows/enforcement-decision/scenarios/02-hearing.yaml",
    "workflows/enforcement-decision/scenarios/03-problems.yaml",
    "workflows/enforcement-decision/scenarios/04-permit-withheld.yaml",
    "workflows/enforcement-decision/scenarios/05-compulsion.yaml",
    "workflows/enforcement-decision/scenarios/06-rejected.yaml",
    "workflows/enforcement-decision/scenarios/07-refused-by-leader.yaml",
    "workflows/enforcement-decision/scenarios/08-transferred.yaml",
    "workflows/enforcement-decision/scenarios/09-not-major.yaml",
    "workflows/enforcement-decision/scenarios/10-other-disclosure.yaml",
    "workflows/enforcement-decision/scenarios/11-withdrawn.yaml",
    "workflows/contract/workflow.yaml",
    "workflows/contract/scenarios/01-signed.yaml",
    "workflows/contract/scenarios/02-major-approved.yaml",
    "workflows/contract/scenarios/03-not-approved.yaml",
    "workflows/contract/scenarios/04-competition-here.yaml",
    "workflows/contract/scenarios/05-competition-elsewhere.yaml",
    "workflows/contract/scenarios/06-returned.yaml",
    "workflows/contract/scenarios/07-rejected.yaml",
    "workflows/contract/scenarios/08-refused-by-leader.yaml",
    "workflows/contract/scenarios/09-not-contract.yaml",
    "workflows/contract/scenarios/10-withdrawn.yaml",
    "workflows/fair-competition/workflow.yaml",
    "workflows/fair-competition/scenarios/01-conforming.yaml",
    "workflows/fair-competition/scenarios/02-revised.yaml",
    "workflows/fair-competition/scenarios/03-exempt-term.yaml",
    "workflows/fair-competition/scenarios/04-exempt-condition.yaml",
    "workflows/fair-competition/scenarios/05-violating.yaml",
    "workflows/fair-competition/scenarios/06-not-heard.yaml",
    "workflows/fair-competition/scenarios/07-not-applicable.yaml",
    "workflows/fair-competition/scenarios/08-people.yaml",
];

/// The drafts and materials of the demo.
pub const EXAMPLES: &[EmbeddedFile] = files![
    "examples/README.md",
    "examples/country-fair/competition.md",
    "examples/country-fair/consultation.md",
    "examples/country-fair/draft-v1.txt",
    "examples/country-fair/draft-v2.txt",
    "examples/country-fair/explanation.md",
    "examples/country-fair/legal_basis.md",
    "examples/country-fair/own_review.md",
    "examples/duty-roster/draft.txt",
    "examples/duty-roster/explanation.md",
    "examples/public-toilets/consultation.md",
    "examples/public-toilets/draft.txt",
    "examples/public-toilets/explanation.md",
    "examples/public-toilets/legal_basis.md",
    "examples/public-toilets/own_review.md",
];

/// The settings of the demo's registry.
pub const DEMO_SETTINGS: &str = include_str!("../../examples/fashen.yaml");

/// What the demo types.
pub const DEMO_SCRIPT: &str = include_str!("../../examples/demo.txt");
