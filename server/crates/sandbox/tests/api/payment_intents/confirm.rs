use crate::harness::Gateway;

const CREATE: &str = "amount=1099&currency=eur&payment_method_types[]=card";

#[tokio::test]
async fn by_a_page_with_the_secret_pays() {
    let gateway = Gateway::new().await;
    let intent = gateway.server().post("/v1/payment_intents", CREATE).await.ok();
    let path = format!("/v1/payment_intents/{}/confirm", intent["id"].as_str().unwrap());
    let secret = intent["client_secret"].as_str().unwrap();
    gateway.page().post(&path, "payment_method=pm_card_visa").await.error(401);
    gateway.page().post(&path, "payment_method=pm_card_visa&client_secret=wrong").await.error(404);
    let declined = format!("payment_method=pm_card_visa_chargeDeclined&client_secret={secret}");
    let error = gateway.page().post(&path, &declined).await.error(402);
    assert!(error["payment_intent"].get("metadata").is_none());
    assert!(error["payment_method"]["card"].get("fingerprint").is_none());
    for parameter in ["off_session=true", "error_on_requires_action=true", "capture_method=manual"] {
        let form = format!("payment_method=pm_card_visa&client_secret={secret}&{parameter}");
        let error = gateway.page().post(&path, &form).await.error(400);
        assert_eq!(error["param"], parameter.split('=').next().unwrap());
    }
    let paid =
        gateway.page().post(&path, &format!("payment_method=pm_card_visa&client_secret={secret}")).await.ok();
    assert_eq!(paid["status"], "succeeded");
}

#[tokio::test]
async fn works_from_each_open_status_and_from_no_other() {
    let gateway = Gateway::new().await;
    let confirm = async |intent: &serde_json::Value| {
        let path = format!("/v1/payment_intents/{}/confirm", intent["id"].as_str().unwrap());
        gateway.server().post(&path, "payment_method=pm_card_visa").await
    };
    let server = gateway.server();
    let new = server.post("/v1/payment_intents", CREATE).await.ok();
    let with_method =
        server.post("/v1/payment_intents", &format!("{CREATE}&payment_method=pm_card_visa")).await.ok();
    let waiting = gateway.pay("pm_card_threeDSecure2Required").await;
    for open in [&new, &with_method, &waiting] {
        assert_eq!(confirm(open).await.ok()["status"], "succeeded");
    }
    assert_eq!(confirm(&new).await.error(400)["code"], "payment_intent_unexpected_state");
    let canceled = server.post("/v1/payment_intents", CREATE).await.ok();
    let path = format!("/v1/payment_intents/{}/cancel", canceled["id"].as_str().unwrap());
    server.post(&path, "").await.ok();
    assert_eq!(confirm(&canceled).await.error(400)["code"], "payment_intent_unexpected_state");
}

#[tokio::test]
async fn takes_a_card_and_details_of_its_own() {
    let gateway = Gateway::new().await;
    let intent = gateway.server().post("/v1/payment_intents", CREATE).await.ok();
    let path = format!("/v1/payment_intents/{}/confirm", intent["id"].as_str().unwrap());
    let form = "payment_method_data[type]=card&payment_method_data[card][number]=5555555555554444\
                &payment_method_data[card][exp_month]=1&payment_method_data[card][exp_year]=30\
                &payment_method_data[billing_details][name]=A&receipt_email=a@b.test&expand[]=latest_charge";
    let paid = gateway.server().post(&path, form).await.ok();
    assert_eq!(paid["receipt_email"], "a@b.test");
    let charge = &paid["latest_charge"];
    assert_eq!(charge["billing_details"]["name"], "A");
    assert_eq!(charge["payment_method_details"]["card"]["brand"], "mastercard");
    assert_eq!(charge["receipt_email"], "a@b.test");
    let both = "payment_method=pm_card_visa&payment_method_data[type]=card";
    assert_eq!(gateway.server().post(&path, both).await.error(400)["code"], "parameters_exclusive");
}

#[tokio::test]
async fn by_a_server_needs_a_way_back_if_the_gateway_chooses_the_method() {
    let gateway = Gateway::new().await;
    let intent = gateway.server().post("/v1/payment_intents", "amount=1099&currency=eur").await.ok();
    let path = format!("/v1/payment_intents/{}/confirm", intent["id"].as_str().unwrap());
    let error = gateway.server().post(&path, "payment_method=pm_card_visa").await.error(400);
    assert_eq!(error["param"], "return_url");
    let by_page =
        format!("payment_method=pm_card_visa&client_secret={}", intent["client_secret"].as_str().unwrap());
    assert_eq!(gateway.page().post(&path, &by_page).await.ok()["status"], "succeeded");
}
