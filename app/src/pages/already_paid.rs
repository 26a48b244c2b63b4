//! It was paid, and whoever looks may not see the receipt.

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
    let title = texts.get(Key::AlreadyPaidTitle);
    let notice = Notice {
        sign: Sign::Check,
        title: title.clone(),
        sentences: vec![texts.get(Key::AlreadyPaidBody { merchant: &merchant })],
        next: NextLink::to_merchant(return_url, &merchant, texts),
        merchant: Some(merchant),
        reference: Some(reference),
        support_url,
    };
    (Head::titled(title), notice.draw((), texts))
}
