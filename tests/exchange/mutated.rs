//! Files with slips in them: whatever is done to a file, it is read or refused, and what is read makes a file of good
//! form.

#[expect(unreachable_pub, reason = "the fuzz target is a crate of its own")]
#[path = "../../fuzz/entries/bpmn.rs"]
mod entry;

use super::shipped;
use crate::support::random_definition::Dice;
use crate::support::tell;
use fashen::lang::Lang;
use fashen::output::bpmn;

const FILES: u64 = 1_500;

#[test]
fn no_slip_makes_the_reader_stumble() {
    let (_, workflow) = shipped().swap_remove(0);
    let text = bpmn(&workflow, Lang::Zh).text;
    // What is drawn is not read; without it, more slips hit what is.
    let (process, _) = text.split_once("<bpmndi:BPMNDiagram").unwrap();
    let whole = format!("{process}</bpmn:definitions>");
    let (mut read, mut refused) = (0, 0);
    for seed in 0..FILES {
        let mut bytes = whole.clone().into_bytes();
        let mut dice = Dice::new(seed);
        for _ in 0..dice.between(1, 4) {
            slip(&mut bytes, &mut dice);
        }
        if entry::run(&bytes) {
            read += 1;
        } else {
            refused += 1;
        }
    }
    tell(&format!("seeds 0 to {}: {read} read, {refused} refused", FILES - 1));
    assert!(read > 50 && refused > 50, "{read} read, {refused} refused");
}

/// One slip: a line lost, doubled or moved, an id become another, a node become another, or bytes of any kind.
fn slip(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut lines: Vec<&str> = text.lines().collect();
    let at = dice.below(lines.len());
    let other = dice.below(lines.len());
    let kinds = [
        "userTask",
        "exclusiveGateway",
        "parallelGateway",
        "endEvent",
        "intermediateThrowEvent",
        "subProcess",
        "inclusiveGateway",
    ];
    match dice.below(7) {
        0 => {
            lines.remove(at);
        }
        1 => lines.insert(other, lines[at]),
        2 => lines.swap(at, other),
        3 => {
            let ends: Vec<&str> = text.split("Ref=\"").skip(1).collect();
            let one = dice.pick(&ends).and_then(|end| end.split('"').next()).unwrap_or("x");
            let two = dice.pick(&ends).and_then(|end| end.split('"').next()).unwrap_or("x");
            *bytes = text.replacen(&format!("Ref=\"{one}\""), &format!("Ref=\"{two}\""), 1).into();
            return;
        }
        4 => {
            let (one, two) = (dice.pick(&kinds).unwrap(), dice.pick(&kinds).unwrap());
            *bytes = text.replace(one, two).into();
            return;
        }
        5 => {
            let at = dice.below(bytes.len());
            bytes.truncate(at);
            return;
        }
        _ => {
            let at = dice.below(bytes.len());
            bytes[at] = u8::try_from(dice.below(256)).unwrap();
            return;
        }
    }
    *bytes = lines.join("\n").into_bytes();
}
