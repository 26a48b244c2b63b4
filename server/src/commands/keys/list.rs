//! `counterfoil keys list`

use std::fmt::Write as _;

use domain::{
    model::{ApiKey, Merchant},
    ports::Ports,
    usecases::list_keys,
};
use jiff::Timestamp;

use super::rights;

pub(super) async fn answer(ports: &Ports, merchant: &Merchant) -> anyhow::Result<String> {
    let keys = list_keys(ports, &merchant.id).await?;
    if keys.is_empty() {
        return Ok("There is no key yet.".to_owned());
    }
    let now = ports.clock.now();
    let mut said = String::new();
    for key in &keys {
        let used = match key.last_used_at {
            Some(at) => format!("last used {at:.0}"),
            None => "never used".to_owned(),
        };
        let (id, name, made) = (&key.id, &key.name, key.created_at);
        writeln!(said, "{id}  {}  {name:?}  {}; made {made:.0}, {used}", state(key, now), rights(key))?;
    }
    Ok(said.trim_end().to_owned())
}

fn state(key: &ApiKey, now: Timestamp) -> &'static str {
    if key.revoked_at.is_some() {
        "revoked"
    } else if key.expires_at.is_some_and(|end| now >= end) {
        "expired"
    } else {
        "good"
    }
}
