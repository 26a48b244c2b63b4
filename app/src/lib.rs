//! The pages of the checkout: drawn on the server, and the islands that run in the browser.

pub mod wire;
