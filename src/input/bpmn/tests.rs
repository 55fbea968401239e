//! What is read of files, and what is refused.

use super::{Fault, Imported, Titles, Why, workflow};
use crate::domain::limits;
use crate::input::document::Unreadable;

const TITLES: Titles<'_> = Titles { person: "Person", end: "End", passing: "Passes" };

fn file(inside: &str) -> String {
    format!(
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>\
         <process id='Process_1' name='Small'>{inside}</process></definitions>"
    )
}

/// Nodes as they are, and a flow for each `from>to` or `from>to=name`.
fn model(nodes: &str, flows: &str) -> String {
    let flow = |(at, text): (usize, &str)| {
        let (ends, name) = text.split_once('=').unwrap_or((text, ""));
        let (from, to) = ends.split_once('>').unwrap();
        format!("<sequenceFlow id='f{at}' name='{name}' sourceRef='{from}' targetRef='{to}'/>")
    };
    let flows: String = flows.split_whitespace().enumerate().map(flow).collect();
    file(&format!("{nodes}{flows}"))
}

fn read(text: &str) -> Result<Imported, Fault> {
    workflow(text.as_bytes(), TITLES)
}

/// `stage(join): outcome>targets, …` of each stage, the first one marked.
fn shape(imported: &Imported) -> Vec<String> {
    let sketch = &imported.sketch;
    let one = |stage: &crate::domain::workflow::SketchStage| {
        let way = |way: &crate::domain::workflow::SketchOutcome| {
            let to = if way.to.is_empty() { format!(".{}", way.end) } else { way.to.join("+") };
            format!("{}>{to}", way.id)
        };
        let ways: Vec<String> = stage.outcomes.iter().map(way).collect();
        let first = if stage.id == sketch.start { "*" } else { "" };
        let (role, join) = (stage.role.as_deref().unwrap_or("-"), stage.join.join("+"));
        format!("{first}{} {role} [{join}] {}", stage.id, ways.join(" "))
    };
    sketch.stages.iter().map(one).collect()
}

fn whys(imported: &Imported) -> Vec<(String, Why)> {
    imported.notes.iter().map(|note| (note.id.clone(), note.why)).collect()
}

#[test]
fn choices_branches_and_joins_become_outcomes_targets_and_join_lists() {
    let nodes = "<laneSet><lane id='L1' name='Front desk'><flowNodeRef>a</flowNodeRef>\
         <flowNodeRef>b</flowNodeRef></lane></laneSet>\
         <startEvent id='s'/><userTask id='a' name='Take in'/><exclusiveGateway id='x'/>\
         <parallelGateway id='fork'/><task id='b' name='Left'/><manualTask id='c' name='Right'/>\
         <parallelGateway id='join'/><exclusiveGateway id='m'/><userTask id='d' name='Decide'/>\
         <endEvent id='e' name='Done'/>";
    let flows = "s>a a>x x>fork=Accept x>m=Urgent fork>b fork>c b>join c>join join>m m>d d>e";
    let read = read(&model(nodes, flows)).unwrap();
    let wanted = [
        "*take_in front_desk [] accept>left+right urgent>decide",
        "left front_desk [] done>decide",
        "right person [] done>decide",
        "decide person [left+right] done>.done",
    ];
    assert_eq!(shape(&read), wanted);
    assert_eq!(read.sketch.name, "small");
    assert_eq!(read.notes, []);
}

#[test]
fn what_a_join_list_can_not_say_becomes_a_stage_that_passes_by_itself() {
    // The join is left to an end; two tasks come to one of its flows; the start leads to three.
    let nodes = "<startEvent id='s'/><parallelGateway id='f'/><task id='a'/><task id='b'/><task id='c'/>\
         <exclusiveGateway id='m'/><exclusiveGateway id='x'/><parallelGateway id='j'/><endEvent id='e'/>";
    let flows = "s>f f>a f>x x>b=one x>c=two b>m c>m m>j a>j j>e";
    let read = read(&model(nodes, flows)).unwrap();
    let wanted = [
        "a person [] done>j",
        "b person [] done>f7",
        "c person [] done>f7",
        "x person [] one>b two>c",
        "j - [f7+a] done>.e",
        "f7 - [] done>j",
        "*start - [] done>a+x",
    ];
    let mut shape = shape(&read);
    shape.sort();
    let mut wanted = wanted.map(str::to_owned);
    wanted.sort();
    assert_eq!(shape, wanted);
    assert_eq!(whys(&read), [("x".to_owned(), Why::BecameChoice)]);
}

#[test]
fn what_is_not_taken_is_told_with_its_element() {
    let nodes = "<documentation>About</documentation><dataObject id='data'/>\
         <startEvent id='s'><timerEventDefinition/></startEvent>\
         <serviceTask id='a'><multiInstanceLoopCharacteristics/></serviceTask>\
         <boundaryEvent id='late' attachedToRef='a'><timerEventDefinition/></boundaryEvent>\
         <task id='never'/><subProcess id='sub'><task id='inner'/></subProcess>\
         <inclusiveGateway id='some'/><task id='b'/><task id='c'/><endEvent id='e'/>";
    let flows = "s>a late>never a>sub sub>some some>b some>c b>e";
    let read = read(&model(nodes, flows)).unwrap();
    let mut told = whys(&read);
    told.sort();
    let wanted = [
        ("", Why::LeftOut),
        ("a", Why::BecameStage),
        ("a", Why::Repetition),
        ("c", Why::NoEnd),
        ("data", Why::LeftOut),
        ("late", Why::LeftOut),
        ("never", Why::Unreachable),
        ("s", Why::Trigger),
        ("some", Why::BecameExclusive),
        ("sub", Why::BecameStage),
        ("sub", Why::InsideLeftOut),
    ];
    assert_eq!(told, wanted.map(|(id, why)| (id.to_owned(), why)));
}

#[test]
fn what_is_no_process_is_refused() {
    let start = "<startEvent id='s'/><task id='a'/>";
    let dangling =
        |flow: &str, node: &str| Fault::Dangling { flow: flow.into(), node: node.into() };
    for (text, fault) in [
        ("<html/>".to_owned(), Fault::NotBpmn { root: "html".to_owned() }),
        (file(""), Fault::NoProcess),
        (file("<task id='a'/>"), Fault::NoStart { process: "Process_1".to_owned() }),
        (model(start, "s>a a>b"), dangling("f1", "b")),
        (file(&format!("{start}<sequenceFlow id='f' sourceRef='s'/>")), dangling("f", "")),
        (file("<task id='a'/><task id='a'/>"), Fault::SameId { id: "a".to_owned() }),
        (file("<startEvent/>"), Fault::NoId { element: "startEvent".to_owned() }),
        (
            file(&"<x/>".repeat(limits::BPMN_ELEMENTS)),
            Fault::TooMany { what: "elements", limit: limits::BPMN_ELEMENTS },
        ),
        (
            " ".repeat(limits::BPMN_BYTES + 1),
            Fault::TooLarge { bytes: limits::BPMN_BYTES + 1, limit: limits::BPMN_BYTES },
        ),
    ] {
        assert_eq!(read(&text), Err(fault), "{}", text.chars().take(200).collect::<String>());
    }
    for text in ["", "no xml", "<definitions", "<definitions><process></definitions>"] {
        assert!(read(text).is_err(), "{text}");
    }
    let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><definitions>&a;</definitions>";
    assert!(matches!(read(bomb), Err(Fault::Xml(Unreadable::Dtd { .. }))));
    let deep = "<a>".repeat(100_000);
    assert!(matches!(read(&file(&deep)), Err(Fault::Xml(Unreadable::TooDeep { .. }))));
}

/// Gateways in a row multiply the ways: bounded, whatever the file.
#[test]
fn ways_are_bounded() {
    let tasks: String = (0..400).map(|n| format!("<task id='t{n}'/>")).collect::<Vec<_>>().concat();
    let flows: String = (0..400).map(|n| format!("f>t{n} t{n}>m ")).collect::<Vec<_>>().concat();
    let nodes =
        format!("<startEvent id='s'/><exclusiveGateway id='m'/><parallelGateway id='f'/>{tasks}");
    let fault = Fault::TooMany { what: "ways", limit: limits::BPMN_WAYS };
    assert_eq!(read(&model(&nodes, &format!("s>m m>f {flows}"))), Err(fault));
}

/// A circle of gateways leads nowhere, and ends the reading all the same.
#[test]
fn circles_of_gateways_end() {
    let nodes =
        "<startEvent id='s'/><exclusiveGateway id='m'/><exclusiveGateway id='n'/><task id='a'/>";
    let read = read(&model(nodes, "s>a a>m m>n n>m")).unwrap();
    assert_eq!(shape(&read), ["*a person [] done>.end"]);
    assert_eq!(whys(&read), [("m".to_owned(), Why::NoEnd)]);
}
