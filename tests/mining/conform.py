"""Does what happened fit the workflow? Asked of pm4py, of an event log (XES) and nets (PNML).

The argument is a file of JSON: {"log": path, "nets": {workflow: path}}. Printed is an object: what the log holds as
pm4py reads it, and for each workflow the fitness of its cases by token-based replay and by alignments. Only `complete`
events are transitions of the nets; `start` and the others tell of the same stages under their own names.

Of alignments, `log_fitness` counts silent transitions as a hundred-thousandth of a deviation; the fitness of each trace
does not. Token-based replay counts tokens that a silent transition should have taken at the end as left over.
"""

import json
import logging
import sys

import pm4py

logging.disable(logging.WARNING)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        asked = json.load(file)
    log = pm4py.read_xes(asked["log"], return_legacy_log_object=False)
    answer = {
        "cases": int(log["case:concept:name"].nunique()),
        "events": len(log),
        "lifecycle": {key: int(many) for key, many in log["lifecycle:transition"].value_counts().items()},
        "resources": sorted(set(log["org:resource"].dropna())),
        "roles": sorted(set(log["org:role"].dropna())),
        "from": str(log["time:timestamp"].min()),
        "fitness": {},
    }
    done = log[log["lifecycle:transition"] == "complete"]
    for workflow, path in asked["nets"].items():
        net, initial, final = pm4py.read_pnml(path, auto_guess_final_marking=True)
        part = done[done["case:fashen:workflow"] == workflow]
        replay = pm4py.fitness_token_based_replay(part, net, initial, final)
        alignments = pm4py.fitness_alignments(part, net, initial, final)
        answer["fitness"][workflow] = {
            "cases": int(part["case:concept:name"].nunique()),
            "replay": replay["log_fitness"],
            "alignments": alignments["average_trace_fitness"],
            "fitting": alignments["percentage_of_fitting_traces"],
        }
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
