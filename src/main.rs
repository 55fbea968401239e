//! The program: hands the command line to [`fashen::cli`] and its exit code to the system.

use std::process::ExitCode;

fn main() -> ExitCode {
    fashen::cli::main()
}
