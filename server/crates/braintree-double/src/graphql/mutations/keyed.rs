//! What moves money happens at most once for each `apiRequestKey`.

use serde_json::Value;

use super::{money, sale};
use crate::{Double, books::Made, failure::Failure};

pub(super) fn at_most_once(double: &Double, name: &str, input: &Value) -> Result<Made, Failure> {
    let key = input["apiRequestKey"].as_str();
    if let Some(key) = key
        && let Some(made) = double.change(|books| books.begin(key, name, input, double.now()))?
    {
        return Ok(made);
    }
    double.faults().hold(name);
    let outcome = act(double, name, input);
    if let Some(key) = key {
        double.change(|books| books.end(key, outcome.as_ref(), double.now()));
    }
    outcome
}

fn act(double: &Double, name: &str, input: &Value) -> Result<Made, Failure> {
    match name {
        "chargePaymentMethod" | "chargeCreditCard" => sale::sell(double, input, true),
        "authorizePaymentMethod" | "authorizeCreditCard" => sale::sell(double, input, false),
        "captureTransaction" => money::capture(double, input),
        "reverseTransaction" => money::reverse(double, input),
        "refundTransaction" => money::refund(double, input),
        "sandboxSettleTransaction" => money::settle(double, input),
        _ => panic!("Mutation has its field {name}"),
    }
}
