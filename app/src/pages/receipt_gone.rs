//! It was paid so long ago that the receipt is shown no more: not the e-mail address, not the card.

use leptos::prelude::*;

use super::notice::{NextLink, Notice};
use crate::{
    parts::Sign,
    shell::Head,
    texts::{Key, Texts},
    wire::ClosedPage,
};

pub(super) fn draw(page: ClosedPage, texts: Texts) -> (Head, AnyView) {
    let ClosedPage { merchant, reference, return_url, support_url } = page;
    let title = texts.get(Key::ReceiptGoneTitle);
    let notice = Notice {
        sign: Sign::Clock,
        title: title.clone(),
        sentences: vec![texts.get(Key::ReceiptGoneBody { merchant: &merchant })],
        next: NextLink::to_merchant(return_url, &merchant, texts),
        merchant: Some(merchant),
        reference: Some(reference),
        support_url,
    };
    (Head::titled(title), notice.draw((), texts))
}
