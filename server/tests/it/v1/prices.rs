//! `/v1/prices`.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use super::{assert_fails, id, path_of, walk};
use crate::harness::{Caller, TestServer};

async fn product(merchant: &Caller<'_>) -> String {
    id(&merchant.post_form(paths::PRODUCTS, "name=Tea").await.json()).to_owned()
}

async fn create(merchant: &Caller<'_>, form: &str) -> Value {
    let answer = merchant.post_form(paths::PRICES, form).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

#[tokio::test]
async fn a_price_is_made_of_a_product() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let product = product(&merchant).await;
    let form = format!(
        "currency=EUR&unit_amount=450&product={product}&nickname=usual&lookup_key=tea&metadata[a]=b\
         &tax_behavior=unspecified&billing_scheme=per_unit"
    );
    let made = create(&merchant, &form).await;
    assert_eq!(
        made,
        json!({
            "id": made["id"],
            "object": "price",
            "active": true,
            "billing_scheme": "per_unit",
            "created": server.clock().now_second(),
            "currency": "eur",
            "custom_unit_amount": null,
            "livemode": false,
            "lookup_key": "tea",
            "metadata": { "a": "b" },
            "nickname": "usual",
            "product": product,
            "recurring": null,
            "tax_behavior": "unspecified",
            "tiers_mode": null,
            "transform_quantity": null,
            "type": "one_time",
            "unit_amount": 450,
            "unit_amount_decimal": "450",
        })
    );
    let path = path_of(paths::PRICES, &made);
    assert_eq!(merchant.get(&path).await.json(), made);
    let full = merchant.get(&format!("{path}?expand[]=product")).await.json();
    assert_eq!(full["product"], merchant.get(&format!("{}/{product}", paths::PRODUCTS)).await.json());
}

#[tokio::test]
async fn a_price_is_made_with_its_product() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let form = "currency=jpy&unit_amount=0&active=false&product_data[name]=Tea&product_data[metadata][a]=b\
        &product_data[unit_label]=bag&expand[]=product";
    let made = create(&merchant, form).await;
    assert_eq!((&made["active"], &made["unit_amount"]), (&json!(false), &json!(0)));
    let product = &made["product"];
    assert_eq!((&product["name"], &product["active"]), (&json!("Tea"), &json!(true)));
    assert_eq!((&product["metadata"], &product["unit_label"]), (&json!({ "a": "b" }), &json!("bag")));
    assert_eq!(product["default_price"], Value::Null);
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let product = product(&merchant).await;
    create(&merchant, &format!("currency=eur&unit_amount=1&product={product}&lookup_key=tea")).await;
    let fine = format!("currency=eur&product={product}");
    for (form, code, param) in [
        (format!("unit_amount=1&product={product}"), "parameter_missing", "currency"),
        (format!("currency=zzz&unit_amount=1&product={product}"), "none", "currency"),
        (fine.clone(), "parameter_missing", "unit_amount"),
        (format!("{fine}&unit_amount=-1"), "parameter_invalid_integer", "unit_amount"),
        (format!("{fine}&unit_amount=100000000"), "parameter_invalid_integer", "unit_amount"),
        (format!("{fine}&unit_amount_decimal=0.5"), "parameter_invalid_integer", "unit_amount_decimal"),
        (
            format!("currency=kwd&unit_amount=1234&product={product}"),
            "parameter_invalid_integer",
            "unit_amount",
        ),
        ("currency=eur&unit_amount=1".to_owned(), "parameter_missing", "product"),
        ("currency=eur&unit_amount=1&product=prod_1".to_owned(), "resource_missing", "product"),
        (format!("{fine}&unit_amount=1&product_data[name]=Tea"), "parameters_exclusive", "product_data"),
        (
            "currency=eur&unit_amount=1&product_data[active]=true".to_owned(),
            "parameter_missing",
            "product_data[name]",
        ),
        ("currency=eur&unit_amount=1&product_data[name]=%20".to_owned(), "none", "product_data[name]"),
        (
            "currency=eur&unit_amount=1&product_data[name]=Tea&product_data[tax_code]=t".to_owned(),
            "parameter_unknown",
            "product_data[tax_code]",
        ),
        (format!("{fine}&unit_amount=1&lookup_key=tea"), "none", "lookup_key"),
        (format!("{fine}&unit_amount=1&lookup_key={}", "k".repeat(201)), "none", "lookup_key"),
        (format!("{fine}&unit_amount=1&tax_behavior=inclusive"), "none", "tax_behavior"),
        (format!("{fine}&unit_amount=1&recurring[interval]=month"), "parameter_unknown", "recurring"),
        (format!("{fine}&unit_amount=1&expand[]=tiers"), "none", "expand[0]"),
    ] {
        let answer = merchant.post_form(paths::PRICES, &form).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, param);
    }
    assert_eq!(merchant.get(paths::PRICES).await.json()["data"].as_array().unwrap().len(), 1);
    assert_eq!(merchant.get(paths::PRODUCTS).await.json()["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_price_is_changed_in_what_is_said_and_its_amount_never() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let product = product(&merchant).await;
    let form = format!("currency=eur&unit_amount=450&product={product}&metadata[a]=1");
    let made = create(&merchant, &format!("{form}&lookup_key=tea")).await;
    let path = path_of(paths::PRICES, &made);
    for (form, name, value) in [
        ("nickname=cheap", "nickname", json!("cheap")),
        ("nickname=", "nickname", Value::Null),
        ("metadata[b]=2", "metadata", json!({ "a": "1", "b": "2" })),
        ("active=false", "active", json!(false)),
        ("active=true", "active", json!(true)),
        ("lookup_key=coffee", "lookup_key", json!("coffee")),
        ("lookup_key=", "lookup_key", Value::Null),
        ("lookup_key=tea", "lookup_key", json!("tea")),
    ] {
        let answer = merchant.post_form(&path, form).await;
        assert_eq!(answer.status, StatusCode::OK, "{form}: {}", answer.body);
        assert_eq!(answer.json()[name], value, "{form}");
    }
    let answer = merchant.post_form(&path, "unit_amount=1").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "parameter_unknown", "unit_amount");

    // The key goes to another price when that is said, and only then.
    let other = path_of(paths::PRICES, &create(&merchant, &form).await);
    let taken = merchant.post_form(&other, "lookup_key=tea").await;
    assert_fails(&taken, StatusCode::BAD_REQUEST, "none", "lookup_key");
    let moved = merchant.post_form(&other, "lookup_key=tea&transfer_lookup_key=true").await.json();
    assert_eq!(moved["lookup_key"], "tea");
    assert_eq!(merchant.get(&path).await.json()["lookup_key"], Value::Null);

    let default = format!("default_price={}", id(&made));
    let answer = merchant.post_form(&format!("{}/{product}", paths::PRODUCTS), &default).await;
    assert_eq!(answer.json()["default_price"], made["id"]);
    let kept = merchant.post_form(&path, "active=false").await;
    assert_fails(&kept, StatusCode::BAD_REQUEST, "none", "active");
}

#[tokio::test]
async fn a_list_is_filtered_and_paged_both_ways() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let products = [product(&merchant).await, product(&merchant).await];
    let mut made = Vec::new();
    for index in 0..5 {
        let form = format!(
            "product={}&unit_amount={index}&currency={}&active={}&lookup_key=k{index}",
            products[index % 2],
            if index == 4 { "usd" } else { "eur" },
            index != 3
        );
        made.insert(0, create(&merchant, &form).await);
        server.clock().advance(SignedDuration::from_secs(10));
    }
    let oldest = made[4]["created"].as_i64().unwrap();
    for (query, expected) in [
        ("type=one_time".to_owned(), vec![0, 1, 2, 3, 4]),
        (format!("product={}", products[0]), vec![0, 2, 4]),
        ("currency=USD".to_owned(), vec![0]),
        ("active=false".to_owned(), vec![1]),
        ("lookup_keys[]=k0&lookup_keys[]=k2&lookup_keys[]=none".to_owned(), vec![2, 4]),
        (format!("created[gt]={oldest}&limit=3"), vec![0, 1, 2]),
    ] {
        let answer = merchant.get(&format!("{}?{query}", paths::PRICES)).await.json();
        let expected: Vec<_> = expected.into_iter().map(|index: usize| made[index].clone()).collect();
        assert_eq!(answer["data"], json!(expected), "{query}");
    }
    walk(&merchant, paths::PRICES, &made).await;
    let full = merchant.get(&format!("{}?expand[]=data.product&limit=1", paths::PRICES)).await.json();
    assert_eq!(full["data"][0]["product"]["id"], products[0]);

    for (query, code, param) in [
        ("type=recurring", "none", "type"),
        ("currency=zzz", "none", "currency"),
        ("product=prod_1", "resource_missing", "product"),
        ("starting_after=price_1", "resource_missing", "starting_after"),
        ("recurring[interval]=month", "parameter_unknown", "recurring"),
        ("expand[]=product", "none", "expand[0]"),
    ] {
        let answer = merchant.get(&format!("{}?{query}", paths::PRICES)).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, param);
    }
    let many: String = (0..11).map(|index| format!("&lookup_keys[]={index}")).collect();
    let answer = merchant.get(&format!("{}?{}", paths::PRICES, &many[1..])).await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "lookup_keys");
}

#[tokio::test]
async fn another_merchant_s_prices_are_not_there() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let product = product(&merchant).await;
    let form = format!("currency=eur&unit_amount=1&product={product}&lookup_key=tea");
    let theirs = create(&merchant, &form).await;
    let stranger = server.stranger().await;
    let path = path_of(paths::PRICES, &theirs);
    for answer in [stranger.get(&path).await, stranger.post_form(&path, "active=false").await] {
        assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "price");
    }
    let answer = stranger.get(&format!("{}?product={product}", paths::PRICES)).await;
    assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "product");
    // Lookup keys are each merchant's own.
    let mine = "currency=eur&unit_amount=1&product_data[name]=Tea&lookup_key=tea&transfer_lookup_key=true";
    let mine = create(&stranger, mine).await;
    assert_eq!(stranger.get(paths::PRICES).await.json()["data"], json!([mine]));
    assert_eq!(merchant.get(&path).await.json(), theirs);
}
