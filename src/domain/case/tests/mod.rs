//! What the engine promises, one idea a file. `build` makes small workflows, `play` drives a case through
//! them; `laws` lets chance do both and compares with a plain model.

mod build;
mod play;

mod approvals;
mod assignment;
mod automatic;
mod carry;
mod checklist;
mod clocks;
mod dates;
mod ending;
mod facts;
mod findings;
mod grounds;
mod laws;
mod marking;
mod materials;
mod model;
mod needs;
mod numbers;
mod opinion;
mod optional;
mod papers;
mod people;
mod periods;
mod random;
mod records;
mod refusals;
mod revision;
mod rulings;
mod surveys;
mod suspects;
mod suspicions;
