//! Charging and authorizing.

use serde_json::Value;

use crate::{
    Double,
    books::{Amount, Made, Sale},
    config::{Config, MerchantAccount},
    failure::Failure,
};

pub(super) fn sell(double: &Double, input: &Value, capture: bool) -> Result<Made, Failure> {
    let wanted = &input["transaction"];
    let at = |field| ["input", "transaction", field];
    let account = wanted["merchantAccountId"].as_str();
    let account = merchant_account(double.config(), account, &at("merchantAccountId"))?;
    let amount = amount(&wanted["amount"], &at("amount"))?;
    if amount == Amount::default() {
        return Err(Failure::validation("81531", "The amount must be greater than zero.", &at("amount")));
    }
    if !amount.fits(&account.currency) {
        return Err(Failure::validation("81503", "The currency has no such amount.", &at("amount")));
    }
    let text = |field: &str| wanted[field].as_str().map(str::to_owned);
    let order_id = text("orderId");
    if order_id.as_ref().is_some_and(|id| id.chars().count() > 255) {
        return Err(Failure::validation("91501", "The order ID is too long.", &at("orderId")));
    }
    let nonce = input["paymentMethodId"].as_str().unwrap_or_default();
    let (id, dispute) = (double.new_id(), double.new_id());
    let now = double.now();
    double.change(|books| {
        let card = books.payable(nonce, now)?;
        let sale = Sale {
            id,
            amount,
            currency: account.currency.clone(),
            merchant_account: account.id.clone(),
            order_id,
            purchase_order_number: text("purchaseOrderNumber"),
            channel: text("channel"),
            payment_method: nonce.to_owned(),
            card,
            capture,
        };
        Ok(Made::Transaction(books.sell(sale, double.faults().decline(), dispute, now)))
    })
}

/// The account of that name, or the default one.
pub(super) fn merchant_account<'a>(
    config: &'a Config,
    id: Option<&str>,
    at: &[&str],
) -> Result<&'a MerchantAccount, Failure> {
    let mut accounts = config.merchant_accounts.iter();
    let account = match id {
        None => accounts.next(),
        Some(id) => accounts.find(|account| account.id == id),
    };
    account.ok_or_else(|| Failure::validation("91513", "There is no such merchant account.", at))
}

/// An amount, which may be written as a string or a number.
pub(super) fn amount(value: &Value, at: &[&str]) -> Result<Amount, Failure> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text.parse().map_err(|_| Failure::validation("81503", "This is no amount.", at))
}
