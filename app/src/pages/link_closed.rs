//! A payment link that opens no checkout.

use leptos::prelude::*;

use super::notice::Notice;
use crate::{
    parts::Sign,
    shell::Head,
    texts::{Key, Texts},
    wire::{ClosedLinkPage, LinkClosed},
};

pub(super) fn draw(page: ClosedLinkPage, texts: Texts) -> (Head, AnyView) {
    let ClosedLinkPage { merchant, why, message, support_url } = page;
    let (sign, title, sentence) = match why {
        LinkClosed::Inactive => {
            (Sign::Cross, Key::LinkInactiveTitle, Key::LinkInactiveBody { merchant: &merchant })
        }
        LinkClosed::Over => (Sign::Clock, Key::LinkOverTitle, Key::LinkOverBody { merchant: &merchant }),
        LinkClosed::SoldOut => {
            (Sign::Cross, Key::LinkSoldOutTitle, Key::LinkSoldOutBody { merchant: &merchant })
        }
    };
    let title = texts.get(title);
    let notice = Notice {
        sign,
        title: title.clone(),
        sentences: vec![message.unwrap_or_else(|| texts.get(sentence))],
        next: None,
        merchant: Some(merchant),
        reference: None,
        support_url,
    };
    (Head::titled(title), notice.draw((), texts))
}
