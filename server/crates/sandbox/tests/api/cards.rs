//! Every card of the table, by its number and by its name, does what the table says.

use serde_json::Value;

use crate::harness::{Answer, Gateway};

/// How a payment ended: its status, and the error's codes if there was one.
fn outcome(answer: &Answer) -> String {
    let error = &answer.body["error"];
    if error.is_null() {
        return answer.body["status"].as_str().unwrap().to_owned();
    }
    let text = |value: &Value| value.as_str().map(str::to_owned);
    [text(&error["code"]), text(&error["decline_code"])].into_iter().flatten().collect::<Vec<_>>().join("/")
}

fn expected(number: &str) -> &'static str {
    match number {
        "4000000000000002" | "4000000000000341" | "4000008400001280" => "card_declined/generic_decline",
        "4000000000009995" => "card_declined/insufficient_funds",
        "4000000000009987" => "card_declined/lost_card",
        "4000000000009979" => "card_declined/stolen_card",
        "4000000000006975" => "card_declined/card_velocity_exceeded",
        "4000000000000069" => "expired_card",
        "4000000000000127" => "incorrect_cvc",
        "4000000000000119" => "processing_error",
        "4242424242424241" => "incorrect_number",
        "4100000000000019" | "4000000000004954" => "card_declined/fraudulent",
        "4000000000003220" | "4000008400000027" | "4000000000003063" | "4000008400001629"
        | "4000002500003155" | "4000002760003184" | "4000003800000446" | "4000008260003178" => {
            "requires_action"
        }
        _ => "succeeded",
    }
}

#[tokio::test]
async fn by_number() {
    let gateway = Gateway::new().await;
    for card in sandbox::test_cards() {
        let cvc = if card.brand == "amex" { "1234" } else { "123" };
        let form = format!(
            "amount=1099&currency=eur&confirm=true&payment_method_types[]=card&payment_method_data[type]=card\
             &payment_method_data[card][number]={}&payment_method_data[card][exp_month]=12\
             &payment_method_data[card][exp_year]=2034&payment_method_data[card][cvc]={cvc}",
            card.number
        );
        let answer = gateway.server().post("/v1/payment_intents", &form).await;
        assert_eq!(outcome(&answer), expected(card.number), "{}: {}", card.number, answer.text);
        assert_eq!(answer.status.is_success(), answer.body["error"].is_null());
    }
}

#[tokio::test]
async fn by_name() {
    let gateway = Gateway::new().await;
    for card in sandbox::test_cards() {
        let Some(name) = card.method else { continue };
        let form = format!(
            "amount=1099&currency=eur&confirm=true&payment_method_types[]=card&payment_method={name}"
        );
        let answer = gateway.server().post("/v1/payment_intents", &form).await;
        assert_eq!(outcome(&answer), expected(card.number), "{name}: {}", answer.text);
    }
}

#[tokio::test]
async fn no_number_is_kept_or_told() {
    let folder = tempfile();
    let path = folder.join("state.sqlite");
    let gateway =
        Gateway::with(sandbox::Config { state: Some(path.clone()), ..crate::harness::config() }).await;
    let form =
        "type=card&card[number]=4000 0566 5566 5556&card[exp_month]=12&card[exp_year]=34&card[cvc]=987";
    let answer = gateway.page().with("idempotency-key", "k").post("/v1/payment_methods", form).await;
    assert!(!answer.text.contains("5665"), "{}", answer.text);
    let id = answer.ok()["id"].as_str().unwrap().to_owned();
    gateway.pay(&id).await;

    let mut kept = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        kept.extend(std::fs::read(entry.unwrap().path()).unwrap());
    }
    let kept = String::from_utf8_lossy(&kept);
    assert!(kept.contains(&id), "the hunt must look where things are kept");
    assert!(!kept.contains("4000056655665556") && !kept.contains("4000 0566"));
    std::fs::remove_dir_all(folder).unwrap();
}

/// A folder of this test's own.
fn tempfile() -> std::path::PathBuf {
    crate::state::folder("cards")
}
