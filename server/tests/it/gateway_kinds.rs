//! Every kind of gateway has both of its halves.

use app::fields::Connection;

#[test]
fn every_kind_has_a_half_in_the_browser() {
    for kind in gateways::KINDS {
        let half = Connection::new(kind.name, "key".to_owned(), String::new());
        assert!(half.is_some(), "app::fields has no driver called {}", kind.name);
    }
}
