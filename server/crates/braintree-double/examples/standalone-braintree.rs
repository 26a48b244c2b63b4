//! A double by itself, for the tests that drive it from outside.
//!
//! `standalone-braintree [--port N] [--webhook URL] [--merchant ID] [--accounts eur=EUR,usd=USD] [--older-browser-api]`
//! prints one line of JSON with its address, keys and names, and serves until it is told to stop, or until
//! its input ends. Port 0, the default, is any free one.
//!
//! It listens in plain HTTP; whoever stands before it with TLS hands the `Host` on.

use std::{error::Error, io::Read};

use braintree_double::{Config, Double, MerchantAccount, hosts};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut port: u16 = 0;
    let mut config = Config::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        if name == "--older-browser-api" {
            config.graphql_in_browser = false;
            continue;
        }
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--port" => port = value.parse()?,
            "--webhook" => config.webhooks = Some(value.parse()?),
            "--merchant" => config.merchant_id = value,
            "--accounts" => config.merchant_accounts = accounts(&value)?,
            _ => return Err(format!("unknown argument {name}").into()),
        }
    }
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let url = format!("http://127.0.0.1:{}", listener.local_addr()?.port());
    let double = Double::new(config, now, fill);
    announce(&url, double.config());
    tokio::select! {
        served = double.serve(listener) => Ok(served?),
        () = stopped() => Ok(()),
    }
}

/// `name=CUR,name=CUR`
fn accounts(text: &str) -> Result<Vec<MerchantAccount>, Box<dyn Error>> {
    let pairs = text.split(',').map(|pair| {
        let (id, currency) = pair.split_once('=').ok_or_else(|| format!("no account: {pair}"))?;
        Ok(MerchantAccount::new(id, currency))
    });
    pairs.collect()
}

#[expect(clippy::print_stdout, reason = "the line is what whoever started this waits for")]
fn announce(url: &str, config: &Config) {
    let accounts: serde_json::Map<_, _> = config
        .merchant_accounts
        .iter()
        .map(|account| (account.id.clone(), account.currency.clone().into()))
        .collect();
    let line = serde_json::json!({
        "url": url,
        "graphql": format!("{url}/graphql"),
        "merchant": config.merchant_id,
        "public_key": config.public_key,
        "private_key": config.private_key,
        "merchant_accounts": accounts,
        "hosts": hosts::ALL,
    });
    println!("{line}");
}

#[expect(clippy::disallowed_methods, reason = "a program of its own needs the real clock")]
fn now() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

#[expect(clippy::disallowed_methods, reason = "a program of its own needs real randomness")]
fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system has randomness");
}

/// Ends with a signal, or with whoever started this.
async fn stopped() {
    let (ended, end) = tokio::sync::oneshot::channel::<()>();
    // A thread of its own, as nothing can end a read of the input.
    std::thread::spawn(move || {
        let mut rest = Vec::new();
        // However it ends, it has ended.
        let _ = std::io::stdin().lock().read_to_end(&mut rest);
        drop(ended);
    });
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = end => {}
    }
}
