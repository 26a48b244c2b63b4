//! The port of test mode.

mod clock;
