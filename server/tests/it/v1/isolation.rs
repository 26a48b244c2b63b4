//! Every endpoint there is, with the keys that must not open it. The list is the router's own, so that
//! no endpoint is added without being tried here.

use axum::http::StatusCode;
use domain::{
    model::{Access, DisputeStatus, Mode, Resource, Scopes},
    usecases::NewApiKey,
};
use serde_json::Value;
use server::{
    paths,
    web::{Endpoint, merchant_endpoints},
};

use super::{
    disputes::{a_dispute_of, a_warning_of, dispute, warn},
    paid,
};
use crate::harness::{Answer, Caller, TestServer};

/// One of everything, which is one merchant's.
struct Things {
    session: String,
    payment: String,
    refund: String,
    event: String,
    endpoint: String,
    product: String,
    price: String,
    link: String,
    dispute: String,
    warning: String,
}

impl Things {
    async fn make(server: &TestServer, merchant: &Caller<'_>) -> Self {
        let session = paid(server).await;
        dispute(server, a_dispute_of(&session, "dp_theirs", DisputeStatus::WarningNeedsResponse)).await;
        warn(server, a_warning_of(&session, "issfr_theirs")).await;
        let session = session.id.as_str().to_owned();
        let made = |path: &'static str, form: String| async move {
            let answer = merchant.post_form(path, &form).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
            answer.json()["id"].as_str().unwrap().to_owned()
        };
        let refund = made(paths::REFUNDS, "payment_intent=pi_0&amount=1".to_owned()).await;
        let product = made(paths::PRODUCTS, "name=Tea".to_owned()).await;
        let price = made(paths::PRICES, format!("product={product}&currency=eur&unit_amount=5")).await;
        let link = format!("line_items[0][price]={price}&line_items[0][quantity]=1");
        let link = made(paths::PAYMENT_LINKS, link).await;
        let endpoint = "url=https://shop.test/hooks&enabled_events[]=*".to_owned();
        let endpoint = made(paths::WEBHOOK_ENDPOINTS, endpoint).await;
        let events = merchant.get(paths::EVENTS).await.json();
        let event = events["data"][0]["id"].as_str().unwrap().to_owned();
        let (payment, dispute) = ("pi_0".to_owned(), "dp_theirs".to_owned());
        let warning = "issfr_theirs".to_owned();
        Self { session, payment, refund, event, endpoint, product, price, link, dispute, warning }
    }

    /// The address of this merchant's own thing.
    fn address(&self, path: &str) -> String {
        [
            ("{session}", &self.session),
            ("{payment}", &self.payment),
            ("{refund}", &self.refund),
            ("{event}", &self.event),
            ("{endpoint}", &self.endpoint),
            ("{product}", &self.product),
            ("{price}", &self.price),
            ("{link}", &self.link),
            ("{dispute}", &self.dispute),
            ("{warning}", &self.warning),
        ]
        .iter()
        .fold(path.to_owned(), |path, (name, id)| path.replace(name, id))
    }

    fn ids(&self) -> [&str; 10] {
        [
            &self.session,
            &self.payment,
            &self.refund,
            &self.event,
            &self.endpoint,
            &self.product,
            &self.price,
            &self.link,
            &self.dispute,
            &self.warning,
        ]
        .map(String::as_str)
    }

    /// A request that would do something with the things if they were the caller's.
    fn body(&self, endpoint: &Endpoint) -> String {
        match (endpoint.method, endpoint.path) {
            ("POST", paths::SESSIONS) => {
                format!("mode=payment&line_items[0][price]={}&line_items[0][quantity]=1", self.price)
            }
            ("POST", paths::PAYMENT_LINKS) => {
                format!("line_items[0][price]={}&line_items[0][quantity]=1", self.price)
            }
            ("POST", paths::PRICES) => format!("product={}&currency=eur&unit_amount=5", self.product),
            ("POST", paths::REFUNDS) => format!("payment_intent={}", self.payment),
            // These name nothing of anybody's: what is made is the caller's own.
            ("POST", paths::PRODUCTS) => "name=Coffee".to_owned(),
            ("POST", paths::WEBHOOK_ENDPOINTS) => "url=https://else.test&enabled_events[]=*".to_owned(),
            ("POST", paths::SESSION | paths::PRODUCT | paths::PRICE | paths::PAYMENT_LINK) => {
                "metadata[seen]=yes".to_owned()
            }
            ("POST", paths::WEBHOOK_ENDPOINT) => "disabled=true".to_owned(),
            _ => String::new(),
        }
    }

    async fn call(&self, endpoint: &Endpoint, caller: &Caller<'_>) -> Answer {
        let address = self.address(endpoint.path);
        assert!(!address.contains('{'), "{address} is of a kind that this test does not know");
        let caller = caller.with("content-type", "application/x-www-form-urlencoded");
        caller.send(endpoint.method, &address, &self.body(endpoint)).await
    }

    /// Everything as its owner sees it.
    async fn seen(&self, owner: &Caller<'_>) -> Vec<(String, Value)> {
        let mut seen = Vec::new();
        for endpoint in merchant_endpoints().iter().filter(|endpoint| endpoint.method == "GET") {
            let answer = self.call(endpoint, owner).await;
            assert_eq!(answer.status, StatusCode::OK, "{}: {}", endpoint.path, answer.body);
            seen.push((endpoint.path.to_owned(), answer.json()));
        }
        seen
    }
}

#[tokio::test]
async fn another_merchant_s_key_finds_and_changes_nothing() {
    let server = TestServer::start().await;
    let owner = server.merchant_caller().await;
    let things = Things::make(&server, &owner).await;
    let before = things.seen(&owner).await;

    let stranger = server.stranger().await;
    let mut theirs = 0;
    for endpoint in merchant_endpoints() {
        let answer = things.call(&endpoint, &stranger).await;
        let call = format!("{} {}: {}", endpoint.method, endpoint.path, answer.body);
        if endpoint.path.contains('{') {
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{call}");
        } else if answer.status == StatusCode::OK {
            theirs += 1;
            // An error repeats what it was asked for; an answer must not know it.
            assert!(things.ids().iter().all(|id| !answer.body.contains(id)), "{call}");
        } else {
            assert_eq!(answer.json()["error"]["code"], "resource_missing", "{call}");
        }
    }
    // Ten lists, and the two things that can be made of nothing.
    assert_eq!(theirs, 12);
    assert_eq!(things.seen(&owner).await, before);
}

#[tokio::test]
async fn neither_the_other_mode_s_key_nor_none_nor_a_wrong_one_opens_anything() {
    let server = TestServer::start().await;
    let owner = server.merchant_caller().await;
    let things = Things::make(&server, &owner).await;
    let before = things.seen(&owner).await;
    let live = server.with_key(&server.key(&server.merchant, Mode::Live).await);
    let with = |header: &str| server.anon().with("authorization", header);
    let callers = [
        ("live", live, StatusCode::UNAUTHORIZED),
        ("none", server.anon(), StatusCode::UNAUTHORIZED),
        ("publishable", with("Bearer pk_test_1"), StatusCode::FORBIDDEN),
        ("unknown", with("Bearer sk_test_0123456789abcdefghijABCDEFGHIJ"), StatusCode::UNAUTHORIZED),
        ("another scheme", with("Digest sk_test_1"), StatusCode::UNAUTHORIZED),
    ];
    for endpoint in merchant_endpoints() {
        for (who, caller, status) in &callers {
            let answer = things.call(&endpoint, caller).await;
            assert_eq!(
                answer.status, *status,
                "{who}: {} {}: {}",
                endpoint.method, endpoint.path, answer.body
            );
            assert!(answer.json()["error"]["message"].is_string(), "{}", answer.body);
        }
    }
    assert_eq!(things.seen(&owner).await, before);
}

#[tokio::test]
async fn a_restricted_key_opens_what_its_scopes_name_and_nothing_else() {
    let server = TestServer::start().await;
    let owner = server.merchant_caller().await;
    let things = Things::make(&server, &owner).await;
    let before = things.seen(&owner).await;
    for resource in Resource::ALL {
        // Everything but this, and of this no more than a look.
        for access in [Access::None, Access::Read] {
            let scopes =
                Resource::ALL.map(|other| (other, if other == resource { access } else { Access::Write }));
            let mut new =
                NewApiKey::secret(server.merchant.id.clone(), Mode::Test, "till", "2026-10-28.endive");
            new.scopes = Some(Scopes(scopes.into()));
            let restricted = server.with_key(&server.key_with(new).await.1);
            for endpoint in merchant_endpoints().iter().filter(|endpoint| endpoint.resource == resource) {
                if access >= endpoint.access {
                    continue;
                }
                let answer = things.call(endpoint, &restricted).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{} {}", endpoint.method, endpoint.path);
            }
        }
    }
    assert_eq!(things.seen(&owner).await, before);
}
