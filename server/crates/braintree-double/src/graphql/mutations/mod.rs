//! The fields of `Mutation`. Each is done as a whole or not at all, under one lock of the books.

use serde_json::{Value, json};

use super::{Asker, shown, view::Object, view::View};
use crate::{
    Double,
    books::{Made, TypedCard, ids},
    failure::{Failure, Failures},
};

mod keyed;
mod money;
mod sale;

pub(super) fn mutate(double: &Double, asker: Asker, name: &str, input: &Value) -> Result<View, Failures> {
    match name {
        "tokenizeCreditCard" => return tokenize(double, input),
        "createClientToken" => {
            asker.must_be_server()?;
            return Ok(create_client_token(double, input)?);
        }
        _ => asker.must_be_server()?,
    }
    let made = keyed::at_most_once(double, name, input)?;
    Ok(payload(name, made, input))
}

fn payload(name: &str, made: Made, input: &Value) -> View {
    let payload = |kind| Object::new(kind).leaf("clientMutationId", &input["clientMutationId"]);
    match (name, made) {
        ("reverseTransaction", made) => {
            let reversal = match made {
                Made::Transaction(id) => View::Transaction(id),
                Made::Refund(id) => View::Refund(id),
            };
            payload("ReverseTransactionPayload").with("reversal", reversal)
        }
        (_, Made::Transaction(id)) => {
            payload("TransactionPayload").with("transaction", View::Transaction(id))
        }
        (_, Made::Refund(id)) => payload("RefundTransactionPayload").with("refund", View::Refund(id)),
    }
    .into()
}

fn tokenize(double: &Double, input: &Value) -> Result<View, Failures> {
    let typed: TypedCard = serde_json::from_value(input["creditCard"].clone())
        .expect("the schema gives these fields these types");
    let nonce = double.new_nonce_name();
    let now = double.now();
    double.change(|books| {
        let made = books.tokenize(nonce, &typed, now)?;
        let payload = Object::new("TokenizeCreditCardPayload")
            .leaf("clientMutationId", &input["clientMutationId"])
            .leaf("token", &made.nonce)
            .object("creditCard", shown::credit_card(&made.card))
            .object("paymentMethod", shown::payment_method(made));
        Ok(payload.into())
    })
}

fn create_client_token(double: &Double, input: &Value) -> Result<View, Failure> {
    let wanted = &input["clientToken"];
    if let Some(account) = wanted["merchantAccountId"].as_str() {
        sale::merchant_account(
            double.config(),
            Some(account),
            &["input", "clientToken", "merchantAccountId"],
        )?;
    }
    let token = super::client::token(double);
    let payload = Object::new("CreateClientTokenPayload")
        .leaf("clientMutationId", &input["clientMutationId"])
        .with("clientToken", View::Leaf(json!(token)));
    Ok(payload.into())
}

/// The short id of the transaction that the input names.
fn transaction_id(input: &Value) -> Result<String, Failure> {
    let id = input["transactionId"].as_str().unwrap_or_default();
    ids::short("transaction", id).ok_or_else(|| Failure::not_found("transaction"))
}
