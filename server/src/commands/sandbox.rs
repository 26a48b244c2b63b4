//! `counterfoil sandbox`: the gateway alone, for a checkout on another machine or another program.

#![expect(clippy::print_stdout, reason = "the keys are what the caller asked for")]

use domain::model::Mode;

use super::{
    admin_port::{AdminPort, Followers},
    listen::{listen, stop_signal},
    log,
};
use crate::{app::open_sandbox, config::Config, system::SystemClock};

pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    anyhow::ensure!(config.mode == Mode::Test, "the sandbox takes no real money, so live mode refuses it");
    log::start(config);
    let (listener, address) = listen(config.sandbox.listen(), "sandbox.listen").await?;
    let clock = SystemClock::default();
    let origin = config.sandbox.public_url(address);
    let sandbox = open_sandbox(config, &origin, config.sandbox.webhooks(), &clock).await?;
    let admin =
        AdminPort::open(config, &clock, Followers { sandbox: Some(sandbox.clone()), ..Followers::default() })
            .await?;
    let keys = sandbox.keys();
    println!("Sandbox          {}", origin.as_str());
    println!("Script           {}/v3/stripe.js", origin.as_str());
    println!("Publishable key  {}", keys.publishable);
    println!("Secret key       {}", keys.secret);
    println!("Webhook secret   {}", sandbox.webhook_secret());
    if let Some(admin) = &admin {
        println!("Admin            {}", admin.origin.as_str());
    }
    println!("Stop with Ctrl+C.");
    sandbox.serve(listener, stop_signal()).await?;
    Ok(())
}
