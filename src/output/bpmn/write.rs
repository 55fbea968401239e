//! The diagram as XML: definitions, roles, collaboration, process, drawing.
//!
//! The order of elements is that of the BPMN 2.0 schema. No element may be written that the drawing has no place for,
//! nor the other way round.

use super::deadline::duration;
use super::diagram::{At, Diagram, Flow, Kind, Node};
use super::layout::{Area, Layout};
use crate::domain::calendar::Unit;
use crate::domain::workflow::Workflow;
use crate::lang::bpmn::{self, BpmnWords};
use crate::lang::{Lang, Names};
use crate::output::xml::{Element, element};

/// The whole file.
pub(super) fn definitions(
    workflow: &Workflow,
    diagram: &Diagram,
    layout: &Layout,
    lang: Lang,
) -> String {
    let name = &workflow.name;
    element("bpmn:definitions")
        .with("xmlns:bpmn", "http://www.omg.org/spec/BPMN/20100524/MODEL")
        .with("xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI")
        .with("xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC")
        .with("xmlns:di", "http://www.omg.org/spec/DD/20100524/DI")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .with("xmlns:fashen", "urn:fashen:bpmn:1")
        .with("id", format!("definitions.{name}"))
        .with("name", &workflow.title)
        .with("targetNamespace", format!("urn:fashen:workflow:{name}"))
        .with("expressionLanguage", "urn:fashen:expression:python")
        .with("exporter", "fashen")
        .with("exporterVersion", env!("CARGO_PKG_VERSION"))
        .children(workflow.roles.iter().map(|role| {
            element("bpmn:resource")
                .with("id", format!("role.{}", role.id))
                .with("name", &role.title)
        }))
        .child(collaboration(workflow))
        .child(process(workflow, diagram, lang))
        .child(drawing(workflow, diagram, layout))
        .into_lines()
}

fn process_id(workflow: &Workflow) -> String {
    format!("process.{}", workflow.name)
}

fn pool_id(workflow: &Workflow) -> String {
    format!("pool.{}", workflow.name)
}

fn collaboration(workflow: &Workflow) -> Element {
    let pool = element("bpmn:participant")
        .with("id", pool_id(workflow))
        .with("name", &workflow.title)
        .with("processRef", process_id(workflow));
    element("bpmn:collaboration").with("id", format!("collaboration.{}", workflow.name)).child(pool)
}

fn process(workflow: &Workflow, diagram: &Diagram, lang: Lang) -> Element {
    let mut flows: Vec<&Flow> = diagram.flows.iter().collect();
    flows.sort_by_key(|flow| (flow.open.from, flow.open.order));
    let facts = workflow.facts.iter().map(|fact| {
        element("bpmn:property").with("id", format!("fact.{}", fact.id)).with("name", &fact.title)
    });
    let nodes =
        diagram.nodes.iter().enumerate().map(|(at, node)| flow_node(diagram, &flows, at, node));
    element("bpmn:process")
        .with("id", process_id(workflow))
        .with("name", &workflow.title)
        .with("isExecutable", true)
        .children(documentation(&about(workflow, lang)))
        .children(facts)
        .child(lanes(diagram))
        .children(nodes)
        .children(flows.iter().map(|flow| sequence_flow(diagram, flow)))
}

fn documentation(text: &str) -> Option<Element> {
    (!text.is_empty()).then(|| element("bpmn:documentation").text(text))
}

/// What there is to say of the whole: what it rests on, its facts, how it can be broken off, and deadlines without a
/// timer.
fn about(workflow: &Workflow, lang: Lang) -> String {
    let words: &BpmnWords = bpmn::words(lang);
    let names = Names::new(Some(workflow), None);
    let mut lines: Vec<String> = workflow.basis.iter().map(|basis| (words.basis)(basis)).collect();
    for fact in &workflow.facts {
        let values: Vec<String> = fact.kind.values().iter().map(ToString::to_string).collect();
        let (title, values) = (&fact.title, values.join("/"));
        lines.push(format!("{}{}{title} fact_{}={values}", words.facts, words.colon, fact.id));
    }
    if let Some(withdrawal) = &workflow.withdrawal {
        let role = workflow.role_title(&withdrawal.role);
        lines.push((words.withdrawn_by)(role, workflow.end_title(&withdrawal.end)));
    }
    for rule in &workflow.deadlines {
        lines.push(format!("{}{}", rule.title, words.colon));
        lines.push(bpmn::deadline(lang, rule, &names));
    }
    lines.join("\n")
}

fn lanes(diagram: &Diagram) -> Element {
    let lane = |(index, lane): (usize, &super::diagram::Lane)| {
        let inside = diagram.nodes.iter().filter(|node| node.lane == index);
        element("bpmn:lane")
            .with("id", &lane.id)
            .with("name", &lane.title)
            .children(inside.map(|node| element("bpmn:flowNodeRef").text(&node.id)))
    };
    element("bpmn:laneSet").with("id", "lanes").children(diagram.lanes.iter().enumerate().map(lane))
}

fn flow_node(diagram: &Diagram, flows: &[&Flow], at: At, node: &Node) -> Element {
    let name = match node.kind {
        Kind::Start => "bpmn:startEvent",
        Kind::Task { .. } => "bpmn:userTask",
        Kind::Milestone => "bpmn:intermediateThrowEvent",
        Kind::Exclusive => "bpmn:exclusiveGateway",
        Kind::Parallel => "bpmn:parallelGateway",
        Kind::Timer { .. } => "bpmn:boundaryEvent",
        Kind::End { .. } => "bpmn:endEvent",
    };
    let mut written = element(name).with("id", &node.id);
    if !node.title.is_empty() {
        written = written.with("name", &node.title);
    }
    if let Kind::Timer { host, .. } = node.kind {
        let host = diagram.nodes.get(host).map_or("", |host| host.id.as_str());
        written = written.with("attachedToRef", host).with("cancelActivity", false);
    }
    if let Some(default) = flows.iter().find(|flow| flow.open.from == at && flow.open.default) {
        written = written.with("default", &default.open.id);
    }
    let incoming = flows.iter().filter(|flow| flow.to == at);
    let outgoing = flows.iter().filter(|flow| flow.open.from == at);
    written
        .children(documentation(&node.documentation))
        .children(incoming.map(|flow| element("bpmn:incoming").text(&flow.open.id)))
        .children(outgoing.map(|flow| element("bpmn:outgoing").text(&flow.open.id)))
        .children(inside(node))
}

/// What belongs to a kind of node alone.
fn inside(node: &Node) -> Option<Element> {
    match &node.kind {
        Kind::Task { role } => Some(
            element("bpmn:potentialOwner")
                .with("id", format!("owner.{}", node.id))
                .child(element("bpmn:resourceRef").text(&format!("role.{role}"))),
        ),
        Kind::Timer { within, .. } => {
            let timer = element("bpmn:timeDuration").with("xsi:type", "bpmn:tFormalExpression");
            let timer = match within.unit {
                Unit::Workdays => timer.with("fashen:workdays", within.count),
                _ => timer,
            };
            Some(
                element("bpmn:timerEventDefinition")
                    .with("id", format!("definition.{}", node.id))
                    .child(timer.text(&duration(*within))),
            )
        }
        Kind::End { terminates: true } => Some(
            element("bpmn:terminateEventDefinition").with("id", format!("definition.{}", node.id)),
        ),
        _ => None,
    }
}

fn sequence_flow(diagram: &Diagram, flow: &Flow) -> Element {
    let id = |at: At| diagram.nodes.get(at).map_or("", |node| node.id.as_str());
    let open = &flow.open;
    let mut written = element("bpmn:sequenceFlow").with("id", &open.id);
    if !open.title.is_empty() {
        written = written.with("name", &open.title);
    }
    let cancels = open.cancels.iter();
    let cancels: Vec<Element> =
        cancels.map(|stage| element("fashen:cancel").with("stage", stage)).collect();
    let extension =
        (!cancels.is_empty()).then(|| element("bpmn:extensionElements").children(cancels));
    let condition = open.condition.as_ref().map(|text| {
        element("bpmn:conditionExpression").with("xsi:type", "bpmn:tFormalExpression").text(text)
    });
    written
        .with("sourceRef", id(open.from))
        .with("targetRef", id(flow.to))
        .children(documentation(&open.documentation))
        .children(extension)
        .children(condition)
}

fn drawing(workflow: &Workflow, diagram: &Diagram, layout: &Layout) -> Element {
    let pool = shape(&pool_id(workflow), layout.pool).with("isHorizontal", true);
    let lanes = diagram.lanes.iter().zip(&layout.lanes);
    let lanes = lanes.map(|(lane, area)| shape(&lane.id, *area).with("isHorizontal", true));
    let nodes = diagram.nodes.iter().zip(&layout.nodes).map(|(node, area)| {
        let drawn = shape(&node.id, *area);
        if node.kind == Kind::Exclusive { drawn.with("isMarkerVisible", true) } else { drawn }
    });
    let flows = diagram.flows.iter().zip(&layout.flows).map(|(flow, points)| {
        let points = points.iter().map(|(x, y)| element("di:waypoint").with("x", x).with("y", y));
        element("bpmndi:BPMNEdge")
            .with("id", format!("drawn.{}", flow.open.id))
            .with("bpmnElement", &flow.open.id)
            .children(points)
    });
    let plane = element("bpmndi:BPMNPlane")
        .with("id", "plane")
        .with("bpmnElement", format!("collaboration.{}", workflow.name))
        .child(pool)
        .children(lanes)
        .children(nodes)
        .children(flows);
    element("bpmndi:BPMNDiagram").with("id", "drawing").child(plane)
}

fn shape(id: &str, area: Area) -> Element {
    let bounds = element("dc:Bounds")
        .with("x", area.x)
        .with("y", area.y)
        .with("width", area.width)
        .with("height", area.height);
    element("bpmndi:BPMNShape")
        .with("id", format!("drawn.{id}"))
        .with("bpmnElement", id)
        .child(bounds)
}
