//! The one test binary: each module tests one thing from outside.

#[cfg(test)]
mod real;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod tidy;
