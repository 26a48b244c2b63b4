//! The queue: one row for each event and endpoint, written together with the event.

use crate::store::Unit;

/// The waits between tries, in milliseconds. After the last one it is given up.
const WAITS: [i64; 6] = [10_000, 60_000, 5 * 60_000, 30 * 60_000, 2 * 60 * 60_000, 6 * 60 * 60_000];

/// What stands in the queue.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Delivery {
    pub(super) id: i64,
    pub(super) event: String,
    /// How often it was tried in vain.
    pub(super) tries: i64,
}

/// Queues an event for an endpoint, due at once.
pub(crate) async fn add(unit: &mut Unit, event: &str, endpoint: &str, now: i64) -> Result<(), sqlx::Error> {
    sqlx::query("INSERT INTO deliveries (event, endpoint, due, outcome) VALUES (?, ?, ?, 'pending')")
        .bind(event)
        .bind(endpoint)
        .bind(now)
        .execute(unit.connection())
        .await?;
    Ok(())
}

/// How many endpoints have not taken this event yet.
pub(crate) async fn pending(unit: &mut Unit, event: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("SELECT count(*) FROM deliveries WHERE event = ? AND outcome = 'pending'")
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
        "SELECT id, event, tries FROM deliveries WHERE endpoint = ? AND due <= ? ORDER BY id LIMIT 50",
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
