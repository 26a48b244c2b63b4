//! A merchant makes a link.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::{
    model::{
        CaptureMethod, CheckoutOptions, LineItemId, LinkLine, MerchantId, PaymentLink, PaymentLinkId,
        RequestClaim,
    },
    ports::Ports,
    usecases::checkout::{
        InvalidCheckout, NewLine, OpenCheckoutError, Problem,
        lines::{Resolved, resolve, total},
        open::check_address,
        options,
    },
};

/// The longest words for those who come when a link opens no sessions, in characters.
const LONGEST_MESSAGE: usize = 500;
/// Stripe's limit of the lines of a link (<https://docs.stripe.com/api/payment-link/create>).
const MOST_LINES: usize = 20;

/// What the merchant asks for.
#[derive(Debug, Clone)]
pub struct NewLink {
    /// Who is paid.
    pub merchant: MerchantId,
    /// What is sold.
    pub lines: Vec<NewLine>,
    /// See [`PaymentLink::capture`].
    pub capture: CaptureMethod,
    /// See [`PaymentLink::options`].
    pub options: CheckoutOptions,
    /// See [`PaymentLink::success_url`].
    pub success_url: Option<String>,
    /// See [`PaymentLink::inactive_message`].
    pub inactive_message: Option<String>,
    /// See [`PaymentLink::limit`].
    pub limit: Option<u32>,
    /// When it ends, in seconds since 1970; never if nothing is said.
    pub expires_at: Option<i64>,
    /// See [`PaymentLink::metadata`].
    pub metadata: BTreeMap<String, String>,
}

/// Makes a link and stores it.
pub async fn create_link(
    ports: &Ports,
    new: NewLink,
    claim: Option<&RequestClaim>,
) -> Result<PaymentLink, OpenCheckoutError> {
    check(ports, new.success_url.as_deref(), new.inactive_message.as_deref(), new.limit)?;
    options::check(&new.options)?;
    if new.lines.len() > MOST_LINES {
        return Err(InvalidCheckout::new("line_items", Problem::TooMany(MOST_LINES)).into());
    }
    let expires_at = expiry(ports, new.expires_at)?;
    let mut work = ports.store.begin().await?;
    let lines = resolve(ports, work.as_mut(), &new.merchant, new.lines).await?;
    let currency = total(lines.iter().map(|line| (line.price.unit_amount, line.quantity)))?.currency;
    let random = ports.random.as_ref();
    let sold = |resolved: Resolved| LinkLine {
        id: LineItemId::generate(random),
        price: resolved.price.id,
        quantity: resolved.quantity,
        adjustable: resolved.adjustable,
    };
    let link = PaymentLink {
        id: PaymentLinkId::generate(random),
        merchant: new.merchant,
        mode: ports.mode,
        active: true,
        lines: lines.into_iter().map(sold).collect(),
        currency,
        capture: new.capture,
        options: new.options,
        success_url: new.success_url,
        inactive_message: new.inactive_message,
        limit: new.limit,
        expires_at,
        metadata: new.metadata,
        created_at: ports.clock.now(),
    };
    work.add_payment_link(&link).await?;
    if let Some(claim) = claim {
        work.mark_request(claim, link.id.as_str()).await?;
    }
    work.commit().await?;
    tracing::info!(link = %link.id, merchant = %link.merchant, "link made");
    Ok(link)
}

/// Holds to their limits what a link has besides its options.
pub(super) fn check(
    ports: &Ports,
    success_url: Option<&str>,
    inactive_message: Option<&str>,
    limit: Option<u32>,
) -> Result<(), InvalidCheckout> {
    check_address("after_completion[redirect][url]", success_url, ports.mode)?;
    if inactive_message.is_some_and(|message| message.chars().count() > LONGEST_MESSAGE) {
        return Err(InvalidCheckout::new("inactive_message", Problem::TooLong(LONGEST_MESSAGE)));
    }
    if limit == Some(0) {
        let parameter = "restrictions[completed_sessions][limit]";
        return Err(InvalidCheckout::new(parameter, Problem::AtLeastOne));
    }
    Ok(())
}

/// When a link ends.
pub(super) fn expiry(ports: &Ports, second: Option<i64>) -> Result<Option<Timestamp>, InvalidCheckout> {
    let Some(second) = second else { return Ok(None) };
    let end = Timestamp::from_second(second).ok().filter(|end| *end > ports.clock.now());
    end.map(Some).ok_or_else(|| InvalidCheckout::new("expires_at", Problem::LinkExpiry))
}
