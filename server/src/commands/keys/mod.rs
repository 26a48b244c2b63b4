//! `counterfoil keys …`: who may call the merchant API.

#![expect(clippy::print_stdout, reason = "the commands' answers")]

mod create;
mod list;
mod revoke;
mod rotate;
mod scope;

use clap::Subcommand;
use domain::{
    model::{ApiKey, KeySecret, Merchant},
    ports::Ports,
    usecases::ensure_merchant,
};

use super::log;
use crate::{
    app::{App, offline},
    config::Config,
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a key; its secret is shown once, on the last line, and cannot be read again
    Create(create::Arguments),
    /// Say which keys there are
    List,
    /// Replace a key by a new one with the same rights, whose secret is shown once, on the last line
    Rotate(rotate::Arguments),
    /// Take a key back: it opens nothing from now on, on any node
    Revoke(revoke::Arguments),
}

pub(super) async fn run(config: &Config, command: Command) -> anyhow::Result<()> {
    log::start(config);
    let App { ports, database, .. } = offline(config).await?;
    let said = match ensure_merchant(&ports, &config.merchant.name, &config.merchant.gateway).await {
        Ok(merchant) => answer(&ports, &merchant, command).await,
        Err(error) => Err(error.into()),
    };
    database.close().await;
    println!("{}", said?);
    Ok(())
}

async fn answer(ports: &Ports, merchant: &Merchant, command: Command) -> anyhow::Result<String> {
    match command {
        Command::Create(arguments) => create::answer(ports, merchant, arguments).await,
        Command::List => list::answer(ports, merchant).await,
        Command::Rotate(arguments) => rotate::answer(ports, merchant, &arguments).await,
        Command::Revoke(arguments) => revoke::answer(ports, merchant, &arguments).await,
    }
}

/// The words, and the secret on a line of its own behind them.
fn with_secret(what: &str, secret: &KeySecret) -> String {
    format!("{what}\nKeep it secret. This is the only time it is shown:\n\n{}", secret.reveal())
}

/// What a key may do, and from where, in words.
fn rights(key: &ApiKey) -> String {
    let mut rights = match &key.scopes {
        None => "may do everything".to_owned(),
        Some(scopes) => {
            let each =
                scopes.0.iter().map(|(resource, access)| format!("{} {}", access.name(), resource.name()));
            format!("may {}", each.collect::<Vec<_>>().join(", "))
        }
    };
    if !key.allowed_networks.is_empty() {
        let networks: Vec<_> = key.allowed_networks.iter().map(ToString::to_string).collect();
        rights.push_str(&format!(", from {}", networks.join(", ")));
    }
    if let Some(end) = key.expires_at {
        rights.push_str(&format!(", until {end:.0}"));
    }
    rights
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;
    use domain::{
        testing::Harness,
        usecases::{UseKeyError, use_key},
    };
    use jiff::SignedDuration;

    use super::*;

    #[derive(clap::Parser)]
    struct Typed {
        #[command(subcommand)]
        command: Command,
    }

    async fn said(harness: &Harness, words: &str) -> anyhow::Result<String> {
        let merchant = harness.merchant().await;
        let typed = Typed::try_parse_from(std::iter::once("keys").chain(words.split_whitespace()))?;
        answer(&harness.ports, &merchant, typed.command).await
    }

    /// The secret that was shown.
    fn secret(said: &str) -> &str {
        said.lines().last().unwrap()
    }

    /// The id of the key that was made.
    fn id(said: &str) -> &str {
        let begins = said.find("key_").unwrap();
        said[begins..].split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap()
    }

    async fn used(harness: &Harness, secret: &str, from: &str) -> Result<ApiKey, UseKeyError> {
        use_key(&harness.ports, &KeySecret::presented(secret), from.parse().unwrap()).await
    }

    #[tokio::test]
    async fn a_key_over_its_life() {
        let harness = Harness::new();
        assert_eq!(said(&harness, "list").await.unwrap(), "There is no key yet.");
        let made = said(&harness, "create --name shop").await.unwrap();
        assert!(secret(&made).starts_with("sk_test_"), "{made}");
        used(&harness, secret(&made), "192.0.2.1").await.unwrap();

        let rotated = said(&harness, &format!("rotate {} --overlap 7d", id(&made))).await.unwrap();
        assert!(secret(&rotated).starts_with("sk_test_") && secret(&rotated) != secret(&made));
        harness.clock.advance(SignedDuration::from_hours(6 * 24));
        let listed = said(&harness, "list").await.unwrap();
        assert_eq!(listed.lines().count(), 2, "{listed}");
        assert!(listed.contains(id(&made)) && !listed.contains(secret(&made)), "{listed}");
        for secret in [secret(&made), secret(&rotated)] {
            used(&harness, secret, "192.0.2.1").await.unwrap();
        }

        let key = used(&harness, secret(&rotated), "192.0.2.1").await.unwrap();
        said(&harness, &format!("revoke {}", key.id)).await.unwrap();
        assert!(used(&harness, secret(&rotated), "192.0.2.1").await.is_err());
        let listed = said(&harness, "list").await.unwrap();
        assert!(listed.lines().last().unwrap().contains("revoked"), "{listed}");
        harness.clock.advance(SignedDuration::from_hours(24));
        assert!(used(&harness, secret(&made), "192.0.2.1").await.is_err());
        assert!(said(&harness, "list").await.unwrap().lines().next().unwrap().contains("expired"));
    }

    #[tokio::test]
    async fn a_restricted_key_is_what_was_typed() {
        let harness = Harness::new();
        let made = said(
            &harness,
            "create --name till --restricted --scope checkout_sessions=write --scope refunds=read \
             --allow-ip 10.0.0.0/8 --allow-ip 192.0.2.7 --expires-in 90d",
        );
        let made = made.await.unwrap();
        assert!(secret(&made).starts_with("rk_test_"), "{made}");
        for words in
            ["It may write checkout_sessions, read refunds", "from 10.0.0.0/8, 192.0.2.7/32", "until 2"]
        {
            assert!(made.contains(words), "{words}: {made}");
        }
        let key = used(&harness, secret(&made), "10.1.2.3").await.unwrap();
        assert_eq!(
            key.expires_at.unwrap().duration_since(key.created_at),
            SignedDuration::from_hours(90 * 24)
        );
        assert!(used(&harness, secret(&made), "11.1.2.3").await.is_err());
    }

    #[tokio::test]
    async fn what_cannot_be_meant_is_refused() {
        let harness = Harness::new();
        let none = "key_00000000000000000000000000000000";
        for words in [
            "create",
            "create --name x --restricted",
            "create --name x --scope refunds=read",
            "create --name x --restricted --scope refunds",
            "create --name x --restricted --scope refunds=maybe",
            "create --name x --restricted --scope coupons=read",
            "create --name x --restricted --scope refunds=none",
            "create --name x --restricted --scope refunds=read --scope refunds=write",
            "create --name x --allow-ip 10.0.0.1/8",
            "create --name x --expires-in soon",
            "create --name x --expires-in 0d",
            "create --name x --expires-in -1d",
            "create --name x --expires-in 1month",
            &format!("rotate {none}"),
            &format!("revoke {none}"),
            "revoke x",
        ] {
            assert!(said(&harness, words).await.is_err(), "{words}");
        }
        assert_eq!(said(&harness, "list").await.unwrap(), "There is no key yet.");
        let made = said(&harness, "create --name shop").await.unwrap();
        let long = said(&harness, &format!("rotate {} --overlap 8d", id(&made))).await;
        assert!(long.unwrap_err().to_string().contains("7 days"));
    }
}
