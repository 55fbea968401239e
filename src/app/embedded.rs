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
    EmbeddedFile {
        path: "workflows/README.md",
        text: include_str!("../../workflows/README.md"),
    },
    EmbeddedFile {
        path: "workflows/normative-document/workflow.yaml",
        text: include_str!("../../workflows/normative-document/workflow.yaml"),
    },
];
