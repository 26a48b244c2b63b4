//! A failure of ours.

use leptos::prelude::*;

use super::notice::{NextLink, Notice};
use crate::{
    parts::{Sign, followable},
    shell::Head,
    texts::{Key, Texts},
    wire::TroublePage,
};

pub(super) fn draw(page: TroublePage, texts: Texts) -> (Head, AnyView) {
    let TroublePage { reference, retry_url } = page;
    let title = texts.get(Key::TroubleTitle);
    let notice = Notice {
        sign: Sign::Alert,
        title: title.clone(),
        sentences: vec![texts.get(Key::TroubleBody)],
        next: followable(retry_url).map(|url| NextLink {
            url,
            text: texts.get(Key::ReloadLink),
            quiet: false,
        }),
        merchant: None,
        reference,
        support_url: None,
    };
    (Head::titled(title), notice.draw((), texts))
}
