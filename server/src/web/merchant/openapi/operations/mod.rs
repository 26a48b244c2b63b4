//! What each call is for, takes and answers.

mod catalogue;
mod disputes;
mod links;
mod money;
mod options;
mod sessions;
mod telling;

use super::operation::Operation;

/// The kinds of calls, in the order in which they are read.
pub(super) const TAGS: &[(&str, &str)] = &[
    (sessions::TAG, "What one shopper is asked to pay, on a page of its own."),
    (links::TAG, "Reusable links: everybody who follows one gets a session of their own."),
    (catalogue::PRODUCTS, "What is sold."),
    (catalogue::PRICES, "What products cost, once."),
    (money::PAYMENTS, "What became of a session's payment, and taking or giving up what was reserved."),
    (money::REFUNDS, "Giving money back."),
    (
        disputes::TAG,
        "What shoppers dispute with their banks, and payments that banks believe to be fraud. Evidence is sent at \
         the gateway, which also closes disputes.",
    ),
    (telling::EVENTS, "What happened in the last 30 days."),
    (telling::ENDPOINTS, "Where you are told of events."),
];

/// The description of the call of that method and path.
pub(in crate::web::merchant) fn of(method: &str, path: &str) -> Option<Operation> {
    let call = (method, path);
    sessions::of(call)
        .or_else(|| links::of(call))
        .or_else(|| catalogue::of(call))
        .or_else(|| money::of(call))
        .or_else(|| disputes::of(call))
        .or_else(|| telling::of(call))
}
