//! No such address.

use leptos::prelude::*;

use super::notice::Notice;
use crate::{
    parts::Sign,
    shell::Head,
    texts::{Key, Texts},
};

pub(super) fn draw(texts: Texts) -> (Head, AnyView) {
    let title = texts.get(Key::NotFoundTitle);
    let notice = Notice {
        sign: Sign::Question,
        title: title.clone(),
        sentences: vec![texts.get(Key::NotFoundBody)],
        next: None,
        merchant: None,
        reference: None,
        support_url: None,
    };
    (Head::titled(title), notice.draw((), texts))
}
