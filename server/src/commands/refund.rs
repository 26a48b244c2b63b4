//! `counterfoil refund …`: giving money back, by whoever runs the server.

#![expect(clippy::print_stdout, reason = "the command's answer")]

use std::{collections::BTreeMap, str::FromStr};

use anyhow::{Context as _, anyhow};
use clap::ValueEnum;
use domain::{
    model::{CheckoutSession, GatewayPaymentId, InvalidId, Money, RefundReason, SessionId},
    ports::{Gateways, Ports},
    usecases::{RefundRequest, refund_payment},
};
use icu::locale::locale;

use super::{link::first_merchant, log};
use crate::{
    app::{App, offline},
    config::Config,
    format,
};

/// Give money back
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// What was paid: a session, cs_…, or its payment, pi_…
    #[arg(value_name = "SESSION_OR_PAYMENT")]
    paid: Paid,
    /// How much, such as 5.00 [default: all that is left]
    #[arg(long)]
    amount: Option<String>,
    /// Why
    #[arg(long)]
    reason: Option<Reason>,
}

/// What is refunded, by either of its names.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Paid {
    Session(SessionId),
    Payment(GatewayPaymentId),
}

impl FromStr for Paid {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        text.parse().map(Self::Session).or_else(|_| text.parse().map(Self::Payment))
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
enum Reason {
    Duplicate,
    Fraudulent,
    RequestedByCustomer,
}

impl From<Reason> for RefundReason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Duplicate => Self::Duplicate,
            Reason::Fraudulent => Self::Fraudulent,
            Reason::RequestedByCustomer => Self::RequestedByCustomer,
        }
    }
}

pub(super) async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    log::start(config);
    let App { ports, database, .. } = offline(config).await?;
    let said = refund(&ports, arguments).await;
    database.close().await;
    println!("{}", said?);
    Ok(())
}

/// Stores the refund, and the job by which the server or a worker asks the gateway for it.
async fn refund(ports: &Ports, arguments: &Arguments) -> anyhow::Result<String> {
    let session = find(ports, &arguments.paid).await?;
    let currency = session.amount.currency;
    let amount = arguments.amount.as_deref().map(|text| {
        Money::parse_major(text, currency)
            .map(|money| money.minor)
            .with_context(|| format!("--amount {text}"))
    });
    let request = RefundRequest {
        amount: amount.transpose()?,
        reason: arguments.reason.map_or(RefundReason::Unsaid, RefundReason::from),
        request_key: None,
        metadata: BTreeMap::new(),
    };
    let stored = Ports { gateways: Gateways::default(), ..ports.clone() };
    let refund = refund_payment(&stored, &session.id, request).await.map_err(|error| anyhow!("{error}"))?;
    Ok(format!(
        "{} of {} will be given back, as soon as the server or a worker runs.\n\
         `counterfoil events list` tells what comes of it.\n\n{}",
        format::amount(refund.amount, &locale!("en")),
        refund.payment,
        refund.id
    ))
}

async fn find(ports: &Ports, paid: &Paid) -> anyhow::Result<CheckoutSession> {
    let merchant = first_merchant(ports).await?;
    let mut snapshot = ports.store.snapshot().await?;
    let found = match paid {
        Paid::Session(id) => snapshot.merchant_session(&merchant.id, ports.mode, id).await?,
        Paid::Payment(id) => snapshot.session_with_payment(ports.mode, id).await?,
    };
    found.filter(|session| session.merchant == merchant.id).context("there is no such session or payment")
}

#[cfg(test)]
mod tests {
    use domain::{model::EventKind, testing::Harness};
    use jiff::SignedDuration;

    use super::*;

    fn of(paid: &str, amount: Option<&str>) -> Arguments {
        let (paid, amount) = (paid.parse().unwrap(), amount.map(str::to_owned));
        Arguments { paid, amount, reason: Some(Reason::RequestedByCustomer) }
    }

    #[tokio::test]
    async fn a_command_stores_it_and_the_server_does_it() {
        let harness = Harness::new();
        let session = harness.open().await;
        harness.pay(&session.id, "pm_1").await.unwrap();
        let said = refund(&harness.ports, &of(session.id.as_str(), Some("5.00"))).await.unwrap();
        assert!(said.starts_with("€5.00 of pi_0") && said.contains("\n\nre_"), "{said}");
        assert_eq!(harness.gateway.balance(), session.amount.minor);

        harness.clock.advance(SignedDuration::from_secs(10));
        harness.work().await;
        assert_eq!(harness.gateway.balance(), session.amount.minor - 500);
        assert!(harness.kinds(&session.id).await.contains(&EventKind::ChargeRefunded));

        // By the payment's name, and all that is left.
        refund(&harness.ports, &of("pi_0", None)).await.unwrap();
        harness.clock.advance(SignedDuration::from_secs(10));
        harness.work().await;
        assert_eq!(harness.gateway.balance(), 0);
    }

    #[tokio::test]
    async fn what_cannot_be_given_back_is_said() {
        let harness = Harness::new();
        let session = harness.open().await;
        let unpaid = refund(&harness.ports, &of(session.id.as_str(), None)).await;
        assert!(unpaid.unwrap_err().to_string().contains("nothing was taken"));
        harness.pay(&session.id, "pm_1").await.unwrap();
        for (paid, amount, words) in [
            ("pi_0", Some("26.00"), "at most 2598"),
            ("pi_0", Some("0"), "at least 1"),
            ("pi_0", Some("1.999"), "--amount 1.999"),
            ("pi_9", None, "no such"),
        ] {
            let refused = refund(&harness.ports, &of(paid, amount)).await.unwrap_err().to_string();
            assert!(refused.contains(words), "{refused}");
        }
        assert_eq!(harness.gateway.balance(), session.amount.minor);
    }
}
