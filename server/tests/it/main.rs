//! The server in one process, on fakes: the folders mirror the addresses.

mod c;
mod harness;
mod security;
mod v1;
