//! To be written with the engine.
