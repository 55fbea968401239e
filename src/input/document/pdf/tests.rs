//! Files made here, and what is read of them.
