//! The first process of a file: nodes, flows and lanes as they stand there.

use super::Note;

/// A process.
#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    /// Its id.
    pub(super) id: String,
    /// What people read.
    pub(super) title: String,
    /// We wrote the file ourselves.
    pub(super) own: bool,
    /// The flow nodes.
    pub(super) nodes: Vec<Node>,
    /// The sequence flows.
    pub(super) flows: Vec<Flow>,
    /// The lanes, and the ids of the nodes in each.
    pub(super) lanes: Vec<Lane>,
    /// What was not taken.
    pub(super) notes: Vec<Note>,
}

/// A flow node.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// Its element.
    pub(super) element: String,
    /// Its id.
    pub(super) id: String,
    /// What people read.
    pub(super) title: String,
    /// What it is to us.
    pub(super) kind: Kind,
    /// The first line of its documentation.
    pub(super) documentation: Option<String>,
}

/// What a flow node is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A case begins.
    Start,
    /// Somebody does something.
    Task,
    /// It passes at once.
    Pass,
    /// One of the ways on.
    Exclusive,
    /// All the ways on; where several ways come, it waits for all.
    Parallel,
    /// It ends.
    End,
    /// It is attached to a task, or nothing we know.
    Other,
}

/// A sequence flow.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// Its id.
    pub(super) id: String,
    /// What people read.
    pub(super) title: String,
    /// The id of the node where it begins.
    pub(super) from: String,
    /// The id of the node where it ends.
    pub(super) to: String,
}

/// A lane.
#[derive(Clone, Debug)]
pub(super) struct Lane {
    /// Its id.
    pub(super) id: String,
    /// What people read.
    pub(super) title: String,
    /// The ids of the nodes in it.
    pub(super) nodes: Vec<String>,
}

impl Kind {
    /// What an element is to us; none when it is no flow node.
    pub(super) fn of(element: &str) -> Option<Self> {
        Some(match element {
            "startEvent" => Self::Start,
            "endEvent" => Self::End,
            "task" | "userTask" | "manualTask" => Self::Task,
            "intermediateThrowEvent" => Self::Pass,
            "exclusiveGateway" | "inclusiveGateway" | "complexGateway" | "eventBasedGateway" => {
                Self::Exclusive
            }
            "parallelGateway" => Self::Parallel,
            "boundaryEvent" => Self::Other,
            _ if became_stage(element) => Self::Task,
            _ => return None,
        })
    }
}

/// An element that is no person's task and becomes one.
pub(super) fn became_stage(element: &str) -> bool {
    let task = element.ends_with("Task") && !matches!(element, "userTask" | "manualTask");
    task || is_inside(element)
        || matches!(element, "callActivity" | "intermediateCatchEvent" | "callChoreography")
}

/// An element with a process of its own inside.
pub(super) fn is_inside(element: &str) -> bool {
    matches!(element, "subProcess" | "transaction" | "adHocSubProcess" | "subChoreography")
}
