//! The order beside the form that pays it. All but the form works without JavaScript.

use leptos::prelude::*;

use crate::{
    islands::{page_watch::page_watch, pay_form::pay_form},
    parts::{
        Fold, Questionnaire, Sign, brand_mark, followable, icon, merchant_words, order_table, page_footer,
    },
    shell::Head,
    texts::{Key, Texts},
    wire::{CheckoutNotice, CheckoutPage, GatewayScript, OrderSummary},
};

/// Where the form is.
const PAY_ID: &str = "pay";
/// In characters: longer amounts are set smaller, or a phone would break them apart.
const LONG_AMOUNT: usize = 12;

pub(super) fn draw(page: CheckoutPage, texts: Texts) -> (Head, AnyView) {
    let CheckoutPage {
        order,
        form,
        questions,
        above_button,
        below_button,
        notice,
        last_try,
        seconds_left,
        more_time,
        reference,
        cancel_url,
        support_url,
    } = page;
    let merchant = order.merchant.clone();
    let title = texts.get(Key::CheckoutTitle { merchant: &merchant });
    let scripts = form.gateway.scripts.clone();
    let head = Head { islands: true, gateway_scripts: scripts.clone(), ..Head::titled(title.clone()) };

    let questionnaire = Questionnaire::new(questions, above_button, &merchant, texts);
    let words = texts.pay_form(&order.total, form.verb, &title);
    let watch = page_watch(form.base.clone(), seconds_left, more_time, texts);
    let form = pay_form(form, &words, questionnaire, texts);

    let view = view! {
        <a class="skip" href=format!("#{PAY_ID}")>
            {texts.get(Key::SkipToForm)}
        </a>
        <main class="split">
            {order_side(order, title, cancel_url, notice, texts)}
            {pay_side(&merchant, form, last_try, below_button, texts)} {watch}
        </main>
        {page_footer(Some(&merchant), Some(reference), support_url, texts)}
        {gateway_scripts(scripts)}
    };
    (head, view.into_any())
}

/// How much, to whom, and for what.
fn order_side(
    order: OrderSummary,
    title: String,
    cancel_url: Option<String>,
    notice: Option<CheckoutNotice>,
    texts: Texts,
) -> AnyView {
    let cancel = followable(cancel_url).map(|url| {
        view! {
            <p class="cancel">
                <a href=url>{icon(Sign::Back)} {texts.get(Key::CheckoutCancel)}</a>
            </p>
        }
    });
    // Whoever is told something about the order is to see the order.
    let fold = if notice.is_some() { Fold::Rest } else { Fold::RestAndPhones };
    let notice = notice.map(|notice| match notice {
        CheckoutNotice::QuantityRefused => Key::QuantityRefused,
        CheckoutNotice::AmountChanged => Key::AmountChanged,
    });
    let notice = notice.map(|key| view! { <p class="obstacle">{texts.get(key)}</p> });
    view! {
        <section class="split-order" aria-labelledby="title">
            <div class="split-inner">
                {cancel} {brand_mark()} <h1 id="title">{title}</h1>
                <p class=headline_class(&order.total)>{order.total.clone()}</p>
                {notice} {order_table(order, fold, texts)}
            </div>
        </section>
    }
    .into_any()
}

/// The form, or what stands in its place.
fn pay_side(
    merchant: &str,
    form: AnyView,
    last_try: Option<String>,
    below_button: Option<String>,
    texts: Texts,
) -> AnyView {
    let last_try = last_try.map(|sentence| view! { <p class="obstacle">{sentence}</p> });
    let below_button =
        below_button.map(|words| view! { <p class="beside-button">{merchant_words(&words, texts)}</p> });
    view! {
        <section class="split-pay" id=PAY_ID tabindex="-1" aria-labelledby="pay-heading">
            <div class="split-inner">
                <h2 id="pay-heading">{texts.get(Key::CheckoutPayHeading)}</h2>
                {last_try} {obstacles(texts)} {form} {below_button} <p class="safety">
                    {icon(Sign::Lock)}
                    <span>{texts.get(Key::CheckoutSafety { merchant })}</span>
                </p>
            </div>
        </section>
    }
    .into_any()
}

fn headline_class(total: &str) -> &'static str {
    if total.chars().count() > LONG_AMOUNT { "headline-total headline-total-long" } else { "headline-total" }
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
