//! What is being bought, as a table.

use leptos::prelude::*;

use super::{Sign, icon};
use crate::{
    texts::{Key, Texts},
    wire::{Adjust, OrderSummary, SummaryLine},
};

/// So many lines of an order are always there; the others wait behind a line of their own.
const ALWAYS_SHOWN: usize = 5;
/// An order of more lines than this is folded away on a phone, where the form would begin too far down.
const SHOWN_ON_PHONES: usize = 2;
/// The line that opens the others.
const MORE_ID: &str = "order-more";

/// How much of an order waits to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fold {
    /// Nothing, such as on a receipt.
    Nothing,
    /// What comes after the first lines.
    Rest,
    /// The same, and on a phone all of it but for a short order, or one that the shopper may change.
    RestAndPhones,
}

/// The lines and the total.
pub(crate) fn order_table(order: OrderSummary, fold: Fold, texts: Texts) -> AnyView {
    let changeable = order.lines.iter().any(|line| line.adjust.is_some());
    if fold != Fold::RestAndPhones || changeable || order.lines.len() <= SHOWN_ON_PHONES {
        return lines_and_total(order, fold, texts);
    }
    let hint = order.lines.first().map(|first| texts.get(Key::LinkMore { name: &first.name }));
    view! {
        <details class="fold fold-order">
            <summary>
                <span>
                    <span class="fold-name">{texts.get(Key::OrderHeading)}</span>
                    <bdi class="fold-hint">{hint}</bdi>
                </span>
                {icon(Sign::Chevron)}
            </summary>
            {lines_and_total(order, fold, texts)}
        </details>
    }
    .into_any()
}

fn lines_and_total(order: OrderSummary, fold: Fold, texts: Texts) -> AnyView {
    let OrderSummary { mut lines, total, .. } = order;
    let pictured = lines.iter().any(|line| line.image.is_some());
    let shown = if fold == Fold::Nothing { lines.len() } else { ALWAYS_SHOWN.min(lines.len()) };
    let folded = lines.split_off(shown);
    let rows = |lines: Vec<SummaryLine>| -> Vec<_> {
        lines.into_iter().map(|line| order_line(line, pictured, texts)).collect()
    };
    let caption = view! { <caption>{texts.get(Key::OrderHeading)}</caption> };
    let total_name = texts.get(Key::OrderTotal);
    if folded.is_empty() {
        return view! {
            <table class="order">
                {caption} {columns(texts)} <tbody>{rows(lines)}</tbody> <tfoot>
                    <tr>
                        <th scope="row">{total_name}</th>
                        <td>{total}</td>
                    </tr>
                </tfoot>
            </table>
        }
        .into_any();
    }
    let count = u64::try_from(folded.len()).expect("a count fits 64 bits");
    view! {
        <table class="order">{caption} {columns(texts)} <tbody>{rows(lines)}</tbody></table>
        <details class="fold fold-more">
            <summary id=MORE_ID>
                {texts.get(Key::OrderMore { count })} {icon(Sign::Chevron)}
            </summary>
            <table class="order" aria-labelledby=MORE_ID>
                {columns(texts)}
                <tbody>{rows(folded)}</tbody>
            </table>
        </details>
        <p class="order-total">
            <span>{total_name}</span>
            " "
            <span>{total}</span>
        </p>
    }
    .into_any()
}

fn columns(texts: Texts) -> impl IntoView {
    view! {
        <thead>
            <tr>
                <th scope="col">{texts.get(Key::OrderItem)}</th>
                <th scope="col">{texts.get(Key::OrderAmount)}</th>
            </tr>
        </thead>
    }
}

/// Words that a merchant wrote are told apart from ours, which may run the other way.
fn order_line(line: SummaryLine, pictured: bool, texts: Texts) -> impl IntoView {
    let SummaryLine { name, description, image, quantity, unit_price, amount, adjust } = line;
    // The name stands beside the picture, so the picture says nothing of its own.
    let picture = match image {
        Some(image) => Some(
            view! {
                <img
                    class="order-picture"
                    src=image
                    alt=""
                    width="48"
                    height="48"
                    loading="lazy"
                    decoding="async"
                />
            }
            .into_any(),
        ),
        None => pictured.then(|| view! { <span class="order-picture"></span> }.into_any()),
    };
    let each =
        unit_price.map(|price| view! { <span>{texts.get(Key::OrderUnitPrice { price: &price })}</span> });
    let quantity = match adjust {
        Some(adjust) => quantity_form(adjust, &name, quantity, texts).into_any(),
        None => (quantity > 1)
            .then(|| view! { <span>{texts.get(Key::OrderQuantity { quantity })}</span> })
            .into_any(),
    };
    let quantity = view! { <div class="order-quantity">{quantity} {each}</div> };
    view! {
        <tr>
            <th scope="row">
                <div class="order-item">
                    {picture} <div class="order-words">
                        <p class="order-name">
                            <bdi>{name}</bdi>
                        </p>
                        {description.map(|text| view! { <p class="order-description"><bdi>{text}</bdi></p> })}
                        {quantity}
                    </div>
                </div>
            </th>
            <td>{amount}</td>
        </tr>
    }
}

/// Changes how many are bought: a plain form, which needs no script.
fn quantity_form(adjust: Adjust, name: &str, quantity: u64, texts: Texts) -> impl IntoView + use<> {
    let Adjust { action, line, minimum, maximum } = adjust;
    let id = format!("quantity-{line}");
    view! {
        <form class="quantity" method="post" action=action>
            <label for=id.clone()>{texts.get(Key::QuantityLabel)}</label>
            <input type="hidden" name="line" value=line />
            <input
                id=id
                name="quantity"
                type="number"
                inputmode="numeric"
                required
                min=minimum.to_string()
                max=maximum.to_string()
                step="1"
                value=quantity.to_string()
                autocomplete="off"
                aria-label=texts.get(Key::QuantityLabelOf { name })
            />
            <button
                type="submit"
                class="button button-quiet"
                aria-label=texts.get(Key::QuantityUpdateOf { name })
            >
                {texts.get(Key::QuantityUpdate)}
            </button>
        </form>
    }
}
