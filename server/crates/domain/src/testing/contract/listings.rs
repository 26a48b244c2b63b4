//! Lists: whose, which part, and in what order.

use std::fmt::Debug;

use jiff::{SignedDuration, Timestamp};

use super::{TestStore, merchant_in};
use crate::{
    model::{
        CheckoutSession, Dispute, Event, EventId, FraudWarning, GatewayDisputeId, GatewayWarningId,
        MerchantId, Mode, PaymentLink, PaymentLinkId, Price, PriceId, Product, ProductId, Refund, RefundId,
        SessionId,
    },
    ports::{
        DisputeQuery, EventQuery, LinkQuery, Listing, PriceQuery, ProductQuery, Random, RefundQuery,
        SessionQuery, UnitOfWork, WarningQuery,
    },
    testing::{
        SeededRandom, a_dispute, a_payment_link, a_price, a_product, a_refund, a_session, a_warning, an_event,
    },
};

/// When each of a merchant's things was made, in the order in which they are added.
const SECONDS: [i64; 5] = [1, 1, 0, 2, 1];

/// Their places, the newest first.
const NEWEST_FIRST: [usize; 5] = [3, 4, 1, 0, 2];

/// A merchant's whole list.
pub(super) fn all<Id>(merchant: &MerchantId) -> Listing<Id> {
    Listing {
        merchant: merchant.clone(),
        mode: Mode::Test,
        since: None,
        until: None,
        older_than: None,
        newer_than: None,
        limit: 100,
    }
}

/// Two merchants, and where the things in their lists belong.
struct Shelf {
    merchant: MerchantId,
    stranger: MerchantId,
    noon: Timestamp,
}

impl Shelf {
    async fn new(store: &TestStore, random: &dyn Random) -> Self {
        let merchant = merchant_in(store, random).await;
        let stranger = merchant_in(store, random).await.id;
        Self { merchant: merchant.id, stranger, noon: merchant.created_at }
    }

    fn second(&self, number: i64) -> Timestamp {
        self.noon + SignedDuration::from_secs(number)
    }

    /// The merchant's own things, then one of the stranger's and a live one.
    fn places(&self) -> Vec<(&MerchantId, Mode, Timestamp)> {
        let own = SECONDS.map(|number| (&self.merchant, Mode::Test, self.second(number)));
        let foreign =
            [(&self.stranger, Mode::Test, self.second(1)), (&self.merchant, Mode::Live, self.second(1))];
        own.into_iter().chain(foreign).collect()
    }

    /// Asks for every part; `added` is what was put in [`Shelf::places`].
    async fn check<Id: Clone + PartialEq + Debug>(
        &self,
        added: &[Id],
        list: impl AsyncFn(Listing<Id>) -> Vec<Id>,
    ) {
        let all = || all(&self.merchant);
        let at = |place: usize| Some(added[place].clone());
        let (one, two) = (Some(self.second(1)), Some(self.second(2)));
        let cases: [(Listing<Id>, &[usize]); 16] = [
            (all(), &NEWEST_FIRST),
            (Listing { limit: 2, ..all() }, &[3, 4]),
            (Listing { since: one, ..all() }, &[3, 4, 1, 0]),
            (Listing { until: two, ..all() }, &[4, 1, 0, 2]),
            (Listing { since: one, until: two, ..all() }, &[4, 1, 0]),
            (Listing { older_than: at(4), limit: 2, ..all() }, &[1, 0]),
            (Listing { older_than: at(2), ..all() }, &[]),
            (Listing { newer_than: at(0), limit: 2, ..all() }, &[4, 1]),
            (Listing { newer_than: at(0), ..all() }, &[3, 4, 1]),
            (Listing { newer_than: at(3), ..all() }, &[]),
            (Listing { older_than: at(3), newer_than: at(2), ..all() }, &[4, 1, 0]),
            (Listing { older_than: at(5), ..all() }, &[]),
            (Listing { newer_than: at(5), ..all() }, &[]),
            (Listing { newer_than: at(6), ..all() }, &[]),
            (Listing { mode: Mode::Live, ..all() }, &[6]),
            (Listing { merchant: self.stranger.clone(), ..all() }, &[5]),
        ];
        for (listing, wanted) in cases {
            let wanted: Vec<_> = wanted.iter().map(|place| added[*place].clone()).collect();
            let asked = format!("{listing:?}");
            assert_eq!(list(listing).await, wanted, "{asked}");
        }
    }
}

pub async fn products_are_listed(store: TestStore) {
    let random = SeededRandom::new(71);
    let shelf = Shelf::new(&store, &random).await;
    let mut added = Vec::new();
    let mut work = store.begin().await.unwrap();
    for (merchant, mode, created_at) in shelf.places() {
        let product = Product { mode, created_at, ..a_product(&random, merchant) };
        work.add_product(&product).await.unwrap();
        added.push(product.id);
    }
    work.commit().await.unwrap();
    let list = async |listing: Listing<ProductId>| {
        let query = ProductQuery { listing, active: None, ids: vec![], url: None };
        let found = store.snapshot().await.unwrap().products(&query).await.unwrap();
        found.into_iter().map(|product| product.id).collect()
    };
    shelf.check(&added, list).await;
}

pub async fn prices_are_listed(store: TestStore) {
    let random = SeededRandom::new(72);
    let shelf = Shelf::new(&store, &random).await;
    let mut added = Vec::new();
    let mut work = store.begin().await.unwrap();
    for (merchant, mode, created_at) in shelf.places() {
        let product = Product { mode, ..a_product(&random, merchant) };
        let price = Price { created_at, ..a_price(&random, &product) };
        work.add_product(&product).await.unwrap();
        work.add_price(&price).await.unwrap();
        added.push(price.id);
    }
    work.commit().await.unwrap();
    let list = async |listing: Listing<PriceId>| {
        let query = PriceQuery {
            listing,
            active: None,
            ids: vec![],
            currency: None,
            product: None,
            lookup_keys: vec![],
        };
        let found = store.snapshot().await.unwrap().prices(&query).await.unwrap();
        found.into_iter().map(|price| price.id).collect()
    };
    shelf.check(&added, list).await;
}

pub async fn links_are_listed(store: TestStore) {
    let random = SeededRandom::new(73);
    let shelf = Shelf::new(&store, &random).await;
    let mut added = Vec::new();
    let mut work = store.begin().await.unwrap();
    for (merchant, mode, created_at) in shelf.places() {
        let price = a_price(&random, &a_product(&random, merchant));
        let link = PaymentLink { mode, created_at, ..a_payment_link(&random, &price) };
        work.add_payment_link(&link).await.unwrap();
        added.push(link.id);
    }
    work.commit().await.unwrap();
    let list = async |listing: Listing<PaymentLinkId>| {
        let query = LinkQuery { listing, active: None };
        let found = store.snapshot().await.unwrap().payment_links(&query).await.unwrap();
        found.into_iter().map(|link| link.id).collect()
    };
    shelf.check(&added, list).await;
}

/// Adds a session where the shelf says.
async fn session_at(
    work: &mut dyn UnitOfWork,
    random: &dyn Random,
    (merchant, mode, created_at): (&MerchantId, Mode, Timestamp),
) -> CheckoutSession {
    let id = SessionId::generate(random, mode);
    let session = a_session(random).merchant(merchant).build();
    let session = CheckoutSession { id, mode, created_at, ..session };
    work.add_session(&session).await.unwrap();
    session
}

pub async fn sessions_are_listed(store: TestStore) {
    let random = SeededRandom::new(74);
    let shelf = Shelf::new(&store, &random).await;
    let mut added = Vec::new();
    let mut work = store.begin().await.unwrap();
    for place in shelf.places() {
        added.push(session_at(work.as_mut(), &random, place).await.id);
    }
    work.commit().await.unwrap();
    let list = async |listing: Listing<SessionId>| {
        let query = SessionQuery {
            listing,
            status: None,
            payment: None,
            with_payment: false,
            payment_link: None,
            email: None,
        };
        let found = store.snapshot().await.unwrap().merchant_sessions(&query).await.unwrap();
        found.into_iter().map(|session| session.id).collect()
    };
    shelf.check(&added, list).await;
}

pub async fn refunds_are_listed(store: TestStore) {
    let random = SeededRandom::new(75);
    let shelf = Shelf::new(&store, &random).await;
    let mut added = Vec::new();
    let mut work = store.begin().await.unwrap();
    for place in shelf.places() {
        let session = session_at(work.as_mut(), &random, place).await;
        let refund = Refund { created_at: place.2, ..a_refund(&random, &session) };
        work.add_refund(&refund).await.unwrap();
        added.push(refund.id);
    }
    work.commit().await.unwrap();
    let list = async |listing: Listing<RefundId>| {
        let query = RefundQuery { listing, payment: None };
        let found = store.snapshot().await.unwrap().merchant_refunds(&query).await.unwrap();
        found.into_iter().map(|refund| refund.id).collect()
    };
    shelf.check(&added, list).await;
}

pub async fn disputes_are_listed(store: TestStore) {
    let random = SeededRandom::new(77);
    let shelf = Shelf::new(&store, &random).await;
    let mut added = Vec::new();
    let mut work = store.begin().await.unwrap();
    for (number, place) in (1..).zip(shelf.places()) {
        let session = session_at(work.as_mut(), &random, place).await;
        let dispute = Dispute { created_at: place.2, ..a_dispute(&session, &format!("dp_{number}")) };
        work.keep_dispute(&dispute).await.unwrap();
        added.push(dispute.id);
    }
    work.commit().await.unwrap();
    let list = async |listing: Listing<GatewayDisputeId>| {
        let query = DisputeQuery { listing, payment: None, charge: None };
        let found = store.snapshot().await.unwrap().merchant_disputes(&query).await.unwrap();
        found.into_iter().map(|dispute| dispute.id).collect()
    };
    shelf.check(&added, list).await;
}

pub async fn warnings_are_listed(store: TestStore) {
    let random = SeededRandom::new(78);
    let shelf = Shelf::new(&store, &random).await;
    let mut added = Vec::new();
    let mut work = store.begin().await.unwrap();
    for (number, place) in (1..).zip(shelf.places()) {
        let session = session_at(work.as_mut(), &random, place).await;
        let warning = FraudWarning { created_at: place.2, ..a_warning(&session, &format!("issfr_{number}")) };
        work.keep_fraud_warning(&warning).await.unwrap();
        added.push(warning.id);
    }
    work.commit().await.unwrap();
    let list = async |listing: Listing<GatewayWarningId>| {
        let query = WarningQuery { listing, payment: None, charge: None };
        let found = store.snapshot().await.unwrap().merchant_fraud_warnings(&query).await.unwrap();
        found.into_iter().map(|warning| warning.id).collect()
    };
    shelf.check(&added, list).await;
}

pub async fn events_are_listed(store: TestStore) {
    let random = SeededRandom::new(76);
    let shelf = Shelf::new(&store, &random).await;
    let mut added = Vec::new();
    let mut work = store.begin().await.unwrap();
    for place in shelf.places() {
        let session = session_at(work.as_mut(), &random, place).await;
        let event = Event { created_at: place.2, ..an_event(&random, &session) };
        work.add_event(&event).await.unwrap();
        added.push(event.id);
    }
    work.commit().await.unwrap();
    let list = async |listing: Listing<EventId>| {
        let query = EventQuery { listing, kinds: vec![] };
        let found = store.snapshot().await.unwrap().merchant_events(&query).await.unwrap();
        found.into_iter().map(|event| event.id).collect()
    };
    shelf.check(&added, list).await;
}
