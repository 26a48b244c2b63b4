//! The API's ids: the kind of the object and its short id, in base64.

use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};

pub(crate) fn global(kind: &str, id: &str) -> String {
    BASE64_STANDARD_NO_PAD.encode(format!("{kind}_{id}"))
}

/// The short id of an object of that kind.
pub(crate) fn short(kind: &str, global: &str) -> Option<String> {
    let text = BASE64_STANDARD_NO_PAD.decode(global.trim_end_matches('=')).ok()?;
    let text = String::from_utf8(text).ok()?;
    let id = text.strip_prefix(kind)?.strip_prefix('_')?;
    Some(id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_back_for_its_own_kind_only() {
        let id = global("transaction", "3s8b9xk2");
        assert_eq!(short("transaction", &id).as_deref(), Some("3s8b9xk2"));
        assert_eq!(short("refund", &id), None);
        assert_eq!(short("transaction", "3s8b9xk2"), None);
    }
}
