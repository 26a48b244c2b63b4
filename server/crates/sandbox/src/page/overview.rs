//! `GET /`: what this is, what to type, and what was paid lately.

use axum::{extract::State, response::Response};
use http::StatusCode;

use super::html;
use crate::{
    Sandbox, cards,
    error::Result,
    money,
    objects::PaymentIntent,
    store::{Filter, Page},
};

pub(super) async fn show(State(sandbox): State<Sandbox>) -> Result<Response> {
    sandbox.catch_up().await?;
    let mut unit = sandbox.inner.store.read().await?;
    let newest = Page { limit: 25, after: None, before: None };
    let (payments, _) = unit.list::<PaymentIntent>(&Filter::default(), &newest).await?;
    Ok(html::page(StatusCode::OK, "Sandbox gateway", &render(&payments), false))
}

fn render(payments: &[PaymentIntent]) -> String {
    format!(
        "<h1>Sandbox gateway</h1>\n\
         <p>A payment gateway to test against. It answers like Stripe's API and moves no money. It takes only the \
         card numbers below, so a real card cannot end up here.</p>\n\
         <p><a href=\"/faults\">Make something go wrong</a></p>\n\
         <h2>Recent payments</h2>\n{}\n<h2>Test cards</h2>\n\
         <p>Any expiry date in the future and any security code of the right length go with each. Month 13, year 95 \
         and code 99 show the errors for those.</p>\n{}",
        recent(payments),
        cards::as_html()
    )
}

fn recent(payments: &[PaymentIntent]) -> String {
    if payments.is_empty() {
        return "<p>None yet.</p>".to_owned();
    }
    let rows = payments.iter().map(|payment| {
        let error = payment.last_payment_error.as_ref();
        let error = error.and_then(|error| error["decline_code"].as_str().or(error["code"].as_str()));
        format!(
            "<td class=\"number\">{}</td><td class=\"number\">{}</td><td>{}</td><td>{}</td><td><code>{}</code></td>",
            html::moment(payment.created),
            money::display(payment.amount, &payment.currency),
            payment.status.name(),
            error.unwrap_or_default(),
            payment.id
        )
    });
    html::table("Recent payments", &["Made", "Amount", "Status", "Last error", "Id"], rows)
}
