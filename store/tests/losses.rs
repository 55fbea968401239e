//! What no store may do: lose, tear or change what it acknowledged. Three suites try to make it, through the
//! public interface alone, and each prints its seed and one line of figures.
//!
//! | suite | what is done | how often |
//! | --- | --- | --- |
//! | `crash` | processes killed in the middle of anything, backups too | `FASHEN_CRASH_KILLS`, 1000 |
//! | `power` | disks as the power left them, rebuilt from a log of every write | `FASHEN_POWER_POINTS`, 2000 |
//! | `rot` | one bit turned, or one file cut short | `FASHEN_ROT_TRIALS` of each, 5000 |
//!
//! ```text
//! FASHEN_CRASH_KILLS=20000 cargo test -p fashen-store --test losses crash:: -- --nocapture
//! ```
//!
//! `FASHEN_SEED` repeats a run, as far as the threads and the clock of the machine let it.

#[cfg(test)]
mod chance;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod history;
#[cfg(test)]
mod image;
#[cfg(test)]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod power;
#[cfg(test)]
mod rot;
#[cfg(test)]
mod scratch;
