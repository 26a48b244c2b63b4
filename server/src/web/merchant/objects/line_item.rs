//! The line item (<https://docs.stripe.com/api/checkout/sessions/line_items>).

use domain::model::{
    Adjustable, CheckoutSession, LineItem, LineItemId, LinkLine, Money, PaymentLink, PriceId,
};
use serde_json::{Map, Value, json};

use super::{code, price};
use crate::web::merchant::catalogue::Rows;

/// The lines of a session, with their prices from `rows`, and with whole products if they are wanted and
/// there.
pub(crate) fn session_lines(session: &CheckoutSession, rows: &Rows, full_products: bool) -> Vec<Value> {
    let write = |line: &LineItem| {
        Line {
            id: &line.id,
            price: &line.price,
            unit_amount: line.unit_amount,
            quantity: line.quantity,
            adjustable: line.adjustable,
            description: Some(&line.name),
            metadata: json!(line.metadata),
        }
        .write(rows, full_products)
    };
    session.lines.iter().map(write).collect()
}

/// The lines of a link, with their prices and names from `rows`.
pub(crate) fn link_lines(link: &PaymentLink, rows: &Rows, full_products: bool) -> Vec<Value> {
    let write = |line: &LinkLine| {
        let price = rows.price(&line.price).expect("prices are never removed");
        Line {
            id: &line.id,
            price: &line.price,
            unit_amount: price.unit_amount,
            quantity: line.quantity,
            adjustable: line.adjustable,
            description: rows.product(&price.product).map(|product| product.name.as_str()),
            metadata: Value::Object(Map::new()),
        }
        .write(rows, full_products)
    };
    link.lines.iter().map(write).collect()
}

struct Line<'a> {
    id: &'a LineItemId,
    price: &'a PriceId,
    unit_amount: Money,
    quantity: u64,
    adjustable: Option<Adjustable>,
    description: Option<&'a str>,
    metadata: Value,
}

impl Line<'_> {
    fn write(self, rows: &Rows, full_product: bool) -> Value {
        let amount = self.unit_amount.times(self.quantity).expect("the sum was checked when it was offered");
        let price = rows.price(self.price).map(|found| {
            let full = rows.product(&found.product).filter(|_| full_product);
            price(found, full)
        });
        json!({
            "id": self.id,
            "object": "item",
            "adjustable_quantity": self.adjustable.map(adjustable),
            "amount_discount": 0,
            "amount_subtotal": amount.minor,
            "amount_tax": 0,
            "amount_total": amount.minor,
            "currency": code(self.unit_amount.currency),
            "description": self.description,
            "metadata": self.metadata,
            "price": price,
            "quantity": self.quantity,
        })
    }
}

fn adjustable(bounds: Adjustable) -> Value {
    json!({ "enabled": true, "maximum": bounds.maximum, "minimum": bounds.minimum })
}
