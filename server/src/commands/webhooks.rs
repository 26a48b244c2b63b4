//! `counterfoil webhooks …`: where merchants are told of events.

#![expect(clippy::print_stdout, reason = "the commands' answers")]

use std::fmt::Write as _;

use clap::Subcommand;
use domain::{
    model::{EndpointId, EventKind, Merchant, WebhookEndpoint},
    ports::Ports,
    usecases::{EndpointChange, NewEndpoint, add_endpoint, change_endpoint, remove_endpoint, roll_secret},
};
use jiff::SignedDuration;

use super::{events::kind, link::first_merchant, log};
use crate::{
    app::{App, offline},
    config::Config,
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Add an endpoint; the secret that signs its events is shown once, on the last line
    Add {
        /// Where events are sent
        #[arg(long)]
        url: String,
        /// Which events, such as checkout.session.completed,refund.failed [default: all]
        #[arg(long, value_name = "TYPES", value_delimiter = ',', value_parser = kind)]
        events: Vec<EventKind>,
        /// A note
        #[arg(long)]
        description: Option<String>,
    },
    /// Say which endpoints there are
    List,
    /// Make a new secret; it is shown once, on the last line
    Roll {
        /// The endpoint, we_…
        id: EndpointId,
        /// How long the old secret signs as well, up to 24h; 0s ends it at once
        #[arg(long, default_value = "24h", value_name = "TIME")]
        overlap: SignedDuration,
    },
    /// Switch an endpoint on, or end its pause
    Enable {
        /// The endpoint, we_…
        id: EndpointId,
    },
    /// Switch an endpoint off; what was on its way there is given up
    Disable {
        /// The endpoint, we_…
        id: EndpointId,
    },
    /// Remove an endpoint with all that is known of its deliveries
    Remove {
        /// The endpoint, we_…
        id: EndpointId,
    },
}

pub(super) async fn run(config: &Config, command: Command) -> anyhow::Result<()> {
    log::start(config);
    let App { ports, database, .. } = offline(config).await?;
    let said = answer(&ports, command).await;
    database.close().await;
    println!("{}", said?);
    Ok(())
}

async fn answer(ports: &Ports, command: Command) -> anyhow::Result<String> {
    let merchant = first_merchant(ports).await?;
    Ok(match command {
        Command::Add { url, events, description } => {
            let events = (!events.is_empty()).then_some(events);
            let new = NewEndpoint { merchant: merchant.id, url, description, events };
            let endpoint = add_endpoint(ports, new, None).await?;
            with_secret(&format!("{} is told of events at {}.", endpoint.id, endpoint.url), &endpoint)
        }
        Command::List => list(ports, &merchant).await?,
        Command::Roll { id, overlap } => {
            let endpoint = roll_secret(ports, &merchant.id, &id, overlap, None).await?;
            with_secret(&format!("{id} has a new secret; the old one signs for {overlap:#} more."), &endpoint)
        }
        Command::Enable { id } => switch(ports, &merchant, &id, true).await?,
        Command::Disable { id } => switch(ports, &merchant, &id, false).await?,
        Command::Remove { id } => {
            remove_endpoint(ports, &merchant.id, &id).await?;
            format!("{id} is removed.")
        }
    })
}

fn with_secret(what: &str, endpoint: &WebhookEndpoint) -> String {
    let newest = endpoint.secrets.first().expect("an endpoint always has a secret");
    let secret = newest.secret.reveal();
    format!("{what}\nIts events are signed with this secret. This is the only time it is shown:\n\n{secret}")
}

async fn switch(
    ports: &Ports,
    merchant: &Merchant,
    id: &EndpointId,
    enabled: bool,
) -> anyhow::Result<String> {
    let change = EndpointChange { enabled: Some(enabled), ..EndpointChange::default() };
    change_endpoint(ports, &merchant.id, id, change).await?;
    Ok(format!("{id} is switched {}.", if enabled { "on" } else { "off" }))
}

async fn list(ports: &Ports, merchant: &Merchant) -> anyhow::Result<String> {
    let now = ports.clock.now();
    let endpoints = ports.store.snapshot().await?.webhook_endpoints(&merchant.id, ports.mode).await?;
    if endpoints.is_empty() {
        return Ok("There is no endpoint yet.".to_owned());
    }
    let mut said = String::new();
    for endpoint in &endpoints {
        let state = match (endpoint.enabled, endpoint.paused_until) {
            (false, _) => "off".to_owned(),
            (true, Some(end)) if end > now => format!("paused until {end:.0}"),
            (true, _) => "on".to_owned(),
        };
        let events = match &endpoint.events {
            Some(kinds) => kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", "),
            None => "all events".to_owned(),
        };
        writeln!(said, "{}  {state}  {}  {events}", endpoint.id, endpoint.url)?;
        if endpoint.failures > 0 {
            writeln!(said, "  failed {} times in a row", endpoint.failures)?;
        }
        let secrets = endpoint.live_secrets(now).count();
        if secrets > 1 {
            writeln!(said, "  {secrets} secrets sign while one is rolled")?;
        }
    }
    Ok(said.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;
    use domain::testing::Harness;

    use super::*;

    #[derive(clap::Parser)]
    struct Typed {
        #[command(subcommand)]
        command: Command,
    }

    async fn said(harness: &Harness, words: &str) -> anyhow::Result<String> {
        harness.merchant().await;
        let typed = Typed::try_parse_from(std::iter::once("webhooks").chain(words.split_whitespace()))?;
        answer(&harness.ports, typed.command).await
    }

    fn last_line(said: &str) -> &str {
        said.lines().last().unwrap()
    }

    #[tokio::test]
    async fn an_endpoint_over_its_life() {
        let harness = Harness::new();
        assert_eq!(said(&harness, "list").await.unwrap(), "There is no endpoint yet.");
        let added =
            said(&harness, "add --url https://shop.test/h --events refund.failed,refund.created").await;
        let added = added.unwrap();
        let id = added.split_whitespace().next().unwrap();
        assert!(id.starts_with("we_") && last_line(&added).starts_with("whsec_"), "{added}");

        let rolled = said(&harness, &format!("roll {id} --overlap 1h")).await.unwrap();
        assert!(last_line(&rolled).starts_with("whsec_") && last_line(&rolled) != last_line(&added));
        let listed = said(&harness, "list").await.unwrap();
        for words in [id, "  on  ", "https://shop.test/h", "refund.failed, refund.created", "2 secrets sign"]
        {
            assert!(listed.contains(words), "{words}: {listed}");
        }

        said(&harness, &format!("disable {id}")).await.unwrap();
        assert!(said(&harness, "list").await.unwrap().contains("  off  "));
        said(&harness, &format!("enable {id}")).await.unwrap();
        assert!(said(&harness, "list").await.unwrap().contains("  on  "));
        said(&harness, &format!("remove {id}")).await.unwrap();
        assert_eq!(said(&harness, "list").await.unwrap(), "There is no endpoint yet.");
    }

    #[tokio::test]
    async fn what_cannot_be_is_refused() {
        let harness = Harness::new();
        let id = harness.endpoint().await.id;
        for words in [
            "add --url ftp://shop.test",
            "add --url https://shop.test --events refund.sung",
            "remove we_1",
            "enable we_00000000000000000000000000000000",
            &format!("roll {id} --overlap 25h"),
            &format!("roll {id} --overlap soon"),
        ] {
            assert!(said(&harness, words).await.is_err(), "{words}");
        }
    }
}
