//! Where a payment link leads those who have not come to pay yet: the preview in a chat, which reads
//! the head, and whoever looks before a checkout is opened.

use leptos::prelude::*;

use super::notice::{Notice, next_form};
use crate::{
    parts::{Fold, Sign, order_table},
    shell::{Head, Preview},
    texts::{Key, Texts},
    wire::{LinkPage, OrderSummary},
};

pub(super) fn draw(page: LinkPage, texts: Texts) -> (Head, AnyView) {
    let LinkPage { order, url, preview, open, support_url } = page;
    let merchant = order.merchant.clone();
    let title = offer(&order, texts);
    let preview = Preview {
        title: title.clone(),
        description: texts.get(Key::LinkDescription { amount: &order.total, merchant: &merchant }),
        site: merchant.clone(),
        url,
        image: preview,
    };
    let head = Head { preview: Some(preview), ..Head::titled(title.clone()) };
    let matter = view! {
        {order_table(order, Fold::Rest, texts)}
        {next_form(open, texts.get(Key::LinkButton))}
    };
    let notice = Notice {
        sign: Sign::Lock,
        title,
        sentences: vec![texts.get(Key::LinkBody)],
        next: None,
        merchant: Some(merchant),
        reference: None,
        support_url,
    };
    (head, notice.draw(matter, texts))
}

/// What is sold, in a few words.
fn offer(order: &OrderSummary, texts: Texts) -> String {
    match order.lines.as_slice() {
        [] => order.merchant.clone(),
        [only] => only.name.clone(),
        [first, ..] => texts.get(Key::LinkMore { name: &first.name }),
    }
}
