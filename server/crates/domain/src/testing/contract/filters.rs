//! Lists of some of a merchant's things only.

use jiff::SignedDuration;

use super::{TestStore, listings::all, merchant_in, session_in};
use crate::{
    model::{
        AttemptId, CheckoutSession, Event, EventKind, Mode, OrderId, PaymentLink, Phase, Price, Product,
        Refund, SessionId, SessionStatus,
    },
    ports::{EventQuery, LinkQuery, PriceQuery, ProductQuery, RefundQuery, SessionQuery},
    testing::{SeededRandom, a_payment_link, a_price, a_product, a_refund, a_session, an_event},
};

pub async fn products_are_filtered(store: TestStore) {
    let random = SeededRandom::new(80);
    let merchant = merchant_in(&store, &random).await.id;
    let plain = a_product(&random, &merchant);
    let idle = Product { active: false, url: None, ..a_product(&random, &merchant) };
    let paged = Product { url: Some("https://shop.test/other".to_owned()), ..a_product(&random, &merchant) };
    let mut work = store.begin().await.unwrap();
    for product in [&plain, &idle, &paged] {
        work.add_product(product).await.unwrap();
    }
    work.commit().await.unwrap();
    let every = ProductQuery { listing: all(&merchant), active: None, ids: vec![], url: None };
    let cases: Vec<(ProductQuery, Vec<&Product>)> = vec![
        (ProductQuery { active: Some(true), ..every.clone() }, vec![&paged, &plain]),
        (ProductQuery { active: Some(false), ..every.clone() }, vec![&idle]),
        (ProductQuery { ids: vec![plain.id.clone(), idle.id.clone()], ..every.clone() }, vec![&idle, &plain]),
        (ProductQuery { url: paged.url.clone(), ..every.clone() }, vec![&paged]),
        (ProductQuery { url: paged.url.clone(), active: Some(false), ..every }, vec![]),
    ];
    for (query, wanted) in cases {
        let found = store.snapshot().await.unwrap().products(&query).await.unwrap();
        assert_eq!(found.iter().collect::<Vec<_>>(), wanted, "{query:?}");
    }
}

pub async fn prices_are_filtered(store: TestStore) {
    let random = SeededRandom::new(81);
    let merchant = merchant_in(&store, &random).await.id;
    let (one, other) = (a_product(&random, &merchant), a_product(&random, &merchant));
    let key = |key: &str| Some(key.to_owned());
    let plain = Price { lookup_key: key("a"), ..a_price(&random, &one) };
    let idle = Price { active: false, lookup_key: key("b"), ..a_price(&random, &one) };
    let mut yen = Price { lookup_key: key("c"), ..a_price(&random, &other) };
    yen.unit_amount.currency = "JPY".parse().unwrap();
    let mut work = store.begin().await.unwrap();
    work.add_product(&one).await.unwrap();
    work.add_product(&other).await.unwrap();
    for price in [&plain, &idle, &yen] {
        work.add_price(price).await.unwrap();
    }
    work.commit().await.unwrap();
    let every = PriceQuery {
        listing: all(&merchant),
        active: None,
        ids: vec![],
        currency: None,
        product: None,
        lookup_keys: vec![],
    };
    let keys = vec!["a".to_owned(), "b".to_owned(), "z".to_owned()];
    let euro = Some(plain.unit_amount.currency);
    let cases: Vec<(PriceQuery, Vec<&Price>)> = vec![
        (PriceQuery { active: Some(true), ..every.clone() }, vec![&yen, &plain]),
        (PriceQuery { active: Some(false), ..every.clone() }, vec![&idle]),
        (PriceQuery { ids: vec![yen.id.clone(), plain.id.clone()], ..every.clone() }, vec![&yen, &plain]),
        (PriceQuery { currency: euro, ..every.clone() }, vec![&idle, &plain]),
        (PriceQuery { product: Some(other.id.clone()), ..every.clone() }, vec![&yen]),
        (PriceQuery { lookup_keys: keys.clone(), ..every.clone() }, vec![&idle, &plain]),
        (PriceQuery { lookup_keys: keys, active: Some(true), ..every }, vec![&plain]),
    ];
    for (query, wanted) in cases {
        let found = store.snapshot().await.unwrap().prices(&query).await.unwrap();
        assert_eq!(found.iter().collect::<Vec<_>>(), wanted, "{query:?}");
    }
}

pub async fn links_are_filtered(store: TestStore) {
    let random = SeededRandom::new(82);
    let merchant = merchant_in(&store, &random).await.id;
    let price = a_price(&random, &a_product(&random, &merchant));
    let on = a_payment_link(&random, &price);
    let off = PaymentLink { active: false, ..a_payment_link(&random, &price) };
    let mut work = store.begin().await.unwrap();
    work.add_payment_link(&on).await.unwrap();
    work.add_payment_link(&off).await.unwrap();
    work.commit().await.unwrap();
    for (active, wanted) in [(true, on), (false, off)] {
        let query = LinkQuery { listing: all(&merchant), active: Some(active) };
        assert_eq!(store.snapshot().await.unwrap().payment_links(&query).await.unwrap(), [wanted]);
    }
}

pub async fn sessions_are_filtered(store: TestStore) {
    let random = SeededRandom::new(83);
    let merchant = merchant_in(&store, &random).await.id;
    let link = a_payment_link(&random, &a_price(&random, &a_product(&random, &merchant)));
    let session = |phase| CheckoutSession {
        customer_email: None,
        ..a_session(&random).merchant(&merchant).phase(phase).build()
    };
    let attempt = AttemptId::generate(&random);
    let mut open = session(Phase::Open);
    open.customer_email = Some("Ada@Example.com".parse().unwrap());
    let mut confirming = session(Phase::Confirming(attempt.clone()));
    confirming.payment_link = Some(link.id.clone());
    let mut asked = session(Phase::Authenticating(attempt));
    asked.gateway_payment = Some("pi_1".parse().unwrap());
    let mut paid = session(Phase::Complete(OrderId::generate(&random)));
    paid.gateway_payment = Some("pi_2".parse().unwrap());
    paid.customer_email = Some("aDA@example.COM".parse().unwrap());
    let expired = session(Phase::Expired);
    let mut work = store.begin().await.unwrap();
    work.add_payment_link(&link).await.unwrap();
    for session in [&open, &confirming, &asked, &paid, &expired] {
        work.add_session(session).await.unwrap();
    }
    work.commit().await.unwrap();
    let every = SessionQuery {
        listing: all(&merchant),
        status: None,
        payment: None,
        with_payment: false,
        payment_link: None,
        email: None,
    };
    let status = |status| SessionQuery { status: Some(status), ..every.clone() };
    let email = |email: &str| SessionQuery { email: Some(email.parse().unwrap()), ..every.clone() };
    let cases: Vec<(SessionQuery, Vec<&CheckoutSession>)> = vec![
        (status(SessionStatus::Open), vec![&asked, &confirming, &open]),
        (status(SessionStatus::Complete), vec![&paid]),
        (status(SessionStatus::Expired), vec![&expired]),
        (SessionQuery { payment: asked.gateway_payment.clone(), ..every.clone() }, vec![&asked]),
        (SessionQuery { with_payment: true, ..every.clone() }, vec![&paid, &asked]),
        (SessionQuery { payment_link: Some(link.id.clone()), ..every.clone() }, vec![&confirming]),
        (email("ADA@EXAMPLE.COM"), vec![&paid, &open]),
        (email("ada@example.com"), vec![&paid, &open]),
        (email("a%a@example.com"), vec![]),
        (SessionQuery { email: email("ada@example.com").email, ..status(SessionStatus::Open) }, vec![&open]),
    ];
    for (query, wanted) in cases {
        let found = store.snapshot().await.unwrap().merchant_sessions(&query).await.unwrap();
        assert_eq!(found.iter().collect::<Vec<_>>(), wanted, "{query:?}");
    }

    // An address that was given later is found too.
    let mut told = expired;
    told.customer_email = Some("Grace@example.com".parse().unwrap());
    let mut work = store.begin().await.unwrap();
    work.update_session(&told).await.unwrap();
    work.commit().await.unwrap();
    let found = store.snapshot().await.unwrap().merchant_sessions(&email("grace@EXAMPLE.com")).await;
    assert_eq!(found.unwrap(), [told]);
}

pub async fn refunds_are_filtered(store: TestStore) {
    let random = SeededRandom::new(84);
    let session = session_in(&store, &random).await;
    let one = a_refund(&random, &session);
    let other = Refund { payment: "pi_other".parse().unwrap(), ..a_refund(&random, &session) };
    let mut work = store.begin().await.unwrap();
    work.add_refund(&one).await.unwrap();
    work.add_refund(&other).await.unwrap();
    work.commit().await.unwrap();
    for wanted in [one, other] {
        let query = RefundQuery { listing: all(&session.merchant), payment: Some(wanted.payment.clone()) };
        assert_eq!(store.snapshot().await.unwrap().merchant_refunds(&query).await.unwrap(), [wanted]);
    }
}

pub async fn events_are_filtered(store: TestStore) {
    let random = SeededRandom::new(85);
    let session = session_in(&store, &random).await;
    let kinds = [EventKind::SessionCompleted, EventKind::PaymentSucceeded, EventKind::SessionExpired];
    let mut events = Vec::new();
    let mut work = store.begin().await.unwrap();
    for (second, kind) in (0..).zip(kinds) {
        let created_at = session.created_at + SignedDuration::from_secs(second);
        let event = Event { kind, created_at, ..an_event(&random, &session) };
        work.add_event(&event).await.unwrap();
        events.push(event);
    }
    work.commit().await.unwrap();
    let [first, second, third] = events.try_into().unwrap();
    let list = async |mut query: EventQuery, limit| {
        query.listing.limit = limit;
        store.snapshot().await.unwrap().merchant_events(&query).await.unwrap()
    };
    let two = vec![third.kind, first.kind];
    let query = EventQuery { listing: all(&session.merchant), kinds: two };
    assert_eq!(list(query.clone(), 100).await, [third.clone(), first.clone()]);
    // The limit counts what is wanted, and one that is not wanted may be where a page ends.
    assert_eq!(list(query.clone(), 1).await, [third]);
    let mut rest = query;
    rest.listing.older_than = Some(second.id);
    assert_eq!(list(rest, 1).await, [first]);
}

pub async fn a_session_id_of_the_other_mode_is_in_no_list(store: TestStore) {
    let random = SeededRandom::new(86);
    let session = session_in(&store, &random).await;
    let live = CheckoutSession {
        id: SessionId::generate(&random, Mode::Live),
        mode: Mode::Live,
        ..a_session(&random).merchant(&session.merchant).build()
    };
    let mut work = store.begin().await.unwrap();
    work.add_session(&live).await.unwrap();
    work.commit().await.unwrap();
    let mut query = SessionQuery {
        listing: all(&session.merchant),
        status: None,
        payment: None,
        with_payment: false,
        payment_link: None,
        email: session.customer_email.clone(),
    };
    assert_eq!(store.snapshot().await.unwrap().merchant_sessions(&query).await.unwrap(), [session]);
    query.listing.mode = Mode::Live;
    assert_eq!(store.snapshot().await.unwrap().merchant_sessions(&query).await.unwrap(), [live]);
}
