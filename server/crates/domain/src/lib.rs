//! The checkout as a person would explain it: what is sold, how it is paid, and what must never
//! happen. No web framework, database or HTTP client is known here; they come in through [`ports`].

pub mod model;
pub mod ports;
#[cfg(feature = "testing")]
pub mod testing;
pub mod usecases;
