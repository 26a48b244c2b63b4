//! From the domain's words to those that a browser may know.

use app::{texts::Texts, wire};
use domain::{
    model::{Card, CheckoutSession, Funds, LineItem, Merchant, Order, Phase, SubmitType},
    usecases::RECOVERABLE,
};
use icu::locale::Locale;
use jiff::Timestamp;

use super::{around::Around, languages, questions::questions, receipt::RECEIPT_KEPT};
use crate::{
    format, paths,
    web::{checkout::seconds, pictures, state::WebState},
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
    /// Whoever needs more time may get it.
    pub(super) more_time: bool,
}

/// One session as one shopper sees it.
pub(super) struct Viewer<'a> {
    state: &'a WebState,
    pub(super) texts: Texts,
    pub(super) session: &'a CheckoutSession,
    pub(super) merchant: &'a Merchant,
    locale: Locale,
    support_url: Option<String>,
    now: Timestamp,
}

impl<'a> Viewer<'a> {
    pub(super) fn new(
        state: &'a WebState,
        texts: Texts,
        session: &'a CheckoutSession,
        merchant: &'a Merchant,
    ) -> Self {
        let locale = texts.formatting();
        let now = state.ports().clock.now();
        Self { state, texts, session, merchant, locale, support_url: state.support_url(), now }
    }

    pub(super) fn checkout(
        &self,
        gateway: wire::GatewayClient,
        circumstances: Circumstances,
    ) -> wire::CheckoutPage {
        let session = self.session;
        let options = &session.options;
        let Circumstances { pending_action, last_try, notice, untouched, more_time } = circumstances;
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
            seconds_left: seconds(session.expires_at.duration_since(self.now)),
            more_time,
            reference: session.id.reference(),
            cancel_url: Some(paths::cancel(&session.id)),
            support_url: self.support_url.clone(),
        }
    }

    /// What surrounds a page of the session: `None` is the checkout's own.
    pub(super) fn around(&self, place: Option<languages::Place>) -> Around {
        let session = self.session;
        let base = paths::checkout(&session.id);
        Around::branded(self.state, &session.options.branding, self.name(), &base)
            .in_languages(languages::of(&session.id, place))
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
                kept_until: format::day(order.paid_at + RECEIPT_KEPT, &self.locale),
                goes_on,
                email: self.session.customer_email.as_ref().map(|email| email.as_str().to_owned()),
            },
            message: self.message(),
            support_url: self.support_url.clone(),
        }
    }

    pub(super) fn receipt_gone(&self, order: &Order) -> wire::ClosedPage {
        wire::ClosedPage { reference: order.reference(), ..self.closed(self.session.return_url()) }
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
        let lines = &self.session.lines;
        let shown = pictures::shown(lines.iter().map(|line| &line.images), self.session.mode);
        let base = paths::checkout(&self.session.id);
        let images = pictures::names(&shown).map(|name| name.map(|name| paths::picture(&base, &name)));
        wire::OrderSummary {
            merchant: self.name(),
            lines: lines.iter().zip(images).map(|(line, image)| self.line(line, image)).collect(),
            total: format::amount(self.session.amount, &self.locale),
        }
    }

    fn line(&self, line: &LineItem, image: Option<String>) -> wire::SummaryLine {
        let amount = line.unit_amount.times(line.quantity).expect("checked when the session was opened");
        let unit_price = format::amount(line.unit_amount, &self.locale);
        wire::SummaryLine {
            name: line.name.clone(),
            description: line.description.clone(),
            image,
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
