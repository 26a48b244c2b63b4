//! The fake gateway's books: payments, refunds, and the answers that belong to keys.

use std::collections::{HashMap, VecDeque};

use jiff::{SignedDuration, Timestamp};

use super::Behaviour;
use crate::{
    model::{CaptureMethod, GatewayPaymentId, GatewayRefundId, Money, NoticeSubject, SessionId},
    ports::{
        CancelPayment, CapturePayment, Charge, ConfirmPayment, GatewayDispute, GatewayError, GatewayNotice,
        GatewayPayment, GatewayRefund, GatewayWarning, PaymentStatus, RefundPayment, RefundStatus,
    },
    testing::{a_card, a_decline},
};

/// How long a key is known (<https://docs.stripe.com/api/idempotent_requests>).
const KEY_LIFE: SignedDuration = SignedDuration::from_hours(24);

/// How long money stays reserved
/// (<https://docs.stripe.com/payments/place-a-hold-on-a-payment-method#auth-capture-limitations>).
const AUTHORIZATION: SignedDuration = SignedDuration::from_hours(7 * 24);

#[derive(Default)]
pub(super) struct Books {
    pub(super) next: VecDeque<Behaviour>,
    pub(super) payments: Vec<GatewayPayment>,
    pub(super) refunds: Vec<GatewayRefund>,
    pub(super) calls: usize,
    /// Each try has a payment of its own.
    pub(super) single_use: bool,
    pub(super) disputes: Vec<GatewayDispute>,
    pub(super) warnings: Vec<GatewayWarning>,
    manual: Vec<GatewayPaymentId>,
    answers: HashMap<String, Answered>,
    now: Timestamp,
}

struct Answered {
    request: Request,
    answer: Answer,
    at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Request {
    Confirm(ConfirmPayment),
    Capture(CapturePayment),
    Cancel(CancelPayment),
    Refund(RefundPayment),
}

impl Request {
    fn key(&self) -> &str {
        let key = match self {
            Self::Confirm(request) => &request.idempotency_key,
            Self::Capture(request) => &request.idempotency_key,
            Self::Cancel(request) => &request.idempotency_key,
            Self::Refund(request) => &request.idempotency_key,
        };
        key.as_str()
    }
}

#[derive(Debug, Clone)]
pub(super) enum Answer {
    Payment(GatewayPayment),
    Refund(GatewayRefund),
}

impl Books {
    /// Lets time pass: authorisations run out.
    pub(super) fn tick(&mut self, now: Timestamp) {
        self.now = now;
        for payment in &mut self.payments {
            if matches!(payment.status, PaymentStatus::Authorized { until: Some(until), .. } if until <= now)
            {
                payment.status = PaymentStatus::Canceled;
            }
        }
    }

    /// Does what is asked, once for each key.
    pub(super) fn ask(&mut self, request: Request) -> Result<Answer, GatewayError> {
        let behaviour = self.next.pop_front().unwrap_or(Behaviour::Charge);
        match behaviour {
            Behaviour::LoseRequest => return Err(GatewayError::Unknown("time ran out".into())),
            Behaviour::BeUnreachable => return Err(GatewayError::Unreachable("refused".into())),
            Behaviour::PutOff => return Err(GatewayError::NotYet("come back later".into())),
            _ => {}
        }
        let now = self.now;
        self.answers.retain(|_, known| now.duration_since(known.at) < KEY_LIFE);
        if let Some(known) = self.answers.get(request.key()) {
            assert_eq!(known.request, request, "one key must always carry one request");
            return Ok(known.answer.clone());
        }
        if behaviour == Behaviour::Reject {
            return Err(GatewayError::Rejected("no such key".into()));
        }
        let answer = match &request {
            Request::Confirm(confirm) => Answer::Payment(self.confirm(confirm, behaviour)),
            Request::Capture(capture) => Answer::Payment(self.capture(capture)?),
            Request::Cancel(cancel) => Answer::Payment(self.cancel(cancel)?),
            Request::Refund(refund) => Answer::Refund(self.refund(refund, behaviour)?),
        };
        let key = request.key().to_owned();
        self.answers.insert(key, Answered { request, answer: answer.clone(), at: now });
        if behaviour == Behaviour::ChargeSilently {
            return Err(GatewayError::Unknown("the connection broke".into()));
        }
        Ok(answer)
    }

    fn confirm(&mut self, request: &ConfirmPayment, behaviour: Behaviour) -> GatewayPayment {
        let existing = request.existing.clone().filter(|_| !self.single_use);
        let id = existing.unwrap_or_else(|| self.new_payment_id());
        if let Some(known) = self.payments.iter().find(|known| known.id == id)
            && !matches!(known.status, PaymentStatus::Declined(_) | PaymentStatus::ActionRequired { .. })
        {
            // It has moved on: the answer tells how it stands, and takes nothing.
            return known.clone();
        }
        let mut amount = request.amount;
        let status = match behaviour {
            Behaviour::Decline => PaymentStatus::Declined(a_decline()),
            // It has to have asked before it gave out the token.
            Behaviour::AskForShopper if self.single_use => PaymentStatus::Declined(a_decline()),
            Behaviour::AskForShopper => {
                PaymentStatus::ActionRequired { client_secret: format!("{id}_secret_x") }
            }
            Behaviour::LeavePending => PaymentStatus::Processing,
            _ => {
                if behaviour == Behaviour::ChargeAnotherAmount {
                    amount.minor += 1;
                }
                self.paid(&id, amount, request.capture)
            }
        };
        let status = match status {
            PaymentStatus::Authorized { charge, .. } if behaviour == Behaviour::HideEnd => {
                PaymentStatus::Authorized { charge, until: None }
            }
            other => other,
        };
        if request.capture == CaptureMethod::Manual && !self.manual.contains(&id) {
            self.manual.push(id.clone());
        }
        let payment = GatewayPayment {
            id: id.clone(),
            amount,
            session: Some(request.session.clone()),
            token: (!self.single_use).then(|| request.token.clone()),
            attempt: self.single_use.then(|| request.attempt.clone()),
            takes_another_card: !self.single_use,
            status,
        };
        self.payments.retain(|known| known.id != id);
        self.payments.push(payment.clone());
        payment
    }

    fn capture(&mut self, request: &CapturePayment) -> Result<GatewayPayment, GatewayError> {
        let payment = self.payment(&request.payment);
        match payment.status.clone() {
            PaymentStatus::Authorized { charge, .. } if request.amount.minor <= payment.amount.minor => {
                payment.status = PaymentStatus::Succeeded { charge, captured: request.amount };
                Ok(payment.clone())
            }
            _ => Err(GatewayError::Rejected("it cannot be captured".into())),
        }
    }

    fn cancel(&mut self, request: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
        let payment = self.payment(&request.payment);
        if !can_be_given_up(&payment.status) {
            return Err(GatewayError::Rejected("it cannot be canceled".into()));
        }
        payment.status = PaymentStatus::Canceled;
        Ok(payment.clone())
    }

    fn refund(&mut self, request: &RefundPayment, how: Behaviour) -> Result<GatewayRefund, GatewayError> {
        let given: i64 = self.given_back(&request.payment);
        let PaymentStatus::Succeeded { captured, .. } = self.payment(&request.payment).status else {
            return Err(GatewayError::Rejected("nothing was taken".into()));
        };
        if given + request.amount.minor > captured.minor {
            return Err(GatewayError::Rejected("more than was taken".into()));
        }
        let status =
            if how == Behaviour::LeavePending { RefundStatus::Pending } else { RefundStatus::Succeeded };
        let refund = GatewayRefund {
            id: self.new_refund_id(),
            payment: request.payment.clone(),
            amount: request.amount,
            refund: Some(request.refund.clone()),
            status,
        };
        self.refunds.push(refund.clone());
        Ok(refund)
    }

    pub(super) fn charges(&self) -> Vec<Money> {
        let taken = |payment: &GatewayPayment| match payment.status {
            PaymentStatus::Succeeded { captured, .. } => Some(captured),
            _ => None,
        };
        self.payments.iter().filter_map(taken).collect()
    }

    pub(super) fn balance(&self) -> i64 {
        let taken: i64 = self.charges().iter().map(|amount| amount.minor).sum();
        let given: i64 = self.payments.iter().map(|payment| self.given_back(&payment.id)).sum();
        taken - given
    }

    fn given_back(&self, payment: &GatewayPaymentId) -> i64 {
        let counts = |refund: &&GatewayRefund| {
            refund.payment == *payment
                && matches!(refund.status, RefundStatus::Pending | RefundStatus::Succeeded)
        };
        self.refunds.iter().filter(counts).map(|refund| refund.amount.minor).sum()
    }

    pub(super) fn authenticate(&mut self, id: &GatewayPaymentId) {
        if matches!(self.payment(id).status, PaymentStatus::ActionRequired { .. }) {
            self.charge(id);
        }
    }

    pub(super) fn decide(&mut self, id: &GatewayPaymentId, charge: bool) {
        match (&self.payment(id).status, charge) {
            (PaymentStatus::Processing, true) => self.charge(id),
            (PaymentStatus::Processing, false) => {
                self.payment(id).status = PaymentStatus::Declined(a_decline());
            }
            _ => {}
        }
    }

    pub(super) fn charge(&mut self, id: &GatewayPaymentId) {
        let capture = if self.manual.contains(id) { CaptureMethod::Manual } else { CaptureMethod::Automatic };
        let amount = self.payment(id).amount;
        self.payment(id).status = self.paid(id, amount, capture);
    }

    pub(super) fn fail_authentication(&mut self, id: &GatewayPaymentId) {
        let payment = self.payment(id);
        if matches!(payment.status, PaymentStatus::ActionRequired { .. }) {
            payment.status = PaymentStatus::Declined(a_decline());
        }
    }

    pub(super) fn expire_authorization(&mut self, id: &GatewayPaymentId) {
        let payment = self.payment(id);
        if matches!(payment.status, PaymentStatus::Authorized { .. }) {
            payment.status = PaymentStatus::Canceled;
        }
    }

    pub(super) fn cancel_unasked(&mut self, id: &GatewayPaymentId) {
        let payment = self.payment(id);
        if can_be_given_up(&payment.status) {
            payment.status = PaymentStatus::Canceled;
        }
    }

    pub(super) fn end_refund(&mut self, id: &GatewayRefundId, status: RefundStatus) {
        let refund = self.refunds.iter_mut().find(|known| known.id == *id);
        refund.expect("a refund that was made here").status = status;
    }

    pub(super) fn charge_unasked(&mut self, session: &SessionId, amount: Money) -> GatewayPaymentId {
        let id = self.new_payment_id();
        self.payments.push(GatewayPayment {
            id: id.clone(),
            amount,
            session: Some(session.clone()),
            token: None,
            attempt: None,
            takes_another_card: !self.single_use,
            status: self.paid(&id, amount, CaptureMethod::Automatic),
        });
        id
    }

    pub(super) fn refund_unasked(&mut self, payment: &GatewayPaymentId, amount: Money) -> GatewayRefundId {
        let id = self.new_refund_id();
        self.refunds.push(GatewayRefund {
            id: id.clone(),
            payment: payment.clone(),
            amount,
            refund: None,
            status: RefundStatus::Succeeded,
        });
        id
    }

    fn payment(&mut self, id: &GatewayPaymentId) -> &mut GatewayPayment {
        self.payments.iter_mut().find(|known| known.id == *id).expect("a payment that was made here")
    }

    fn paid(&self, id: &GatewayPaymentId, amount: Money, capture: CaptureMethod) -> PaymentStatus {
        let charge =
            Charge { id: Some(format!("ch_{id}").parse().expect("a valid id")), card: Some(a_card()) };
        match capture {
            CaptureMethod::Automatic => PaymentStatus::Succeeded { charge, captured: amount },
            CaptureMethod::Manual => {
                PaymentStatus::Authorized { charge, until: Some(self.now + AUTHORIZATION) }
            }
        }
    }

    fn new_payment_id(&self) -> GatewayPaymentId {
        format!("pi_{}", self.payments.len()).parse().expect("a valid id")
    }

    fn new_refund_id(&self) -> GatewayRefundId {
        format!("re_{}", self.refunds.len()).parse().expect("a valid id")
    }
}

fn can_be_given_up(status: &PaymentStatus) -> bool {
    let decided = PaymentStatus::Canceled == *status || matches!(status, PaymentStatus::Succeeded { .. });
    !decided && *status != PaymentStatus::Processing
}

/// `event kind payment [session]`, or with `refund=re_…`, `dispute=dp_…` or `warning=issfr_…` instead.
pub(super) fn notice(text: &str) -> Option<GatewayNotice> {
    let mut words = text.split_whitespace();
    let (event, kind) = (words.next()?.to_owned(), words.next()?.to_owned());
    let payment = words.next()?.parse().ok()?;
    let subject = match words.next() {
        Some(word) if word.starts_with("refund=") => {
            NoticeSubject::Refund { refund: word["refund=".len()..].parse().ok()?, payment }
        }
        Some(word) if word.starts_with("dispute=") => {
            NoticeSubject::Dispute { dispute: word["dispute=".len()..].parse().ok()? }
        }
        Some(word) if word.starts_with("warning=") => {
            NoticeSubject::Warning { warning: word["warning=".len()..].parse().ok()? }
        }
        session => NoticeSubject::Payment { payment, session: session.and_then(|id| id.parse().ok()) },
    };
    let once = kind == "payment_intent.succeeded";
    Some(GatewayNotice { event, kind, subject: Some(subject), once })
}
