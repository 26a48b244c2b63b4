//! A unit of work: one transaction, all of it or none of it.

use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection, Transaction};
use tokio::sync::OwnedMutexGuard;

use super::{Document, Filter, Kind, Page};

/// One transaction. Dropped without [`Unit::commit`], it never happened.
pub(crate) struct Unit {
    // Before the turn: fields drop in this order, and the next writer must find the database free.
    transaction: Transaction<'static, Sqlite>,
    _turn: Option<OwnedMutexGuard<()>>,
}

impl Unit {
    pub(super) fn new(transaction: Transaction<'static, Sqlite>, turn: Option<OwnedMutexGuard<()>>) -> Self {
        Self { transaction, _turn: turn }
    }

    /// Makes everything done here durable.
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        self.transaction.commit().await
    }

    /// Takes everything done here back, at once.
    pub(crate) async fn roll_back(self) -> Result<(), sqlx::Error> {
        self.transaction.rollback().await
    }

    /// The connection, for the tables that are not documents.
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.transaction
    }

    /// A value of the account's, made by `make` if there is none yet.
    pub(crate) async fn account_value(
        &mut self,
        name: &str,
        make: impl FnOnce() -> String,
    ) -> Result<String, sqlx::Error> {
        let kept: Option<String> = sqlx::query_scalar("SELECT value FROM account WHERE name = ?")
            .bind(name)
            .fetch_optional(self.connection())
            .await?;
        if let Some(value) = kept {
            return Ok(value);
        }
        let value = make();
        sqlx::query("INSERT INTO account (name, value) VALUES (?, ?)")
            .bind(name)
            .bind(&value)
            .execute(self.connection())
            .await?;
        Ok(value)
    }

    /// The document of this kind with this id.
    pub(crate) async fn find<T: Document>(&mut self, id: &str) -> Result<Option<T>, sqlx::Error> {
        let body: Option<String> = sqlx::query_scalar("SELECT body FROM objects WHERE id = ? AND kind = ?")
            .bind(id)
            .bind(T::KIND.name())
            .fetch_optional(self.connection())
            .await?;
        body.as_deref().map(decode).transpose()
    }

    /// Adds the document, or puts it in the place of the one with its id.
    pub(crate) async fn save<T: Document>(&mut self, document: &T) -> Result<(), sqlx::Error> {
        let body = serde_json::to_string(document).map_err(|error| sqlx::Error::Encode(error.into()))?;
        sqlx::query(
            "INSERT INTO objects (id, kind, created, payment_intent, charge, type, body)
             VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        )
        .bind(document.id())
        .bind(T::KIND.name())
        .bind(document.created())
        .bind(document.payment_intent())
        .bind(document.charge())
        .bind(document.subtype())
        .bind(body)
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// Removes a document; true if it was there.
    pub(crate) async fn remove(&mut self, kind: Kind, id: &str) -> Result<bool, sqlx::Error> {
        let done = sqlx::query("DELETE FROM objects WHERE id = ? AND kind = ?")
            .bind(id)
            .bind(kind.name())
            .execute(self.connection())
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// A document's place in its list, to page from.
    pub(crate) async fn place(&mut self, kind: Kind, id: &str) -> Result<Option<i64>, sqlx::Error> {
        sqlx::query_scalar("SELECT sequence FROM objects WHERE id = ? AND kind = ?")
            .bind(id)
            .bind(kind.name())
            .fetch_optional(self.connection())
            .await
    }

    /// One page of a list, newest first, and whether there is more in the direction that was asked for.
    pub(crate) async fn list<T: Document>(
        &mut self,
        filter: &Filter,
        page: &Page,
    ) -> Result<(Vec<T>, bool), sqlx::Error> {
        let mut query = QueryBuilder::<Sqlite>::new("SELECT body FROM objects WHERE kind = ");
        query.push_bind(T::KIND.name());
        narrow(&mut query, filter);
        if let Some(after) = page.after {
            query.push(" AND sequence < ").push_bind(after);
        }
        if let Some(before) = page.before {
            query.push(" AND sequence > ").push_bind(before);
        }
        query.push(if page.before.is_some() { " ORDER BY sequence ASC" } else { " ORDER BY sequence DESC" });
        query.push(" LIMIT ").push_bind(i64::from(page.limit) + 1);

        let rows = query.build().fetch_all(self.connection()).await?;
        let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
        let has_more = rows.len() > limit;
        let mut documents = rows
            .iter()
            .take(limit)
            .map(|row| decode(row.try_get::<&str, _>(0)?))
            .collect::<Result<Vec<T>, sqlx::Error>>()?;
        if page.before.is_some() {
            documents.reverse();
        }
        Ok((documents, has_more))
    }

    /// Every document that passes the filter, oldest first.
    pub(crate) async fn all<T: Document>(&mut self, filter: &Filter) -> Result<Vec<T>, sqlx::Error> {
        let mut query = QueryBuilder::<Sqlite>::new("SELECT body FROM objects WHERE kind = ");
        query.push_bind(T::KIND.name());
        narrow(&mut query, filter);
        query.push(" ORDER BY sequence");
        let rows = query.build().fetch_all(self.connection()).await?;
        rows.iter().map(|row| decode(row.try_get::<&str, _>(0)?)).collect()
    }
}

fn narrow(query: &mut QueryBuilder<Sqlite>, filter: &Filter) {
    if let Some(intent) = &filter.payment_intent {
        query.push(" AND payment_intent = ").push_bind(intent.clone());
    }
    if let Some(charge) = &filter.charge {
        query.push(" AND charge = ").push_bind(charge.clone());
    }
    if let Some(from) = filter.created_from {
        query.push(" AND created >= ").push_bind(from);
    }
    if let Some(to) = filter.created_to {
        query.push(" AND created <= ").push_bind(to);
    }
    if !filter.types.is_empty() {
        query.push(" AND (");
        for (position, name) in filter.types.iter().enumerate() {
            if position > 0 {
                query.push(" OR ");
            }
            match name.strip_suffix('*') {
                // All names that start so: types are lower-case ASCII, so '~' sorts behind them all.
                Some(start) => {
                    query.push("(type >= ").push_bind(start.to_owned());
                    query.push(" AND type < ").push_bind(format!("{start}~")).push(")");
                }
                None => {
                    query.push("type = ").push_bind(name.clone());
                }
            }
        }
        query.push(")");
    }
}

fn decode<T: Document>(body: &str) -> Result<T, sqlx::Error> {
    serde_json::from_str(body).map_err(|error| sqlx::Error::Decode(error.into()))
}
