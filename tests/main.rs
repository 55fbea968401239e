//! The one test binary: each module tests one thing from outside.

#[cfg(test)]
mod calendar;
#[cfg(test)]
mod citations;
#[cfg(test)]
mod command;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod dry_run;
#[cfg(test)]
mod exchange;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod ics;
#[cfg(test)]
mod json;
#[cfg(test)]
mod legal_time;
#[cfg(test)]
mod mining;
#[cfg(test)]
mod mutations;
#[cfg(test)]
mod places;
#[cfg(test)]
mod promise;
#[cfg(test)]
mod readme;
#[cfg(test)]
mod real;
#[cfg(test)]
mod record;
#[cfg(test)]
mod report;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod screening;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod soundness;
#[cfg(test)]
mod structure;
#[cfg(test)]
mod support;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod together;
#[cfg(test)]
mod tutorial;
#[cfg(test)]
mod versions;
