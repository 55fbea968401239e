//! Every bound of the program, with its reason (I11).
//!
//! A loop or a size without a bound here must never meet input from outside.

/// Largest file that `submit` and `revise` take, in bytes. The largest real draft seen is 5 MB; a
/// scanned annex of 64 MB belongs in the archive, not in a review.
pub const DOCUMENT_BYTES: u64 = 64 * 1024 * 1024;

/// Largest YAML file, in bytes. The shipped workflow is below 64 KiB; `serde_yaml` has no budget of its own.
pub const YAML_BYTES: usize = 1024 * 1024;

/// Deepest nesting of a YAML file. The language needs 8; `serde_yaml` is quadratic on nesting.
pub const YAML_DEPTH: usize = 32;

/// Most nodes of a YAML file once aliases are unfolded, against alias bombs.
pub const YAML_NODES: usize = 200_000;

/// Bytes of a text in a YAML file that count as one node, so that the bound on nodes bounds the memory
/// too when aliases repeat a long text.
pub const YAML_NODE_BYTES: usize = 64;

/// Longest key of a YAML file, in bytes: the way to a value is copied for each value beneath it.
pub const KEY_BYTES: usize = 3 * NAME_CHARS;

/// Most problems reported of one file: nobody reads further, and a file of nothing but mistakes must
/// not become a list of a hundred thousand.
pub const PROBLEMS: usize = 500;

/// Characters of a name (of a stage, a role, a key). The longest of the shipped workflow has 20.
pub const NAME_CHARS: usize = 64;

/// Most deadlines of a workflow; each is a walk through the graph. The shipped workflow has below ten.
pub const DEADLINES: usize = 100;

/// Most facts of a workflow. The shipped workflow has below ten, and each doubles the combinations that a
/// proof goes through.
pub const FACTS: usize = 100;

/// Most roles of a workflow; an office with more would give one person several anyway.
pub const ROLES: usize = 200;

/// Most ends of a workflow: as many as stages at the very most.
pub const ENDS: usize = STAGES;

/// Most stages of a workflow: ten times the largest real procedure we know of.
pub const STAGES: usize = 500;

/// Entries of a zip container. A Word file has about twenty, one with many pictures some hundred.
pub const ZIP_ENTRIES: usize = 4_096;

/// Unpacked size of one part of a container, in bytes; the largest real `document.xml` seen is 4.3 MB.
pub const ZIP_PART_BYTES: u64 = 64 * 1024 * 1024;

/// Depth of XML elements; the deepest real document seen has 40.
pub const XML_DEPTH: usize = 256;

/// XML events of one part, so that a document of empty elements ends too.
pub const XML_EVENTS: usize = 50_000_000;

/// Characters of a title. The longest title in a catalogue we know of has 140.
pub const TITLE_CHARS: usize = 300;

/// Rows that one page of `list` or `todo` shows.
pub const LIST_ROWS: usize = 1_000;

/// Stages that may follow one another without a person (`auto`, `carry`), against definitions that
/// turn in a circle by themselves.
pub const AUTOMATIC_STEPS: usize = 1_000;
