//! What a browser gets, and how it is made.
//!
//! The server needs [`manifest`] and [`fonts`] alone and depends on this crate without its features. The rest,
//! behind the feature `build`, is the tool: cargo and wasm-bindgen for the islands, wasm-opt and
//! esbuild to make them small, Lightning CSS for the style, the gateways' scripts and the fonts that we serve, then
//! names by content, integrity hashes, and brotli and gzip beside every file.

pub mod fonts;
pub mod manifest;

/// How hard pages are compressed as they are sent, by brotli's and gzip's own measure. (Measured on a checkout
/// of 9,000 bytes: 2,742 bytes in 0.3 ms; the hardest, 11, makes it 2,412 in 12 ms.)
pub const PAGE_COMPRESSION: u8 = 5;

#[cfg(feature = "build")]
mod bindings;
#[cfg(feature = "build")]
pub mod build;
#[cfg(feature = "build")]
mod compress;
#[cfg(feature = "build")]
mod content_type;
#[cfg(feature = "build")]
mod error;
#[cfg(feature = "build")]
mod files;
#[cfg(feature = "build")]
mod fingerprint;
#[cfg(feature = "build")]
mod font_files;
#[cfg(feature = "build")]
mod font_metrics;
#[cfg(feature = "build")]
mod gateway_scripts;
#[cfg(feature = "build")]
mod npm;
#[cfg(feature = "build")]
mod run;
#[cfg(feature = "build")]
mod script;
#[cfg(feature = "build")]
pub mod shares;
#[cfg(feature = "build")]
pub mod size;
#[cfg(feature = "build")]
mod slim;
#[cfg(feature = "build")]
mod steps;
#[cfg(feature = "build")]
mod style;
#[cfg(feature = "build")]
pub mod toolchain;
#[cfg(feature = "build")]
mod wasm;
#[cfg(feature = "build")]
mod writer;

#[cfg(feature = "build")]
pub use error::Error;
#[cfg(feature = "build")]
pub use steps::Steps;
