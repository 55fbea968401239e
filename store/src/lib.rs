//! Durable streams of opaque records.
