use crate::harness::Gateway;

#[tokio::test]
async fn keeps_what_was_given() {
    let gateway = Gateway::new().await;
    let form = "amount=1099&currency=EUR&description=Tea&receipt_email=a@b.test&metadata[order]=7\
                &payment_method_types[0]=card&capture_method=manual&statement_descriptor_suffix=TEA\
                &shipping[name]=A&shipping[address][line1]=B&setup_future_usage=off_session";
    let intent = gateway.server().post("/v1/payment_intents", form).await.ok();
    assert_eq!(intent["status"], "requires_payment_method");
    assert_eq!(intent["currency"], "eur");
    assert_eq!(intent["description"], "Tea");
    assert_eq!(intent["metadata"]["order"], "7");
    assert_eq!(intent["capture_method"], "manual");
    assert_eq!(intent["shipping"]["address"]["line1"], "B");
    assert_eq!(intent["setup_future_usage"], "off_session");
    let id = intent["id"].as_str().unwrap();
    assert!(intent["client_secret"].as_str().unwrap().starts_with(&format!("{id}_secret_")));
}

#[tokio::test]
async fn with_a_method_waits_to_be_confirmed() {
    let gateway = Gateway::new().await;
    let form = "amount=1099&currency=eur&payment_method=pm_card_visa";
    let intent = gateway.server().post("/v1/payment_intents", form).await.ok();
    assert_eq!(intent["status"], "requires_confirmation");
    assert!(intent["payment_method"].as_str().unwrap().starts_with("pm_"));
    assert_ne!(intent["payment_method"], "pm_card_visa");
}

#[tokio::test]
async fn and_confirmed_at_once_is_paid() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_visa").await;
    assert_eq!(intent["status"], "succeeded");
    assert_eq!(intent["amount_received"], 1099);
    assert!(intent["latest_charge"].as_str().unwrap().starts_with("ch_"));
}

#[tokio::test]
async fn a_decline_is_a_402_that_carries_the_intent() {
    let gateway = Gateway::new().await;
    let form = "amount=1099&currency=eur&confirm=true&payment_method_types[]=card\
                &payment_method=pm_card_visa_chargeDeclinedInsufficientFunds";
    let error = gateway.server().post("/v1/payment_intents", form).await.error(402);
    assert_eq!(error["type"], "card_error");
    assert_eq!(error["code"], "card_declined");
    assert_eq!(error["decline_code"], "insufficient_funds");
    assert!(error["charge"].as_str().unwrap().starts_with("ch_"));
    assert_eq!(error["payment_method"]["object"], "payment_method");
    let intent = &error["payment_intent"];
    assert_eq!(intent["status"], "requires_payment_method");
    assert!(intent["payment_method"].is_null());
    assert_eq!(intent["last_payment_error"]["decline_code"], "insufficient_funds");
    let path = format!("/v1/payment_intents/{}", intent["id"].as_str().unwrap());
    assert_eq!(gateway.server().get(&path).await.ok(), *intent);
}

#[tokio::test]
async fn refuses_what_makes_no_sense() {
    let gateway = Gateway::new().await;
    for (form, code, param) in [
        ("currency=eur", "parameter_missing", "amount"),
        ("amount=1099", "parameter_missing", "currency"),
        ("amount=10.99&currency=eur", "parameter_invalid_integer", "amount"),
        ("amount=0&currency=eur", "parameter_invalid_integer", "amount"),
        ("amount=-1&currency=eur", "parameter_invalid_integer", "amount"),
        ("amount=49&currency=eur", "amount_too_small", "amount"),
        ("amount=100000000&currency=eur", "amount_too_large", "amount"),
        ("amount=1234&currency=kwd", "parameter_invalid_integer", "amount"),
        ("amount=1099&currency=xyz", "", "currency"),
        ("amount=1099&currency=eur&colour=red", "parameter_unknown", "colour"),
        ("amount=1099&currency=eur&customer=cus_1", "", "customer"),
        ("amount=1099&currency=eur&payment_method_types[]=ideal", "", "payment_method_types"),
        ("amount=1099&currency=eur&payment_method=pm_none", "resource_missing", "payment_method"),
        ("amount=1099&currency=eur&return_url=https://a.test", "", "return_url"),
        ("amount=1099&currency=eur&off_session=true", "", "off_session"),
        ("amount=1099&currency=eur&confirm=true&return_url=javascript:1", "url_invalid", "return_url"),
        ("amount=1099&currency=eur&capture_method=later", "", "capture_method"),
        ("amount=1099&currency=eur&receipt_email=nobody", "email_invalid", "receipt_email"),
        ("amount=1099&currency=eur&statement_descriptor=12345", "", "statement_descriptor"),
        (
            "amount=1099&currency=eur&payment_method_types[]=card&automatic_payment_methods[enabled]=true",
            "parameters_exclusive",
            "payment_method_types",
        ),
    ] {
        let error = gateway.server().post("/v1/payment_intents", form).await.error(400);
        assert_eq!(error["code"].as_str().unwrap_or(""), code, "{form}");
        assert_eq!(error["param"], param, "{form}");
    }
    let list = gateway.server().get("/v1/payment_intents").await.ok();
    assert!(list["data"].as_array().unwrap().is_empty());
    assert!(gateway.event_types().await.is_empty());
}

#[tokio::test]
async fn to_be_confirmed_needs_a_method_and_a_way_back() {
    let gateway = Gateway::new().await;
    let form = "amount=1099&currency=eur&confirm=true&payment_method_types[]=card";
    let error = gateway.server().post("/v1/payment_intents", form).await.error(400);
    assert_eq!(error["code"], "payment_intent_unexpected_state");
    let form = "amount=1099&currency=eur&confirm=true&payment_method=pm_card_visa";
    assert_eq!(gateway.server().post("/v1/payment_intents", form).await.error(400)["param"], "return_url");
    for way in [
        "return_url=https://a.test",
        "automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never",
    ] {
        gateway.server().post("/v1/payment_intents", &format!("{form}&{way}")).await.ok();
    }
}
