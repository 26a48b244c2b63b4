//! From the domain's words to those that a browser may know.

use app::{texts::Texts, wire};
use domain::{
    model::{Card, CheckoutSession, Funds, LineItem, Merchant, Mode, Order, Phase, SubmitType},
    usecases::RECOVERABLE,
};
use icu::locale::Locale;
use jiff::Timestamp;
use url::Url;

use super::{languages, questions::questions};
use crate::{
    format, paths,
    web::state::WebState,
};

/// What of a checkout depends on more than the session.
#[derive(Default)]
pub(super) struct Circumstances {
    /// A payment waits for the bank's question.
    pub(super) pending_action: Option<String>,
    /// What became of the last try.
    pub(super) last_try: Option<String>,
    /// What happened just before.
    pub(super) notice: Option<wire::CheckoutNotice>,
    /// Nobody has tried to pay yet.
    pub(super) untouched: bool,
}

/// One session as one shopper sees it.
pub(super) struct Viewer<'a> {
    pub(super) texts: Texts,
    pub(super) session: &'a CheckoutSession,
    merchant: &'a Merchant,
    locale: Locale,
    support_url: Option<String>,
    now: Timestamp,
}

impl<'a> Viewer<'a> {
    pub(super) fn new(
        state: &WebState,
        texts: Texts,
        session: &'a CheckoutSession,
        merchant: &'a Merchant,
    ) -> Self {
        let locale = texts.formatting();
        let now = state.ports().clock.now();
        Self { texts, session, merchant, locale, support_url: state.support_url(), now }
    }

    pub(super) fn checkout(
        &self,
        gateway: wire::GatewayClient,
        circumstances: Circumstances,
    ) -> wire::CheckoutPage {
        let session = self.session;
        let options = &session.options;
        let Circumstances { pending_action, last_try, notice, untouched } = circumstances;
        wire::CheckoutPage {
            order: self.order_to_adjust(untouched),
            form: wire::PayForm {
                base: paths::checkout(&session.id),
                gateway,
                locale: self.texts.locale().to_owned(),
                email: session.customer_email.as_ref().map(|email| email.as_str().to_owned()),
                shown: session.amount.minor.to_string(),
                verb: match options.submit_type {
                    SubmitType::Auto | SubmitType::Pay => wire::Verb::Pay,
                    SubmitType::Book => wire::Verb::Book,
                    SubmitType::Donate => wire::Verb::Donate,
                },
                pending_action,
            },
            questions: questions(options, &self.locale),
            above_button: options.custom_text.submit.clone(),
            below_button: options.custom_text.after_submit.clone(),
            notice,
            last_try,
            reference: session.id.reference(),
            cancel_url: Some(paths::cancel(&session.id)),
            support_url: self.support_url.clone(),
        }
    }

    /// Where the page of the checkout can be had in another language.
    pub(super) fn languages(&self) -> Option<String> {
        languages::of(&self.session.id, None)
    }

    pub(super) fn processing(&self, look_again: bool) -> wire::ProcessingPage {
        wire::ProcessingPage {
            base: paths::checkout(&self.session.id),
            order: self.order(),
            look_again,
            reference: self.session.id.reference(),
            support_url: self.support_url.clone(),
        }
    }

    pub(super) fn not_now(&self, again_in: u32) -> wire::NotNowPage {
        wire::NotNowPage {
            base: paths::checkout(&self.session.id),
            order: self.order(),
            again_in,
            reference: self.session.id.reference(),
            cancel_url: Some(paths::cancel(&self.session.id)),
            support_url: self.support_url.clone(),
        }
    }

    pub(super) fn receipt(&self, order: &Order, goes_on: bool) -> wire::ReceiptPage {
        wire::ReceiptPage {
            order: self.order(),
            details: wire::ReceiptDetails {
                reference: order.reference(),
                paid_at: format::time(order.paid_at, &self.locale),
                paid_at_utc: order.paid_at.to_string(),
                card: order.card.as_ref().map(card),
                return_url: self.session.return_url(),
                reserved: matches!(order.funds, Funds::Authorized { .. }),
                goes_on,
                email: self.session.customer_email.as_ref().map(|email| email.as_str().to_owned()),
            },
            message: self.message(),
            support_url: self.support_url.clone(),
        }
    }

    pub(super) fn already_paid(&self) -> wire::AlreadyPaidPage {
        wire::AlreadyPaidPage {
            closed: self.closed(self.session.return_url()),
            receipt: paths::receipt(&self.session.id),
        }
    }

    pub(super) fn closed(&self, return_url: Option<String>) -> wire::ClosedPage {
        wire::ClosedPage {
            merchant: self.name(),
            reference: self.session.id.reference(),
            return_url,
            support_url: self.support_url.clone(),
        }
    }

    pub(super) fn expired(&self) -> wire::ExpiredPage {
        wire::ExpiredPage { closed: self.closed(self.session.cancel_url.clone()), recover: self.recover() }
    }

    /// Where a fresh copy of an expired session is opened, if that is offered.
    pub(super) fn recover(&self) -> Option<String> {
        let session = self.session;
        let offered = session.phase == Phase::Expired
            && session.options.recovery
            && self.now < session.expires_at + RECOVERABLE;
        offered.then(|| paths::recover(&session.id))
    }

    /// What shoppers know the merchant by.
    fn name(&self) -> String {
        let chosen = self.session.options.branding.display_name.clone();
        chosen.unwrap_or_else(|| self.merchant.name.clone())
    }

    /// The merchant's words to whoever has paid and is not sent on.
    fn message(&self) -> Option<String> {
        let message = self.session.options.confirmation_message.clone();
        message.filter(|_| self.session.success_url.is_none())
    }

    fn order_to_adjust(&self, untouched: bool) -> wire::OrderSummary {
        let mut order = self.order();
        for (shown, line) in order.lines.iter_mut().zip(&self.session.lines) {
            shown.adjust = line.adjustable.filter(|_| untouched).map(|bounds| wire::Adjust {
                action: paths::quantity(&self.session.id),
                line: line.id.as_str().to_owned(),
                minimum: bounds.minimum,
                maximum: bounds.maximum,
            });
        }
        order
    }

    fn order(&self) -> wire::OrderSummary {
        wire::OrderSummary {
            merchant: self.name(),
            lines: self.session.lines.iter().map(|line| self.line(line)).collect(),
            total: format::amount(self.session.amount, &self.locale),
        }
    }

    fn line(&self, line: &LineItem) -> wire::SummaryLine {
        let amount = line.unit_amount.times(line.quantity).expect("checked when the session was opened");
        let unit_price = format::amount(line.unit_amount, &self.locale);
        wire::SummaryLine {
            name: line.name.clone(),
            description: line.description.clone(),
            image: line.images.iter().find(|image| image_origin(image, self.session.mode).is_some()).cloned(),
            quantity: line.quantity,
            unit_price: (line.quantity > 1).then_some(unit_price),
            amount: format::amount(amount, &self.locale),
            adjust: None,
        }
    }
}

fn card(card: &Card) -> wire::CardSummary {
    let brand = match card.brand.as_str() {
        "visa" => "Visa",
        "mastercard" => "Mastercard",
        "amex" => "American Express",
        "discover" => "Discover",
        "diners" => "Diners Club",
        "jcb" => "JCB",
        "unionpay" => "UnionPay",
        other => other,
    };
    wire::CardSummary { brand: brand.to_owned(), last_four: card.last_four.clone() }
}

/// The origins that a session's pictures come from, for the page's policy.
pub(super) fn session_origins(session: &CheckoutSession, mode: Mode) -> Vec<String> {
    image_origins(session.lines.iter().flat_map(|line| &line.images), mode)
}

/// The origins that pictures come from.
pub(super) fn image_origins<'a>(images: impl Iterator<Item = &'a String>, mode: Mode) -> Vec<String> {
    let mut origins: Vec<_> = images.filter_map(|image| image_origin(image, mode)).collect();
    origins.sort();
    origins.dedup();
    origins
}

/// The origin of a picture that may be shown: by TLS, or in test mode from anywhere.
pub(super) fn image_origin(image: &str, mode: Mode) -> Option<String> {
    let url = Url::parse(image).ok()?;
    let allowed = url.scheme() == "https" || (url.scheme() == "http" && mode == Mode::Test);
    (allowed && url.has_host()).then(|| url.origin().ascii_serialization())
}
