//! What a key may do, from where, and until when.

use axum::http::StatusCode;
use domain::{
    model::{Access, ApiKey, ApiKeyId, KeySecret, Mode, Resource, Scopes},
    ports::Clock as _,
    usecases::{NewApiKey, Rotation, revoke_key, rotate_key},
};
use jiff::SignedDuration;
use server::paths;

use crate::harness::{Answer, TestServer};

/// A key of the server's merchant that differs.
async fn key(server: &TestServer, change: impl FnOnce(&mut NewApiKey)) -> (ApiKey, KeySecret) {
    let mut new = NewApiKey::secret(server.merchant.id.clone(), Mode::Test, "till", "2026-10-28.endive");
    change(&mut new);
    server.key_with(new).await
}

/// A key that may do so much with one kind of thing.
async fn restricted(server: &TestServer, resource: Resource, access: Access) -> KeySecret {
    // An access to nothing makes no key, so there is one to something else.
    let other = if resource == Resource::Events { Resource::Refunds } else { Resource::Events };
    let scopes = Scopes([(resource, access), (other, Access::Read)].into());
    key(server, |new| new.scopes = Some(scopes)).await.1
}

fn code(answer: &Answer) -> String {
    answer.json()["error"]["code"].as_str().unwrap_or("none").to_owned()
}

/// One call that looks and one that changes, of every kind of thing that merchants make.
const CALLS: [(Resource, &str, &str); 9] = [
    (Resource::CheckoutSessions, "/v1/checkout/sessions/cs_test_1", "/v1/checkout/sessions"),
    (Resource::PaymentIntents, "/v1/payment_intents/pi_0", "/v1/payment_intents/pi_0/capture"),
    (Resource::Refunds, "/v1/refunds", "/v1/refunds"),
    (Resource::Disputes, "/v1/disputes", ""),
    (Resource::Products, "/v1/products", "/v1/products"),
    (Resource::Prices, "/v1/prices", "/v1/prices"),
    (Resource::PaymentLinks, "/v1/payment_links", "/v1/payment_links"),
    (Resource::Events, "/v1/events", ""),
    (Resource::WebhookEndpoints, "/v1/webhook_endpoints", "/v1/webhook_endpoints"),
];

#[tokio::test]
async fn a_restricted_key_does_what_its_scopes_say_and_nothing_else() {
    let server = TestServer::start().await;
    assert_eq!(CALLS.map(|(resource, ..)| resource), Resource::ALL);
    for (resource, look, change) in CALLS {
        for access in [Access::None, Access::Read, Access::Write] {
            let secret = restricted(&server, resource, access).await;
            let caller = server.with_key(&secret);
            let looked = caller.get(look).await;
            let may_look = access >= Access::Read;
            assert_eq!(
                looked.status != StatusCode::FORBIDDEN,
                may_look,
                "{look} {access:?}: {}",
                looked.body
            );
            if change.is_empty() {
                continue;
            }
            let changed = caller.post_form(change, "").await;
            let may_change = access == Access::Write;
            assert_eq!(
                changed.status != StatusCode::FORBIDDEN,
                may_change,
                "{change} {access:?}: {}",
                changed.body
            );
            if !may_change {
                let message = changed.json()["error"]["message"].as_str().unwrap().to_owned();
                let named = message.contains("'write'") && message.contains(resource.name());
                assert!(named, "{message}");
            }
        }
    }
}

#[tokio::test]
async fn a_key_that_was_taken_back_opens_nothing_from_that_moment() {
    let server = TestServer::start().await;
    let (key, secret) = key(&server, |_| ()).await;
    let caller = server.with_key(&secret);
    assert_eq!(caller.get(paths::EVENTS).await.status, StatusCode::OK);
    revoke_key(&server.domain.ports, &server.merchant.id, &key.id).await.unwrap();
    let answer = caller.get(paths::EVENTS).await;
    assert_eq!((answer.status, code(&answer).as_str()), (StatusCode::UNAUTHORIZED, "api_key_expired"));
    assert!(answer.body.contains("revoked"), "{}", answer.body);
}

#[tokio::test]
async fn a_key_opens_until_its_end() {
    let server = TestServer::start().await;
    let end = server.clock().now() + SignedDuration::from_hours(1);
    let (_, secret) = key(&server, |new| new.expires_at = Some(end)).await;
    let caller = server.with_key(&secret);
    assert_eq!(caller.get(paths::EVENTS).await.status, StatusCode::OK);
    server.clock().advance(SignedDuration::from_hours(1));
    let answer = caller.get(paths::EVENTS).await;
    assert_eq!((answer.status, code(&answer).as_str()), (StatusCode::UNAUTHORIZED, "api_key_expired"));
}

#[tokio::test]
async fn old_and_new_open_until_the_overlap_ends() {
    let server = TestServer::start().await;
    let (old, old_secret) = key(&server, |_| ()).await;
    let rotation = Rotation { overlap: SignedDuration::from_hours(24), expires_at: None };
    let new = rotate_key(&server.domain.ports, &server.merchant.id, &old.id, rotation).await.unwrap();
    for (after_hours, old_opens) in [(0, true), (24, false)] {
        server.clock().advance(SignedDuration::from_hours(after_hours));
        let by_old = server.with_key(&old_secret).get(paths::EVENTS).await;
        assert_eq!(by_old.status == StatusCode::OK, old_opens, "{}", by_old.body);
        assert_eq!(server.with_key(&new.secret).get(paths::EVENTS).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_key_with_networks_opens_from_there_and_no_header_of_a_stranger_s_helps() {
    let server = TestServer::start().await;
    let office = "203.0.113.0/24".parse().unwrap();
    let (_, secret) = key(&server, |new| new.allowed_networks = vec![office]).await;
    let caller = server.with_key(&secret);
    let forwarded = |from: &str, said: &str| caller.at(from).with("x-forwarded-for", said);
    let inside = [
        caller.at("203.0.113.9"),
        caller.at("::ffff:203.0.113.9"),
        // The harness trusts 10.0.0.0/8 as a proxy.
        forwarded("10.0.0.1", "203.0.113.9"),
        forwarded("10.0.0.1", "198.51.100.1, 203.0.113.9, 10.0.0.2"),
    ];
    for caller in inside {
        let answer = caller.get(paths::EVENTS).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    }
    let outside = [
        caller.at("198.51.100.1"),
        forwarded("198.51.100.1", "203.0.113.9"),
        forwarded("10.0.0.1", "203.0.113.9, 198.51.100.1"),
        forwarded("10.0.0.1", "203.0.113.9, nonsense"),
        caller.at("10.0.0.1"),
    ];
    for caller in outside {
        let answer = caller.get(paths::EVENTS).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
        assert!(answer.body.contains("IP address"), "{}", answer.body);
    }
}

/// The key as it is stored, once the writes beside the requests have had their turn.
async fn stored(server: &TestServer, id: &ApiKeyId) -> ApiKey {
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    server.domain.ports.store.snapshot().await.unwrap().api_key_of_id(id).await.unwrap().unwrap()
}

#[tokio::test]
async fn when_a_key_was_last_used_is_known_to_the_minute() {
    let server = TestServer::start().await;
    let (key, secret) = key(&server, |_| ()).await;
    let caller = server.with_key(&secret);
    assert_eq!(stored(&server, &key.id).await.last_used_at, None);
    let first = server.clock().now();
    for (later, noted) in [(0, 0), (59, 0), (1, 60), (30, 60)] {
        server.clock().advance(SignedDuration::from_secs(later));
        caller.get(paths::EVENTS).await;
        let expected = first + SignedDuration::from_secs(noted);
        assert_eq!(stored(&server, &key.id).await.last_used_at, Some(expected), "{later} s later");
    }
}

#[tokio::test]
async fn a_use_that_was_refused_is_no_use() {
    let server = TestServer::start().await;
    let office = "203.0.113.0/24".parse().unwrap();
    let (key, secret) = key(&server, |new| new.allowed_networks = vec![office]).await;
    server.with_key(&secret).get(paths::EVENTS).await;
    assert_eq!(stored(&server, &key.id).await.last_used_at, None);
}
