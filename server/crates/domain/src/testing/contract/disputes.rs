//! Disputes and warnings of fraud.

use futures::future::join_all;
use jiff::SignedDuration;

use super::{TestStore, listings::all, merchant_in, session_in};
use crate::{
    model::{
        CheckoutSession, Dispute, DisputeStatus, Event, EventKind, FraudWarning, Mode, Money, Notice,
        NoticeSubject, SessionId, Subject,
    },
    ports::{DisputeQuery, StoreError, WarningQuery},
    testing::{SeededRandom, a_dispute, a_notice, a_session, a_warning, an_event},
};

async fn keep(store: &TestStore, dispute: &Dispute) {
    let mut work = store.begin().await.unwrap();
    work.keep_dispute(dispute).await.unwrap();
    work.commit().await.unwrap();
}

async fn keep_warning(store: &TestStore, warning: &FraudWarning) {
    let mut work = store.begin().await.unwrap();
    work.keep_fraud_warning(warning).await.unwrap();
    work.commit().await.unwrap();
}

pub async fn a_dispute_reads_back_in_every_status(store: TestStore) {
    let session = session_in(&store, &SeededRandom::new(90)).await;
    let mut dispute = a_dispute(&session, "dp_1");
    for status in DisputeStatus::ALL {
        dispute.status = status;
        keep(&store, &dispute).await;
        let mut read = store.snapshot().await.unwrap();
        let found = read.dispute(&session.merchant, Mode::Test, &dispute.id).await.unwrap();
        assert_eq!(found, Some(dispute.clone()));
        assert_eq!(read.disputes(&session.id).await.unwrap(), [dispute.clone()]);
    }
}

pub async fn a_dispute_that_is_kept_again_changes(store: TestStore) {
    let session = session_in(&store, &SeededRandom::new(91)).await;
    let (mut first, second) = (a_dispute(&session, "dp_1"), a_dispute(&session, "dp_2"));
    keep(&store, &first).await;
    keep(&store, &second).await;
    first.payment = "pi_9".parse().unwrap();
    first.charge = None;
    first.amount = Money::new(7, "JPY".parse().unwrap());
    first.reason = "product_not_received".into();
    first.status = DisputeStatus::Won;
    first.evidence_due_by = None;
    first.funds_withdrawn = false;
    keep(&store, &first).await;
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.disputes(&session.id).await.unwrap(), [first, second]);
}

pub async fn a_warning_that_is_kept_again_changes(store: TestStore) {
    let session = session_in(&store, &SeededRandom::new(92)).await;
    let (mut first, second) = (a_warning(&session, "issfr_1"), a_warning(&session, "issfr_2"));
    keep_warning(&store, &first).await;
    keep_warning(&store, &second).await;
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.fraud_warnings(&session.id).await.unwrap(), [first.clone(), second.clone()]);
    drop(read);

    first.payment = "pi_9".parse().unwrap();
    first.charge = None;
    first.fraud_type = "misc".into();
    first.actionable = false;
    keep_warning(&store, &first).await;
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.fraud_warnings(&session.id).await.unwrap(), [first, second]);
}

/// Not even a gateway that calls two things the same gives one of them to somebody else.
pub async fn a_dispute_stays_whose_it_is(store: TestStore) {
    let random = SeededRandom::new(93);
    let (session, other) = (session_in(&store, &random).await, session_in(&store, &random).await);
    let dispute = a_dispute(&session, "dp_1");
    keep(&store, &dispute).await;
    let mut work = store.begin().await.unwrap();
    let taken = work.keep_dispute(&a_dispute(&other, "dp_1")).await;
    assert!(matches!(taken, Err(StoreError::Conflict(_))), "{taken:?}");
    drop(work);
    let later = dispute.created_at + SignedDuration::from_secs(1);
    keep(&store, &Dispute { created_at: later, ..dispute.clone() }).await;
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.disputes(&session.id).await.unwrap(), [dispute]);
    assert_eq!(read.disputes(&other.id).await.unwrap(), []);
}

/// The same for a warning.
pub async fn a_warning_stays_whose_it_is(store: TestStore) {
    let random = SeededRandom::new(94);
    let (session, other) = (session_in(&store, &random).await, session_in(&store, &random).await);
    let warning = a_warning(&session, "issfr_1");
    keep_warning(&store, &warning).await;
    let mut work = store.begin().await.unwrap();
    let taken = work.keep_fraud_warning(&a_warning(&other, "issfr_1")).await;
    assert!(matches!(taken, Err(StoreError::Conflict(_))), "{taken:?}");
    drop(work);
    let later = warning.created_at + SignedDuration::from_secs(1);
    keep_warning(&store, &FraudWarning { created_at: later, ..warning.clone() }).await;
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.fraud_warnings(&session.id).await.unwrap(), [warning]);
    assert_eq!(read.fraud_warnings(&other.id).await.unwrap(), []);
}

pub async fn fifty_keep_a_dispute_at_once(store: TestStore) {
    let session = session_in(&store, &SeededRandom::new(95)).await;
    let amount = |minor| Money::new(minor, session.amount.currency);
    let told = async |minor| {
        keep(&store, &Dispute { amount: amount(minor), ..a_dispute(&session, "dp_1") }).await;
        keep_warning(&store, &a_warning(&session, "issfr_1")).await;
    };
    join_all((1..=50).map(told)).await;
    let mut read = store.snapshot().await.unwrap();
    let [kept] = read.disputes(&session.id).await.unwrap().try_into().unwrap();
    assert_eq!(kept, Dispute { amount: kept.amount, ..a_dispute(&session, "dp_1") });
    assert_eq!(read.fraud_warnings(&session.id).await.unwrap(), [a_warning(&session, "issfr_1")]);
}

pub async fn merchants_see_their_own_disputes_only(store: TestStore) {
    let random = SeededRandom::new(96);
    let session = session_in(&store, &random).await;
    let stranger = merchant_in(&store, &random).await.id;
    let live = CheckoutSession {
        id: SessionId::generate(&random, Mode::Live),
        mode: Mode::Live,
        ..a_session(&random).merchant(&session.merchant).build()
    };
    let mut work = store.begin().await.unwrap();
    work.add_session(&live).await.unwrap();
    work.commit().await.unwrap();
    // Two worlds that know nothing of each other may call different things the same.
    for session in [&session, &live] {
        let mut read = store.snapshot().await.unwrap();
        let (dispute, warning) = (a_dispute(session, "dp_1"), a_warning(session, "issfr_1"));
        let (merchant, mode) = (&session.merchant, session.mode);
        assert_eq!(read.dispute(merchant, mode, &dispute.id).await.unwrap(), None);
        assert_eq!(read.fraud_warning(merchant, mode, &warning.id).await.unwrap(), None);
        drop(read);
        keep(&store, &dispute).await;
        keep_warning(&store, &warning).await;
        let mut read = store.snapshot().await.unwrap();
        assert_eq!(read.dispute(&stranger, mode, &dispute.id).await.unwrap(), None);
        assert_eq!(read.fraud_warning(&stranger, mode, &warning.id).await.unwrap(), None);
        let own = read.dispute(merchant, mode, &dispute.id).await.unwrap();
        assert_eq!(own, Some(dispute));
        let own = read.fraud_warning(merchant, mode, &warning.id).await.unwrap();
        assert_eq!(own, Some(warning));
    }
}

pub async fn disputes_are_filtered(store: TestStore) {
    let session = session_in(&store, &SeededRandom::new(97)).await;
    let plain = a_dispute(&session, "dp_1");
    let uncharged = Dispute { charge: None, ..a_dispute(&session, "dp_2") };
    let mut other = Dispute { payment: "pi_other".parse().unwrap(), ..a_dispute(&session, "dp_3") };
    other.charge = Some("ch_other".parse().unwrap());
    for dispute in [&plain, &uncharged, &other] {
        keep(&store, dispute).await;
    }
    let (here, there) = (Some(plain.payment.clone()), Some(other.payment.clone()));
    for (payment, charge, wanted) in [
        (None, None, vec![&other, &uncharged, &plain]),
        (here.clone(), None, vec![&uncharged, &plain]),
        (there, None, vec![&other]),
        (None, plain.charge.clone(), vec![&plain]),
        (here.clone(), plain.charge.clone(), vec![&plain]),
        (here, other.charge.clone(), vec![]),
    ] {
        let query = DisputeQuery { listing: all(&session.merchant), payment, charge };
        let found = store.snapshot().await.unwrap().merchant_disputes(&query).await.unwrap();
        assert_eq!(found.iter().collect::<Vec<_>>(), wanted, "{query:?}");
    }
}

pub async fn warnings_are_filtered(store: TestStore) {
    let session = session_in(&store, &SeededRandom::new(98)).await;
    let plain = a_warning(&session, "issfr_1");
    let uncharged = FraudWarning { charge: None, ..a_warning(&session, "issfr_2") };
    let mut other = FraudWarning { payment: "pi_other".parse().unwrap(), ..a_warning(&session, "issfr_3") };
    other.charge = Some("ch_other".parse().unwrap());
    for warning in [&plain, &uncharged, &other] {
        keep_warning(&store, warning).await;
    }
    let (here, there) = (Some(plain.payment.clone()), Some(other.payment.clone()));
    for (payment, charge, wanted) in [
        (None, None, vec![&other, &uncharged, &plain]),
        (here.clone(), None, vec![&uncharged, &plain]),
        (there, None, vec![&other]),
        (None, plain.charge.clone(), vec![&plain]),
        (here.clone(), plain.charge.clone(), vec![&plain]),
        (here, other.charge.clone(), vec![]),
    ] {
        let query = WarningQuery { listing: all(&session.merchant), payment, charge };
        let found = store.snapshot().await.unwrap().merchant_fraud_warnings(&query).await.unwrap();
        assert_eq!(found.iter().collect::<Vec<_>>(), wanted, "{query:?}");
    }
}

pub async fn what_is_told_of_disputes_reads_back(store: TestStore) {
    let random = SeededRandom::new(99);
    let session = session_in(&store, &random).await;
    let (dispute, warning) = (a_dispute(&session, "dp_1"), a_warning(&session, "issfr_1"));
    let notices = [
        NoticeSubject::Dispute { dispute: dispute.id.clone() },
        NoticeSubject::Warning { warning: warning.id.clone() },
    ]
    .map(|subject| Notice { subject, ..a_notice(&random, &session) });
    let events = [
        (EventKind::DisputeClosed, Subject::Dispute { dispute: Box::new(dispute) }),
        (EventKind::WarningCreated, Subject::Warning { warning: Box::new(warning) }),
    ]
    .map(|(kind, subject)| Event { kind, subject, ..an_event(&random, &session) });
    let mut work = store.begin().await.unwrap();
    for notice in &notices {
        assert!(work.add_notice(notice, false).await.unwrap());
    }
    for event in &events {
        work.add_event(event).await.unwrap();
    }
    work.commit().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.events(&session.id).await.unwrap(), events);
    for notice in notices {
        assert_eq!(read.notice(&notice.id).await.unwrap(), Some(notice));
    }
}
