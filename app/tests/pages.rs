//! What must hold for every page, whatever it says.

#[path = "../examples/gallery/samples.rs"]
mod samples;

use app::{
    Asset, Assets, PageContext, render,
    texts::Texts,
    wire::{
        Adjust, CheckoutPage, ClosedLinkPage, ClosedPage, ExpiredPage, LinkClosed, LinkPage, OrderSummary,
        Page, ProcessingPage, ReceiptPage, SummaryLine, Terms,
    },
};

fn assets() -> Assets {
    let file = |name: &str| Asset { url: format!("/assets/{name}"), integrity: format!("sha384-{name}") };
    Assets {
        css: file("main.css"),
        script: file("app.js"),
        old_script: file("old-browser.js"),
        wasm: file("app.wasm"),
        favicon: "/favicon.svg".into(),
    }
}

fn draw(page: Page) -> String {
    let assets = assets();
    let context = PageContext {
        texts: Texts::default(),
        assets: &assets,
        test_mode: false,
        languages: None,
        brand: None,
        theme: None,
    };
    render(page, &context)
}

fn all() -> Vec<(&'static str, String)> {
    samples::pages().into_iter().map(|(name, page)| (name, draw(page))).collect()
}

/// The opening tags of a document, without its comments.
fn tags(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .filter(|part| part.starts_with(|first: char| first.is_ascii_alphabetic()))
        .map(|part| part.split_once('>').expect("a tag ends").0)
        .collect()
}

fn count(html: &str, name: &str) -> usize {
    tags(html).iter().filter(|tag| tag.split([' ', '/']).next() == Some(name)).count()
}

/// The names of a tag's attributes; values are quoted, so that what stands in them is passed over.
fn attributes(tag: &str) -> Vec<String> {
    let outside_quotes: String =
        tag.split('"').enumerate().filter(|(index, _)| index % 2 == 0).map(|(_, part)| part).collect();
    outside_quotes.split_whitespace().skip(1).map(|name| name.trim_end_matches('=').to_owned()).collect()
}

#[test]
fn every_page_is_one_document_with_a_language_one_heading_and_one_main_part() {
    for (name, html) in all() {
        assert!(html.starts_with(r#"<!DOCTYPE html><html lang="en" dir="ltr">"#), "{name}");
        assert!(html.ends_with("</html>"), "{name}");
        for (element, times) in [("h1", 1), ("main", 1), ("title", 1), ("body", 1)] {
            assert_eq!(count(&html, element), times, "{element} on {name}");
        }
        assert!(html.contains(r#"<meta name="robots" content="noindex">"#), "{name}");
    }
}

#[test]
fn no_page_needs_anything_inline() {
    for (name, html) in all() {
        assert_eq!(count(&html, "style"), 0, "{name}");
        for tag in tags(&html) {
            for attribute in attributes(tag) {
                assert!(attribute != "style" && !attribute.starts_with("on"), "{attribute} on {name}: {tag}");
                assert_ne!(attribute, "nonce", "{name}: {tag}");
            }
            if tag.starts_with("script") {
                assert!(tag.contains(" src="), "an inline script on {name}");
            }
        }
        assert_eq!(html.matches("<script").count(), html.matches("></script>").count(), "{name}");
    }
}

#[test]
fn only_pages_with_islands_load_the_module_and_all_of_ours_have_a_hash() {
    for (name, html) in all() {
        let islands = html.contains(" data-island=\"");
        assert_eq!(
            islands,
            name.starts_with("checkout") || ["processing", "not-now"].contains(&name),
            "{name}"
        );
        assert_eq!(html.contains(r#"<script type="module""#), islands, "{name}");
        for tag in tags(&html).into_iter().filter(|tag| tag.contains("\"/assets/")) {
            let preload = tag.contains("rel=\"preload\"");
            assert!(preload || tag.contains("integrity=\"sha384-"), "{name}: {tag}");
        }
    }
}

#[test]
fn every_id_is_there_once_and_every_reference_leads_to_one() {
    for (name, html) in all() {
        let values = |attribute: &str| -> Vec<String> {
            let start = format!(" {attribute}=\"");
            let found = html.split(&start).skip(1).filter_map(|rest| rest.split_once('"'));
            found.map(|(value, _)| value.to_owned()).collect()
        };
        let ids = values("id");
        for id in &ids {
            assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{id} on {name}");
        }
        for attribute in ["for", "aria-labelledby", "aria-describedby"] {
            for id in values(attribute) {
                assert!(ids.contains(&id), "{attribute}={id} on {name}");
            }
        }
    }
}

#[test]
fn pictures_have_an_alternative_and_their_room() {
    let html = draw(Page::Checkout(samples::checkout()));
    let pictures: Vec<_> = tags(&html).into_iter().filter(|tag| tag.starts_with("img")).collect();
    assert_eq!(pictures.len(), 2);
    for picture in pictures {
        for attribute in [" alt=", " width=", " height="] {
            assert!(picture.contains(attribute), "{picture}");
        }
    }
}

#[test]
fn the_order_is_a_table_that_names_its_rows_and_columns() {
    let html = draw(Page::Checkout(samples::checkout()));
    assert_eq!(html.matches(r#"<th scope="col""#).count(), 2);
    assert_eq!(html.matches(r#"<th scope="row""#).count(), 4);
    assert!(html.contains("<caption>Your order</caption>"));
    for words in ["First flush Darjeeling", "Quantity: 2", "€14.50 each", "€29.00", "€65.90"] {
        assert!(html.contains(words), "{words}");
    }
}

#[test]
fn the_checkout_is_whole_without_script_and_pay_is_drawn_disabled() {
    let html = draw(Page::Checkout(samples::checkout()));
    let button = tags(&html).into_iter().find(|tag| tag.contains("button-pay")).unwrap();
    assert!(attributes(button).contains(&"disabled".to_owned()), "{button}");
    assert!(html.contains("<noscript>"));
    assert!(html.contains(
        r#"<template data-gateway-script=""><script src="http://localhost:3010/v3/stripe.js" async>"#
    ));
}

/// The opening tag that has this id.
fn tag_of<'a>(html: &'a str, id: &str) -> &'a str {
    let id = format!(" id=\"{id}\"");
    tags(html).into_iter().find(|tag| tag.contains(&id)).unwrap_or_else(|| panic!("nothing has {id}"))
}

#[test]
fn what_a_merchant_asks_are_plain_inputs_with_the_browsers_own_rules() {
    let html = draw(Page::Checkout(samples::asking()));
    for (id, required, autocomplete) in [
        ("individual-name", true, "name"),
        ("business-name", false, "organization"),
        ("phone", true, "tel"),
        ("address-country", true, "billing country"),
        ("address-line1", true, "billing address-line1"),
        ("address-line2", false, "billing address-line2"),
        ("address-city", true, "billing address-level2"),
        ("address-state", false, "billing address-level1"),
        ("address-postal-code", false, "billing postal-code"),
        ("custom-engraving", false, "off"),
        ("custom-club", true, "off"),
        ("custom-size", true, "off"),
    ] {
        let tag = tag_of(&html, id);
        assert_eq!(attributes(tag).contains(&"required".to_owned()), required, "{tag}");
        assert!(tag.contains(&format!(" autocomplete=\"{autocomplete}\"")), "{tag}");
        assert!(tag.contains(&format!(" aria-describedby=\"{id}-error\"")), "{tag}");
        assert!(html.contains(&format!("<label for=\"{id}\"")), "{id} has no label");
        // Its line in the list of errors waits unseen, and leads to it.
        assert!(attributes(tag_of(&html, &format!("{id}-line"))).contains(&"hidden".to_owned()), "{id}");
        assert!(html.contains(&format!("href=\"#{id}\"")), "{id}");
    }
    assert!(tag_of(&html, "custom-engraving").contains(" pattern=\".{2,20}\""));
    assert!(tag_of(&html, "custom-club").contains(" pattern=\"[0-9]{8,8}\""));
    assert!(html.contains("Tea club number: enter digits only, this many: 8."));
    assert!(html.contains("Business name (optional)") && html.contains("Book for €65.90"));
    let chosen = tags(&html).into_iter().find(|tag| tag.contains("value=\"l\"")).unwrap();
    assert!(attributes(chosen).contains(&"selected".to_owned()), "{chosen}");
    let terms = tag_of(&html, "terms");
    assert!(terms.contains("type=\"checkbox\"") && attributes(terms).contains(&"required".to_owned()));
    let link = tags(&html).into_iter().find(|tag| tag.contains("https://shop.example/terms")).unwrap();
    assert!(link.contains("rel=\"noopener noreferrer\""), "{link}");
}

#[test]
fn a_checkout_that_asks_nothing_has_no_trace_of_it() {
    let html = draw(Page::Checkout(samples::checkout()));
    assert!(!html.contains("data-sentence") && !html.contains("Billing address"));
    assert!(!html.contains("name=\"quantity\""));
}

#[test]
fn a_quantity_is_changed_by_a_plain_form_within_its_limits() {
    let html = draw(Page::Checkout(samples::asking()));
    assert!(html.contains(r#"method="post" action="/c/cs_test_sample/quantity""#), "{html}");
    let input = tag_of(&html, "quantity-li_sample");
    for part in [" type=\"number\"", " min=\"1\"", " max=\"12\"", " value=\"2\"", " name=\"quantity\""] {
        assert!(input.contains(part), "{part} in {input}");
    }
    assert!(input.contains(" aria-label=\"Quantity of First flush Darjeeling\""), "{input}");
    assert!(html.contains("The quantity stays as it was"));
}

#[test]
fn a_link_tells_chats_of_itself() {
    let html = draw(Page::Link(samples::link()));
    for (property, content) in [
        ("og:type", "website"),
        ("og:title", "First flush Darjeeling and more"),
        ("og:description", "€65.90, paid to Northwind Tea"),
        ("og:url", "https://pay.example/l/plink_sample"),
        ("og:site_name", "Northwind Tea"),
        ("og:image", "https://pay.example/l/plink_sample/pictures/preview"),
    ] {
        assert!(html.contains(&format!(r#"<meta property="{property}" content="{content}">"#)), "{property}");
    }
    assert!(html.contains(r#"<meta name="twitter:card" content="summary_large_image">"#));
    assert!(html.contains(r#"<form method="post" action="/l/plink_sample" class="next">"#), "{html}");

    let mut plain = samples::link();
    plain.order.lines.truncate(1);
    plain.preview = None;
    let html = draw(Page::Link(plain));
    assert!(html.contains(r#"content="First flush Darjeeling""#) && !html.contains("og:image"), "{html}");
    assert!(html.contains(r#"<meta name="twitter:card" content="summary">"#));
    assert!(!draw(Page::Checkout(samples::checkout())).contains("og:"));
}

#[test]
fn an_expired_page_offers_to_start_again_where_the_merchant_does() {
    let recover = Some("/c/cs_test_sample/recover".to_owned());
    let html = draw(Page::Expired(ExpiredPage { closed: samples::closed(), recover }));
    assert!(html.contains(r#"method="post" action="/c/cs_test_sample/recover""#), "{html}");
    assert!(html.contains("You can start again") && !html.contains("for a new link"));
    let html = draw(Page::Expired(ExpiredPage { closed: samples::closed(), recover: None }));
    assert!(!html.contains("<form") && html.contains("for a new link"));
}

#[test]
fn what_a_merchant_or_a_shopper_wrote_stays_text() {
    let attack = r#"</script><img src=x onerror="alert(1)">&lt;"#;
    let order = OrderSummary {
        merchant: attack.into(),
        lines: vec![SummaryLine {
            name: attack.into(),
            description: Some(attack.into()),
            image: Some(attack.into()),
            quantity: 2,
            unit_price: Some(attack.into()),
            amount: attack.into(),
            adjust: Some(Adjust { action: attack.into(), line: attack.into(), minimum: 1, maximum: 2 }),
        }],
        total: attack.into(),
    };
    let mut receipt = ReceiptPage { order: order.clone(), ..samples::receipt() };
    receipt.details.email = Some(attack.into());
    receipt.details.reference = attack.into();
    receipt.message = Some(attack.into());
    receipt.details.return_url = Some(format!("https://shop.example/\"{attack}"));
    let mut checkout = CheckoutPage { order, reference: attack.into(), ..samples::checkout() };
    checkout.form.email = Some(attack.into());
    checkout.above_button = Some(attack.into());
    checkout.below_button = Some(format!("[{attack}](https://shop.example/{attack})"));
    checkout.questions = samples::questions();
    checkout.questions.custom[0].label = attack.into();
    checkout.questions.custom[0].default = Some(attack.into());
    checkout.questions.terms = Some(Terms { sentence: Some(format!("[a](javascript:alert(1)) {attack}")) });
    checkout.form.base = attack.into();
    let closed = ClosedPage { merchant: attack.into(), reference: attack.into(), ..samples::closed() };

    let link = LinkPage {
        order: checkout.order.clone(),
        url: attack.into(),
        preview: Some(attack.into()),
        open: attack.into(),
        support_url: Some(attack.into()),
    };
    let closed_link = ClosedLinkPage {
        merchant: attack.into(),
        why: LinkClosed::Inactive,
        message: Some(attack.into()),
        support_url: None,
    };
    for page in [
        Page::Checkout(checkout),
        Page::Receipt(receipt),
        Page::Expired(ExpiredPage { closed, recover: Some(attack.into()) }),
        Page::Link(link),
        Page::ClosedLink(closed_link),
    ] {
        let html = draw(page);
        assert!(!html.contains("href=\"javascript:"));
        assert!(!html.contains("<img src=x") && !html.contains("</script><img"), "{html}");
        for tag in tags(&html) {
            assert!(!attributes(tag).iter().any(|attribute| attribute.starts_with("on")), "{tag}");
        }
    }
}

#[test]
fn an_address_that_is_no_page_is_no_link() {
    let closed = ClosedPage {
        return_url: Some("javascript:alert(1)".into()),
        support_url: Some("data:text/html,x".into()),
        ..samples::closed()
    };
    let mut receipt = samples::receipt();
    receipt.details.return_url = Some("javascript:alert(1)".into());
    for page in [Page::Cancelled(closed), Page::Receipt(receipt)] {
        let html = draw(page);
        assert!(!html.contains("javascript:") && !html.contains("data:text"), "{html}");
        assert!(!html.contains("http-equiv"), "{html}");
    }
}

#[test]
fn a_receipt_that_goes_on_by_itself_says_so_and_can_be_kept() {
    let html = draw(Page::Receipt(samples::receipt()));
    assert!(html.contains("We take you back") && html.contains(r#"href="?stay=1""#), "{html}");

    let mut staying = samples::receipt();
    staying.details.goes_on = false;
    let html = draw(Page::Receipt(staying));
    assert!(!html.contains("We take you back") && !html.contains("?stay=1"));
    assert!(html.contains(r#"href="https://shop.example/thanks?session=cs_test_sample&amp;x=1""#));
}

#[test]
fn the_processing_page_loads_itself_again_where_there_is_no_script() {
    let html = draw(Page::Processing(samples::processing()));
    assert!(html.contains(r#"<noscript><meta http-equiv="refresh" content="5"></noscript>"#), "{html}");
}

#[test]
fn the_processing_page_is_drawn_anew_only_where_that_may_help() {
    let drawn = |look_again| draw(Page::Processing(ProcessingPage { look_again, ..samples::processing() }));
    assert!(drawn(true).contains("data-look-again"));
    assert!(!drawn(false).contains("data-look-again"));
}

#[test]
fn while_nobody_can_pay_the_order_is_there_and_every_way_on_is_a_link() {
    let html = draw(Page::NotNow(samples::not_now()));
    for text in
        ["We cannot take payments right now", "Nothing was charged", "Glass teapot", "€65.90", "7KQ2-M4XD"]
    {
        assert!(html.contains(text), "{text}: {html}");
    }
    for link in ["/c/cs_test_sample", "/c/cs_test_sample/cancel", "https://shop.example/help"] {
        assert!(html.contains(&format!("href=\"{link}\"")), "{link}: {html}");
    }
    assert!(html.contains(r#"<noscript><meta http-equiv="refresh" content="10"></noscript>"#), "{html}");
    assert_eq!(count(&html, "input") + count(&html, "iframe") + count(&html, "form"), 0, "{html}");
}

#[test]
fn test_mode_is_said_on_top() {
    let assets = assets();
    let context = PageContext {
        texts: Texts::default(),
        assets: &assets,
        test_mode: true,
        languages: None,
        brand: None,
        theme: None,
    };
    let html = render(Page::NotFound, &context);
    assert!(html.contains("Test mode: no real money moves."));
    assert!(!draw(Page::NotFound).contains("Test mode"));
}
