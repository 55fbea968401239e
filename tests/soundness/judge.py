"""Is each net of a bundle a sound workflow net? Asked of pm4py, in one process for thousands of nets.

The argument is a file of JSON: a list of definitions, each a list of nets, each a text in PNML. Printed is the same
list, each net an object: `sound` (true, false, or null when that was not decided within the bounds), `woflan` (the
same, as pm4py.check_soundness says; null where it was not asked), `markings`.

`sound` is what pm4py's own reading of the net and its firing rule say of all markings that can be reached: from each
of them the sink alone can be, and no transition is dead. A place with two tokens ends the search: the nets are
free-choice, and a sound free-choice workflow net is safe. pm4py.check_soundness (Woflan) is asked as well, of a sample
of the nets that are small enough: it takes longer, and on some nets for ever.
"""

import json
import multiprocessing
import sys

from pm4py.algo.analysis.woflan import algorithm as woflan
from pm4py.algo.analysis.workflow_net import algorithm as workflow_net
from pm4py.objects.petri_net import semantics
from pm4py.objects.petri_net.importer.variants import pnml

MARKINGS = 1500
WOFLAN_PLACES = 16
WOFLAN_MARKINGS = 40


def search(net, initial, final):
    """Whether every marking leads to the final one and every transition fires, and how many markings there are."""
    first = frozenset(initial.items())
    before = {first: []}
    fired = set()
    todo = [(first, initial)]
    while todo:
        key, marking = todo.pop()
        for transition in {arc.target for place in marking for arc in place.out_arcs}:
            if not semantics.is_enabled(transition, net, marking):
                continue
            fired.add(transition)
            after = semantics.execute(transition, net, marking)
            if any(tokens > 1 for tokens in after.values()):
                return False, len(before)
            name = frozenset(after.items())
            if name not in before:
                if len(before) >= MARKINGS:
                    return None, len(before)
                before[name] = []
                todo.append((name, after))
            before[name].append(key)
    end = frozenset(final.items())
    if end not in before or len(fired) < len(net.transitions):
        return False, len(before)
    reaching, todo = {end}, [end]
    while todo:
        for name in before[todo.pop()]:
            if name not in reaching:
                reaching.add(name)
                todo.append(name)
    return len(reaching) == len(before), len(before)


def judge(task):
    """One net; `ask` says whether Woflan is asked too."""
    text, ask = task
    net, initial, final = pnml.import_net_from_string(text)
    if not workflow_net.apply(net):
        sound, markings = False, 0
    else:
        sound, markings = search(net, initial, final)
    other = None
    if ask and markings and markings <= WOFLAN_MARKINGS and len(net.places) <= WOFLAN_PLACES:
        other = woflan.apply(net, initial, final, parameters={
            woflan.Parameters.RETURN_ASAP_WHEN_NOT_SOUND: True,
            woflan.Parameters.PRINT_DIAGNOSTICS: False,
        })
        other = bool(other[0] if isinstance(other, tuple) else other)
    return {"sound": sound, "woflan": other, "markings": markings}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        bundle = json.load(file)
    tasks = [(text, number % 2 == 0) for number, nets in enumerate(bundle) for text in nets]
    with multiprocessing.Pool(2) as pool:
        answers = iter(pool.map(judge, tasks, chunksize=25))
    print(json.dumps([[next(answers) for _ in nets] for nets in bundle]))


if __name__ == "__main__":
    main()
