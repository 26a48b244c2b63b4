//! One of every page, filled in with a made-up shop. The gallery shows them, the tests read them.

#[path = "orders.rs"]
mod orders;

use app::wire::{
    Adjust, AlreadyPaidPage, AnswerKind, CardSummary, CheckoutNotice, CheckoutPage, Choice, ClosedLinkPage,
    ClosedPage, CustomQuestion, ExpiredPage, GatewayClient, GatewayScript, LanguagesPage, Length, LinkClosed,
    LinkPage, Need, NotNowPage, OrderSummary, Page, PayForm, ProcessingPage, Questions, ReceiptDetails,
    ReceiptPage, SummaryLine, Terms, TroublePage, Verb,
};

const MERCHANT: &str = "Northwind Tea";
const REFERENCE: &str = "7KQ2-M4XD";
const BASE: &str = "/c/cs_test_sample";
const LAST_TRY: &str = "The bank refused this card. Nothing was charged. Try another card.";
const SHOP: &str = "https://shop.example";

/// Every page, by the name of its file.
pub(crate) fn pages() -> Vec<(&'static str, Page)> {
    vec![
        ("checkout", Page::Checkout(checkout())),
        ("checkout-huge", Page::Checkout(CheckoutPage { order: orders::huge(), ..checkout() })),
        ("checkout-tiny", Page::Checkout(CheckoutPage { order: orders::tiny(MERCHANT), ..checkout() })),
        ("checkout-forty", Page::Checkout(CheckoutPage { order: orders::forty(MERCHANT), ..checkout() })),
        (
            "checkout-pictures",
            Page::Checkout(CheckoutPage { order: orders::pictured(MERCHANT), ..checkout() }),
        ),
        ("checkout-questions", Page::Checkout(asking())),
        ("checkout-again", Page::Checkout(CheckoutPage { last_try: Some(LAST_TRY.into()), ..checkout() })),
        ("processing", Page::Processing(processing())),
        ("not-now", Page::NotNow(not_now())),
        ("receipt", Page::Receipt(receipt())),
        ("receipt-bare", Page::Receipt(bare_receipt())),
        ("receipt-forty", Page::Receipt(ReceiptPage { order: orders::forty(MERCHANT), ..receipt() })),
        ("receipt-gone", Page::ReceiptGone(closed())),
        ("expired", Page::Expired(ExpiredPage { closed: closed(), recover: None })),
        (
            "expired-recover",
            Page::Expired(ExpiredPage { closed: closed(), recover: Some(format!("{BASE}/recover")) }),
        ),
        ("already-paid", Page::AlreadyPaid(already_paid())),
        ("cancelled", Page::Cancelled(closed())),
        ("link", Page::Link(link())),
        ("link-closed", Page::ClosedLink(closed_link(LinkClosed::Inactive))),
        ("link-over", Page::ClosedLink(closed_link(LinkClosed::Over))),
        ("link-sold-out", Page::ClosedLink(closed_link(LinkClosed::SoldOut))),
        ("languages", Page::Languages(languages())),
        ("not-found", Page::NotFound),
        ("trouble", Page::Trouble(trouble())),
    ]
}

/// A usual order.
pub(crate) fn order() -> OrderSummary {
    OrderSummary {
        merchant: MERCHANT.into(),
        lines: vec![
            SummaryLine {
                name: "First flush Darjeeling".into(),
                description: Some("Loose leaf, 100 g".into()),
                image: Some("tea.svg".into()),
                quantity: 2,
                unit_price: Some("€14.50".into()),
                amount: "€29.00".into(),
                adjust: None,
            },
            SummaryLine {
                name: "Glass teapot".into(),
                description: None,
                image: Some("pot.svg".into()),
                quantity: 1,
                unit_price: None,
                amount: "€32.00".into(),
                adjust: None,
            },
            SummaryLine {
                name: "Delivery".into(),
                description: None,
                image: None,
                quantity: 1,
                unit_price: None,
                amount: "€4.90".into(),
                adjust: None,
            },
        ],
        total: "€65.90".into(),
    }
}

/// A checkout that waits to be paid.
pub(crate) fn checkout() -> CheckoutPage {
    CheckoutPage {
        order: order(),
        form: PayForm {
            base: BASE.into(),
            gateway: GatewayClient {
                driver: "stripe".to_owned(),
                scripts: vec![GatewayScript {
                    url: "http://localhost:3010/v3/stripe.js".into(),
                    integrity: None,
                }],
                key: "pk_test_sample".into(),
                settings: vec![],
            },
            locale: "en".into(),
            email: None,
            shown: "6590".into(),
            verb: Verb::Pay,
            pending_action: None,
        },
        questions: Questions::default(),
        above_button: None,
        below_button: None,
        notice: None,
        last_try: None,
        seconds_left: 24 * 60 * 60,
        more_time: true,
        reference: REFERENCE.into(),
        cancel_url: Some(format!("{SHOP}/basket")),
        support_url: Some("mailto:help@shop.example".into()),
    }
}

/// A checkout of a merchant who asks for all that can be asked for.
pub(crate) fn asking() -> CheckoutPage {
    let mut page = checkout();
    page.order.lines[0].adjust = Some(Adjust {
        action: format!("{BASE}/quantity"),
        line: "li_sample".into(),
        minimum: 1,
        maximum: 12,
    });
    page.form.verb = Verb::Book;
    page.notice = Some(CheckoutNotice::QuantityRefused);
    page.above_button = Some("You are charged [when we send it](https://shop.example/delivery).".into());
    page.below_button = Some("Gift wrapping is free.".into());
    page.questions = questions();
    page
}

/// All that can be asked for.
pub(crate) fn questions() -> Questions {
    let choice = |value: &str, label: &str| Choice { value: value.into(), label: label.into() };
    let custom = |key: &str, label: &str, need, kind| CustomQuestion {
        key: key.into(),
        label: label.into(),
        need,
        kind,
        default: None,
    };
    let engraving = AnswerKind::Text(Length { minimum: Some(2), maximum: Some(20) });
    let number = AnswerKind::Digits(Length { minimum: Some(8), maximum: Some(8) });
    let sizes = AnswerKind::Choices(vec![choice("s", "Small"), choice("l", "Large")]);
    Questions {
        individual_name: Some(Need::Required),
        business_name: Some(Need::Optional),
        phone: true,
        billing_address: Some(vec![choice("AT", "Austria"), choice("GB", "United Kingdom")]),
        custom: vec![
            custom("engraving", "Engraving", Need::Optional, engraving),
            custom("club", "Tea club number", Need::Required, number),
            CustomQuestion { default: Some("l".into()), ..custom("size", "Size", Need::Required, sizes) },
        ],
        terms: Some(Terms {
            sentence: Some("I agree to [the terms](https://shop.example/terms) of the tea club.".into()),
        }),
    }
}

/// A payment link, looked at.
pub(crate) fn link() -> LinkPage {
    LinkPage {
        order: order(),
        url: "https://pay.example/l/plink_sample".into(),
        preview: Some("https://pay.example/l/plink_sample/pictures/preview".into()),
        open: "/l/plink_sample".into(),
        support_url: Some(format!("{SHOP}/help")),
    }
}

fn closed_link(why: LinkClosed) -> ClosedLinkPage {
    ClosedLinkPage { merchant: MERCHANT.into(), why, message: None, support_url: None }
}

/// A payment that is being decided.
pub(crate) fn processing() -> ProcessingPage {
    ProcessingPage {
        base: BASE.into(),
        order: order(),
        look_again: false,
        reference: REFERENCE.into(),
        support_url: None,
    }
}

/// A checkout that cannot be paid at the moment.
pub(crate) fn not_now() -> NotNowPage {
    NotNowPage {
        base: BASE.into(),
        order: order(),
        again_in: 10,
        reference: REFERENCE.into(),
        cancel_url: Some(format!("{BASE}/cancel")),
        support_url: Some(format!("{SHOP}/help")),
    }
}

/// A receipt that goes on to the shop by itself.
pub(crate) fn receipt() -> ReceiptPage {
    ReceiptPage {
        order: order(),
        details: ReceiptDetails {
            reference: REFERENCE.into(),
            paid_at: "12 March 2027 at 14:05".into(),
            paid_at_utc: "2027-03-12T13:05:00Z".into(),
            card: Some(CardSummary { brand: "Visa".into(), last_four: "4242".into() }),
            return_url: Some(format!("{SHOP}/thanks?session=cs_test_sample&x=1")),
            email: Some("ada@example.com".into()),
            reserved: false,
            kept_until: "August 1, 2026".into(),
            goes_on: true,
        },
        message: Some("Your tea leaves our house tomorrow.".into()),
        support_url: Some(format!("{SHOP}/help")),
    }
}

fn bare_receipt() -> ReceiptPage {
    let full = receipt();
    ReceiptPage {
        details: ReceiptDetails {
            card: None,
            return_url: None,
            email: None,
            reserved: true,
            kept_until: "31. Juli 2026".into(),
            goes_on: false,
            ..full.details
        },
        message: None,
        support_url: None,
        ..full
    }
}

fn already_paid() -> AlreadyPaidPage {
    AlreadyPaidPage { closed: closed(), receipt: format!("{BASE}/receipt") }
}

/// A checkout that cannot be paid any more.
pub(crate) fn closed() -> ClosedPage {
    ClosedPage {
        merchant: MERCHANT.into(),
        reference: REFERENCE.into(),
        return_url: Some(SHOP.into()),
        support_url: Some(format!("{SHOP}/help")),
    }
}

fn languages() -> LanguagesPage {
    LanguagesPage { choose: BASE.into(), back: BASE.into() }
}

/// A failure.
pub(crate) fn trouble() -> TroublePage {
    TroublePage { reference: Some("req_sample".into()), retry_url: Some(BASE.into()) }
}
