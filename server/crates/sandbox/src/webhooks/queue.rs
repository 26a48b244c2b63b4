//! The queue: one row for each event and endpoint, written together with the event.

use crate::store::Unit;

/// The waits between tries, in milliseconds. After the last one it is given up.
const WAITS: [i64; 6] = [10_000, 60_000, 5 * 60_000, 30 * 60_000, 2 * 60 * 60_000, 6 * 60 * 60_000];

/// What stands in the queue.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Delivery {
    pub(super) id: i64,
    pub(super) event: String,
    pub(super) endpoint: String,
    /// How often it was tried in vain.
    pub(super) tries: i64,
    forged: bool,
}

impl Delivery {
    /// True if this try is to be signed with a wrong secret.
    pub(super) fn is_forged(&self) -> bool {
        self.forged && self.tries == 0
    }
}

/// What is to stand in the queue.
pub(super) struct Entry<'a> {
    pub(super) event: &'a str,
    pub(super) endpoint: &'a str,
    /// What it has to wait for, if for anything.
    pub(super) held_for: Option<&'a str>,
    pub(super) forged: bool,
}

/// Queues an event for an endpoint; due at once, unless it is held.
pub(super) async fn add(unit: &mut Unit, entry: &Entry<'_>, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO deliveries (event, endpoint, due, outcome, held_for, forged) VALUES (?, ?, ?, 'pending', ?, ?)",
    )
    .bind(entry.event)
    .bind(entry.endpoint)
    .bind(entry.held_for.is_none().then_some(now))
    .bind(entry.held_for)
    .bind(entry.forged)
    .execute(unit.connection())
    .await?;
    Ok(())
}

/// What is held for this.
pub(super) async fn held(unit: &mut Unit, held_for: &str) -> Result<Vec<Delivery>, sqlx::Error> {
    sqlx::query_as("SELECT id, event, endpoint, tries, forged FROM deliveries WHERE held_for = ? ORDER BY id")
        .bind(held_for)
        .fetch_all(unit.connection())
        .await
}

/// Lets go what is held for this. What was tried meanwhile keeps its outcome.
pub(super) async fn release(unit: &mut Unit, held_for: &str, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE deliveries SET held_for = NULL, due = CASE WHEN outcome = 'pending' THEN coalesce(due, ?) END
         WHERE held_for = ?",
    )
    .bind(now)
    .bind(held_for)
    .execute(unit.connection())
    .await?;
    Ok(())
}

/// Lets go what is held for answers that nobody will send any more.
pub(super) async fn release_orphans(unit: &mut Unit, now: i64) -> Result<(), sqlx::Error> {
    let mine = format!("{}*", super::held::PREFIX);
    let orphans: Vec<String> =
        sqlx::query_scalar("SELECT DISTINCT held_for FROM deliveries WHERE held_for GLOB ?")
            .bind(mine)
            .fetch_all(unit.connection())
            .await?;
    for orphan in orphans {
        release(unit, &orphan, now).await?;
    }
    Ok(())
}

/// Lets go what is held for this, the newest first.
pub(super) async fn release_reversed(unit: &mut Unit, held_for: &str, now: i64) -> Result<(), sqlx::Error> {
    // Each endpoint is served in the order of the rows, so they change places with new ones.
    for delivery in held(unit, held_for).await?.iter().rev() {
        sqlx::query("DELETE FROM deliveries WHERE id = ?")
            .bind(delivery.id)
            .execute(unit.connection())
            .await?;
        let entry = Entry {
            event: &delivery.event,
            endpoint: &delivery.endpoint,
            held_for: None,
            forged: delivery.forged,
        };
        add(unit, &entry, now).await?;
    }
    Ok(())
}

/// How many endpoints have not taken this event yet.
pub(crate) async fn pending(unit: &mut Unit, event: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT count(DISTINCT endpoint) FROM deliveries WHERE event = ? AND outcome = 'pending'",
    )
    .bind(event)
    .fetch_one(unit.connection())
    .await
}

/// Forgets what an endpoint that is no more was to be told.
pub(crate) async fn drop_endpoint(unit: &mut Unit, endpoint: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM deliveries WHERE endpoint = ?")
        .bind(endpoint)
        .execute(unit.connection())
        .await?;
    Ok(())
}

/// The endpoints that something is due for.
pub(super) async fn due_endpoints(unit: &mut Unit, now: i64) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT DISTINCT endpoint FROM deliveries WHERE due <= ?")
        .bind(now)
        .fetch_all(unit.connection())
        .await
}

/// What is due for an endpoint: its oldest first, and not all of a long queue at once.
pub(super) async fn due(unit: &mut Unit, endpoint: &str, now: i64) -> Result<Vec<Delivery>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, event, endpoint, tries, forged FROM deliveries WHERE endpoint = ? AND due <= ? ORDER BY id LIMIT 50",
    )
    .bind(endpoint)
    .bind(now)
    .fetch_all(unit.connection())
    .await
}

/// It has arrived.
pub(super) async fn delivered(unit: &mut Unit, delivery: &Delivery) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE deliveries SET outcome = 'delivered', due = NULL, tries = tries + 1 WHERE id = ?")
        .bind(delivery.id)
        .execute(unit.connection())
        .await?;
    Ok(())
}

/// It has not: it is tried again later, or given up. True if it is tried again.
pub(super) async fn failed(unit: &mut Unit, delivery: &Delivery, now: i64) -> Result<bool, sqlx::Error> {
    let next = next_try(delivery.tries, now);
    sqlx::query("UPDATE deliveries SET outcome = ?, due = ?, tries = tries + 1 WHERE id = ?")
        .bind(if next.is_some() { "pending" } else { "failed" })
        .bind(next)
        .bind(delivery.id)
        .execute(unit.connection())
        .await?;
    Ok(next.is_some())
}

fn next_try(tries: i64, now: i64) -> Option<i64> {
    let wait = usize::try_from(tries).ok().and_then(|tries| WAITS.get(tries))?;
    Some(now + wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        let waits: Vec<_> = (0..=6).map(|tries| next_try(tries, 1000)).collect();
        assert!(waits[..6].is_sorted() && waits[0] == Some(11_000));
        assert_eq!(waits[6], None);
    }
}
