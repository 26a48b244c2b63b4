//! The gateways' server halves, one folder each. Their browser halves are in `app::fields`.

pub mod stripe;
