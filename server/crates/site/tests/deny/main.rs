//! Holds what `deny.toml` says about licences, walls and sources, and two walls that it has no
//! words for. `cargo deny` reads the same file; this needs no tool and no network.

mod graph;
mod licences;
mod rules;
mod walls;
