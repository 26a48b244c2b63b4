//! Somebody follows a link.

use crate::{
    model::{
        CheckoutSession, Email, LinkLine, LinkUse, Merchant, PaymentLink, PaymentLinkId, Price, Product,
    },
    ports::{Ports, Snapshot, StoreError},
    usecases::checkout::{
        InvalidCheckout, OpenCheckoutError,
        lines::Resolved,
        open::{Draft, LONGEST, open},
    },
};

/// What is told of whoever follows a link (<https://docs.stripe.com/payment-links/url-parameters>).
#[derive(Debug, Clone, Default)]
pub struct LinkVisit {
    /// The merchant's own reference.
    pub client_reference_id: Option<String>,
    /// The shopper's e-mail address.
    pub email: Option<Email>,
    /// The language that is wanted.
    pub locale: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkOpened {
    /// A session, new for this shopper.
    Session(Box<CheckoutSession>),
    /// None: the link opens none now.
    Closed(Box<PaymentLink>, LinkClosed),
}

/// Why a link opens no sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkClosed {
    /// The merchant wants it so, or what it sells is not for sale any more.
    Inactive,
    /// Its time has run out.
    Over,
    /// As many as may be have been paid, or are being paid.
    SoldOut,
}

/// Why a link could not be followed.
#[derive(Debug, thiserror::Error)]
pub enum OpenLinkError {
    /// There is no such link.
    #[error("there is no such link")]
    NoSuchLink,
    /// What it sells makes no session: the merchant's to mend.
    #[error(transparent)]
    Invalid(#[from] InvalidCheckout),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<OpenCheckoutError> for OpenLinkError {
    fn from(error: OpenCheckoutError) -> Self {
        match error {
            OpenCheckoutError::Invalid(invalid) => Self::Invalid(invalid),
            OpenCheckoutError::Store(error) => Self::Store(error),
        }
    }
}

/// A link as it stands, without opening anything.
#[derive(Debug, Clone)]
pub struct LinkView {
    /// The link.
    pub link: PaymentLink,
    /// Who sells.
    pub merchant: Merchant,
    /// What is sold.
    pub lines: Vec<(LinkLine, Price, Product)>,
    /// How many of its sessions are paid, and being paid.
    pub used: LinkUse,
    /// Why it opens no sessions, if it opens none.
    pub closed: Option<LinkClosed>,
}

/// Looks at a link of our mode.
pub async fn look_at_link(ports: &Ports, link: &PaymentLinkId) -> Result<Option<LinkView>, StoreError> {
    let mut snapshot = ports.store.snapshot().await?;
    look(ports, snapshot.as_mut(), link).await
}

async fn look<S: Snapshot + ?Sized>(
    ports: &Ports,
    on: &mut S,
    link: &PaymentLinkId,
) -> Result<Option<LinkView>, StoreError> {
    let Some(link) = on.payment_link(link).await?.filter(|link| link.mode == ports.mode) else {
        return Ok(None);
    };
    let corrupt = |what: &str| StoreError::Corrupt(format!("the link {} lacks its {what}", link.id));
    let merchant = on.merchant(&link.merchant).await?.ok_or_else(|| corrupt("merchant"))?;
    let mut lines = Vec::with_capacity(link.lines.len());
    for line in &link.lines {
        let price =
            on.price(&link.merchant, link.mode, &line.price).await?.ok_or_else(|| corrupt("price"))?;
        let product = on.product(&link.merchant, link.mode, &price.product).await?;
        lines.push((line.clone(), price, product.ok_or_else(|| corrupt("product"))?));
    }
    let used = on.link_use(&link.id).await?;
    let closed = if !link.active {
        Some(LinkClosed::Inactive)
    } else if link.is_over(ports.clock.now()) {
        Some(LinkClosed::Over)
    } else if !link.has_room(used) {
        Some(LinkClosed::SoldOut)
    } else {
        None
    };
    Ok(Some(LinkView { link, merchant, lines, used, closed }))
}

/// Opens a session for whoever follows a link. Several may be open at once for the last of what is
/// sold: who pays first, gets it.
pub async fn open_link(
    ports: &Ports,
    link: &PaymentLinkId,
    visit: LinkVisit,
) -> Result<LinkOpened, OpenLinkError> {
    let mut work = ports.store.begin().await?;
    let view = look(ports, work.as_mut(), link).await?.ok_or(OpenLinkError::NoSuchLink)?;
    let link = view.link;
    if let Some(closed) = view.closed {
        return Ok(LinkOpened::Closed(Box::new(link), closed));
    }
    let longest = ports.clock.now() + LONGEST;
    let draft = Draft {
        merchant: link.merchant,
        lines: view.lines.into_iter().map(resolved).collect(),
        success_url: link.success_url,
        cancel_url: None,
        client_reference_id: visit.client_reference_id,
        customer_email: visit.email,
        locale: visit.locale,
        metadata: link.metadata,
        capture: link.capture,
        options: link.options,
        payment_link: Some(link.id),
        expires_at: link.expires_at.map_or(longest, |end| end.min(longest)),
    };
    let session = open(ports, work.as_mut(), draft).await?;
    work.commit().await?;
    tracing::info!(session = session.id.reference(), "session opened by a link");
    Ok(LinkOpened::Session(Box::new(session)))
}

fn resolved((line, price, product): (LinkLine, Price, Product)) -> Resolved {
    Resolved {
        price,
        product,
        quantity: line.quantity,
        adjustable: line.adjustable,
        metadata: Default::default(),
    }
}
