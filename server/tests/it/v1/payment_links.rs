//! `/v1/payment_links`.

use axum::http::StatusCode;
use domain::usecases::{LinkOpened, LinkVisit, open_link};
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use super::{assert_fails, id, path_of, walk};
use crate::harness::{Caller, TestServer};

async fn price(merchant: &Caller<'_>, amount: u32) -> Value {
    let form = format!("currency=eur&unit_amount={amount}&product_data[name]=Tea");
    merchant.post_form(paths::PRICES, &form).await.json()
}

async fn create(merchant: &Caller<'_>, form: &str) -> Value {
    let answer = merchant.post_form(paths::PAYMENT_LINKS, form).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

fn one_of(price: &Value) -> String {
    format!("line_items[0][price]={}&line_items[0][quantity]=2", id(price))
}

#[tokio::test]
async fn a_link_of_nothing_but_a_price_has_all_that_stripe_s_has() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let made = create(&merchant, &one_of(&price(&merchant, 450).await)).await;
    let link = id(&made);
    assert!(link.starts_with("plink_"));
    assert_eq!(
        made,
        json!({
            "id": link,
            "object": "payment_link",
            "active": true,
            "after_completion": { "hosted_confirmation": { "custom_message": null }, "type": "hosted_confirmation" },
            "allow_promotion_codes": false,
            "application": null,
            "application_fee_amount": null,
            "application_fee_percent": null,
            "automatic_tax": { "enabled": false, "liability": null },
            "billing_address_collection": "auto",
            "consent_collection": null,
            "currency": "eur",
            "custom_fields": [],
            "custom_text": {
                "after_submit": null, "shipping_address": null, "submit": null,
                "terms_of_service_acceptance": null,
            },
            "customer_creation": "if_required",
            "expires_at": null,
            "inactive_message": null,
            "invoice_creation": null,
            "livemode": false,
            "managed_payments": null,
            "metadata": {},
            "on_behalf_of": null,
            "optional_items": null,
            "payment_intent_data": null,
            "payment_method_collection": "always",
            "payment_method_options": null,
            "payment_method_types": ["card"],
            "phone_number_collection": { "enabled": false },
            "restrictions": null,
            "shipping_address_collection": null,
            "shipping_options": [],
            "submit_type": "auto",
            "subscription_data": null,
            "tax_id_collection": { "enabled": false, "required": "never" },
            "transfer_data": null,
            "url": format!("https://pay.test/l/{link}"),
        })
    );
    assert_eq!(merchant.get(&path_of(paths::PAYMENT_LINKS, &made)).await.json(), made);
}

#[tokio::test]
async fn what_is_said_is_given_back() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let end = server.clock().now_second() + 3600;
    let form = format!(
        "line_items[0][price_data][currency]=usd&line_items[0][price_data][unit_amount]=2500\
         &line_items[0][price_data][product_data][name]=Workshop&line_items[0][quantity]=1\
         &line_items[0][adjustable_quantity][enabled]=true&line_items[0][adjustable_quantity][maximum]=5\
         &after_completion[type]=redirect&after_completion[redirect][url]=https%3A%2F%2Fshop.test%2Fok\
         &restrictions[completed_sessions][limit]=3&inactive_message=Sold%20out&expires_at={end}\
         &phone_number_collection[enabled]=true&billing_address_collection=required&submit_type=book\
         &name_collection[individual][enabled]=true&consent_collection[terms_of_service]=required\
         &custom_text[submit][message]=Soon&metadata[a]=b&payment_intent_data[capture_method]=manual\
         &payment_intent_data[description]=W&payment_intent_data[metadata][c]=d&payment_method_types[]=card\
         &expand[]=line_items.data.price.product"
    );
    let made = create(&merchant, &form).await;
    for (name, value) in [
        ("after_completion", json!({ "redirect": { "url": "https://shop.test/ok" }, "type": "redirect" })),
        ("restrictions", json!({ "completed_sessions": { "count": 0, "limit": 3 } })),
        ("inactive_message", json!("Sold out")),
        ("expires_at", json!(end)),
        ("phone_number_collection", json!({ "enabled": true })),
        ("billing_address_collection", json!("required")),
        ("submit_type", json!("book")),
        ("name_collection", json!({ "individual": { "enabled": true, "optional": false } })),
        (
            "consent_collection",
            json!({
                "payment_method_reuse_agreement": null, "promotions": null, "terms_of_service": "required",
            }),
        ),
        ("metadata", json!({ "a": "b" })),
        ("currency", json!("usd")),
    ] {
        assert_eq!(made[name], value, "{name}");
    }
    assert_eq!(made["custom_text"]["submit"], json!({ "message": "Soon" }));
    let payment = &made["payment_intent_data"];
    assert_eq!((&payment["capture_method"], &payment["description"]), (&json!("manual"), &json!("W")));
    assert_eq!(payment["metadata"], json!({ "c": "d" }));

    let line = &made["line_items"]["data"][0];
    assert_eq!(line["adjustable_quantity"], json!({ "enabled": true, "maximum": 5, "minimum": 0 }));
    assert_eq!((&line["amount_total"], &line["description"]), (&json!(2500), &json!("Workshop")));
    assert_eq!(line["price"]["product"]["name"], "Workshop");
    let lines = format!("{}/line_items", path_of(paths::PAYMENT_LINKS, &made));
    assert_eq!(made["line_items"]["url"], json!(lines));
    let read = merchant.get(&format!("{lines}?expand[]=data.price.product")).await.json();
    assert_eq!(read, made["line_items"]);
    let plain = merchant.get(&lines).await.json();
    assert_eq!(plain["data"][0]["price"]["product"], line["price"]["product"]["id"]);
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let fine = one_of(&price(&merchant, 450).await);
    let archived = price(&merchant, 450).await;
    merchant.post_form(&path_of(paths::PRICES, &archived), "active=false").await;
    let limit = "restrictions[completed_sessions][limit]";
    for (form, code, param) in [
        (String::new(), "none", "line_items"),
        ("line_items[0][quantity]=1".to_owned(), "parameter_missing", "line_items[0][price]"),
        (
            "line_items[0][price]=price_1&line_items[0][quantity]=1".to_owned(),
            "resource_missing",
            "line_items[0][price]",
        ),
        (one_of(&archived), "none", "line_items[0][price]"),
        (format!("{fine}&line_items[0][metadata][a]=b"), "parameter_unknown", "line_items[0][metadata]"),
        (
            format!("{fine}&after_completion[type]=redirect"),
            "parameter_missing",
            "after_completion[redirect]",
        ),
        (
            format!("{fine}&after_completion[type]=redirect&after_completion[redirect][url]=x"),
            "none",
            "after_completion[redirect][url]",
        ),
        (format!("{fine}&{limit}=0"), "parameter_invalid_integer", limit),
        (format!("{fine}&inactive_message={}", "x".repeat(501)), "none", "inactive_message"),
        (format!("{fine}&expires_at={}", server.clock().now_second()), "none", "expires_at"),
        (format!("{fine}&active=false"), "parameter_unknown", "active"),
        (format!("{fine}&allow_promotion_codes=true"), "parameter_unknown", "allow_promotion_codes"),
        (
            format!("{fine}&payment_intent_data[receipt_email]=a%40b.test"),
            "parameter_unknown",
            "payment_intent_data[receipt_email]",
        ),
        (format!("{fine}&payment_method_types[]=ideal"), "none", "payment_method_types[0]"),
        (format!("{fine}&expand[]=customer"), "none", "expand[0]"),
    ] {
        let answer = merchant.post_form(paths::PAYMENT_LINKS, &form).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, param);
    }
    assert_eq!(merchant.get(paths::PAYMENT_LINKS).await.json()["data"], json!([]));
}

#[tokio::test]
async fn a_link_is_changed_in_what_is_said_and_in_nothing_else() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let form = format!("{}&phone_number_collection[enabled]=true", one_of(&price(&merchant, 450).await));
    let made = create(&merchant, &format!("{form}&metadata[a]=1&expand[]=line_items")).await;
    let path = path_of(paths::PAYMENT_LINKS, &made);
    let line = id(&made["line_items"]["data"][0]).to_owned();
    let end = server.clock().now_second() + 60;
    let redirect = json!({ "redirect": { "url": "https://shop.test" }, "type": "redirect" });
    let message = json!({ "hosted_confirmation": { "custom_message": "Hi" }, "type": "hosted_confirmation" });
    for (form, name, value) in [
        ("active=false", "active", json!(false)),
        ("active=true", "active", json!(true)),
        ("inactive_message=Gone", "inactive_message", json!("Gone")),
        ("inactive_message=", "inactive_message", Value::Null),
        (
            "restrictions[completed_sessions][limit]=2",
            "restrictions",
            json!({ "completed_sessions": { "count": 0, "limit": 2 } }),
        ),
        ("restrictions=", "restrictions", Value::Null),
        (&format!("expires_at={end}"), "expires_at", json!(end)),
        ("expires_at=", "expires_at", Value::Null),
        (
            "after_completion[type]=redirect&after_completion[redirect][url]=https%3A%2F%2Fshop.test",
            "after_completion",
            redirect,
        ),
        (
            "after_completion[type]=hosted_confirmation&after_completion[hosted_confirmation][custom_message]=Hi",
            "after_completion",
            message,
        ),
        ("metadata[b]=2", "metadata", json!({ "a": "1", "b": "2" })),
        ("submit_type=donate", "submit_type", json!("donate")),
        ("", "phone_number_collection", json!({ "enabled": true })),
    ] {
        let answer = merchant.post_form(&path, form).await;
        assert_eq!(answer.status, StatusCode::OK, "{form}: {}", answer.body);
        assert_eq!(answer.json()[name], value, "{form}");
    }
    let more = format!("line_items[0][id]={line}&line_items[0][quantity]=7&expand[]=line_items");
    let answer = merchant.post_form(&path, &more).await.json();
    let changed = &answer["line_items"]["data"][0];
    assert_eq!((&changed["quantity"], &changed["amount_total"]), (&json!(7), &json!(3150)));
    for (form, code, param) in [
        ("line_items[0][quantity]=1".to_owned(), "parameter_missing", "line_items[0][id]"),
        ("line_items[0][id]=li_1".to_owned(), "resource_missing", "line_items[0][id]"),
        (format!("line_items[0][id]={line}&line_items[0][quantity]=0"), "none", "line_items[0][quantity]"),
        (
            format!("line_items[0][id]={line}&line_items[0][price]=p"),
            "parameter_unknown",
            "line_items[0][price]",
        ),
        (
            "payment_intent_data[capture_method]=manual".to_owned(),
            "parameter_unknown",
            "payment_intent_data[capture_method]",
        ),
    ] {
        let answer = merchant.post_form(&path, &form).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, param);
    }
}

#[tokio::test]
async fn paid_sessions_are_counted_against_the_limit() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let form = format!("{}&restrictions[completed_sessions][limit]=1", one_of(&price(&merchant, 450).await));
    let made = create(&merchant, &form).await;
    let link = id(&made).parse().unwrap();
    let opened = open_link(&server.domain.ports, &link, LinkVisit::default()).await.unwrap();
    let LinkOpened::Session(session) = opened else { panic!("{opened:?}") };
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let read = merchant.get(&path_of(paths::PAYMENT_LINKS, &made)).await.json();
    assert_eq!(read["restrictions"], json!({ "completed_sessions": { "count": 1, "limit": 1 } }));
}

#[tokio::test]
async fn a_list_is_filtered_and_paged_both_ways() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let price = price(&merchant, 450).await;
    let mut made = Vec::new();
    for _ in 0..5 {
        made.insert(0, create(&merchant, &one_of(&price)).await);
        server.clock().advance(SignedDuration::from_secs(1));
    }
    made[2] = merchant.post_form(&path_of(paths::PAYMENT_LINKS, &made[2]), "active=false").await.json();
    walk(&merchant, paths::PAYMENT_LINKS, &made).await;
    let get = async |query: &str| merchant.get(&format!("{}?{query}", paths::PAYMENT_LINKS)).await;
    assert_eq!(get("active=false").await.json()["data"], json!([made[2]]));
    let full = get("limit=1&expand[]=data.line_items").await.json();
    assert_eq!(full["data"][0]["line_items"]["data"][0]["price"], price);
    for (query, code, param) in [
        ("starting_after=plink_1", "resource_missing", "starting_after"),
        ("active=maybe", "none", "active"),
        ("created=1", "parameter_unknown", "created"),
        ("expand[]=data.line_items.data.price.product", "none", "expand[0]"),
    ] {
        assert_fails(&get(query).await, StatusCode::BAD_REQUEST, code, param);
    }
}

#[tokio::test]
async fn lines_are_paged_both_ways() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let mut form = String::from("expand[]=line_items");
    for index in 0..5 {
        let price = price(&merchant, 100 + index).await;
        form += &format!("&line_items[{index}][price]={}&line_items[{index}][quantity]=1", id(&price));
    }
    let made = create(&merchant, &form).await;
    let lines = format!("{}/line_items", path_of(paths::PAYMENT_LINKS, &made));
    walk(&merchant, &lines, made["line_items"]["data"].as_array().unwrap()).await;
}

#[tokio::test]
async fn another_merchant_s_links_are_not_there() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let price = price(&merchant, 450).await;
    let theirs = create(&merchant, &one_of(&price)).await;
    let stranger = server.stranger().await;
    let path = path_of(paths::PAYMENT_LINKS, &theirs);
    for answer in [
        stranger.get(&path).await,
        stranger.get(&format!("{path}/line_items")).await,
        stranger.post_form(&path, "active=false").await,
    ] {
        assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "payment_link");
    }
    let answer = stranger.post_form(paths::PAYMENT_LINKS, &one_of(&price)).await;
    assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "line_items[0][price]");
    assert_eq!(stranger.get(paths::PAYMENT_LINKS).await.json()["data"], json!([]));
}
