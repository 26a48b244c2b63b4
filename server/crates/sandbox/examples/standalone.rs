//! A sandbox by itself, for the tests that drive it from outside.
//!
//! `standalone [--port N] [--state FILE] [--webhook URL]` prints one line of JSON with its address and
//! keys, and serves until it is told to stop. Port 0, the default, is any free one.
//!
//! A line with a number on its input moves its clock by so many seconds. The number comes back when what
//! has become due by that has happened.

use std::{
    error::Error,
    io::BufRead,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use sandbox::{Config, Sandbox, WebhookTarget};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut port: u16 = 0;
    let mut state = None;
    let mut webhooks = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--port" => port = value.parse()?,
            "--state" => state = Some(value.into()),
            "--webhook" => webhooks.push(WebhookTarget { url: value.parse()?, secret: None }),
            _ => return Err(format!("unknown argument {name}").into()),
        }
    }

    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let url = format!("http://localhost:{}", listener.local_addr()?.port());
    let config = Config { state, webhooks, ..Config::new(url.parse()?) };
    let ahead = Arc::new(AtomicI64::new(0));
    let clock = {
        let ahead = Arc::clone(&ahead);
        move || now() + ahead.load(Ordering::SeqCst) * 1000
    };
    let sandbox = Sandbox::open(config, Arc::new(clock), Arc::new(fill)).await?;
    announce(&url, &sandbox);
    tokio::spawn(move_clock(sandbox.clone(), ahead));
    sandbox.serve(listener, stopped()).await?;
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the line is what whoever started this waits for")]
fn announce(url: &str, sandbox: &Sandbox) {
    let line = serde_json::json!({
        "url": url,
        "publishable": sandbox.keys().publishable,
        "secret": sandbox.keys().secret,
        "webhook_secret": sandbox.webhook_secret(),
    });
    println!("{line}");
}

/// Does what the input says, until it ends.
#[expect(clippy::print_stdout, reason = "whoever moves the clock waits for the line")]
async fn move_clock(sandbox: Sandbox, ahead: Arc<AtomicI64>) {
    let (send, mut seconds) = tokio::sync::mpsc::unbounded_channel::<i64>();
    // A thread of its own, as nothing can end a read of the input.
    std::thread::spawn(move || {
        let lines = std::io::stdin().lock().lines().map_while(Result::ok);
        lines.filter_map(|line| line.trim().parse().ok()).try_for_each(|seconds| send.send(seconds))
    });
    while let Some(seconds) = seconds.recv().await {
        ahead.fetch_add(seconds, Ordering::SeqCst);
        match sandbox.clock_moved().await {
            Ok(()) => println!("{seconds}"),
            Err(error) => println!("{error}"),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a program of its own needs the real clock")]
fn now() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

#[expect(clippy::disallowed_methods, reason = "a program of its own needs real randomness")]
fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system has randomness");
}

async fn stopped() {
    // Without a way to hear the signal, only a kill ends it.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
