//! What is being bought, as a table.

use leptos::prelude::*;

use crate::{
    texts::{Key, Texts},
    wire::{OrderSummary, SummaryLine},
};

/// The lines and the total.
pub(crate) fn order_table(order: OrderSummary, texts: Texts) -> AnyView {
    let lines: Vec<_> = order.lines.into_iter().map(|line| order_line(line, texts)).collect();
    view! {
        <table class="order">
            <caption>{texts.get(Key::OrderHeading)}</caption>
            <thead>
                <tr>
                    <th scope="col">{texts.get(Key::OrderItem)}</th>
                    <th scope="col">{texts.get(Key::OrderAmount)}</th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{texts.get(Key::OrderTotal)}</th>
                    <td>{order.total}</td>
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}

fn order_line(line: SummaryLine, texts: Texts) -> impl IntoView {
    let SummaryLine { name, description, image, quantity, unit_price, amount } = line;
    // The name stands beside the picture, so the picture says nothing of its own.
    let picture = image.map(|image| {
        view! { <img src=image alt="" width="56" height="56" loading="lazy" decoding="async" /> }
    });
    let quantity = (quantity > 1).then(|| {
        let each =
            unit_price.map(|price| view! { <span>{texts.get(Key::OrderUnitPrice { price: &price })}</span> });
        view! {
            <p class="order-quantity">
                <span>{texts.get(Key::OrderQuantity { quantity: &quantity.to_string() })}</span>
                {each}
            </p>
        }
    });
    view! {
        <tr>
            <th scope="row">
                <div class="order-item">
                    {picture} <div class="order-words">
                        <p class="order-name">{name}</p>
                        {description.map(|text| view! { <p class="order-description">{text}</p> })}
                        {quantity}
                    </div>
                </div>
            </th>
            <td>{amount}</td>
        </tr>
    }
}
