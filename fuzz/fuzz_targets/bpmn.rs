//! The reader of BPMN under a fuzzer.

#![no_main]

#[path = "../entries/bpmn.rs"]
mod entry;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    entry::run(bytes);
});
