"""Runs BPMN in SpiffWorkflow and compares which tasks are open after each step with what is said to be.

    spiff.py MODELS.json

MODELS.json is a list of {name, bpmn, runs: [{facts, open, ended, steps: [{stage, outcome, open, ended, again}]}]}.
The last line printed is JSON: {models, runs, steps, stopped, unseen, differences}. A step that is `again` brings a
branch to a parallel gateway that was passed before, where SpiffWorkflow 3.2 counts what arrived the last time: the run
is `stopped` before it, and its remaining steps are `unseen`.
"""

import json
import sys

from lxml import etree
from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.parser import BpmnParser


def parse(name, text):
    parser = BpmnParser()
    parser.add_bpmn_xml(etree.fromstring(text.encode()), filename=name + ".bpmn")
    (process,) = parser.get_process_ids()
    return parser.get_spec(process)


def open_tasks(workflow):
    ready = workflow.get_tasks(state=TaskState.READY)
    return {task.task_spec.bpmn_id: task for task in ready if task.task_spec.manual}


def variable(stage):
    return "outcome_" + stage.replace("-", "_H_")


def compare(spec, run, told):
    """The first difference, if there is one."""
    workflow = BpmnWorkflow(spec)
    workflow.task_tree.data.update(run["facts"])
    workflow.do_engine_steps()
    done = []

    def differs(wanted):
        seen = sorted(open_tasks(workflow))
        if seen != sorted(wanted["open"]) or workflow.is_completed() != wanted["ended"]:
            return {"after": done, "ours": wanted["open"], "theirs": seen, "ended": wanted["ended"]}
        return None

    difference = differs(run)
    for position, step in enumerate(run["steps"]):
        if difference:
            return difference
        if step["again"]:
            told["stopped"] += 1
            told["unseen"] += len(run["steps"]) - position
            return None
        task = open_tasks(workflow)[step["stage"]]
        task.data[variable(step["stage"])] = step["outcome"]
        task.run()
        workflow.do_engine_steps()
        done.append(step["stage"] + ":" + step["outcome"])
        told["steps"] += 1
        difference = differs(step)
    return difference


def main():
    told = {"models": 0, "runs": 0, "steps": 0, "stopped": 0, "unseen": 0, "differences": []}
    with open(sys.argv[1], encoding="utf-8") as file:
        models = json.load(file)
    for model in models:
        spec = parse(model["name"], model["bpmn"])
        told["models"] += 1
        for run in model["runs"]:
            told["runs"] += 1
            difference = compare(spec, run, told)
            if difference and len(told["differences"]) < 5:
                told["differences"].append({"model": model["name"], "facts": run["facts"], **difference})
    print(json.dumps(told, ensure_ascii=False))


main()
