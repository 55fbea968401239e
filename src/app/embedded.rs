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

/// The packs and what belongs beside them, as `init` copies them.
pub const WORKFLOWS: &[EmbeddedFile] = &[
    EmbeddedFile { path: "workflows/README.md", text: include_str!("../../workflows/README.md") },
    EmbeddedFile {
        path: "workflows/normative-document/workflow.yaml",
        text: include_str!("../../workflows/normative-document/workflow.yaml"),
    },
    EmbeddedFile {
        path: "workflows/calendars/cn.yaml",
        text: include_str!("../../workflows/calendars/cn.yaml"),
    },
];

/// The drafts and materials of the demo.
pub const EXAMPLES: &[EmbeddedFile] = &[
    EmbeddedFile { path: "examples/README.md", text: include_str!("../../examples/README.md") },
    EmbeddedFile {
        path: "examples/country-fair/competition.md",
        text: include_str!("../../examples/country-fair/competition.md"),
    },
    EmbeddedFile {
        path: "examples/country-fair/consultation.md",
        text: include_str!("../../examples/country-fair/consultation.md"),
    },
    EmbeddedFile {
        path: "examples/country-fair/draft-v1.txt",
        text: include_str!("../../examples/country-fair/draft-v1.txt"),
    },
    EmbeddedFile {
        path: "examples/country-fair/draft-v2.txt",
        text: include_str!("../../examples/country-fair/draft-v2.txt"),
    },
    EmbeddedFile {
        path: "examples/country-fair/explanation.md",
        text: include_str!("../../examples/country-fair/explanation.md"),
    },
    EmbeddedFile {
        path: "examples/country-fair/legal_basis.md",
        text: include_str!("../../examples/country-fair/legal_basis.md"),
    },
    EmbeddedFile {
        path: "examples/country-fair/own_review.md",
        text: include_str!("../../examples/country-fair/own_review.md"),
    },
    EmbeddedFile {
        path: "examples/duty-roster/draft.txt",
        text: include_str!("../../examples/duty-roster/draft.txt"),
    },
    EmbeddedFile {
        path: "examples/duty-roster/explanation.md",
        text: include_str!("../../examples/duty-roster/explanation.md"),
    },
    EmbeddedFile {
        path: "examples/public-toilets/consultation.md",
        text: include_str!("../../examples/public-toilets/consultation.md"),
    },
    EmbeddedFile {
        path: "examples/public-toilets/draft.txt",
        text: include_str!("../../examples/public-toilets/draft.txt"),
    },
    EmbeddedFile {
        path: "examples/public-toilets/explanation.md",
        text: include_str!("../../examples/public-toilets/explanation.md"),
    },
    EmbeddedFile {
        path: "examples/public-toilets/legal_basis.md",
        text: include_str!("../../examples/public-toilets/legal_basis.md"),
    },
    EmbeddedFile {
        path: "examples/public-toilets/own_review.md",
        text: include_str!("../../examples/public-toilets/own_review.md"),
    },
];

/// The settings of the demo's registry.
pub const DEMO_SETTINGS: &str = include_str!("../../examples/fashen.yaml");

/// What the demo types.
pub const DEMO_SCRIPT: &str = include_str!("../../examples/demo.txt");
