//! The page for people at `/`: what this is, what to type, and what was paid lately.

use std::fmt::Write;

use axum::{
    Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use http::{HeaderName, HeaderValue, header};

use crate::{
    Sandbox, cards,
    error::Result,
    money,
    objects::PaymentIntent,
    store::{Filter, Page},
};

const STYLE: &str = include_str!("style.css");

/// Nothing but the style beside it: the page has no script, no form and no picture.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

pub(crate) fn router() -> Router<Sandbox> {
    Router::new().route("/", get(page)).route("/page.css", get(style))
}

async fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "max-age=3600")], STYLE)
        .into_response()
}

async fn page(State(sandbox): State<Sandbox>) -> Result<Response> {
    let mut unit = sandbox.inner.store.read().await?;
    let newest = Page { limit: 25, after: None, before: None };
    let (payments, _) = unit.list::<PaymentIntent>(&Filter::default(), &newest).await?;
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    ];
    Ok((headers, render(&payments)).into_response())
}

fn render(payments: &[PaymentIntent]) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Sandbox gateway</title>\n<link rel=\"stylesheet\" href=\"/page.css\">\n</head>\n<body>\n<main>\n\
         <h1>Sandbox gateway</h1>\n\
         <p>A payment gateway to test against. It answers like Stripe's API and moves no money. It takes only the \
         card numbers below, so a real card cannot end up here.</p>\n\
         <h2>Recent payments</h2>\n{}\n<h2>Test cards</h2>\n\
         <p>Any expiry date in the future and any security code of the right length go with each. Month 13, year 95 \
         and code 99 show the errors for those.</p>\n{}</main>\n</body>\n</html>\n",
        recent(payments),
        cards::as_html()
    )
}

fn recent(payments: &[PaymentIntent]) -> String {
    if payments.is_empty() {
        return "<p>None yet.</p>".to_owned();
    }
    let mut html = String::from(
        "<div class=\"wide\" role=\"region\" aria-label=\"Recent payments\" tabindex=\"0\">\n<table>\n\
         <thead><tr><th scope=\"col\">Made</th><th scope=\"col\">Amount</th><th scope=\"col\">Status</th>\
         <th scope=\"col\">Last error</th><th scope=\"col\">Id</th></tr></thead>\n<tbody>\n",
    );
    for payment in payments {
        let error = payment.last_payment_error.as_ref();
        let error = error.and_then(|error| error["decline_code"].as_str().or(error["code"].as_str()));
        let made =
            jiff::Timestamp::from_second(payment.created).map(|time| time.to_string()).unwrap_or_default();
        let _ = writeln!(
            html,
            "<tr><td class=\"number\">{made}</td><td class=\"number\">{}</td><td>{}</td><td>{}</td><td><code>{}</code></td></tr>",
            money::display(payment.amount, &payment.currency),
            payment.status.name(),
            error.unwrap_or_default(),
            payment.id
        );
    }
    html.push_str("</tbody>\n</table>\n</div>");
    html
}
