//! The questions, word for word. What is asked for is always called `answer`, so that every answer is read
//! in the same way.

macro_rules! document {
    ($($name:literal),+) => {
        concat!($(include_str!(concat!("documents/", $name, ".graphql"))),+)
    };
}

pub(super) const CHARGE: &str = document!("charge", "payment");
pub(super) const AUTHORIZE: &str = document!("authorize", "payment");
pub(super) const CAPTURE: &str = document!("capture", "payment");
pub(super) const REVERSE: &str = document!("reverse", "payment", "money_back");
pub(super) const REFUND: &str = document!("refund", "money_back");
pub(super) const NODE: &str = document!("node", "payment", "money_back");
pub(super) const SEARCH: &str = document!("search", "payment");
pub(super) const DISPUTE: &str = document!("dispute");
pub(super) const GLOBAL_ID: &str = document!("global_id");
pub(super) const CLIENT_TOKEN: &str = document!("client_token");
pub(super) const VIEWER: &str = document!("viewer");
