//! How the domain's values stand in columns, and back.

use std::str::FromStr;

use domain::{
    model::{Mode, Money},
    ports::StoreError,
};
use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use sqlx::{Decode, Postgres, Row, Type, postgres::PgRow};

use crate::error::{corrupt, unavailable};

/// Milliseconds since 1970.
pub(crate) fn milliseconds(time: Timestamp) -> i64 {
    time.as_millisecond()
}

/// A value as JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(unavailable)
}

/// What is wanted of a list, each as text; nothing if it is empty.
pub(crate) fn texts<T>(values: &[T], text: impl Fn(&T) -> &str) -> Option<Vec<String>> {
    (!values.is_empty()).then(|| values.iter().map(|value| text(value).to_owned()).collect())
}

/// A value that is a single word, as that word.
pub(crate) fn word(value: &impl Serialize) -> Result<String, StoreError> {
    match serde_json::to_value(value).map_err(unavailable)? {
        Value::String(word) => Ok(word),
        other => Err(StoreError::Corrupt(format!("{other} is no word"))),
    }
}

/// What a column holds.
pub(crate) fn column<'row, T>(row: &'row PgRow, name: &str) -> Result<T, StoreError>
where
    T: Decode<'row, Postgres> + Type<Postgres>,
{
    row.try_get(name).map_err(corrupt)
}

/// The same, without a copy.
pub(crate) fn text<'row>(row: &'row PgRow, name: &str) -> Result<&'row str, StoreError> {
    column(row, name)
}

fn text_option<'row>(row: &'row PgRow, name: &str) -> Result<Option<&'row str>, StoreError> {
    column(row, name)
}

/// A value that is written as text.
pub(crate) fn parsed<T>(row: &PgRow, name: &str) -> Result<T, StoreError>
where
    T: FromStr,
    T::Err: std::error::Error,
{
    text(row, name)?.parse().map_err(corrupt)
}

/// The same, where there may be none.
pub(crate) fn parsed_option<T>(row: &PgRow, name: &str) -> Result<Option<T>, StoreError>
where
    T: FromStr,
    T::Err: std::error::Error,
{
    text_option(row, name)?.map(str::parse).transpose().map_err(corrupt)
}

/// A value from its JSON.
pub(crate) fn from_json<T: DeserializeOwned>(row: &PgRow, name: &str) -> Result<T, StoreError> {
    serde_json::from_str(text(row, name)?).map_err(corrupt)
}

/// The same, where there may be none.
pub(crate) fn from_json_option<T: DeserializeOwned>(
    row: &PgRow,
    name: &str,
) -> Result<Option<T>, StoreError> {
    text_option(row, name)?.map(serde_json::from_str).transpose().map_err(corrupt)
}

/// A value from its word; see [`word`].
pub(crate) fn from_word<T: DeserializeOwned>(row: &PgRow, name: &str) -> Result<T, StoreError> {
    serde_json::from_value(Value::String(column(row, name)?)).map_err(corrupt)
}

/// A value by its name.
pub(crate) fn named<T>(
    row: &PgRow,
    name: &str,
    from_name: impl FnOnce(&str) -> Option<T>,
) -> Result<T, StoreError> {
    let value = text(row, name)?;
    from_name(value).ok_or_else(|| strange(name, value))
}

/// A name that nothing has.
pub(crate) fn strange(what: &str, value: &str) -> StoreError {
    StoreError::Corrupt(format!("no {what} is called {value:?}"))
}

/// A number that PostgreSQL, which has none without a sign, keeps in a larger one.
pub(crate) fn count(row: &PgRow, name: &str) -> Result<u32, StoreError> {
    column::<i64>(row, name)?.try_into().map_err(corrupt)
}

/// The same, for one that may be larger.
pub(crate) fn large_count(row: &PgRow, name: &str) -> Result<u64, StoreError> {
    column::<i64>(row, name)?.try_into().map_err(corrupt)
}

/// The same, to be kept.
pub(crate) fn signed(count: u64) -> Result<i64, StoreError> {
    count.try_into().map_err(|_| StoreError::Conflict(format!("{count} fits into no column")))
}

/// A moment.
pub(crate) fn time(row: &PgRow, name: &str) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(column(row, name)?).map_err(corrupt)
}

/// The same, where there may be none.
pub(crate) fn time_option(row: &PgRow, name: &str) -> Result<Option<Timestamp>, StoreError> {
    let time: Option<i64> = column(row, name)?;
    time.map(Timestamp::from_millisecond).transpose().map_err(corrupt)
}

/// The columns `amount` and `currency`.
pub(crate) fn money(row: &PgRow) -> Result<Money, StoreError> {
    Ok(Money::new(column(row, "amount")?, parsed(row, "currency")?))
}

/// The column `mode`.
pub(crate) fn mode(row: &PgRow) -> Result<Mode, StoreError> {
    parsed(row, "mode")
}
