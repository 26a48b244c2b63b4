//! The time to pay has passed.

use leptos::prelude::*;

use super::notice::{NextLink, Notice, next_form};
use crate::{
    parts::Sign,
    shell::Head,
    texts::{Key, Texts},
    wire::{ClosedPage, ExpiredPage},
};

pub(super) fn draw(page: ExpiredPage, texts: Texts) -> (Head, AnyView) {
    let ExpiredPage { closed, recover } = page;
    let ClosedPage { merchant, reference, return_url, support_url } = closed;
    let title = texts.get(Key::ExpiredTitle);
    let notice = Notice {
        sign: Sign::Clock,
        title: title.clone(),
        sentences: vec![if recover.is_some() {
            texts.get(Key::ExpiredRecoverBody)
        } else {
            texts.get(Key::ExpiredBody { merchant: &merchant })
        }],
        next: NextLink::to_merchant(return_url, &merchant, texts)
            .map(|link| NextLink { quiet: recover.is_some(), ..link }),
        merchant: Some(merchant),
        reference: Some(reference),
        support_url,
    };
    (
        Head::titled(title),
        notice.draw(recover.map(|recover| next_form(recover, texts.get(Key::RecoverButton))), texts),
    )
}
