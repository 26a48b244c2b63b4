//! Payment links.

use futures::future::join_all;
use jiff::SignedDuration;

use super::{TestStore, catalogue::price_in, merchant_in};
use crate::{
    model::{
        Adjustable, AttemptId, CaptureMethod, CheckoutOptions, CheckoutSession, LinkUse, MerchantId, Mode,
        OrderId, PaymentLink, PaymentLinkId, Phase, SessionId,
    },
    ports::{Random, StoreError},
    testing::{SeededRandom, a_payment_link, a_session},
};

async fn link_in(store: &TestStore, random: &dyn Random) -> PaymentLink {
    let link = a_payment_link(random, &price_in(store, random).await);
    let mut work = store.begin().await.unwrap();
    work.add_payment_link(&link).await.unwrap();
    work.commit().await.unwrap();
    link
}

async fn opened(store: &TestStore, random: &dyn Random, link: &PaymentLink) -> CheckoutSession {
    let mut session = a_session(random).merchant(&link.merchant).build();
    session.payment_link = Some(link.id.clone());
    let mut work = store.begin().await.unwrap();
    work.add_session(&session).await.unwrap();
    work.commit().await.unwrap();
    session
}

async fn read(store: &TestStore, id: &PaymentLinkId) -> Option<PaymentLink> {
    store.snapshot().await.unwrap().payment_link(id).await.unwrap()
}

pub async fn a_link_reads_back_and_changes(store: TestStore) {
    let random = SeededRandom::new(60);
    let link = link_in(&store, &random).await;
    assert_eq!(read(&store, &link.id).await, Some(link.clone()));
    assert_eq!(read(&store, &PaymentLinkId::generate(&random)).await, None);

    let later = link.created_at + SignedDuration::from_secs(5);
    let mut changed = PaymentLink {
        active: false,
        capture: CaptureMethod::Manual,
        options: CheckoutOptions { recovery: true, ..CheckoutOptions::default() },
        success_url: Some("https://shop.test/thanks".to_owned()),
        inactive_message: Some("Ausverkauft — täglich neu.".to_owned()),
        limit: Some(7),
        expires_at: Some(later),
        metadata: [].into(),
        ..link.clone()
    };
    changed.lines[0].quantity = 3;
    changed.lines[0].adjustable = Some(Adjustable { minimum: 1, maximum: 5 });
    let given = PaymentLink {
        merchant: merchant_in(&store, &random).await.id,
        mode: Mode::Live,
        currency: "USD".parse().unwrap(),
        created_at: later,
        ..changed.clone()
    };
    let mut work = store.begin().await.unwrap();
    assert_eq!(work.lock_payment_link(&link.id).await.unwrap(), Some(link.clone()));
    assert_eq!(work.lock_payment_link(&PaymentLinkId::generate(&random)).await.unwrap(), None);
    work.update_payment_link(&given).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(read(&store, &link.id).await, Some(changed));

    let stray = PaymentLink { merchant: MerchantId::generate(&random), ..link.clone() };
    let stray = PaymentLink { id: PaymentLinkId::generate(&random), ..stray };
    let added = store.begin().await.unwrap().add_payment_link(&stray).await;
    assert!(matches!(added, Err(StoreError::Conflict(_))), "{added:?}");
    let updated = store.begin().await.unwrap().update_payment_link(&stray).await;
    assert!(matches!(updated, Err(StoreError::Conflict(_))), "{updated:?}");
}

pub async fn a_session_remembers_where_it_comes_from(store: TestStore) {
    let random = SeededRandom::new(61);
    let link = link_in(&store, &random).await;
    let first = opened(&store, &random, &link).await;
    let mut copy = a_session(&random).merchant(&link.merchant).build();
    copy.recovered_from = Some(first.id.clone());
    let mut work = store.begin().await.unwrap();
    work.add_session(&copy).await.unwrap();
    work.commit().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    for session in [first, copy.clone()] {
        assert_eq!(read.session(&session.id).await.unwrap(), Some(session));
    }

    let mut again = a_session(&random).merchant(&link.merchant).build();
    again.recovered_from = copy.recovered_from.clone();
    let mut work = store.begin().await.unwrap();
    work.add_session(&again).await.unwrap();
    work.commit().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    let expired = copy.recovered_from.clone().unwrap();
    assert_eq!(read.latest_copy(&expired).await.unwrap(), Some(again));
    assert_eq!(read.latest_copy(&copy.id).await.unwrap(), None);

    let id = || SessionId::generate(&random, Mode::Test);
    let of_nothing = CheckoutSession { id: id(), recovered_from: Some(id()), ..copy.clone() };
    let link = Some(PaymentLinkId::generate(&random));
    let of_no_link = CheckoutSession { id: id(), payment_link: link, ..copy };
    for stray in [of_nothing, of_no_link] {
        let done = store.begin().await.unwrap().add_session(&stray).await;
        assert!(matches!(done, Err(StoreError::Conflict(_))), "{done:?}");
    }
}

pub async fn a_links_use_is_counted(store: TestStore) {
    let random = SeededRandom::new(62);
    let link = link_in(&store, &random).await;
    let other = link_in(&store, &random).await;
    let attempt = AttemptId::generate(&random);
    for phase in [
        Phase::Open,
        Phase::Confirming(attempt.clone()),
        Phase::Authenticating(attempt),
        Phase::Complete(OrderId::generate(&random)),
        Phase::Complete(OrderId::generate(&random)),
        Phase::Complete(OrderId::generate(&random)),
        Phase::Expired,
    ] {
        let mut session = opened(&store, &random, &link).await;
        session.phase = phase;
        let mut work = store.begin().await.unwrap();
        work.update_session(&session).await.unwrap();
        work.commit().await.unwrap();
    }
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.link_use(&link.id).await.unwrap(), LinkUse { completed: 3, under_way: 2 });
    assert_eq!(read.link_use(&other.id).await.unwrap(), LinkUse::default());
}

/// What a payment does about its link's limit, by many at once.
pub async fn a_links_limit_is_held_by_fifty_at_once(store: TestStore) {
    let random = SeededRandom::new(63);
    let mut link = link_in(&store, &random).await;
    link.limit = Some(7);
    let mut work = store.begin().await.unwrap();
    work.update_payment_link(&link).await.unwrap();
    work.commit().await.unwrap();
    let mut sessions = Vec::new();
    for _ in 0..50 {
        sessions.push(opened(&store, &random, &link).await.id);
    }
    let attempts: Vec<_> = sessions.iter().map(|_| AttemptId::generate(&random)).collect();
    let pay = async |(session, attempt): (&SessionId, &AttemptId)| {
        let mut work = store.begin().await.unwrap();
        let mut session = work.lock_session(session).await.unwrap().unwrap();
        let link = work.lock_payment_link(&link.id).await.unwrap().unwrap();
        if !link.has_room(work.link_use(&link.id).await.unwrap()) {
            return false;
        }
        session.phase = Phase::Confirming(attempt.clone());
        work.update_session(&session).await.unwrap();
        work.commit().await.unwrap();
        true
    };
    let paid = join_all(sessions.iter().zip(&attempts).map(pay)).await;
    assert_eq!(paid.into_iter().filter(|paid| *paid).count(), 7);
    let used = store.snapshot().await.unwrap().link_use(&link.id).await.unwrap();
    assert_eq!(used, LinkUse { completed: 0, under_way: 7 });
}
