//! `counterfoil link …`: links that can be paid, for people who write no program.

#![expect(clippy::print_stdout, reason = "the commands' answers")]

mod create;
mod deactivate;
mod list;
mod qr;
mod snippet;

use anyhow::Context as _;
use clap::Subcommand;
use domain::{
    model::{Merchant, PaymentLinkId},
    ports::Ports,
    usecases::{LinkView, look_at_link},
};

use super::log;
use crate::{
    app::{App, offline},
    config::{Config, Origin},
    paths,
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a link that can be paid once, or as often as is said; it is printed on the last line
    Create(create::Arguments),
    /// Say which links there are, the newest first
    List(list::Arguments),
    /// Let a link open nothing any more; what is being paid through it goes on
    Deactivate(deactivate::Arguments),
    /// Print a link as a QR code, for a terminal or as an SVG picture
    Qr(qr::Arguments),
    /// Print a link as a button, in HTML that works on any page
    Snippet(snippet::Arguments),
}

pub(super) async fn run(config: &Config, command: Command) -> anyhow::Result<()> {
    log::start(config);
    let App { ports, database, .. } = offline(config).await?;
    let public_url = config.server.public_url(config.server.listen());
    let said = answer(&ports, &public_url, command).await;
    database.close().await;
    println!("{}", said?);
    Ok(())
}

async fn answer(ports: &Ports, public_url: &Origin, command: Command) -> anyhow::Result<String> {
    let merchant = first_merchant(ports).await?;
    match command {
        Command::Create(arguments) => create::answer(ports, public_url, &merchant, arguments).await,
        Command::List(arguments) => list::answer(ports, public_url, &merchant, &arguments).await,
        Command::Deactivate(arguments) => deactivate::answer(ports, &merchant, &arguments).await,
        Command::Qr(arguments) => qr::answer(ports, public_url, &merchant, &arguments).await,
        Command::Snippet(arguments) => snippet::answer(ports, public_url, &merchant, &arguments).await,
    }
}

/// The merchant that a checkout of one's own begins with.
pub(super) async fn first_merchant(ports: &Ports) -> anyhow::Result<Merchant> {
    let merchants = ports.store.snapshot().await?.merchants().await?;
    merchants.into_iter().next().context("there is no merchant yet")
}

/// Where a link leads.
fn address(public_url: &Origin, link: &PaymentLinkId) -> String {
    format!("{}{}", public_url.as_str(), paths::link(link))
}

/// The merchant's link of that id.
async fn find(ports: &Ports, merchant: &Merchant, id: &PaymentLinkId) -> anyhow::Result<LinkView> {
    let found = look_at_link(ports, id).await?;
    found.filter(|view| view.merchant.id == merchant.id).context("there is no such link in this mode")
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;
    use domain::{
        model::CheckoutSession,
        testing::Harness,
        usecases::{LinkClosed, LinkOpened, LinkVisit, open_link},
    };
    use jiff::SignedDuration;

    use super::*;

    #[derive(clap::Parser)]
    struct Typed {
        #[command(subcommand)]
        command: Command,
    }

    const DAY: SignedDuration = SignedDuration::from_hours(24);

    pub(super) async fn said(harness: &Harness, words: &[&str]) -> anyhow::Result<String> {
        harness.merchant().await;
        let typed = Typed::try_parse_from(std::iter::once(&"link").chain(words))?;
        answer(&harness.ports, &Origin::parse("https://pay.test").unwrap(), typed.command).await
    }

    /// Makes a link to a workshop for 25 €, with these words more; answers with its id.
    pub(super) async fn made(harness: &Harness, more: &[&str]) -> PaymentLinkId {
        let words = ["create", "--amount", "25.00", "--currency", "eur", "--name", "Workshop"];
        let printed = said(harness, &[&words, more].concat()).await.unwrap();
        let url = printed.lines().last().unwrap();
        url.strip_prefix("https://pay.test/l/").unwrap().parse().unwrap()
    }

    async fn followed(harness: &Harness, id: &PaymentLinkId) -> Result<CheckoutSession, LinkClosed> {
        match open_link(&harness.ports, id, LinkVisit::default()).await.unwrap() {
            LinkOpened::Session(session) => Ok(*session),
            LinkOpened::Closed(_, why) => Err(why),
        }
    }

    #[tokio::test]
    async fn a_link_can_be_paid_once_and_does_not_die_after_a_day() {
        let harness = Harness::new();
        let id = made(&harness, &["--quantity", "2"]).await;
        harness.clock.advance(DAY * 300);
        let session = followed(&harness, &id).await.unwrap();
        assert_eq!(session.amount.minor, 5_000);
        harness.pay(&session.id, "pm_1").await.unwrap();
        assert_eq!(followed(&harness, &id).await, Err(LinkClosed::SoldOut));
    }

    #[tokio::test]
    async fn a_reusable_link_is_paid_again_and_again_and_a_limited_one_so_often() {
        let harness = Harness::new();
        let endless = made(&harness, &["--reusable"]).await;
        let twice = made(&harness, &["--limit", "2"]).await;
        for token in ["pm_1", "pm_2"] {
            for id in [&endless, &twice] {
                let session = followed(&harness, id).await.unwrap();
                harness.pay(&session.id, token).await.unwrap();
            }
        }
        assert!(followed(&harness, &endless).await.is_ok());
        assert_eq!(followed(&harness, &twice).await, Err(LinkClosed::SoldOut));
    }

    #[tokio::test]
    async fn a_link_ends_when_it_was_said_or_when_it_is_switched_off() {
        let harness = Harness::new();
        let month = made(&harness, &["--reusable", "--expires-in", "30d"]).await;
        let off = made(&harness, &["--reusable"]).await;
        said(&harness, &["deactivate", off.as_str()]).await.unwrap();
        assert_eq!(followed(&harness, &off).await, Err(LinkClosed::Inactive));
        harness.clock.advance(DAY * 30 - SignedDuration::from_secs(1));
        assert!(followed(&harness, &month).await.is_ok());
        harness.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(followed(&harness, &month).await, Err(LinkClosed::Over));
    }

    #[tokio::test]
    async fn a_list_says_how_each_link_stands() {
        let harness = Harness::new();
        assert_eq!(said(&harness, &["list"]).await.unwrap(), "There is no link yet.");
        let once = made(&harness, &[]).await;
        harness.clock.advance(SignedDuration::from_secs(1));
        let many = made(&harness, &["--reusable", "--quantity", "3"]).await;
        let session = followed(&harness, &once).await.unwrap();
        harness.pay(&session.id, "pm_1").await.unwrap();

        let listed = said(&harness, &["list"]).await.unwrap();
        let [first, second] = &listed.lines().collect::<Vec<_>>()[..] else { panic!("{listed}") };
        for words in [many.as_str(), "open", "3 × Workshop", "€75.00", "paid 0 times"] {
            assert!(first.contains(words), "{words}: {first}");
        }
        for words in [once.as_str(), "sold out", "1 × Workshop", "€25.00", "paid 1 of 1"] {
            assert!(second.contains(words), "{words}: {second}");
        }
        assert_eq!(said(&harness, &["list", "--limit", "1"]).await.unwrap(), *first);
    }

    #[tokio::test]
    async fn what_cannot_be_meant_is_refused_in_plain_words() {
        let harness = Harness::new();
        let eur = ["create", "--currency", "eur", "--name", "Workshop"];
        let price = ["--amount", "25.00"];
        let none = "plink_00000000000000000000000000000000";
        let refused: [&[&str]; 10] = [
            &[&eur[..], &["--amount", "-1"]].concat(),
            &[&eur[..], &["--amount", "25.001"]].concat(),
            &[&eur[..], &["--amount", "0"]].concat(),
            &[&eur[..], &price, &["--quantity", "0"]].concat(),
            &[&eur[..], &price, &["--limit", "0"]].concat(),
            &[&eur[..], &price, &["--expires-in", "0s"]].concat(),
            &[&eur[..], &price, &["--success-url", "ftp://shop.test"]].concat(),
            &["deactivate", none],
            &["qr", none],
            &["snippet", none],
        ];
        for words in refused {
            let error = said(&harness, words).await.unwrap_err().to_string();
            assert!(!error.contains('['), "nobody typed the name of an API parameter: {error}");
        }
        let both = [&eur[..], &price, &["--limit", "2", "--reusable"]].concat();
        assert!(said(&harness, &both).await.is_err());
        assert_eq!(said(&harness, &["list"]).await.unwrap(), "There is no link yet.");
    }
}
