//! The gateway does not answer, so nobody can pay at the moment. The order is kept. The island looks
//! again; without JavaScript the page loads itself again.

use leptos::prelude::*;

use super::notice::{NextLink, Notice};
use crate::{
    islands::return_watch::return_watch,
    parts::{Fold, Sign, followable, order_table},
    shell::{Head, Refresh},
    texts::{Key, Texts},
    wire::NotNowPage,
};

pub(super) fn draw(page: NotNowPage, texts: Texts) -> (Head, AnyView) {
    let NotNowPage { base, order, again_in, reference, cancel_url, support_url } = page;
    let title = texts.get(Key::NotNowTitle);
    let head = Head {
        islands: true,
        refresh: Refresh::WithoutScript { seconds: again_in },
        ..Head::titled(title.clone())
    };
    let next = followable(Some(base.clone()))
        .map(|url| NextLink { url, text: texts.get(Key::TryAgain), quiet: false })
        .map(NextLink::draw);
    let cancel = followable(cancel_url)
        .map(|url| NextLink { url, text: texts.get(Key::CheckoutCancel), quiet: true })
        .map(NextLink::draw);
    let matter = view! {
        {return_watch(base, again_in)}
        {order_table(order.clone(), Fold::Rest, texts)}
        {next}
        {cancel}
    };
    let notice = Notice {
        sign: Sign::Clock,
        title,
        sentences: vec![texts.get(Key::NotNowBody { merchant: &order.merchant }), texts.get(Key::NotNowNext)],
        next: None,
        merchant: Some(order.merchant),
        reference: Some(reference),
        support_url,
    };
    (head, notice.draw(matter, texts))
}
