//! The way back to the merchant, and the proof of a payment.

use leptos::prelude::*;

use super::notice::{NextLink, Notice};
use crate::{
    parts::{Fold, Sign, followable, icon, order_table},
    shell::Head,
    texts::{Key, Texts},
    wire::{CardSummary, OrderSummary, ReceiptDetails, ReceiptPage},
};

/// Asks for the receipt as it is, without being taken on to the merchant.
const STAY: &str = "?stay=1";

pub(super) fn draw(page: ReceiptPage, texts: Texts) -> (Head, AnyView) {
    let ReceiptPage { order, details, message, support_url } = page;
    let merchant = order.merchant.clone();
    let (title, sentence) = if details.reserved {
        let body = Key::ReceiptReservedBody { amount: &order.total, merchant: &merchant };
        (texts.get(Key::ReceiptReservedTitle), texts.get(body))
    } else {
        let body = Key::ReceiptBody { amount: &order.total, merchant: &merchant };
        (texts.get(Key::ReceiptTitle), texts.get(body))
    };
    let return_url = followable(details.return_url.clone());
    let staying = details.goes_on.then(|| forward_notice(&merchant, texts));
    let head = Head::titled(title.clone());

    let kept = texts.get(Key::ReceiptKept { date: &details.kept_until });
    let message = message.map(|words| view! { <p class="merchant-words"><bdi>{words}</bdi></p> });

    let next = NextLink::to_merchant(return_url, &merchant, texts).map(NextLink::draw);
    let matter = view! {
        {message} {staying} {next}
        <h2>{texts.get(Key::ReceiptHeading)}</h2>
        {facts(&order, details, texts)} <p class="receipt-kept">{kept}</p>
        {order_table(order, Fold::Nothing, texts)}
    };
    let notice = Notice {
        sign: Sign::Check,
        title,
        sentences: vec![sentence],
        next: None,
        merchant: Some(merchant),
        reference: None,
        support_url,
    };
    (head, notice.draw(matter, texts))
}

/// Says that the page goes on by itself, and how to keep it.
fn forward_notice(merchant: &str, texts: Texts) -> impl IntoView + use<> {
    view! {
        <p class="forward">
            {texts.get(Key::ReceiptForward { merchant })} " "
            <a href=STAY>{texts.get(Key::ReceiptStay)}</a>
        </p>
    }
}

/// Who, how much, when, by which card.
fn facts(order: &OrderSummary, details: ReceiptDetails, texts: Texts) -> AnyView {
    let ReceiptDetails { reference, paid_at, paid_at_utc, card, email, .. } = details;
    let card = card.map(|CardSummary { brand, last_four }| {
        let value = texts.get(Key::ReceiptCardValue { brand: &brand, digits: &last_four });
        fact(Key::ReceiptCard, view! { {icon(Sign::Card)} {value} }, texts)
    });
    let paid_at = view! { <time datetime=paid_at_utc>{paid_at}</time> };
    view! {
        <dl class="facts">
            {fact(Key::ReceiptMerchant, alone(order.merchant.clone()), texts)}
            {fact(Key::ReceiptAmount, alone(order.total.clone()), texts)}
            {fact(Key::ReceiptDate, paid_at, texts)} {card}
            {email.map(|email| fact(Key::ReceiptEmail, alone(email), texts))}
            {fact(Key::ReceiptReference, alone(reference), texts)}
        </dl>
    }
    .into_any()
}

/// A value that is read by itself, whichever way the page runs.
fn alone(value: String) -> impl IntoView {
    view! { <bdi>{value}</bdi> }
}

fn fact(name: Key<'_>, value: impl IntoView + 'static, texts: Texts) -> AnyView {
    let value = value.into_any();
    view! {
        <div>
            <dt>{texts.get(name)}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}
