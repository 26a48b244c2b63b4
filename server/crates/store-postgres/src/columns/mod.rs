//! How the domain's values stand in columns, and back.

mod checkout;
mod jobs;
mod money;
mod telling;

use std::str::FromStr;

use domain::{
    model::{Mode, Money},
    ports::StoreError,
};
use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use sqlx::{ColumnIndex, Decode, Postgres, Row, Type, postgres::PgRow};

use crate::error::{corrupt, unavailable};

pub(crate) use checkout::*;
pub(crate) use jobs::*;
pub(crate) use money::*;
pub(crate) use telling::*;

/// Milliseconds since 1970.
pub(crate) fn milliseconds(time: Timestamp) -> i64 {
    time.as_millisecond()
}

/// A value as JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(unavailable)
}

fn column<'row, T>(row: &'row PgRow, name: &'row str) -> Result<T, StoreError>
where
    T: Decode<'row, Postgres> + Type<Postgres>,
    &'row str: ColumnIndex<PgRow>,
{
    row.try_get(name).map_err(corrupt)
}

fn parsed<T>(row: &PgRow, name: &str) -> Result<T, StoreError>
where
    T: FromStr,
    T::Err: std::error::Error,
{
    column::<&str>(row, name)?.parse().map_err(corrupt)
}

fn parsed_option<T>(row: &PgRow, name: &str) -> Result<Option<T>, StoreError>
where
    T: FromStr,
    T::Err: std::error::Error,
{
    column::<Option<&str>>(row, name)?.map(str::parse).transpose().map_err(corrupt)
}

/// A value that is written as one word.
pub(crate) fn word(value: &impl Serialize) -> Result<String, StoreError> {
    match serde_json::to_value(value).map_err(unavailable)? {
        Value::String(word) => Ok(word),
        other => Err(StoreError::Corrupt(format!("{other} is not one word"))),
    }
}

fn from_word<T: DeserializeOwned>(row: &PgRow, name: &str) -> Result<T, StoreError> {
    serde_json::from_value(Value::String(column(row, name)?)).map_err(corrupt)
}

/// A value that has a name, found by that.
fn named<T>(row: &PgRow, name: &str, from_name: fn(&str) -> Option<T>) -> Result<T, StoreError> {
    let text = column(row, name)?;
    from_name(text).map_or_else(|| strange(name, text), Ok)
}

fn from_json_option<T: DeserializeOwned>(row: &PgRow, name: &str) -> Result<Option<T>, StoreError> {
    let text: Option<&str> = column(row, name)?;
    text.map(serde_json::from_str).transpose().map_err(corrupt)
}

fn from_json<T: DeserializeOwned>(row: &PgRow, name: &str) -> Result<T, StoreError> {
    serde_json::from_str(column(row, name)?).map_err(corrupt)
}

fn time(row: &PgRow, name: &str) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(column(row, name)?).map_err(corrupt)
}

fn time_option(row: &PgRow, name: &str) -> Result<Option<Timestamp>, StoreError> {
    let milliseconds: Option<i64> = column(row, name)?;
    milliseconds.map(Timestamp::from_millisecond).transpose().map_err(corrupt)
}

fn count(row: &PgRow, name: &str) -> Result<u32, StoreError> {
    column::<i64>(row, name)?.try_into().map_err(corrupt)
}

fn money(row: &PgRow) -> Result<Money, StoreError> {
    Ok(Money::new(column(row, "amount")?, parsed(row, "currency")?))
}

fn mode(row: &PgRow) -> Result<Mode, StoreError> {
    parsed(row, "mode")
}

fn strange<T>(what: &str, value: &str) -> Result<T, StoreError> {
    Err(StoreError::Corrupt(format!("no {what} is called {value:?}")))
}
