//! What is in the account: what was taken from cards and not given back, less what banks have withdrawn.

use crate::store::Unit;

/// How long money is on its way from a card, in seconds: two days.
const ON_ITS_WAY_FOR: i64 = 2 * 24 * 60 * 60;

/// The money of one currency.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Funds {
    pub(crate) currency: String,
    pub(crate) available: i64,
    pub(crate) pending: i64,
}

/// One for each currency that was ever taken. `now` is in Unix seconds.
pub(crate) async fn funds(unit: &mut Unit, now: i64) -> Result<Vec<Funds>, sqlx::Error> {
    sqlx::query_as(
        "WITH moved AS (
             SELECT body ->> 'currency' AS currency,
                    (body ->> 'amount') - (body ->> 'amount_refunded') AS amount,
                    created <= ?1 OR body -> 'card' ->> 'behaviour' = 'approve_available' AS arrived
             FROM objects WHERE kind = 'charge' AND body ->> 'captured'
             UNION ALL
             SELECT body ->> 'currency', (value ->> 'amount') - (value ->> 'fee'), TRUE
             FROM objects, json_each(body, '$.balance_transactions') WHERE kind = 'dispute'
         )
         SELECT currency,
                sum(CASE WHEN arrived THEN amount ELSE 0 END) AS available,
                sum(CASE WHEN arrived THEN 0 ELSE amount END) AS pending
         FROM moved GROUP BY currency ORDER BY currency",
    )
    .bind(now - ON_ITS_WAY_FOR)
    .fetch_all(unit.connection())
    .await
}
