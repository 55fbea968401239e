//! Word files, and other packages under a fuzzer.

#![no_main]

#[path = "../entries/reading.rs"]
mod entry;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    entry::run("a.docx", bytes);
});
