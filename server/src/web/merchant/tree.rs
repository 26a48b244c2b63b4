//! How a request that is no tree of parameters is refused.

use request_tree::Malformed;
pub(super) use request_tree::Tree;

use super::error::ApiError;

impl From<Malformed> for ApiError {
    fn from(malformed: Malformed) -> Self {
        let message = malformed.to_string();
        match malformed.parameter() {
            Some(name) => Self::invalid(name, None, message),
            None => Self::unreadable(message),
        }
    }
}
