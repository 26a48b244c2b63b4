//! `/l/{link}`: a payment link, which may stand on a poster. Whoever goes there gets a session; chats
//! that draw a preview, and programs, get a page that tells of it and opens nothing.

mod visit;

use app::{texts::Texts, wire};
use axum::{
    extract::{FromRequestParts, Path, RawQuery, State},
    http::{HeaderMap, Method, StatusCode, request::Parts},
    response::Response,
};
use domain::{
    model::PaymentLinkId,
    usecases::{LinkClosed, LinkOpened, LinkView, LinkVisit, OpenLinkError, look_at_link, open_link},
};

use super::{around::Around, go, not_found_page, trouble_page};
use crate::{
    format, paths,
    web::{accept, pictures, policy::Policy, state::WebState, visit::is_navigation},
};

/// The link's id in the path. Anything that is none gets the page for nothing there.
pub(super) struct LinkPath(pub(super) PaymentLinkId);

impl FromRequestParts<WebState> for LinkPath {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Response> {
        let path = Path::<String>::from_request_parts(parts, state).await.ok();
        let id = path.and_then(|Path(id)| id.parse().ok());
        id.map(Self).ok_or_else(|| not_found_page(state, &parts.headers))
    }
}

/// By GET.
pub(super) async fn page(
    state: State<WebState>,
    path: LinkPath,
    query: RawQuery,
    method: Method,
    headers: HeaderMap,
) -> Response {
    if is_navigation(&method, &headers) {
        return open(state, path, query, headers).await;
    }
    let (State(state), LinkPath(id), RawQuery(query)) = (state, path, query);
    let visit = visit::read(query.as_deref());
    match look_at_link(state.ports(), &id).await {
        Ok(None) => not_found_page(&state, &headers),
        Ok(Some(view)) => match view.closed {
            Some(why) => closed(&state, &headers, &visit, &view, why),
            None => look(&state, &headers, &visit, &view),
        },
        Err(error) => {
            tracing::error!(link = %id, %error, "cannot look at a link");
            trouble_page(&state, &headers, Some(paths::link(&id)))
        }
    }
}

/// By POST, which nobody sends without meaning it. It carries nobody's authority, so that it may come
/// from a merchant's own page.
pub(super) async fn open(
    State(state): State<WebState>,
    LinkPath(id): LinkPath,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let visit = visit::read(query.as_deref());
    let why = match open_link(state.ports(), &id, visit.clone()).await {
        Ok(LinkOpened::Session(session)) => return go(&paths::checkout(&session.id)),
        Ok(LinkOpened::Closed(_, why)) => why,
        Err(OpenLinkError::NoSuchLink) => return not_found_page(&state, &headers),
        Err(OpenLinkError::Invalid(error)) => {
            tracing::warn!(link = %id, %error, "a link makes no session");
            LinkClosed::Inactive
        }
        Err(OpenLinkError::Store(error)) => {
            tracing::error!(link = %id, %error, "cannot open a link");
            return trouble_page(&state, &headers, Some(paths::link(&id)));
        }
    };
    match look_at_link(state.ports(), &id).await {
        Ok(Some(view)) => closed(&state, &headers, &visit, &view, why),
        Ok(None) => not_found_page(&state, &headers),
        Err(error) => {
            tracing::error!(link = %id, %error, "cannot look at a link");
            trouble_page(&state, &headers, Some(paths::link(&id)))
        }
    }
}

fn texts(state: &WebState, headers: &HeaderMap, visit: &LinkVisit) -> Texts {
    accept::texts(state, visit.locale.as_deref(), headers)
}

/// Tells of the link.
fn look(state: &WebState, headers: &HeaderMap, visit: &LinkVisit, view: &LinkView) -> Response {
    let texts = texts(state, headers, visit);
    let path = paths::link(&view.link.id);
    let query = visit::write(visit);
    let open = if query.is_empty() { path.clone() } else { format!("{path}?{query}") };
    let order = order(state, texts, view);
    let ours = |path: &str| format!("{}{path}", state.public_url().as_str());
    let pictured = order.lines.iter().any(|line| line.image.is_some());
    let link = wire::LinkPage {
        order,
        preview: pictured.then(|| ours(&paths::picture(&path, pictures::PREVIEW))),
        url: ours(&path),
        open,
        support_url: state.support_url(),
    };
    super::page(
        state,
        texts,
        StatusCode::OK,
        Policy::with_forms(),
        wire::Page::Link(link),
        around(state, view),
    )
}

fn order(state: &WebState, texts: Texts, view: &LinkView) -> wire::OrderSummary {
    let locale = texts.formatting();
    let base = paths::link(&view.link.id);
    let shown = pictures::shown(view.lines.iter().map(|(_, _, product)| &product.images), state.mode());
    let mut total = None;
    let mut lines = Vec::with_capacity(view.lines.len());
    for ((line, price, product), picture) in view.lines.iter().zip(pictures::names(&shown)) {
        let amount = price.unit_amount.times(line.quantity).expect("checked when the link was made");
        total = Some(total.map_or(Ok(amount), |total| amount.plus(total)).expect("likewise"));
        lines.push(wire::SummaryLine {
            name: product.name.clone(),
            description: product.description.clone(),
            image: picture.map(|name| paths::picture(&base, &name)),
            quantity: line.quantity,
            unit_price: (line.quantity > 1).then(|| format::amount(price.unit_amount, &locale)),
            amount: format::amount(amount, &locale),
            adjust: None,
        });
    }
    let total = total.expect("a link sells something");
    wire::OrderSummary { merchant: name(view), lines, total: format::amount(total, &locale) }
}

/// What shoppers know the merchant by.
fn name(view: &LinkView) -> String {
    view.link.options.branding.display_name.clone().unwrap_or_else(|| view.merchant.name.clone())
}

/// What surrounds the link's pages.
fn around(state: &WebState, view: &LinkView) -> Around {
    let link = &view.link;
    Around::branded(state, &link.options.branding, name(view), &paths::link(&link.id))
        .in_languages(paths::link_languages(&link.id))
}

/// Says why it opens no session.
fn closed(
    state: &WebState,
    headers: &HeaderMap,
    visit: &LinkVisit,
    view: &LinkView,
    why: LinkClosed,
) -> Response {
    let closed = wire::ClosedLinkPage {
        merchant: name(view),
        why: match why {
            LinkClosed::Inactive => wire::LinkClosed::Inactive,
            LinkClosed::Over => wire::LinkClosed::Over,
            LinkClosed::SoldOut => wire::LinkClosed::SoldOut,
        },
        message: view.link.inactive_message.clone(),
        support_url: state.support_url(),
    };
    let texts = texts(state, headers, visit);
    super::page(
        state,
        texts,
        StatusCode::GONE,
        Policy::plain(),
        wire::Page::ClosedLink(closed),
        around(state, view),
    )
}
