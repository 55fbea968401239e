//! Chinese numerals under a fuzzer.

#![no_main]

#[path = "../entries/numerals.rs"]
mod entry;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    entry::run(bytes);
});
