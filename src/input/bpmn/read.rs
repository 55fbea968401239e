//! The XML of a file as a model, element by element, within bounds.
//!
//! Names are known without their prefix, as tools differ in it; what stands in extensions and drawings is passed over
//! whole, since other names mean other things there.

use super::model::{Flow, Kind, Lane, Model, Node, became_stage, is_inside};
use super::{Fault, Note, Why};
use crate::domain::limits;
use crate::input::document::xml::{Element, Piece, Xml, decode};
use std::collections::{BTreeMap, BTreeSet};

/// The first process with flow nodes.
pub(super) fn model(bytes: &[u8]) -> Result<Model, Fault> {
    if bytes.len() > limits::BPMN_BYTES {
        return Err(Fault::TooLarge { bytes: bytes.len(), limit: limits::BPMN_BYTES });
    }
    let text = decode("bpmn", bytes.to_vec()).map_err(Fault::Xml)?;
    let mut xml = Xml::new("bpmn", &text);
    let mut reading = Reading::default();
    loop {
        match xml.next().map_err(Fault::Xml)? {
            Piece::Open(element) => reading.open(&element)?,
            Piece::Close => reading.close(),
            Piece::Words(words) => reading.words(&words),
            Piece::End => return reading.end(),
        }
    }
}

/// Where the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Frame {
    Definitions,
    Collaboration,
    Process,
    LaneSet,
    /// The position of a lane, node or flow.
    Lane(usize),
    Node(usize),
    Flow(usize),
    /// A text, of the lane, node or flow.
    NodeRef(usize),
    Documentation(usize),
    Condition(usize),
    /// Nothing in here is looked at.
    Skipped,
}

#[derive(Default)]
struct Reading {
    model: Model,
    frames: Vec<Frame>,
    text: String,
    elements: usize,
    ids: BTreeSet<String>,
    /// The names of pools, by the process in each.
    pools: BTreeMap<String, String>,
}

impl Reading {
    fn open(&mut self, element: &Element<'_>) -> Result<(), Fault> {
        self.elements += 1;
        if self.elements > limits::BPMN_ELEMENTS {
            return Err(Fault::TooMany { what: "elements", limit: limits::BPMN_ELEMENTS });
        }
        let name = element.name();
        let frame = match self.frames.last() {
            None if name == "definitions" => {
                self.model.own = element.attribute("exporter").as_deref() == Some("fashen");
                Frame::Definitions
            }
            None => return Err(Fault::NotBpmn { root: shortened(name) }),
            Some(Frame::Definitions) => self.in_definitions(element),
            Some(Frame::Collaboration) => self.in_collaboration(element),
            Some(Frame::Process) => self.in_process(element)?,
            Some(Frame::LaneSet) if name == "lane" => self.lane(element),
            Some(Frame::Lane(lane)) => match name {
                "flowNodeRef" => Frame::NodeRef(*lane),
                "childLaneSet" => Frame::LaneSet,
                _ => Frame::Skipped,
            },
            Some(Frame::Node(node)) => self.in_node(*node, element),
            Some(Frame::Flow(flow)) if name == "conditionExpression" => Frame::Condition(*flow),
            Some(Frame::Flow(flow)) if name == "extensionElements" => self.in_extension(*flow),
            Some(_) => Frame::Skipped,
        };
        if matches!(frame, Frame::NodeRef(_) | Frame::Documentation(_) | Frame::Condition(_)) {
            self.text.clear();
        }
        self.frames.push(frame);
        Ok(())
    }

    fn words(&mut self, words: &str) {
        let last = self.frames.last();
        if let Some(Frame::NodeRef(_) | Frame::Documentation(_) | Frame::Condition(_)) = last {
            self.text.push_str(words);
        }
    }

    fn close(&mut self) {
        let text = self.text.trim();
        match self.frames.pop() {
            Some(Frame::NodeRef(lane)) => {
                if let Some(lane) = self.model.lanes.get_mut(lane) {
                    lane.nodes.push(text.to_owned());
                }
            }
            Some(Frame::Documentation(node)) => {
                let first = text.lines().next().unwrap_or_default();
                let Some(node) = self.model.nodes.get_mut(node) else { return };
                let taken = shortened(first);
                if taken != text && !self.model.own {
                    let short = Note::new(&node.element, &node.id, &node.title, Why::Shortened);
                    self.model.notes.push(short);
                }
                node.documentation = Some(taken).filter(|taken| !taken.is_empty());
            }
            Some(Frame::Condition(flow)) => {
                // Of our own file, a choice of an outcome and nothing else.
                let choice = text.starts_with("outcome_") && !text.contains(" and ");
                if let Some(flow) = self.model.flows.get(flow)
                    && !(self.model.own && choice)
                {
                    let note = Note::new("sequenceFlow", &flow.id, &flow.title, Why::Condition);
                    self.model.notes.push(note);
                }
            }
            _ => {}
        }
    }

    fn end(mut self) -> Result<Model, Fault> {
        if self.model.nodes.is_empty() {
            return Err(Fault::NoProcess);
        }
        if self.model.title.is_empty() {
            self.model.title = self.pools.get(&self.model.id).cloned().unwrap_or_default();
        }
        Ok(self.model)
    }

    fn note(&mut self, element: &Element<'_>, why: Why) {
        let text = |name| element.attribute(name).map(|text| shortened(&text)).unwrap_or_default();
        let note = Note::new(element.name(), &text("id"), &text("name"), why);
        self.model.notes.push(note);
    }

    fn in_definitions(&mut self, element: &Element<'_>) -> Frame {
        match element.name() {
            "process" if self.model.nodes.is_empty() => {
                self.model.id = element.attribute("id").unwrap_or_default();
                self.model.title = title(element);
                self.model.lanes.clear();
                Frame::Process
            }
            "process" => {
                self.note(element, Why::OtherProcess);
                Frame::Skipped
            }
            "collaboration" => Frame::Collaboration,
            "BPMNDiagram" | "resource" | "documentation" | "import" | "extension" => Frame::Skipped,
            _ => {
                self.note(element, Why::LeftOut);
                Frame::Skipped
            }
        }
    }

    fn in_collaboration(&mut self, element: &Element<'_>) -> Frame {
        match element.name() {
            "participant" => {
                let process = element.attribute("processRef");
                // A pool without a process is somebody outside.
                match process {
                    Some(process) => {
                        self.pools.insert(process, title(element));
                    }
                    None => self.note(element, Why::LeftOut),
                }
            }
            "documentation" | "extensionElements" => {}
            _ => self.note(element, Why::LeftOut),
        }
        Frame::Skipped
    }

    fn in_process(&mut self, element: &Element<'_>) -> Result<Frame, Fault> {
        let name = element.name();
        if name == "sequenceFlow" {
            return self.flow(element);
        }
        if let Some(kind) = Kind::of(name) {
            return self.node(element, kind);
        }
        Ok(match name {
            "laneSet" => Frame::LaneSet,
            "extensionElements" | "documentation" | "property" if self.model.own => Frame::Skipped,
            _ => {
                self.note(element, Why::LeftOut);
                Frame::Skipped
            }
        })
    }

    /// The id of a node or a flow, which nothing else has.
    fn id(&mut self, element: &Element<'_>) -> Result<String, Fault> {
        let id = element.attribute("id").unwrap_or_default();
        if id.is_empty() {
            return Err(Fault::NoId { element: shortened(element.name()) });
        }
        if !self.ids.insert(id.clone()) {
            return Err(Fault::SameId { id: shortened(&id) });
        }
        Ok(id)
    }

    fn flow(&mut self, element: &Element<'_>) -> Result<Frame, Fault> {
        let id = self.id(element)?;
        let end = |name| element.attribute(name).unwrap_or_default();
        let (from, to) = (end("sourceRef"), end("targetRef"));
        self.model.flows.push(Flow { id, title: title(element), from, to });
        Ok(Frame::Flow(self.model.flows.len() - 1))
    }

    fn node(&mut self, element: &Element<'_>, kind: Kind) -> Result<Frame, Fault> {
        let id = self.id(element)?;
        if self.model.nodes.len() == limits::BPMN_NODES {
            return Err(Fault::TooMany { what: "nodes", limit: limits::BPMN_NODES });
        }
        let name = element.name();
        match name {
            "boundaryEvent" => self.note(element, Why::LeftOut),
            "inclusiveGateway" | "complexGateway" => self.note(element, Why::BecameExclusive),
            _ if is_inside(name) => {
                self.note(element, Why::BecameStage);
                self.note(element, Why::InsideLeftOut);
            }
            _ if became_stage(name) => self.note(element, Why::BecameStage),
            _ => {}
        }
        let (element, title) = (name.to_owned(), title(element));
        self.model.nodes.push(Node { element, id, title, kind, documentation: None });
        Ok(Frame::Node(self.model.nodes.len() - 1))
    }

    /// What else stands on a flow; on one of our own, the branches that it ends.
    fn in_extension(&mut self, flow: usize) -> Frame {
        if let Some(flow) = self.model.flows.get(flow) {
            let note = Note::new("extensionElements", &flow.id, &flow.title, Why::LeftOut);
            self.model.notes.push(note);
        }
        Frame::Skipped
    }

    fn lane(&mut self, element: &Element<'_>) -> Frame {
        let id = element.attribute("id").unwrap_or_default();
        self.model.lanes.push(Lane { id, title: title(element), nodes: Vec::new() });
        Frame::Lane(self.model.lanes.len() - 1)
    }

    fn in_node(&mut self, at: usize, element: &Element<'_>) -> Frame {
        let Some(node) = self.model.nodes.get(at) else { return Frame::Skipped };
        let name = element.name();
        let why = match name {
            "documentation" => return Frame::Documentation(at),
            "incoming" | "outgoing" | "terminateEventDefinition" => None,
            _ if is_inside(&node.element) => None,
            "extensionElements" | "potentialOwner" if self.model.own => None,
            "multiInstanceLoopCharacteristics" | "standardLoopCharacteristics" => {
                Some(Why::Repetition)
            }
            // With the event it belongs to.
            _ if node.element == "boundaryEvent" => None,
            _ if name.ends_with("EventDefinition") => Some(Why::Trigger),
            _ => Some(Why::LeftOut),
        };
        if let Some(why) = why {
            let of_node = why != Why::LeftOut;
            let element = if of_node { node.element.as_str() } else { name };
            let told = Note::new(&shortened(element), &node.id, &node.title, why);
            self.model.notes.push(told);
        }
        Frame::Skipped
    }
}

impl Note {
    /// A note on an element.
    pub(super) fn new(element: &str, id: &str, name: &str, why: Why) -> Self {
        Self { element: element.to_owned(), id: id.to_owned(), name: name.to_owned(), why }
    }
}

fn title(element: &Element<'_>) -> String {
    element.attribute("name").map(|name| shortened(&name)).unwrap_or_default()
}

/// A text on one line, no longer than a title may be.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(limits::BPMN_TEXT_CHARS).filter(|c| !c.is_control()).collect()
}
