//! The reader of workflow files under a fuzzer.

#![no_main]

#[path = "../entries/workflow_yaml.rs"]
mod entry;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    entry::run(bytes);
});
