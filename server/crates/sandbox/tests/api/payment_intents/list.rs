use serde_json::Value;

use crate::harness::{Gateway, START};

fn amounts(list: &Value) -> Vec<i64> {
    list["data"].as_array().unwrap().iter().map(|intent| intent["amount"].as_i64().unwrap()).collect()
}

/// Intents of 101 to 105, a minute apart; their ids.
async fn five(gateway: &Gateway) -> Vec<String> {
    let mut ids = Vec::new();
    for amount in 101..=105 {
        let form = format!("amount={amount}&currency=eur");
        let intent = gateway.server().post("/v1/payment_intents", &form).await.ok();
        ids.push(intent["id"].as_str().unwrap().to_owned());
        gateway.clock.advance(60);
    }
    ids
}

#[tokio::test]
async fn goes_from_new_to_old_page_by_page() {
    let gateway = Gateway::new().await;
    let ids = five(&gateway).await;
    let get = async |query: &str| gateway.server().get(&format!("/v1/payment_intents?{query}")).await.ok();
    let all = get("").await;
    assert_eq!(amounts(&all), [105, 104, 103, 102, 101]);
    assert_eq!(all["object"], "list");
    assert_eq!(all["url"], "/v1/payment_intents");
    assert_eq!(all["has_more"], false);

    let first = get("limit=2").await;
    assert_eq!((amounts(&first), &first["has_more"]), (vec![105, 104], &Value::Bool(true)));
    let second = get(&format!("limit=2&starting_after={}", ids[3])).await;
    assert_eq!((amounts(&second), &second["has_more"]), (vec![103, 102], &Value::Bool(true)));
    let last = get(&format!("limit=2&starting_after={}", ids[1])).await;
    assert_eq!((amounts(&last), &last["has_more"]), (vec![101], &Value::Bool(false)));

    let back = get(&format!("limit=2&ending_before={}", ids[1])).await;
    assert_eq!((amounts(&back), &back["has_more"]), (vec![104, 103], &Value::Bool(true)));
    let top = get(&format!("limit=2&ending_before={}", ids[3])).await;
    assert_eq!((amounts(&top), &top["has_more"]), (vec![105], &Value::Bool(false)));
}

#[tokio::test]
async fn can_be_of_a_span_of_time() {
    let gateway = Gateway::new().await;
    five(&gateway).await;
    let get = async |query: String| {
        amounts(&gateway.server().get(&format!("/v1/payment_intents?{query}")).await.ok())
    };
    assert_eq!(get(format!("created[gte]={}", START + 180)).await, [105, 104]);
    assert_eq!(get(format!("created[gt]={}", START + 180)).await, [105]);
    assert_eq!(get(format!("created[lte]={}", START + 60)).await, [102, 101]);
    assert_eq!(get(format!("created[lt]={}", START + 60)).await, [101]);
    assert_eq!(get(format!("created[gt]={START}&created[lt]={}", START + 120)).await, [102]);
    assert_eq!(get(format!("created={}", START + 120)).await, [103]);
}

#[tokio::test]
async fn refuses_pages_that_cannot_be() {
    let gateway = Gateway::new().await;
    for (query, param) in [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("starting_after=pi_none", "starting_after"),
        ("ending_before=pi_none", "ending_before"),
        ("starting_after=pi_1&ending_before=pi_2", "starting_after"),
        ("created[since]=1", "created[since]"),
        ("created=x", "created"),
        ("customer=cus_1", "customer"),
    ] {
        let error = gateway.server().get(&format!("/v1/payment_intents?{query}")).await.error(400);
        assert_eq!(error["param"], param, "{query}");
    }
}
