//! Parts of merchants' lists, in the same way for every table that has one.

use domain::ports::{Listing, StoreError};
use rusqlite::{Row, params_from_iter, types::Value};

use crate::{columns::milliseconds, query::Reads};

/// A part of a list, and what of it is wanted.
pub(crate) struct List {
    table: &'static str,
    conditions: String,
    parameters: Vec<Value>,
    limit: u32,
    /// Whether what is wanted is so little that it is found sooner than the list.
    little: bool,
    /// The nearest of those that are newer come first, to be turned round.
    turned: bool,
}

impl List {
    /// A part of the list in that table, whose columns `merchant_id`, `mode`, `created_at`, `position`
    /// and `id` say what belongs to it and where.
    pub(crate) fn of<Id>(table: &'static str, listing: &Listing<Id>, id: fn(&Id) -> &str) -> Self {
        let parameters = vec![listing.merchant.to_string().into(), listing.mode.name().to_owned().into()];
        let list = Self {
            table,
            conditions: String::new(),
            parameters,
            limit: listing.limit,
            little: false,
            turned: listing.newer_than.is_some(),
        };
        // One that is not there has no place, and nothing is older or newer than that.
        let beside = |direction| {
            format!(
                "(created_at, position) {direction} (SELECT created_at, position FROM {table}
                     WHERE id = ? AND merchant_id = ?1 AND mode = ?2)"
            )
        };
        let name = |named: &Option<Id>| named.as_ref().map(|named| id(named).to_owned());
        list.only("created_at >= ?", listing.since.map(milliseconds))
            .only("created_at < ?", listing.until.map(milliseconds))
            .only(&beside("<"), name(&listing.older_than))
            .only(&beside(">"), name(&listing.newer_than))
    }

    /// Of it only what fulfils the condition with that parameter, if there is one.
    pub(crate) fn only(mut self, condition: &str, parameter: Option<impl Into<Value>>) -> Self {
        if let Some(parameter) = parameter {
            self = self.only_if(condition);
            self.parameters.push(parameter.into());
        }
        self
    }

    /// The same for a condition that only few things fulfil, and that has an index.
    pub(crate) fn only_few(mut self, condition: &str, parameter: Option<impl Into<Value>>) -> Self {
        self.little |= parameter.is_some();
        self.only(condition, parameter)
    }

    /// Of it only what is active, or what is not.
    pub(crate) fn active(self, wanted: Option<bool>) -> Self {
        match wanted {
            // In so many words, which is how an index is found that has only these.
            Some(true) => self.only_if("active = 1"),
            Some(false) => self.only_if("active = 0"),
            None => self,
        }
    }

    /// Of it only what fulfils the condition, which has no parameter.
    pub(crate) fn only_if(mut self, condition: &str) -> Self {
        self.conditions.push_str(" AND ");
        self.conditions.push_str(condition);
        self
    }

    /// Reads it, the newest first.
    pub(crate) fn read<T>(
        mut self,
        on: &mut impl Reads,
        read: fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let sql = self.sql();
        self.parameters.push(self.limit.into());
        let mut found = on.all(&sql, params_from_iter(self.parameters), read)?;
        if self.turned {
            found.reverse();
        }
        Ok(found)
    }

    fn sql(&self) -> String {
        let Self { table, conditions, .. } = self;
        let order = if self.turned { "ASC" } else { "DESC" };
        // SQLite would rather read a whole list in its order than look for a few things and sort them. A
        // `+` keeps it from that (https://www.sqlite.org/optoverview.html, 5.2).
        let own =
            if self.little { "+merchant_id = ?1 AND +mode = ?2" } else { "merchant_id = ?1 AND mode = ?2" };
        format!(
            "SELECT * FROM {table} WHERE {own}{conditions} ORDER BY created_at {order}, position {order} LIMIT ?"
        )
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        model::{MerchantId, Mode, SessionId},
        testing::SeededRandom,
    };
    use rusqlite::Connection;

    use super::*;
    use crate::schema;

    fn list(table: &'static str) -> List {
        let listing = Listing {
            merchant: MerchantId::generate(&SeededRandom::new(1)),
            mode: Mode::Test,
            since: None,
            until: None,
            older_than: None,
            newer_than: None,
            limit: 10,
        };
        List::of(table, &listing, SessionId::as_str)
    }

    /// How SQLite would read it.
    fn plan(list: &List) -> String {
        let connection = Connection::open_in_memory().unwrap();
        schema::make(&connection).unwrap();
        let explain = format!("EXPLAIN QUERY PLAN {}", list.sql());
        let mut query = connection.prepare(&explain).unwrap();
        let parameters = list.parameters.iter().cloned().chain([Value::from(10)]);
        let steps = query.query_map(params_from_iter(parameters), |row| row.get::<_, String>(3)).unwrap();
        steps.map(|step| step.unwrap() + "; ").collect()
    }

    #[test]
    fn a_page_is_read_in_its_order() {
        let next = list("sessions").only(
            "(created_at, position) < (SELECT created_at, position FROM sessions WHERE id = ?)",
            Some("x".to_owned()),
        );
        for (list, index) in [
            (list("sessions"), "sessions_of_merchant"),
            (next, "sessions_of_merchant"),
            (list("events"), "events_of_merchant"),
            (list("refunds"), "refunds_of_merchant"),
            (list("disputes"), "disputes_of_merchant"),
            (list("fraud_warnings"), "fraud_warnings_of_merchant"),
            (list("payment_links"), "payment_links_of_merchant"),
            (list("products"), "products_of_merchant"),
            (list("products").active(Some(true)), "products_active"),
            (list("prices").active(Some(true)), "prices_active"),
        ] {
            let plan = plan(&list);
            assert!(plan.contains(&format!("USING INDEX {index} (merchant_id=? AND mode=?")), "{plan}");
            assert!(!plan.contains("TEMP B-TREE"), "it is sorted: {plan}");
        }
    }

    #[test]
    fn a_few_are_found_without_reading_the_list() {
        let given = Some("x".to_owned());
        for (list, index) in [
            (list("sessions").only_few("payment_link_id = ?", given.clone()), "sessions_of_link"),
            (list("sessions").only_few("gateway_payment = ?", given.clone()), "sessions_of_payment"),
            (
                list("sessions").only_few(
                    "customer_email IS NOT NULL AND lower(customer_email) = lower(?)",
                    given.clone(),
                ),
                "sessions_of_email",
            ),
            (list("refunds").only_few("gateway_payment = ?", given.clone()), "refunds_of_payment"),
            (list("disputes").only_few("gateway_payment = ?", given.clone()), "disputes_of_payment"),
            (list("disputes").only_few("gateway_charge = ?", given.clone()), "disputes_of_charge"),
            (
                list("fraud_warnings").only_few("gateway_payment = ?", given.clone()),
                "fraud_warnings_of_payment",
            ),
            (
                list("fraud_warnings").only_few("gateway_charge = ?", given.clone()),
                "fraud_warnings_of_charge",
            ),
            (list("prices").only_few("product_id = ?", given.clone()), "prices_of_product"),
            (
                list("prices")
                    .active(Some(true))
                    .only_few("lookup_key IN (SELECT value FROM json_each(?))", Some("[]".to_owned())),
                "prices_of_lookup_key",
            ),
            (list("products").only_few("url = ?", given), "products_of_url"),
        ] {
            let plan = plan(&list);
            assert!(plan.contains(&format!("USING INDEX {index} (")), "{plan}");
        }
    }
}
