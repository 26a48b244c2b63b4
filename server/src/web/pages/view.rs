//! From the domain's words to those that a browser may know.

use app::{
    texts::{Decline as Sentence, Key, Texts},
    wire,
};
use domain::{
    model::{Card, CheckoutSession, DeclineReason, Funds, LineItem, Merchant, Mode, Order, SessionId},
    ports::{BrowserSide, GatewayScript},
    usecases::Progress,
};
use icu::locale::Locale;
use url::Url;

use crate::{
    format, paths,
    web::{accept, state::WebState},
};

/// One session as one shopper sees it.
pub(super) struct Viewer<'a> {
    pub(super) texts: Texts,
    pub(super) session: &'a CheckoutSession,
    merchant: &'a Merchant,
    locale: Locale,
    support_url: Option<String>,
}

impl<'a> Viewer<'a> {
    pub(super) fn new(
        state: &WebState,
        texts: Texts,
        session: &'a CheckoutSession,
        merchant: &'a Merchant,
    ) -> Self {
        Self { texts, session, merchant, locale: accept::locale_of(texts), support_url: state.support_url() }
    }

    pub(super) fn checkout(
        &self,
        gateway: &BrowserSide,
        pending_action: Option<String>,
        last_try: Option<String>,
    ) -> wire::CheckoutPage {
        let session = self.session;
        wire::CheckoutPage {
            order: self.order(),
            form: wire::PayForm {
                base: paths::checkout(&session.id),
                gateway: match &gateway.script {
                    GatewayScript::Stripe { url, publishable_key } => wire::GatewayClient::Stripe {
                        script: url.clone(),
                        publishable_key: publishable_key.clone(),
                    },
                },
                locale: self.texts.locale().to_owned(),
                email: session.customer_email.as_ref().map(|email| email.as_str().to_owned()),
                pending_action,
            },
            last_try,
            reference: session.id.reference(),
            cancel_url: Some(paths::cancel(&session.id)),
            support_url: self.support_url.clone(),
        }
    }

    pub(super) fn processing(&self) -> wire::ProcessingPage {
        wire::ProcessingPage {
            base: paths::checkout(&self.session.id),
            order: self.order(),
            reference: self.session.id.reference(),
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
            merchant: self.merchant.name.clone(),
            reference: self.session.id.reference(),
            return_url,
            support_url: self.support_url.clone(),
        }
    }

    fn order(&self) -> wire::OrderSummary {
        wire::OrderSummary {
            merchant: self.merchant.name.clone(),
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

/// The origins that the session's pictures come from, for the page's policy.
pub(super) fn image_origins(session: &CheckoutSession, mode: Mode) -> Vec<String> {
    let images = session.lines.iter().flat_map(|line| &line.images);
    let mut origins: Vec<_> = images.filter_map(|image| image_origin(image, mode)).collect();
    origins.sort();
    origins.dedup();
    origins
}

/// The origin of a picture that may be shown: by TLS, or in test mode from anywhere.
fn image_origin(image: &str, mode: Mode) -> Option<String> {
    let url = Url::parse(image).ok()?;
    let allowed = url.scheme() == "https" || (url.scheme() == "http" && mode == Mode::Test);
    (allowed && url.has_host()).then(|| url.origin().ascii_serialization())
}

/// What the page does next.
pub(in crate::web) fn next_step(session: &SessionId, progress: Progress, texts: Texts) -> wire::NextStep {
    match progress {
        Progress::Paid => wire::NextStep::Leave { to: paths::receipt(session) },
        Progress::Expired => wire::NextStep::Leave { to: paths::checkout(session) },
        Progress::Declined(decline) => wire::NextStep::Retry {
            message: texts.decline(sentence(decline.reason)),
            field: field(decline.reason),
        },
        Progress::ActionRequired { client_secret } => wire::NextStep::Authenticate { client_secret },
        Progress::Undecided => wire::NextStep::Wait,
        Progress::NotCharged | Progress::Waiting => {
            wire::NextStep::Trouble { message: texts.get(Key::FormTrouble) }
        }
    }
}

fn sentence(reason: DeclineReason) -> Sentence {
    match reason {
        DeclineReason::Generic => Sentence::Generic,
        DeclineReason::InsufficientFunds => Sentence::InsufficientFunds,
        DeclineReason::ExpiredCard => Sentence::ExpiredCard,
        DeclineReason::IncorrectCvc => Sentence::IncorrectCvc,
        DeclineReason::IncorrectNumber => Sentence::IncorrectNumber,
        DeclineReason::InvalidExpiry => Sentence::InvalidExpiry,
        DeclineReason::ProcessingError => Sentence::ProcessingError,
        DeclineReason::CardVelocityExceeded => Sentence::CardVelocityExceeded,
        DeclineReason::CardNotSupported => Sentence::CardNotSupported,
        DeclineReason::CurrencyNotSupported => Sentence::CurrencyNotSupported,
        DeclineReason::AuthenticationRequired => Sentence::AuthenticationRequired,
        DeclineReason::AuthenticationFailed => Sentence::AuthenticationFailed,
        DeclineReason::TryAgainLater => Sentence::TryAgainLater,
        DeclineReason::CallIssuer => Sentence::CallIssuer,
        DeclineReason::Duplicate => Sentence::Duplicate,
    }
}

/// The field that a refusal is about, where it is about one.
fn field(reason: DeclineReason) -> Option<wire::CardField> {
    match reason {
        DeclineReason::IncorrectCvc => Some(wire::CardField::Cvc),
        DeclineReason::IncorrectNumber => Some(wire::CardField::Number),
        DeclineReason::ExpiredCard | DeclineReason::InvalidExpiry => Some(wire::CardField::Expiry),
        _ => None,
    }
}
