//! A merchant opens a session.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use url::Url;

use super::{
    InvalidCheckout, OpenCheckoutError, Problem,
    lines::{NewLine, Resolved, resolve, total},
    options,
};
use crate::{
    model::{
        CaptureMethod, CheckoutOptions, CheckoutSession, Collected, Email, LineItemId, MerchantId, Mode,
        PaymentLinkId, Phase, RequestClaim, SessionId, Task,
    },
    ports::{Ports, StoreError, UnitOfWork},
};

/// The shortest and the longest life of a session. Stripe's shortest is half an hour; five minutes
/// suit tickets that are held for one shopper.
const SHORTEST: SignedDuration = SignedDuration::from_mins(5);
/// See [`SHORTEST`].
pub(crate) const LONGEST: SignedDuration = SignedDuration::from_hours(24);

/// What the merchant asks for.
#[derive(Debug, Clone)]
pub struct NewCheckout {
    /// Who is paid.
    pub merchant: MerchantId,
    /// What is sold.
    pub lines: Vec<NewLine>,
    /// See [`CheckoutSession::success_url`].
    pub success_url: Option<String>,
    /// See [`CheckoutSession::cancel_url`].
    pub cancel_url: Option<String>,
    /// See [`CheckoutSession::client_reference_id`].
    pub client_reference_id: Option<String>,
    /// See [`CheckoutSession::customer_email`].
    pub customer_email: Option<Email>,
    /// See [`CheckoutSession::locale`].
    pub locale: Option<String>,
    /// See [`CheckoutSession::metadata`].
    pub metadata: BTreeMap<String, String>,
    /// See [`CheckoutSession::capture`].
    pub capture: CaptureMethod,
    /// See [`CheckoutSession::options`].
    pub options: CheckoutOptions,
    /// When it ends, in seconds since 1970; 24 hours from now if nothing is said.
    pub expires_at: Option<i64>,
}

/// Opens a session and stores it. With a claim, a request that is sent twice opens one.
pub async fn open_checkout(
    ports: &Ports,
    new: NewCheckout,
    claim: Option<&RequestClaim>,
) -> Result<CheckoutSession, OpenCheckoutError> {
    check_address("success_url", new.success_url.as_deref(), ports.mode)?;
    check_address("cancel_url", new.cancel_url.as_deref(), ports.mode)?;
    options::check(&new.options)?;
    let expires_at = expiry(ports, new.expires_at)?;
    let mut work = ports.store.begin().await?;
    let draft = Draft {
        lines: resolve(ports, work.as_mut(), &new.merchant, new.lines).await?,
        merchant: new.merchant,
        success_url: new.success_url,
        cancel_url: new.cancel_url,
        client_reference_id: new.client_reference_id,
        customer_email: new.customer_email,
        locale: new.locale,
        metadata: new.metadata,
        capture: new.capture,
        options: new.options,
        payment_link: None,
        expires_at,
    };
    let session = open(ports, work.as_mut(), draft).await?;
    if let Some(claim) = claim {
        work.mark_request(claim, session.id.as_str()).await?;
    }
    work.commit().await?;
    tracing::info!(session = session.id.reference(), merchant = %session.merchant, "session opened");
    Ok(session)
}

/// A session about to be opened, all of whose parts are known to be right but for the total.
pub(crate) struct Draft {
    pub(crate) merchant: MerchantId,
    pub(crate) lines: Vec<Resolved>,
    pub(crate) success_url: Option<String>,
    pub(crate) cancel_url: Option<String>,
    pub(crate) client_reference_id: Option<String>,
    pub(crate) customer_email: Option<Email>,
    pub(crate) locale: Option<String>,
    pub(crate) metadata: BTreeMap<String, String>,
    pub(crate) capture: CaptureMethod,
    pub(crate) options: CheckoutOptions,
    pub(crate) payment_link: Option<PaymentLinkId>,
    pub(crate) expires_at: Timestamp,
}

/// Writes a new session into a unit of work.
pub(crate) async fn open(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    draft: Draft,
) -> Result<CheckoutSession, OpenCheckoutError> {
    let random = ports.random.as_ref();
    let merchant = work.merchant(&draft.merchant).await?.ok_or_else(no_merchant)?;
    let amount = total(draft.lines.iter().map(|line| (line.price.unit_amount, line.quantity)))?;
    let session = CheckoutSession {
        id: SessionId::generate(random, ports.mode),
        merchant: draft.merchant,
        mode: ports.mode,
        phase: Phase::Open,
        lines: draft.lines.into_iter().map(|line| line.line(LineItemId::generate(random))).collect(),
        amount,
        capture: draft.capture,
        gateway: merchant.gateway,
        gateway_payment: None,
        success_url: draft.success_url,
        cancel_url: draft.cancel_url,
        client_reference_id: draft.client_reference_id,
        customer_email: draft.customer_email,
        locale: draft.locale,
        metadata: draft.metadata,
        options: draft.options,
        collected: Collected::default(),
        payment_link: draft.payment_link,
        recovered_from: None,
        created_at: ports.clock.now(),
        expires_at: draft.expires_at,
        extensions: 0,
    };
    store(work, &session).await?;
    Ok(session)
}

/// A key always has its merchant, and a link too.
fn no_merchant() -> StoreError {
    StoreError::Conflict("a session needs its merchant".to_owned())
}

/// Stores a new session, and the job that ends it.
pub(crate) async fn store(work: &mut dyn UnitOfWork, session: &CheckoutSession) -> Result<(), StoreError> {
    work.add_session(session).await?;
    let task = Task::ExpireSession(session.id.clone());
    work.schedule_job(&task, session.mode, None, session.expires_at).await
}

fn expiry(ports: &Ports, wanted: Option<i64>) -> Result<Timestamp, InvalidCheckout> {
    let now = ports.clock.now();
    let Some(second) = wanted else { return Ok(now + LONGEST) };
    // A second is forgiven at both ends: the merchant's clock and ours tick apart.
    let second_more = SignedDuration::from_secs(1);
    let possible = SHORTEST - second_more..=LONGEST + second_more;
    Timestamp::from_second(second)
        .ok()
        .filter(|end| possible.contains(&end.duration_since(now)))
        .ok_or_else(|| InvalidCheckout::new("expires_at", Problem::Expiry))
}

/// Whether shoppers may be sent there.
pub(crate) fn check_address(
    parameter: &str,
    address: Option<&str>,
    mode: Mode,
) -> Result<(), InvalidCheckout> {
    let Some(address) = address else { return Ok(()) };
    // The placeholder's braces are no legal part of an address, so they are filled in first.
    let filled = address.replace("{CHECKOUT_SESSION_ID}", "id");
    let allowed = Url::parse(&filled).is_ok_and(|url| match url.scheme() {
        "https" => true,
        "http" => mode == Mode::Test,
        _ => false,
    });
    if allowed { Ok(()) } else { Err(InvalidCheckout::new(parameter, Problem::Address)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::Currency,
        testing::{Harness, a_checkout},
        usecases::checkout::{InlinePrice, LinePrice, LineProduct},
    };

    fn price(line: &mut NewLine) -> &mut InlinePrice {
        let LinePrice::Inline(price) = &mut line.price else { panic!("made for this") };
        price
    }

    fn rename(line: &mut NewLine, name: &str) {
        let LineProduct::Inline(product) = &mut price(line).product else { panic!("made for this") };
        product.name = name.to_owned();
    }

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    async fn refused(change: impl FnOnce(&mut NewCheckout, i64)) -> InvalidCheckout {
        let harness = Harness::new();
        let mut new = a_checkout(&harness.merchant().await);
        change(&mut new, harness.clock.now_second());
        match open_checkout(&harness.ports, new, None).await {
            Err(OpenCheckoutError::Invalid(invalid)) => invalid,
            other => panic!("expected a refusal, got {other:?}"),
        }
    }

    #[tokio::test]
    async fn the_total_is_the_sum_of_the_lines() {
        let harness = Harness::new();
        let mut new = a_checkout(&harness.merchant().await);
        new.lines[0].quantity = 3;
        let mut second = NewLine { quantity: 1, ..new.lines[0].clone() };
        price(&mut second).unit_amount = 1;
        let expected = price(&mut new.lines[0]).unit_amount * 3 + 1;
        new.lines.push(second);

        let session = open_checkout(&harness.ports, new, None).await.unwrap();
        assert_eq!(session.amount.minor, expected);
        assert_eq!(session.expires_at, session.created_at + LONGEST);
        assert_eq!(harness.session(&session.id).await, session);
    }

    #[tokio::test]
    async fn each_fault_names_its_parameter() {
        let cases: Vec<(InvalidCheckout, &str, Problem)> = vec![
            (refused(|new, _| new.lines.clear()).await, "line_items", Problem::NoLines),
            (
                refused(|new, _| new.lines = vec![new.lines[0].clone(); 101]).await,
                "line_items",
                Problem::TooMany(100),
            ),
            (
                refused(|new, _| rename(&mut new.lines[0], " ")).await,
                "line_items[0][price_data][product_data][name]",
                Problem::Name,
            ),
            (refused(|new, _| new.lines[0].quantity = 0).await, "line_items[0][quantity]", Problem::Quantity),
            (
                refused(|new, _| price(&mut new.lines[0]).unit_amount = -1).await,
                "line_items[0][price_data][unit_amount]",
                Problem::Price,
            ),
            (
                refused(|new, _| {
                    price(&mut new.lines[0]).currency = currency("KWD");
                    price(&mut new.lines[0]).unit_amount = 1501;
                })
                .await,
                "line_items[0][price_data][unit_amount]",
                Problem::LastDecimal,
            ),
            (refused(|new, _| price(&mut new.lines[0]).unit_amount = 0).await, "line_items", Problem::Total),
            (refused(|new, _| new.lines[0].quantity = u64::MAX).await, "line_items", Problem::Total),
            (
                refused(|new, _| {
                    let mut other = new.lines[0].clone();
                    price(&mut other).currency = currency("USD");
                    new.lines.push(other);
                })
                .await,
                "line_items[1][price_data][currency]",
                Problem::Currencies,
            ),
            (
                refused(|new, _| new.success_url = Some("javascript:alert(1)".into())).await,
                "success_url",
                Problem::Address,
            ),
            (refused(|new, _| new.cancel_url = Some("/back".into())).await, "cancel_url", Problem::Address),
            (refused(|new, now| new.expires_at = Some(now + 298)).await, "expires_at", Problem::Expiry),
            (
                refused(|new, now| new.expires_at = Some(now + 24 * 3600 + 2)).await,
                "expires_at",
                Problem::Expiry,
            ),
            (refused(|new, _| new.expires_at = Some(i64::MAX)).await, "expires_at", Problem::Expiry),
        ];
        for (invalid, parameter, problem) in cases {
            assert_eq!((invalid.parameter.as_str(), invalid.problem), (parameter, problem));
        }
    }

    #[tokio::test]
    async fn live_sessions_return_to_https_only() {
        let mut harness = Harness::new();
        harness.ports.mode = Mode::Live;
        let mut new = a_checkout(&harness.merchant().await);
        assert_eq!(open_checkout(&harness.ports, new.clone(), None).await.unwrap().id.mode(), Mode::Live);
        new.success_url = Some("http://shop.test/ok".into());
        let refused = open_checkout(&harness.ports, new, None).await;
        assert!(matches!(refused, Err(OpenCheckoutError::Invalid(_))), "{refused:?}");
    }
}
