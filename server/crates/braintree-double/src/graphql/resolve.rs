//! Fields are answered one by one as a query asks for them, from the books as they were when it began
//! to ask; a mutation changes them first.

use std::sync::Arc;

use apollo_compiler::resolvers::{FieldError, ObjectValue, ResolveInfo, ResolvedValue};
use serde_json::Value;

use super::{Asker, mutations, queries, search, shown, view::Object, view::View};
use crate::{Double, books::Books, failure::Failures};

/// The object that a query is at.
pub(super) struct At {
    pub(super) double: Double,
    pub(super) asker: Asker,
    pub(super) books: Arc<Books>,
    pub(super) object: Object,
}

impl ObjectValue for At {
    fn type_name(&self) -> &str {
        self.object.kind
    }

    fn resolve_field<'a>(&'a self, info: &'a ResolveInfo<'a>) -> Result<ResolvedValue<'a>, FieldError> {
        let arguments = serde_json::to_value(info.arguments()).expect("arguments are JSON");
        let view = self.field(info.field_name(), &arguments).map_err(|failures| {
            // The library's errors are a text only; whoever writes the answer reads it back.
            let message = serde_json::to_string(&failures).expect("failures are plain data");
            FieldError { message }
        })?;
        // What a mutation made is shown as the books are then.
        let books = match self.object.kind {
            "Mutation" => self.double.books(),
            _ => Arc::clone(&self.books),
        };
        Ok(self.resolved(view, &books))
    }
}

impl At {
    fn field(&self, name: &str, arguments: &Value) -> Result<View, Failures> {
        match self.object.kind {
            "Mutation" => mutations::mutate(&self.double, self.asker, name, &arguments["input"]),
            "Query" => Ok(queries::query(&self.double, self.asker, &self.books, name, arguments)?),
            "Search" => Ok(search::search(&self.books, name, arguments)),
            "Merchant" if name == "merchantAccounts" => {
                Ok(queries::merchant_accounts(self.double.config(), arguments))
            }
            _ => Ok(self.plain(name)),
        }
    }

    fn plain(&self, name: &str) -> View {
        let field = self.object.fields.iter().find(|(known, _)| *known == name);
        let (_, view) = field.unwrap_or_else(|| panic!("{} shows its field {name}", self.object.kind));
        view.clone()
    }

    fn resolved<'a>(&self, view: View, books: &Arc<Books>) -> ResolvedValue<'a> {
        let object = match view {
            View::Leaf(value) => return ResolvedValue::Leaf(serde_json_bytes::Value::from(value)),
            View::List(views) => {
                let resolved: Vec<_> = views.into_iter().map(|view| Ok(self.resolved(view, books))).collect();
                return ResolvedValue::List(Box::new(resolved.into_iter()));
            }
            View::Object(object) => object,
            View::Transaction(id) => {
                let transaction = books.transaction(&id).expect("only what is in the books is shown");
                shown::transaction(transaction, books, self.double.config())
            }
            View::Refund(id) => {
                let refund = books.refund_by_id(&id).expect("only what is in the books is shown");
                shown::refund(refund, books, self.double.config())
            }
            View::Dispute(id) => {
                let dispute = books.dispute(&id).expect("only what is in the books is shown");
                shown::dispute(dispute, books)
            }
        };
        let at = At { double: self.double.clone(), asker: self.asker, books: Arc::clone(books), object };
        ResolvedValue::Object(Box::new(at))
    }
}
