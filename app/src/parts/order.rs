//! What is being bought, as a table.

use leptos::prelude::*;

use crate::{
    texts::{Key, Texts},
    wire::{Adjust, OrderSummary, SummaryLine},
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
    let SummaryLine { name, description, image, quantity, unit_price, amount, adjust } = line;
    // The name stands beside the picture, so the picture says nothing of its own.
    let picture = image.map(|image| {
        view! { <img src=image alt="" width="56" height="56" loading="lazy" decoding="async" /> }
    });
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
