//! Why a file can not be read as BPMN.

use crate::input::document::Unreadable;

/// Why a file can not be read as BPMN at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is longer than anything a modelling tool writes.
    #[error("{bytes} bytes, more than {limit}")]
    TooLarge {
        /// Bytes of the file.
        bytes: usize,
        /// Bytes that are read.
        limit: usize,
    },
    /// It has more of something than is read.
    #[error("more than {limit} {what}")]
    TooMany {
        /// Of what: `elements`, `nodes`, `ways`.
        what: &'static str,
        /// How many are read.
        limit: usize,
    },
    /// It is no XML, or XML with parts that are never read (document types, entities).
    #[error("{0:?}")]
    Xml(Unreadable),
    /// It is XML of something else.
    #[error("the root is {root:?}")]
    NotBpmn {
        /// The element it begins with.
        root: String,
    },
    /// It has no process with anything in it.
    #[error("no process")]
    NoProcess,
    /// The process has no start event.
    #[error("process {process:?} has no start event")]
    NoStart {
        /// Its id.
        process: String,
    },
    /// A node or a flow without an id.
    #[error("a {element} without id")]
    NoId {
        /// Which element.
        element: String,
    },
    /// Two elements with one id.
    #[error("id {id:?} twice")]
    SameId {
        /// The id.
        id: String,
    },
    /// A flow that begins or ends nowhere.
    #[error("flow {flow:?} names {node:?}, which is not there")]
    Dangling {
        /// The flow.
        flow: String,
        /// What it names.
        node: String,
    },
}
