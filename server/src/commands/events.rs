//! `counterfoil events …`: what merchants are told, and how the telling goes.

#![expect(clippy::print_stdout, reason = "the commands' answers")]

use std::fmt::Write as _;

use anyhow::Context as _;
use clap::Subcommand;
use domain::{
    model::{Delivery, DeliveryState, DeliveryTry, EndpointId, Event, EventId, EventKind, Merchant, Task},
    ports::{EventQuery, Listing, Ports, RenderEvent, Snapshot},
    usecases::resend_event,
};

use super::{link::first_merchant, log};
use crate::{
    app::{App, offline},
    config::Config,
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Say what happened, the newest first
    List {
        /// Only events of this type, such as checkout.session.completed; may be given several times
        #[arg(long = "type", value_name = "TYPE", value_parser = kind)]
        kinds: Vec<EventKind>,
        /// At most so many
        #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=10_000))]
        limit: u32,
    },
    /// Say everything of one event: where it goes, and every try of the last 30 days
    Show {
        /// The event, evt_…
        id: EventId,
        /// Print what is sent as well
        #[arg(long)]
        body: bool,
    },
    /// Send an event again, whether or not it was taken before
    Resend {
        /// The event, evt_…
        id: EventId,
        /// Only to this endpoint, we_…, even if it is not meant for events of this type
        #[arg(long)]
        endpoint: Option<EndpointId>,
    },
}

pub(super) async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    log::start(config);
    let App { ports, courier, database, .. } = offline(config).await?;
    let said = answer(&ports, courier.render.as_ref(), command).await;
    database.close().await;
    print!("{}", said?);
    Ok(())
}

/// The kind of that name.
pub(super) fn kind(name: &str) -> Result<EventKind, String> {
    EventKind::from_name(name).ok_or_else(|| {
        let known: Vec<_> = EventKind::ALL.iter().map(|kind| kind.name()).collect();
        format!("there is no event of that type; there are {}", known.join(", "))
    })
}

async fn answer(ports: &Ports, render: &dyn RenderEvent, command: &Command) -> anyhow::Result<String> {
    let merchant = first_merchant(ports).await?;
    match command {
        Command::List { kinds, limit } => list(ports, &merchant, kinds, *limit).await,
        Command::Show { id, body } => {
            let body = body.then_some(render);
            show(ports, &merchant, id, body).await
        }
        Command::Resend { id, endpoint } => {
            let sent = resend_event(ports, &merchant.id, id, endpoint.as_ref()).await?;
            let lines = sent.iter().map(|delivery| {
                format!(
                    "{} goes to {} as soon as the server or a worker runs.\n",
                    delivery.id, delivery.endpoint
                )
            });
            Ok(lines.collect())
        }
    }
}

async fn list(ports: &Ports, merchant: &Merchant, kinds: &[EventKind], limit: u32) -> anyhow::Result<String> {
    let listing = Listing {
        merchant: merchant.id.clone(),
        mode: ports.mode,
        since: None,
        until: None,
        older_than: None,
        newer_than: None,
        limit,
    };
    let query = EventQuery { listing, kinds: kinds.to_vec() };
    let mut snapshot = ports.store.snapshot().await?;
    let mut said = String::new();
    for event in snapshot.merchant_events(&query).await? {
        let deliveries = snapshot.deliveries(&event.id).await?;
        let Event { id, created_at, kind, .. } = event;
        writeln!(said, "{created_at:.0}  {id}  {:<40}  {}", kind.name(), summary(&deliveries))?;
    }
    Ok(said)
}

/// How the telling stands, over all endpoints.
fn summary(deliveries: &[Delivery]) -> String {
    let states = [DeliveryState::Delivered, DeliveryState::Pending, DeliveryState::Dead];
    let counted = states.into_iter().filter_map(|state| {
        let count = deliveries.iter().filter(|delivery| delivery.state == state).count();
        (count > 0).then(|| format!("{count} {}", state.name()))
    });
    let counted: Vec<_> = counted.collect();
    if counted.is_empty() { "no endpoint".to_owned() } else { counted.join(", ") }
}

async fn show(
    ports: &Ports,
    merchant: &Merchant,
    id: &EventId,
    body: Option<&dyn RenderEvent>,
) -> anyhow::Result<String> {
    let mut snapshot = ports.store.snapshot().await?;
    let event = snapshot.event(id).await?;
    let event = event
        .filter(|event| event.merchant == merchant.id && event.mode == ports.mode)
        .context("there is no such event")?;
    let mut said = format!("{}  {}\n", event.id, event.kind.name());
    writeln!(said, "created  {:.0}", event.created_at)?;
    writeln!(said, "session  …{}", event.session.reference())?;
    let deliveries = snapshot.deliveries(&event.id).await?;
    if deliveries.is_empty() {
        said.push_str("\nNo endpoint is to be told.\n");
    }
    for delivery in &deliveries {
        said.push_str(&described(snapshot.as_mut(), delivery).await?);
    }
    if let Some(render) = body {
        let body: serde_json::Value = serde_json::from_slice(&render.render(&event))?;
        writeln!(said, "\n{body:#}")?;
    }
    Ok(said)
}

/// One delivery with its tries.
async fn described(snapshot: &mut dyn Snapshot, delivery: &Delivery) -> anyhow::Result<String> {
    let endpoint = snapshot.webhook_endpoint(&delivery.endpoint).await?;
    let url = endpoint.map_or_else(|| "an endpoint that was removed".to_owned(), |endpoint| endpoint.url);
    let mut said = format!("\n{}  to {url} ({})\n", delivery.id, delivery.endpoint);
    write!(said, "  {} after {} tries", delivery.state.name(), delivery.tries)?;
    match snapshot.job(&Task::DeliverWebhook(delivery.id.clone())).await? {
        Some(job) if delivery.state == DeliveryState::Pending => writeln!(said, ", due {:.0}", job.run_at)?,
        _ => said.push('\n'),
    }
    for tried in snapshot.delivery_tries(&delivery.id).await? {
        let DeliveryTry { at, latency, status, answer, .. } = tried;
        let status = status.map_or_else(|| "---".to_owned(), |status| status.to_string());
        writeln!(said, "  {at:.0}  {status}  {latency:>6} ms  {answer}")?;
    }
    Ok(said)
}

#[cfg(test)]
mod tests {
    use domain::testing::{Harness, PlainEvents};

    use super::*;

    async fn said(harness: &Harness, command: Command) -> anyhow::Result<String> {
        answer(&harness.ports, &PlainEvents, &command).await
    }

    #[tokio::test]
    async fn a_failed_try_is_seen_and_sent_again_on_demand() {
        let harness = Harness::new();
        let endpoint = harness.endpoint().await;
        let session = harness.open().await;
        harness.pay(&session.id, "pm_1").await.unwrap();
        harness.site.will([Some(503)]);
        harness.work().await;

        let kinds = vec![EventKind::PaymentSucceeded];
        let listed = said(&harness, Command::List { kinds, limit: 5 }).await.unwrap();
        assert_eq!(listed.lines().count(), 1, "{listed}");
        assert!(listed.contains("payment_intent.succeeded") && listed.contains("1 pending"), "{listed}");
        let id: EventId = listed.split_whitespace().nth(1).unwrap().parse().unwrap();

        let shown = said(&harness, Command::Show { id: id.clone(), body: false }).await.unwrap();
        for words in ["https://shop.test/hooks", "pending after 1 tries, due 2026-", "  503  ", "thank you"] {
            assert!(shown.contains(words), "{words}: {shown}");
        }

        let resent = said(&harness, Command::Resend { id: id.clone(), endpoint: Some(endpoint.id) }).await;
        assert!(resent.unwrap().starts_with("dlv_"));
        harness.work().await;
        let shown = said(&harness, Command::Show { id, body: false }).await.unwrap();
        assert!(shown.contains("delivered after 1 tries\n") && shown.contains("  200  "), "{shown}");
    }

    #[tokio::test]
    async fn another_merchant_s_event_is_not_there() {
        let harness = Harness::new();
        let random = harness.ports.random.as_ref();
        let session = domain::testing::a_session(random).build();
        let foreign = domain::testing::an_event(random, &session);
        harness.merchant().await;
        let mut work = harness.ports.store.begin().await.unwrap();
        work.add_event(&foreign).await.unwrap();
        work.commit().await.unwrap();
        assert!(said(&harness, Command::Show { id: foreign.id.clone(), body: false }).await.is_err());
        assert!(said(&harness, Command::Resend { id: foreign.id, endpoint: None }).await.is_err());
        assert_eq!(said(&harness, Command::List { kinds: vec![], limit: 5 }).await.unwrap(), "");
    }
}
