//! What the store keeps beside the journal (states, rows, blobs) against what the events say: the use-cases and
//! the registry of the demo, looked at from inside.

mod registry;
mod renewed;
mod state;
mod verify;
