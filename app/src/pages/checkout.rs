//! The order beside the form that pays it. All but the form works without JavaScript.

use leptos::prelude::*;

use crate::{
    islands::{PayForm, Told},
    parts::{Questionnaire, Sign, followable, icon, merchant_words, order_table, page_footer},
    shell::Head,
    texts::{Key, Texts},
    wire::{CheckoutNotice, CheckoutPage, GatewayScript},
};

pub(super) fn draw(page: CheckoutPage, texts: Texts) -> (Head, AnyView) {
    let CheckoutPage {
        order,
        form,
        questions,
        above_button,
        below_button,
        notice,
        last_try,
        reference,
        cancel_url,
        support_url,
    } = page;
    let merchant = order.merchant.clone();
    let title = texts.get(Key::CheckoutTitle { merchant: &merchant });
    let scripts = form.gateway.scripts.clone();
    let head = Head { islands: true, gateway_scripts: scripts.clone(), ..Head::titled(title.clone()) };
    let cancel = followable(cancel_url).map(|url| {
        view! {
            <p class="cancel">
                <a href=url>{texts.get(Key::CheckoutCancel)}</a>
            </p>
        }
    });

    let last_try = last_try.map(|sentence| view! { <p class="obstacle">{sentence}</p> });

    let below_button =
        below_button.map(|words| view! { <p class="beside-button">{merchant_words(&words, texts)}</p> });
    let notice = notice.map(|notice| match notice {
        CheckoutNotice::QuantityRefused => Key::QuantityRefused,
        CheckoutNotice::AmountChanged => Key::AmountChanged,
    });
    let notice = notice.map(|key| view! { <p class="obstacle">{texts.get(key)}</p> });

    // Without its type, which is too deep for the compiler inside that of the page.
    let questionnaire = Questionnaire::new(questions, above_button, &merchant, texts);
    let words = texts.pay_form(&order.total, form.verb);
    provide_context(Told::new(form, words, questionnaire.questions()));
    provide_context(questionnaire);
    let pay_form = view! { <PayForm /> }.into_any();

    let view = view! {
        <main class="split">
            <section class="split-order" aria-labelledby="title">
                <div class="split-inner">
                    {cancel} <h1 id="title">{title}</h1>
                    <p class="headline-total">{order.total.clone()}</p>
                    {notice} {order_table(order, texts)}
                </div>
            </section>
            <section class="split-pay" aria-labelledby="pay-heading">
                <div class="split-inner">
                    <h2 id="pay-heading">{texts.get(Key::CheckoutPayHeading)}</h2>
                    {last_try} {obstacles(texts)} {pay_form} {below_button} <p class="safety">
                        {icon(Sign::Lock)}
                        <span>{texts.get(Key::CheckoutSafety { merchant: &merchant })}</span>
                    </p>
                </div>
            </section>
        </main>
        {page_footer(Some(&merchant), Some(reference), support_url, texts)}
        {gateway_scripts(scripts)}
    };
    (head, view.into_any())
}

/// What stands in the form's place where it cannot work: without JavaScript, and where the loader
/// could not start the WebAssembly and said so on the document's element.
fn obstacles(texts: Texts) -> impl IntoView {
    view! {
        <noscript>
            <div class="obstacle">
                <h3>{texts.get(Key::CheckoutNoScriptHeading)}</h3>
                <p>{texts.get(Key::CheckoutNoScript)}</p>
            </div>
        </noscript>
        <div class="obstacle app-failed" role="alert">
            <h3>{texts.get(Key::CheckoutFailedHeading)}</h3>
            <p>{texts.get(Key::CheckoutFailed)}</p>
        </div>
    }
}

/// The gateway's scripts, asleep: the island wakes copies of them. Trusted Types forbid a script to
/// write the address of another, not to copy an element that the server wrote.
fn gateway_scripts(scripts: Vec<GatewayScript>) -> impl IntoView {
    let asleep = |GatewayScript { url, integrity }| {
        view! { <script src=url integrity=integrity async></script> }
    };
    view! { <template data-gateway-script="">{scripts.into_iter().map(asleep).collect_view()}</template> }
}
