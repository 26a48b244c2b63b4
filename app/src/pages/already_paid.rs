//! It was paid before.

use leptos::prelude::*;

use super::notice::{NextLink, Notice};
use crate::{
    parts::Sign,
    shell::Head,
    texts::{Key, Texts},
    wire::{AlreadyPaidPage, ClosedPage},
};

pub(super) fn draw(page: AlreadyPaidPage, texts: Texts) -> (Head, AnyView) {
    let AlreadyPaidPage { closed, receipt } = page;
    let ClosedPage { merchant, reference, return_url, support_url } = closed;
    let receipt = NextLink { url: receipt, text: texts.get(Key::ReceiptLink), quiet: false }.draw();
    let title = texts.get(Key::AlreadyPaidTitle);
    let notice = Notice {
        sign: Sign::Check,
        title: title.clone(),
        sentences: vec![texts.get(Key::AlreadyPaidBody { merchant: &merchant })],
        next: NextLink::to_merchant(return_url, &merchant, texts)
            .map(|link| NextLink { quiet: true, ..link }),
        merchant: Some(merchant),
        reference: Some(reference),
        support_url,
    };
    (Head::titled(title), notice.draw(receipt, texts))
}
