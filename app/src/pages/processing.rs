//! A payment is being decided. The island moves on when it is; without JavaScript the page loads
//! itself again.

use leptos::prelude::*;

use super::notice::Notice;
use crate::{
    islands::status_watch::status_watch,
    parts::{Fold, Sign, order_table},
    shell::{Head, Refresh},
    texts::{Key, Texts},
    wire::ProcessingPage,
};

/// How long a browser without JavaScript waits before it asks again.
const REFRESH_SECONDS: u32 = 5;

pub(super) fn draw(page: ProcessingPage, texts: Texts) -> (Head, AnyView) {
    let ProcessingPage { base, order, look_again, reference, support_url } = page;
    let title = texts.get(Key::ProcessingTitle);
    let head = Head {
        islands: true,
        refresh: Refresh::WithoutScript { seconds: REFRESH_SECONDS },
        ..Head::titled(title.clone())
    };
    let matter = view! {
        {status_watch(base, texts.get(Key::ConnectionLost), look_again)}
        {order_table(order.clone(), Fold::Rest, texts)}
    };
    let notice = Notice {
        sign: Sign::Waiting,
        title,
        sentences: vec![
            texts.get(Key::ProcessingBody { merchant: &order.merchant }),
            texts.get(Key::ProcessingNext),
        ],
        next: None,
        merchant: Some(order.merchant),
        reference: Some(reference),
        support_url,
    };
    (head, notice.draw(matter, texts))
}
