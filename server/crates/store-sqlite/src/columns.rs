//! How the domain's values stand in columns, and back.

use std::str::FromStr;

use domain::{
    model::{Mode, Money},
    ports::StoreError,
};
use jiff::Timestamp;
use rusqlite::{Row, types::FromSql};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::error::{corrupt, unavailable};

/// Milliseconds since 1970.
pub(crate) fn milliseconds(time: Timestamp) -> i64 {
    time.as_millisecond()
}

/// A value as JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(unavailable)
}

/// A list as JSON, for `json_each`; nothing if it is empty.
pub(crate) fn json_list(values: &[impl Serialize]) -> Result<Option<String>, StoreError> {
    if values.is_empty() { Ok(None) } else { json(&values).map(Some) }
}

/// A value that is a single word, as that word.
pub(crate) fn word(value: &impl Serialize) -> Result<String, StoreError> {
    match serde_json::to_value(value).map_err(unavailable)? {
        Value::String(word) => Ok(word),
        other => Err(StoreError::Corrupt(format!("{other} is no word"))),
    }
}

/// What a column holds.
pub(crate) fn column<T: FromSql>(row: &Row<'_>, name: &str) -> Result<T, StoreError> {
    row.get(name).map_err(corrupt)
}

/// The same, without a copy.
pub(crate) fn text<'row>(row: &'row Row<'_>, name: &str) -> Result<&'row str, StoreError> {
    row.get_ref(name).map_err(corrupt)?.as_str().map_err(corrupt)
}

fn text_option<'row>(row: &'row Row<'_>, name: &str) -> Result<Option<&'row str>, StoreError> {
    row.get_ref(name).map_err(corrupt)?.as_str_or_null().map_err(corrupt)
}

/// A value that is written as text.
pub(crate) fn parsed<T>(row: &Row<'_>, name: &str) -> Result<T, StoreError>
where
    T: FromStr,
    T::Err: std::error::Error,
{
    text(row, name)?.parse().map_err(corrupt)
}

/// The same, where there may be none.
pub(crate) fn parsed_option<T>(row: &Row<'_>, name: &str) -> Result<Option<T>, StoreError>
where
    T: FromStr,
    T::Err: std::error::Error,
{
    text_option(row, name)?.map(str::parse).transpose().map_err(corrupt)
}

/// A value from its JSON.
pub(crate) fn from_json<T: DeserializeOwned>(row: &Row<'_>, name: &str) -> Result<T, StoreError> {
    serde_json::from_str(text(row, name)?).map_err(corrupt)
}

/// The same, where there may be none.
pub(crate) fn from_json_option<T: DeserializeOwned>(
    row: &Row<'_>,
    name: &str,
) -> Result<Option<T>, StoreError> {
    text_option(row, name)?.map(serde_json::from_str).transpose().map_err(corrupt)
}

/// A value from its word; see [`word`].
pub(crate) fn from_word<T: DeserializeOwned>(row: &Row<'_>, name: &str) -> Result<T, StoreError> {
    serde_json::from_value(Value::String(column(row, name)?)).map_err(corrupt)
}

/// A value by its name.
pub(crate) fn named<T>(
    row: &Row<'_>,
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

/// A count that the database, which has none without a sign, keeps as a number.
pub(crate) fn count(row: &Row<'_>, name: &str) -> Result<u64, StoreError> {
    column::<i64>(row, name)?.try_into().map_err(corrupt)
}

/// The same, to be kept.
pub(crate) fn signed(count: u64) -> Result<i64, StoreError> {
    count.try_into().map_err(|_| StoreError::Conflict(format!("{count} fits into no column")))
}

/// A moment.
pub(crate) fn time(row: &Row<'_>, name: &str) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(column(row, name)?).map_err(corrupt)
}

/// The same, where there may be none.
pub(crate) fn time_option(row: &Row<'_>, name: &str) -> Result<Option<Timestamp>, StoreError> {
    let time: Option<i64> = column(row, name)?;
    time.map(Timestamp::from_millisecond).transpose().map_err(corrupt)
}

/// The columns `amount` and `currency`.
pub(crate) fn money(row: &Row<'_>) -> Result<Money, StoreError> {
    Ok(Money::new(column(row, "amount")?, parsed(row, "currency")?))
}

/// The column `mode`.
pub(crate) fn mode(row: &Row<'_>) -> Result<Mode, StoreError> {
    parsed(row, "mode")
}
