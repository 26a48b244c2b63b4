//! The gateway does not answer, so nobody can pay at the moment. The order is kept. The island looks
//! again; without JavaScript the page loads itself again.

use leptos::prelude::*;

use super::notice::{NextLink, Notice};
use crate::{
    islands::{Awaited, ReturnWatch},
    parts::{Sign, followable, order_table},
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
    provide_context(Awaited { base: base.clone(), again_in });
    let cancel = followable(cancel_url).map(|url| {
        view! {
            <p>
                <a href=url>{texts.get(Key::CheckoutCancel)}</a>
            </p>
        }
    });
    let matter = view! {
        <ReturnWatch />
        {order_table(order.clone(), texts)}
        {cancel}
    };
    let notice = Notice {
        sign: Sign::Clock,
        title,
        sentences: vec![texts.get(Key::NotNowBody { merchant: &order.merchant }), texts.get(Key::NotNowNext)],
        next: followable(Some(base)).map(|url| NextLink { url, text: texts.get(Key::TryAgain) }),
        merchant: Some(order.merchant),
        reference: Some(reference),
        support_url,
    };
    (head, notice.draw(matter, texts))
}
