//! One suite for every backend: what [`fashen_store::Store`] promises, asked of each of them; and what
//! the durable one promises besides, about locks, damage and the death of processes.

#[cfg(test)]
mod care;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod formats;
#[cfg(test)]
mod model;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod shuffle;
#[cfg(test)]
mod subject;
#[cfg(test)]
mod suite;
#[cfg(test)]
mod surroundings;
