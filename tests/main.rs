//! The one test binary: each module tests one thing from outside.

#[cfg(test)]
mod command;
#[cfg(test)]
mod dry_run;
mod faults;
mod json;
mod promise;
mod readme;
mod real;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod support;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod tidy;
