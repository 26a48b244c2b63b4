//! The queries for whole rows.

/// `select!(merchant, "WHERE …")`: the columns of a merchant, from where they are. Further pieces are
/// put behind.
///
/// They are named one by one: a node that is running while a later program's migration adds one must
/// go on reading, and PostgreSQL refuses a prepared `SELECT *` then.
macro_rules! select {
    (merchant, $($rest:literal),+) => {
        concat!("SELECT id, name, late_payments, created_at FROM merchants ", $($rest),+)
    };
    (api_key, $($rest:literal),+) => {
        concat!("SELECT id, merchant_id, mode, name, digest, created_at FROM api_keys ", $($rest),+)
    };
    (session, $($rest:literal),+) => {
        concat!(
            "SELECT id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency, capture,
                 gateway_payment, success_url, cancel_url, client_reference_id, customer_email, locale, metadata,
                 created_at, expires_at
             FROM sessions ",
            $($rest),+
        )
    };
    (attempt, $($rest:literal),+) => {
        concat!(
            "SELECT id, session_id, token, idempotency_key, reuses, state, decline, created_at, tries
             FROM attempts ",
            $($rest),+
        )
    };
    (order, $($rest:literal),+) => {
        concat!(
            "SELECT id, session_id, merchant_id, amount, currency, funds, gateway_payment, gateway_charge, card,
                 paid_at
             FROM orders ",
            $($rest),+
        )
    };
    (operation, $($rest:literal),+) => {
        concat!(
            "SELECT id, session_id, payment, request, idempotency_key, state, refusal, created_at, tries
             FROM operations ",
            $($rest),+
        )
    };
    (refund, $($rest:literal),+) => {
        concat!(
            "SELECT id, session_id, merchant_id, mode, payment, amount, currency, reason, metadata, state, failure,
                 gateway_refund, created_at
             FROM refunds ",
            $($rest),+
        )
    };
    (notice, $($rest:literal),+) => {
        concat!("SELECT id, mode, gateway_event, kind, subject, state, received_at FROM notices ", $($rest),+)
    };
    (event, $($rest:literal),+) => {
        concat!("SELECT id, merchant_id, mode, kind, session_id, subject, created_at FROM events ", $($rest),+)
    };
    (webhook_endpoint, $($rest:literal),+) => {
        concat!(
            "SELECT id, merchant_id, mode, url, description, events, secrets, enabled, failures, paused_until,
                 created_at
             FROM webhook_endpoints ",
            $($rest),+
        )
    };
    (delivery, $($rest:literal),+) => {
        concat!("SELECT id, event_id, endpoint_id, state, tries, began_at FROM deliveries ", $($rest),+)
    };
    (delivery_try, $($rest:literal),+) => {
        concat!("SELECT delivery_id, at, latency, status, answer FROM delivery_tries ", $($rest),+)
    };
    (job, $($rest:literal),+) => {
        concat!("SELECT kind, subject, mode, lane, run_at, leased_until, tries, version FROM jobs ", $($rest),+)
    };
}
pub(crate) use select;
