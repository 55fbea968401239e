//! `workflow export` and `workflow import`: workflows of other tools, out and in.

use crate::support::{Moment, Registry};

/// What a modelling tool of somebody else saves.
const ORDER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="Definitions_1">
  <bpmn:process id="Process_1" name="Seal request">
    <bpmn:laneSet id="LaneSet_1">
      <bpmn:lane id="Lane_1" name="Unit"><bpmn:flowNodeRef>Activity_1</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="Lane_2" name="Office">
        <bpmn:flowNodeRef>Activity_2</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>Activity_3</bpmn:flowNodeRef>
      </bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="Event_1" />
    <bpmn:userTask id="Activity_1" name="Apply" />
    <bpmn:userTask id="Activity_2" name="Approve" />
    <bpmn:exclusiveGateway id="Gateway_1" name="Approved?" />
    <bpmn:serviceTask id="Activity_3" name="Seal" />
    <bpmn:boundaryEvent id="Event_2" name="Late" attachedToRef="Activity_2"><bpmn:timerEventDefinition /></bpmn:boundaryEvent>
    <bpmn:endEvent id="Event_3" name="Sealed" />
    <bpmn:endEvent id="Event_4" name="Refused"><bpmn:terminateEventDefinition /></bpmn:endEvent>
    <bpmn:sequenceFlow id="Flow_1" sourceRef="Event_1" targetRef="Activity_1" />
    <bpmn:sequenceFlow id="Flow_2" sourceRef="Activity_1" targetRef="Activity_2" />
    <bpmn:sequenceFlow id="Flow_3" sourceRef="Activity_2" targetRef="Gateway_1" />
    <bpmn:sequenceFlow id="Flow_4" name="Agreed" sourceRef="Gateway_1" targetRef="Activity_3" />
    <bpmn:sequenceFlow id="Flow_5" name="Refused" sourceRef="Gateway_1" targetRef="Event_4" />
    <bpmn:sequenceFlow id="Flow_6" name="Back" sourceRef="Gateway_1" targetRef="Activity_1" />
    <bpmn:sequenceFlow id="Flow_7" sourceRef="Activity_3" targetRef="Event_3" />
  </bpmn:process>
</bpmn:definitions>
"#;

#[test]
fn a_workflow_goes_out_and_what_it_could_not_say_is_told() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    typed.run("fashen workflow export normative-document --format bpmn --output nd.bpmn");
    typed.about("What is there is not written over");
    typed.run("fashen workflow export normative-document --format bpmn --output nd.bpmn --lang en");
    typed.about("A format that there is not");
    typed.run("fashen workflow export normative-document --format visio");
    typed.compare("workflow-export.txt");
    let text = registry.folder.read("nd.bpmn");
    assert!(text.starts_with("<?xml") && text.ends_with("</bpmn:definitions>\n"));
    let piped = registry.done("fashen workflow export normative-document --format bpmn");
    assert_eq!(piped.stdout, text);
}

#[test]
fn a_file_of_another_tool_comes_in_and_what_was_not_taken_is_told() {
    let registry = Registry::at(Moment::New);
    registry.folder.write("seal.bpmn", ORDER);
    registry.folder.write("page.bpmn", "<html></html>");
    registry
        .folder
        .write("loose.bpmn", ORDER.replace("targetRef=\"Event_3\"", "targetRef=\"Event_9\""));
    registry.folder.write("lost.bpmn", ORDER.replace("exclusiveGateway", "parallelGateway"));
    let mut typed = registry.transcript();
    typed.run("fashen workflow import seal.bpmn --format bpmn");
    typed.about("Into a folder");
    typed.run("fashen workflow import seal.bpmn --format bpmn --output workflows/seal_request");
    typed.run("fashen workflow check seal_request");
    typed.about("A model that is not sound is made all the same, to be mended");
    typed.run("fashen workflow import lost.bpmn --format bpmn --output lost");
    typed.about("No BPMN, a flow that leads nowhere, and no file");
    typed.run("fashen workflow import page.bpmn --format bpmn");
    typed.run("fashen workflow import loose.bpmn --format bpmn --lang en");
    typed.run("fashen workflow import nowhere.bpmn --format bpmn");
    typed.compare("workflow-import.txt");
}
