//! A merchant opens a session.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use thiserror::Error;
use url::Url;

use crate::{
    model::{
        CaptureMethod, CheckoutSession, Currency, Email, LineItem, LineItemId, MerchantId, Mode, Money,
        Phase, SessionId, Task,
    },
    ports::{Ports, StoreError},
};

/// The shortest and the longest life of a session. Stripe's shortest is half an hour; five minutes
/// suit tickets that are held for one shopper.
const SHORTEST: SignedDuration = SignedDuration::from_mins(5);
/// See [`SHORTEST`].
const LONGEST: SignedDuration = SignedDuration::from_hours(24);

/// The largest amount of a session, in minor units: eight digits, Stripe's limit
/// (<https://docs.stripe.com/api/payment_intents/create>, `amount`).
const LARGEST_AMOUNT: i64 = 99_999_999;
const MOST_LINES: usize = 100;

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
    /// When it ends, in seconds since 1970; 24 hours from now if nothing is said.
    pub expires_at: Option<i64>,
}

/// One line of what is sold.
#[derive(Debug, Clone)]
pub struct NewLine {
    /// The product's name.
    pub name: String,
    /// A sentence about it.
    pub description: Option<String>,
    /// Addresses of pictures.
    pub images: Vec<String>,
    /// The currency, the same in every line.
    pub currency: Currency,
    /// The price of one, in minor units of the currency.
    pub unit_amount: i64,
    /// How many.
    pub quantity: u64,
}

/// What is wrong with a checkout, and where: the merchant can mend it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{parameter}: {problem}")]
pub struct InvalidCheckout {
    /// The parameter as the API names it, such as `line_items[0][quantity]`.
    pub parameter: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What can be wrong with a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Problem {
    /// Nothing is sold.
    #[error("at least one line item is needed")]
    NoLines,
    /// Too many lines.
    #[error("there can be at most 100 line items")]
    TooManyLines,
    /// An empty or overlong name.
    #[error("a name of 1 to 250 characters is needed")]
    Name,
    /// Less than one of something.
    #[error("the quantity must be at least 1")]
    Quantity,
    /// A negative price.
    #[error("the price must not be negative")]
    Price,
    /// A fraction that cards do not know.
    #[error("in a currency of three decimals the last one must be 0")]
    LastDecimal,
    /// Lines in different currencies.
    #[error("all line items must have one currency")]
    Currencies,
    /// Nothing to pay, or too much.
    #[error("the total must be between 1 and 99999999 minor units of its currency")]
    Total,
    /// No web address.
    #[error("an absolute http or https address is needed (https in live mode)")]
    Address,
    /// A lifetime outside the limits.
    #[error("the session must end between 5 minutes and 24 hours from now")]
    Expiry,
}

/// Why no session was opened.
#[derive(Debug, Error)]
pub enum OpenCheckoutError {
    /// The merchant's to mend.
    #[error(transparent)]
    Invalid(#[from] InvalidCheckout),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Opens a session and stores it.
pub async fn open_checkout(ports: &Ports, new: NewCheckout) -> Result<CheckoutSession, OpenCheckoutError> {
    let session = build(ports, new)?;
    let mut work = ports.store.begin().await?;
    work.add_session(&session).await?;
    let task = Task::ExpireSession(session.id.clone());
    work.schedule_job(&task, session.mode, None, session.expires_at).await?;
    work.commit().await?;
    tracing::info!(session = session.id.reference(), merchant = %session.merchant, "session opened");
    Ok(session)
}

fn build(ports: &Ports, new: NewCheckout) -> Result<CheckoutSession, InvalidCheckout> {
    let random = ports.random.as_ref();
    let created_at = ports.clock.now();
    let amount = total(&new.lines)?;
    check_address("success_url", new.success_url.as_deref(), ports.mode)?;
    check_address("cancel_url", new.cancel_url.as_deref(), ports.mode)?;

    let expires_at = match new.expires_at {
        None => created_at + LONGEST,
        Some(seconds) => jiff::Timestamp::from_second(seconds)
            .ok()
            // A second is forgiven at both ends: the merchant's clock and ours tick apart.
            .filter(|end| {
                let life = end.duration_since(created_at);
                let second = SignedDuration::from_secs(1);
                (SHORTEST - second..=LONGEST + second).contains(&life)
            })
            .ok_or_else(|| invalid("expires_at", Problem::Expiry))?,
    };
    let lines = new
        .lines
        .into_iter()
        .map(|line| LineItem {
            id: LineItemId::generate(random),
            name: line.name,
            description: line.description,
            images: line.images,
            unit_amount: Money::new(line.unit_amount, line.currency),
            quantity: line.quantity,
        })
        .collect();
    Ok(CheckoutSession {
        id: SessionId::generate(random, ports.mode),
        merchant: new.merchant,
        mode: ports.mode,
        phase: Phase::Open,
        lines,
        amount,
        capture: new.capture,
        gateway_payment: None,
        success_url: new.success_url,
        cancel_url: new.cancel_url,
        client_reference_id: new.client_reference_id,
        customer_email: new.customer_email,
        locale: new.locale,
        metadata: new.metadata,
        created_at,
        expires_at,
    })
}

fn invalid(parameter: impl Into<String>, problem: Problem) -> InvalidCheckout {
    InvalidCheckout { parameter: parameter.into(), problem }
}

fn total(lines: &[NewLine]) -> Result<Money, InvalidCheckout> {
    let first = lines.first().ok_or_else(|| invalid("line_items", Problem::NoLines))?;
    if lines.len() > MOST_LINES {
        return Err(invalid("line_items", Problem::TooManyLines));
    }
    let too_much = |_| invalid("line_items", Problem::Total);
    let mut sum = Money::new(0, first.currency);
    for (index, line) in lines.iter().enumerate() {
        let at = |rest: &str| format!("line_items[{index}]{rest}");
        let name_length = line.name.chars().count();
        if line.name.trim().is_empty() || name_length > 250 {
            return Err(invalid(at("[price_data][product_data][name]"), Problem::Name));
        }
        if line.quantity == 0 {
            return Err(invalid(at("[quantity]"), Problem::Quantity));
        }
        if line.unit_amount < 0 {
            return Err(invalid(at("[price_data][unit_amount]"), Problem::Price));
        }
        // Card networks count hundredths of the dinars (https://docs.stripe.com/currencies#three-decimal).
        if line.currency.exponent() == 3 && line.unit_amount % 10 != 0 {
            return Err(invalid(at("[price_data][unit_amount]"), Problem::LastDecimal));
        }
        if line.currency != sum.currency {
            return Err(invalid(at("[price_data][currency]"), Problem::Currencies));
        }
        let price = Money::new(line.unit_amount, line.currency);
        sum = price.times(line.quantity).and_then(|amount| sum.plus(amount)).map_err(too_much)?;
    }
    if !(1..=LARGEST_AMOUNT).contains(&sum.minor) {
        return Err(invalid("line_items", Problem::Total));
    }
    Ok(sum)
}

fn check_address(parameter: &str, address: Option<&str>, mode: Mode) -> Result<(), InvalidCheckout> {
    let Some(address) = address else { return Ok(()) };
    // The placeholder's braces are no legal part of an address, so they are filled in first.
    let filled = address.replace("{CHECKOUT_SESSION_ID}", "id");
    let allowed = Url::parse(&filled).is_ok_and(|url| match url.scheme() {
        "https" => true,
        "http" => mode == Mode::Test,
        _ => false,
    });
    if allowed { Ok(()) } else { Err(invalid(parameter, Problem::Address)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Harness, a_checkout};

    async fn refused(change: impl FnOnce(&mut NewCheckout, i64)) -> InvalidCheckout {
        let harness = Harness::new();
        let mut new = a_checkout(&harness.merchant().await);
        change(&mut new, harness.clock.now_second());
        match open_checkout(&harness.ports, new).await {
            Err(OpenCheckoutError::Invalid(invalid)) => invalid,
            other => panic!("expected a refusal, got {other:?}"),
        }
    }

    #[tokio::test]
    async fn the_total_is_the_sum_of_the_lines() {
        let harness = Harness::new();
        let mut new = a_checkout(&harness.merchant().await);
        new.lines[0].quantity = 3;
        let second = NewLine { unit_amount: 1, quantity: 1, ..new.lines[0].clone() };
        let expected = new.lines[0].unit_amount * 3 + 1;
        new.lines.push(second);

        let session = open_checkout(&harness.ports, new).await.unwrap();
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
                Problem::TooManyLines,
            ),
            (
                refused(|new, _| new.lines[0].name = " ".into()).await,
                "line_items[0][price_data][product_data][name]",
                Problem::Name,
            ),
            (refused(|new, _| new.lines[0].quantity = 0).await, "line_items[0][quantity]", Problem::Quantity),
            (
                refused(|new, _| new.lines[0].unit_amount = -1).await,
                "line_items[0][price_data][unit_amount]",
                Problem::Price,
            ),
            (
                refused(|new, _| {
                    new.lines[0].currency = "KWD".parse().unwrap();
                    new.lines[0].unit_amount = 1501;
                })
                .await,
                "line_items[0][price_data][unit_amount]",
                Problem::LastDecimal,
            ),
            (refused(|new, _| new.lines[0].unit_amount = 0).await, "line_items", Problem::Total),
            (refused(|new, _| new.lines[0].quantity = u64::MAX).await, "line_items", Problem::Total),
            (
                refused(|new, _| {
                    let other = NewLine { currency: "USD".parse().unwrap(), ..new.lines[0].clone() };
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
        assert_eq!(open_checkout(&harness.ports, new.clone()).await.unwrap().id.mode(), Mode::Live);
        new.success_url = Some("http://shop.test/ok".into());
        let refused = open_checkout(&harness.ports, new).await;
        assert!(matches!(refused, Err(OpenCheckoutError::Invalid(_))), "{refused:?}");
    }
}
