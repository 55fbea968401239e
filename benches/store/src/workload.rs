//! What an office does to a store, as a pure function of a number: event `n` of a history in which 1,000 cases
//! are at work at a time and each has ten events, one append each: the event, the state of the case, and
//! the row of one list that moves.

use fashen_store::{Append, Batch, Change};

/// Cases at work at a time.
const ACTIVE: u64 = 1_000;

/// Events of a case.
const EVENTS: u64 = 10;

/// One event.
pub(crate) struct Event {
    pub(crate) case: String,
    /// How many events the case had before.
    pub(crate) version: u64,
    pub(crate) payload: Vec<u8>,
    pub(crate) state: Vec<u8>,
    pub(crate) leaves: String,
    pub(crate) enters: String,
    pub(crate) row: Vec<u8>,
}

/// The stream of a case.
pub(crate) fn case(n: u64) -> String {
    let (window, within) = (n / (ACTIVE * EVENTS), n % (ACTIVE * EVENTS));
    format!("case/{:08}", window * ACTIVE + within % ACTIVE)
}

/// Event `n`.
pub(crate) fn event(n: u64) -> Event {
    let (case, version) = (case(n), n % (ACTIVE * EVENTS) / ACTIVE);
    let payload = format!(
        r#"{{"format":1,"event":"stage-completed","stage":"legality-{version}","outcome":"legal","at":"2026-11-23T10:{:02}:{:02}+08:00","by":"lin","record":{{"basis":"依照《某某条例》第{}条的规定","opinion":"该条款未超越法定权限，与上位法不抵触，建议通过。"}},"note":"{n:020}"}}"#,
        n / 60 % 60,
        n % 60,
        n % 90 + 1
    );
    let state = format!(
        r#"{{"case":"{case}","stage":"legality-{version}","title":"关于规范农村集市管理的通知","touched":"{n:020}"}}"#
    );
    let due = |version: u64| format!("due/{:05}/{version}/{case}", n % 365);
    Event {
        payload: payload.into_bytes(),
        state: state.into_bytes(),
        leaves: format!("stage-{:02}/{case}", version),
        enters: format!("stage-{:02}/{case}", version + 1),
        row: due(version).into_bytes(),
        case,
        version,
    }
}

/// Event `n` as a batch.
pub(crate) fn batch(n: u64) -> Batch {
    let event = event(n);
    Batch {
        request: format!("{n:016x}"),
        changes: vec![
            Change::Put {
                table: "state".into(),
                key: event.case.clone().into_bytes(),
                value: event.state,
            },
            Change::Delete { table: "todo".into(), key: event.leaves.into_bytes() },
            Change::Put { table: "todo".into(), key: event.enters.into_bytes(), value: event.row },
        ],
        appends: vec![Append {
            stream: event.case,
            expected: event.version,
            records: vec![event.payload],
        }],
        snapshots: Vec::new(),
    }
}

/// Bytes of event `n` that its user gave: keys, values, payload and names.
pub(crate) fn given(n: u64) -> u64 {
    let event = event(n);
    let bytes = event.payload.len() + event.state.len() + event.row.len();
    let keys = 2 * event.case.len() + event.leaves.len() + event.enters.len();
    (bytes + keys) as u64
}
