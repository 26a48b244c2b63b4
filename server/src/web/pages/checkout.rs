//! `GET /c/{session}`: whatever the session's state asks for.

use app::wire;
use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, HeaderValue, StatusCode, header::RETRY_AFTER},
    response::Response,
};
use domain::{
    model::{CheckoutSession, Merchant},
    ports::StoreError,
    usecases::{
        PaymentError, Progress, continue_payment, expire_session, may_have_more_time, payment_progress,
    },
};

use super::{
    SessionPath,
    choose::{Choice, choose},
    gateway::{NotNow, gateway_of, language},
    go,
    next_step::next_step,
    not_found_page,
    notice::notice,
    trouble_page,
    view::{Circumstances, Viewer},
};
use crate::{
    paths,
    web::{accept, policy::Policy, state::WebState},
};

pub(super) async fn page(
    State(state): State<WebState>,
    SessionPath(id): SessionPath,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let loaded = match expire_session(state.ports(), &id).await {
        Ok(session) => merchant(&state, &session).await.map(|merchant| (session, merchant)),
        Err(PaymentError::NoSuchSession) => return not_found_page(&state, &headers),
        Err(PaymentError::Store(error)) => Err(error),
        Err(PaymentError::Gateway(error)) => {
            unreachable!("no gateway is asked whether time has passed: {error}")
        }
    };
    match loaded {
        Ok((session, merchant)) => draw(&state, &headers, query.as_deref(), &session, &merchant).await,
        Err(error) => {
            tracing::error!(%error, "cannot load a checkout");
            trouble_page(&state, &headers, Some(paths::checkout(&id)))
        }
    }
}

pub(super) async fn merchant(state: &WebState, session: &CheckoutSession) -> Result<Merchant, StoreError> {
    let found = state.ports().store.snapshot().await?.merchant(&session.merchant).await?;
    found.ok_or_else(|| StoreError::Corrupt("a session without its merchant".to_owned()))
}

async fn draw(
    state: &WebState,
    headers: &HeaderMap,
    query: Option<&str>,
    session: &CheckoutSession,
    merchant: &Merchant,
) -> Response {
    let texts = accept::texts(state, session.locale.as_deref(), headers);
    let viewer = Viewer::new(state, texts, session, merchant);
    match choose(session.phase.kind()) {
        Choice::Checkout => {
            let circumstances = Circumstances {
                last_try: last_try(state, &viewer).await,
                notice: notice(query),
                untouched: untouched(state, session).await,
                ..Circumstances::default()
            };
            let form = form(state, &viewer, circumstances).await;
            form.unwrap_or_else(|not_now| nobody_can_pay(state, &viewer, not_now))
        }
        Choice::Processing => processing(state, &viewer, false),
        Choice::AskGateway => match continue_payment(state.ports(), &session.id).await {
            Ok(Progress::ActionRequired { client_secret }) => {
                let pending_action = Some(client_secret);
                let circumstances = Circumstances { pending_action, ..Circumstances::default() };
                let form = form(state, &viewer, circumstances).await;
                form.unwrap_or_else(|_| processing(state, &viewer, true))
            }
            Ok(Progress::Paid) => go(&paths::receipt(&session.id)),
            // It was decided just now: what is stored says what is to be seen.
            Ok(
                Progress::Declined(_)
                | Progress::Waiting
                | Progress::Expired
                | Progress::NotCharged
                | Progress::Incomplete(_)
                | Progress::AmountChanged
                | Progress::SoldOut,
            ) => go(&paths::checkout(&session.id)),
            Ok(Progress::Undecided) => processing(state, &viewer, true),
            Err(error) => {
                tracing::warn!(session = session.id.reference(), %error, "cannot ask the gateway about a payment");
                processing(state, &viewer, true)
            }
        },
        Choice::AlreadyPaid => {
            let paid = wire::Page::AlreadyPaid(viewer.already_paid());
            super::page(state, texts, StatusCode::OK, Policy::plain(), paid, viewer.around(None))
        }
        Choice::Expired => {
            let expired = viewer.expired();
            let policy = Policy { forms: expired.recover.is_some(), ..Policy::plain() };
            super::page(
                state,
                texts,
                StatusCode::GONE,
                policy,
                wire::Page::Expired(expired),
                viewer.around(None),
            )
        }
    }
}

/// What became of the last try. Whoever comes back from a page that waited has not been told.
async fn last_try(state: &WebState, viewer: &Viewer<'_>) -> Option<String> {
    let session = &viewer.session.id;
    let progress = match payment_progress(state.ports(), session).await {
        Ok(progress @ (Progress::Declined(_) | Progress::NotCharged)) => progress,
        Ok(_) => return None,
        Err(error) => {
            tracing::warn!(session = session.reference(), %error, "cannot tell of the last try");
            return None;
        }
    };
    match next_step(session, progress, viewer.texts) {
        wire::NextStep::Retry { message, .. } | wire::NextStep::Trouble { message } => Some(message),
        _ => None,
    }
}

/// Whether nobody has tried to pay yet. Where that cannot be told, whoever changes the order is
/// refused.
async fn untouched(state: &WebState, session: &CheckoutSession) -> bool {
    if session.lines.iter().all(|line| line.adjustable.is_none()) || session.gateway_payment.is_some() {
        return false;
    }
    let last = async { state.ports().store.snapshot().await?.last_attempt(&session.id).await };
    match last.await {
        Ok(last) => last.is_none(),
        Err(error) => {
            tracing::warn!(session = session.id.reference(), %error, "cannot tell whether a payment was tried");
            false
        }
    }
}

/// Whether whoever needs more time may get it. Where that cannot be told, nobody is promised any.
async fn more_time(state: &WebState, viewer: &Viewer<'_>) -> bool {
    match may_have_more_time(state.ports(), viewer.session, viewer.merchant).await {
        Ok(possible) => possible,
        Err(error) => {
            tracing::warn!(%error, "cannot tell whether a shopper may have more time");
            false
        }
    }
}

async fn form(
    state: &WebState,
    viewer: &Viewer<'_>,
    circumstances: Circumstances,
) -> Result<Response, NotNow> {
    let (gateway, client) = gateway_of(state, viewer.session).await?;
    let circumstances = Circumstances { more_time: more_time(state, viewer).await, ..circumstances };
    let mut checkout = viewer.checkout(client, circumstances);
    checkout.form.locale = language(&gateway, viewer.texts);
    let policy = Policy {
        gateway: Some(gateway),
        forms: checkout.order.lines.iter().any(|line| line.adjust.is_some()),
        ..Policy::interactive()
    };
    Ok(page_ok(state, viewer, policy, wire::Page::Checkout(checkout)))
}

/// The order, and when to look again.
fn nobody_can_pay(state: &WebState, viewer: &Viewer<'_>, not_now: NotNow) -> Response {
    let policy = Policy::interactive();
    let not_now = viewer.not_now(not_now.again_in);
    let again_in = HeaderValue::from(not_now.again_in);
    let content = wire::Page::NotNow(not_now);
    let mut page = super::page(
        state,
        viewer.texts,
        StatusCode::SERVICE_UNAVAILABLE,
        policy,
        content,
        viewer.around(None),
    );
    page.headers_mut().insert(RETRY_AFTER, again_in);
    page
}

fn processing(state: &WebState, viewer: &Viewer<'_>, look_again: bool) -> Response {
    let policy = Policy::interactive();
    page_ok(state, viewer, policy, wire::Page::Processing(viewer.processing(look_again)))
}

fn page_ok(state: &WebState, viewer: &Viewer<'_>, policy: Policy, content: wire::Page) -> Response {
    super::page(state, viewer.texts, StatusCode::OK, policy, content, viewer.around(None))
}
