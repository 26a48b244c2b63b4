//! Parts of merchants' lists, in the same way for every table that has one.

use std::fmt::Write as _;

use domain::ports::{Listing, StoreError};
use sqlx::{
    Arguments as _, AssertSqlSafe, Encode, Postgres, Type,
    postgres::{PgArguments, PgRow},
};

use crate::{Work, columns::milliseconds, error::unavailable};

/// A part of a list, and what of it is wanted.
pub(crate) struct List {
    /// Ends where the conditions go on.
    sql: String,
    parameters: Result<PgArguments, StoreError>,
    /// How many parameters there are.
    count: u32,
    limit: u32,
    /// The nearest of those that are newer come first, to be turned round.
    turned: bool,
}

impl List {
    /// A part of what is selected from a table, whose columns `merchant_id`, `mode`, `created_at`,
    /// `position` and `id` say what belongs to it and where.
    pub(crate) fn of<Id>(select: &str, table: &str, listing: &Listing<Id>, id: fn(&Id) -> &str) -> Self {
        let list = Self {
            sql: format!("{select} WHERE TRUE"),
            parameters: Ok(PgArguments::default()),
            count: 0,
            limit: listing.limit,
            turned: listing.newer_than.is_some(),
        };
        // One that is not there has no place, and nothing is older or newer than that.
        let beside = |direction| {
            format!(
                "(created_at, position) {direction} (SELECT created_at, position FROM {table}
                     WHERE id = $ AND merchant_id = $1 AND mode = $2)"
            )
        };
        let name = |named: &Option<Id>| named.as_ref().map(|named| id(named).to_owned());
        list.only("merchant_id = $", Some(listing.merchant.to_string()))
            .only("mode = $", Some(listing.mode.name()))
            .only("created_at >= $", listing.since.map(milliseconds))
            .only("created_at < $", listing.until.map(milliseconds))
            .only(&beside("<"), name(&listing.older_than))
            .only(&beside(">"), name(&listing.newer_than))
    }

    /// Of it only what fulfils the condition, in which the first `$` without a number is the parameter;
    /// if there is one.
    pub(crate) fn only<T>(mut self, condition: &str, parameter: Option<T>) -> Self
    where
        T: for<'value> Encode<'value, Postgres> + Type<Postgres> + Send + 'static,
    {
        let Some(parameter) = parameter else { return self };
        self.parameters = self.parameters.and_then(|mut parameters| {
            let added = parameters.add(parameter);
            added.map_err(|error| unavailable(sqlx::Error::Encode(error)))?;
            Ok(parameters)
        });
        self.count += 1;
        let (before, after) = condition.split_once('$').expect("a condition has a parameter");
        write!(self.sql, " AND {before}${}{after}", self.count).expect("a string takes everything");
        self
    }

    /// Of it only what is active, or what is not.
    pub(crate) fn active(self, wanted: Option<bool>) -> Self {
        match wanted {
            // In so many words, which is how an index is found that has only these.
            Some(true) => self.only_if("active"),
            Some(false) => self.only_if("NOT active"),
            None => self,
        }
    }

    /// Of it only what fulfils the condition, which has no parameter.
    pub(crate) fn only_if(mut self, condition: &str) -> Self {
        self.sql.push_str(" AND ");
        self.sql.push_str(condition);
        self
    }

    /// Reads it, the newest first.
    pub(crate) async fn read<T>(
        mut self,
        work: &mut Work,
        read: fn(&PgRow) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let order = if self.turned { "ASC" } else { "DESC" };
        let Self { limit, .. } = self;
        write!(self.sql, " ORDER BY created_at {order}, position {order} LIMIT {limit}")
            .expect("a string takes everything");
        // Every part of it is this program's own; what a merchant wrote is a parameter.
        let statement = sqlx::query_with(AssertSqlSafe(self.sql), self.parameters?);
        let mut found = work.all(statement, read).await?;
        if self.turned {
            found.reverse();
        }
        Ok(found)
    }
}
