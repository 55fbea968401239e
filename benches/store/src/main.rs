//! How fast the store is, beside the floor of the disk, bare sled and SQLite; and how it grows.
//!
//! ```text
//! cargo run --release --manifest-path benches/store/Cargo.toml -- throughput FOLDER
//! cargo run --release --manifest-path benches/store/Cargo.toml -- growth FOLDER 10000 100000 1000000
//! ```
//!
//! FOLDER is on the disk that is to be measured. Everything is measured in one run, in turns, so that
//! whatever else the machine does meets all alike. Nothing here is part of the program.

mod growth;
mod throughput;
mod workload;

use std::error::Error;
use std::path::Path;

type Outcome<T> = Result<T, Box<dyn Error>>;

const USAGE: &str = "usage: throughput FOLDER | growth FOLDER EVENTS...";

fn main() -> Outcome<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["throughput", folder] => throughput::run(Path::new(folder)),
        ["growth", folder, events @ ..] => growth::run(Path::new(folder), events),
        // What `growth` starts itself with, so that memory is that of one phase only.
        ["phase", phase, folder, events] => {
            growth::phase(phase, Path::new(folder), events.parse()?)
        }
        _ => Err(USAGE.into()),
    }
}
