//! What people, the gateway and workers start.

use domain::{
    model::{CancelReason, EventId, Funds, PaymentToken, RefundReason, SessionId},
    ports::IncomingWebhook,
    testing::the_gateway,
    usecases::{
        CaptureError, ConfirmRequest, EndpointChange, EndpointError, PaymentError, Progress, RefundError,
        RefundRequest, ResendError, cancel_payment, capture_payment, change_endpoint, confirm_payment,
        continue_payment, expire_session, give_more_time, payment_progress, receive_notice, refund_payment,
        resend_event, run_job, take_jobs,
    },
};

use crate::{
    step::Step,
    world::{World, now, pick},
};

/// The token of a card in a session.
pub(crate) fn token(session: usize, card: u8) -> PaymentToken {
    format!("pm_{session}_{card}").parse().expect("a valid token")
}

impl World {
    /// Puts something under way.
    pub(crate) fn start(&mut self, step: Step) {
        match step {
            Step::Pay { session, card } => self.pay(session, card),
            Step::Continue { session }
            | Step::Look { session }
            | Step::Visit { session }
            | Step::MoreTime { session } => {
                if let Some(id) = pick(&self.sessions, session).cloned() {
                    self.ask(step, id);
                }
            }
            Step::Capture { session, .. } | Step::Cancel { session } | Step::Refund { session, .. } => {
                if let Some(id) = pick(&self.sessions, session).cloned() {
                    self.order_about(step, id);
                }
            }
            Step::Work { jobs } => self.work(jobs.into()),
            Step::Hear { notice } => {
                let mut notices = self.gateway.notices();
                notices.reverse();
                if self.script.webhooks
                    && let Some(text) = pick(&notices, notice).cloned()
                {
                    self.hear(text);
                }
            }
            Step::Resend { event } => self.resend(event),
            Step::Switch { on } => self.switch(on),
            _ => unreachable!("that is not started: {step:?}"),
        }
    }

    fn pay(&mut self, session: u8, card: u8) {
        let Some(id) = pick(&self.sessions, session).cloned() else { return };
        let token = token(usize::from(session) % self.sessions.len(), card);
        let (ports, eye, gateway) = (self.ports.clone(), self.eye.clone(), self.gateway.fake.clone());
        self.begin(&format!("paying with {token}"), async move {
            let email = "ada@example.com".parse().expect("an address");
            let request =
                ConfirmRequest { token: token.clone(), email, answers: Default::default(), shown: None };
            let told = confirm_payment(&ports, &id, request).await;
            eye.is_true(&gateway, &id, Some(&token), &told)?;
            Ok(said(told))
        });
    }

    fn ask(&mut self, step: Step, id: SessionId) {
        let (ports, eye, gateway) = (self.ports.clone(), self.eye.clone(), self.gateway.fake.clone());
        self.begin(&format!("{step:?}"), async move {
            let told = match step {
                Step::Continue { .. } => continue_payment(&ports, &id).await,
                Step::Look { .. } => payment_progress(&ports, &id).await,
                Step::MoreTime { .. } => give_more_time(&ports, &id).await.map(|_| Progress::Undecided),
                _ => expire_session(&ports, &id).await.map(|_| Progress::Undecided),
            };
            eye.is_true(&gateway, &id, None, &told)?;
            Ok(said(told))
        });
    }

    fn order_about(&mut self, step: Step, id: SessionId) {
        let ports = self.ports.clone();
        self.begin(&format!("{step:?}"), async move {
            match step {
                Step::Capture { part, .. } => {
                    let captured = capture_payment(&ports, &id, part.then_some(1000), None).await;
                    match &captured {
                        Ok(order) if !matches!(order.funds, Funds::Captured { .. }) => {
                            return Err(format!("it is said to be captured: {order:?}"));
                        }
                        Err(CaptureError::Payment(PaymentError::Store(error))) => {
                            return Err(error.to_string());
                        }
                        _ => {}
                    }
                    Ok(format!("{captured:?}"))
                }
                Step::Cancel { .. } => {
                    let canceled = cancel_payment(&ports, &id, CancelReason::RequestedByMerchant, None).await;
                    match &canceled {
                        Ok(order) if !matches!(order.funds, Funds::Released { .. }) => {
                            return Err(format!("it is said to be given up: {order:?}"));
                        }
                        Err(CaptureError::Payment(PaymentError::Store(error))) => {
                            return Err(error.to_string());
                        }
                        _ => {}
                    }
                    Ok(format!("{canceled:?}"))
                }
                Step::Refund { part, .. } => {
                    let request = RefundRequest {
                        request_key: None,
                        amount: part.then_some(900),
                        reason: RefundReason::RequestedByCustomer,
                        metadata: Default::default(),
                    };
                    let refund = refund_payment(&ports, &id, request).await;
                    match &refund {
                        Err(RefundError::Payment(PaymentError::Store(error))) => Err(error.to_string()),
                        _ => Ok(format!("{refund:?}")),
                    }
                }
                _ => unreachable!("no order of the merchant's: {step:?}"),
            }
        });
    }

    /// A worker that takes some jobs and does them, one after the other.
    pub(crate) fn work(&mut self, jobs: u32) {
        let (ports, courier) = (self.ports.clone(), self.courier.clone());
        self.begin("work", async move {
            let mut done = Vec::new();
            for job in take_jobs(&ports, jobs).await.map_err(|error| error.to_string())? {
                let outcome = run_job(&ports, &courier, &job).await.map_err(|error| error.to_string())?;
                done.push(format!("{}: {outcome:?}", job.task.kind()));
            }
            Ok(done.join(", "))
        });
    }

    /// A webhook of the gateway's comes.
    pub(crate) fn hear(&mut self, text: String) {
        let (ports, gateway) = (self.ports.clone(), self.gateway.clone());
        self.begin(&format!("a webhook: {text}"), async move {
            let headers = [("signature".to_owned(), "good".to_owned())];
            let webhook = IncomingWebhook { headers: &headers, body: text.as_bytes() };
            let new =
                receive_notice(&ports, &the_gateway(), &webhook).await.map_err(|error| error.to_string())?;
            gateway.taken(text);
            Ok(if new.is_some() { "new".to_owned() } else { "known".to_owned() })
        });
    }

    /// The merchant's events so far.
    fn all_events(&self) -> Vec<EventId> {
        let mut snapshot = self.eye.snapshot();
        let events = self.sessions.iter().flat_map(|id| now(snapshot.events(id)).expect("the store works"));
        events.map(|event| event.id).collect()
    }

    fn resend(&mut self, event: u8) {
        let Some(event) = pick(&self.all_events(), event).cloned() else { return };
        let (ports, merchant) = (self.ports.clone(), self.merchant.id.clone());
        self.begin(&format!("{event} is sent again"), async move {
            match resend_event(&ports, &merchant, &event, None).await {
                Ok(sent) => Ok(format!("{} deliveries", sent.len())),
                Err(ResendError::NoEndpoint) => Ok("nobody wants it".to_owned()),
                Err(error) => Err(error.to_string()),
            }
        });
    }

    fn switch(&mut self, on: bool) {
        // The first stays on, so that there is one that is told everything.
        let Some(endpoint) = self.endpoints.get(1) else { return };
        let (ports, merchant, id) = (self.ports.clone(), self.merchant.id.clone(), endpoint.id.clone());
        self.begin(&format!("the last endpoint is switched, on: {on}"), async move {
            let change = EndpointChange { enabled: Some(on), ..EndpointChange::default() };
            match change_endpoint(&ports, &merchant, &id, change).await {
                Ok(_) => Ok("done".to_owned()),
                Err(EndpointError::Store(error)) => Err(error.to_string()),
                Err(error) => Err(error.to_string()),
            }
        });
    }
}

fn said(told: Result<Progress, PaymentError>) -> String {
    match told {
        Ok(progress) => format!("{progress:?}"),
        Err(error) => error.to_string(),
    }
}
