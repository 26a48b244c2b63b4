//! `/v1/products`.

use axum::http::StatusCode;
use domain::{
    model::Mode,
    ports::Ports,
    usecases::{NewProduct, create_product},
};
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use super::{assert_fails, id, path_of, walk};
use crate::harness::{Caller, TestServer};

async fn create(merchant: &Caller<'_>, form: &str) -> Value {
    let answer = merchant.post_form(paths::PRODUCTS, form).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

#[tokio::test]
async fn a_product_is_made_with_all_that_was_said() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let form = "name=Green%20tea&description=Loose&images[]=https%3A%2F%2Fshop.test%2Ft.png&unit_label=bag\
        &url=https%3A%2F%2Fshop.test%2Ftea&metadata[shelf]=7&active=false&type=service";
    let made = create(&merchant, form).await;
    let now = server.clock().now_second();
    assert_eq!(
        made,
        json!({
            "id": made["id"],
            "object": "product",
            "active": false,
            "created": now,
            "default_price": null,
            "description": "Loose",
            "images": ["https://shop.test/t.png"],
            "livemode": false,
            "marketing_features": [],
            "metadata": { "shelf": "7" },
            "name": "Green tea",
            "package_dimensions": null,
            "shippable": null,
            "statement_descriptor": null,
            "tax_code": null,
            "tax_details": null,
            "type": "service",
            "unit_label": "bag",
            "updated": now,
            "url": "https://shop.test/tea",
        })
    );
    assert!(id(&made).starts_with("prod_"));
    assert_eq!(merchant.get(&path_of(paths::PRODUCTS, &made)).await.json(), made);
}

#[tokio::test]
async fn a_default_price_is_made_along_and_told_in_full_on_demand() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let form = "name=Tea&default_price_data[currency]=eur&default_price_data[unit_amount_decimal]=450.0\
        &default_price_data[metadata][a]=b&expand[]=default_price";
    let made = create(&merchant, form).await;
    let price = &made["default_price"];
    assert_eq!((&price["unit_amount"], &price["currency"]), (&json!(450), &json!("eur")));
    assert_eq!((&price["product"], &price["metadata"]), (&made["id"], &json!({ "a": "b" })));
    assert_eq!(merchant.get(&path_of(paths::PRICES, price)).await.json(), *price);

    let path = path_of(paths::PRODUCTS, &made);
    assert_eq!(merchant.get(&path).await.json()["default_price"], price["id"]);
    assert_eq!(merchant.get(&format!("{path}?expand[]=default_price")).await.json(), made);
    let listed = merchant.get(&format!("{}?expand[]=data.default_price", paths::PRODUCTS)).await.json();
    assert_eq!(listed["data"], json!([made]));
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let long = format!("name={}", "x".repeat(251));
    let data = "name=Tea&default_price_data";
    for (form, code, param) in [
        ("", "parameter_missing", "name"),
        ("name=%20", "none", "name"),
        (&long, "none", "name"),
        ("name=Tea&images[]=t.png", "url_invalid", "images"),
        ("name=Tea&images=t.png", "none", "images"),
        ("name=Tea&url=shop", "url_invalid", "url"),
        ("name=Tea&unit_label=xxxxxxxxxxxxx", "none", "unit_label"),
        ("name=Tea&active=maybe", "none", "active"),
        ("name=Tea&type=good", "none", "type"),
        ("name=Tea&id=tea", "parameter_unknown", "id"),
        ("name=Tea&shippable=true", "parameter_unknown", "shippable"),
        ("name=Tea&expand[]=prices", "none", "expand[0]"),
        (&format!("{data}[currency]=eur"), "parameter_missing", "default_price_data[unit_amount]"),
        (&format!("{data}[unit_amount]=1"), "parameter_missing", "default_price_data[currency]"),
        (
            &format!("{data}[currency]=xxq&default_price_data[unit_amount]=1"),
            "none",
            "default_price_data[currency]",
        ),
        (
            &format!("{data}[currency]=eur&default_price_data[unit_amount]=-1"),
            "parameter_invalid_integer",
            "default_price_data[unit_amount]",
        ),
        (
            &format!(
                "{data}[currency]=eur&default_price_data[unit_amount]=1&default_price_data[recurring][interval]=month"
            ),
            "parameter_unknown",
            "default_price_data[recurring]",
        ),
    ] {
        let answer = merchant.post_form(paths::PRODUCTS, form).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, param);
    }
    assert_eq!(merchant.get(paths::PRODUCTS).await.json()["data"], json!([]));
}

#[tokio::test]
async fn a_product_is_changed_in_what_is_said_and_in_nothing_else() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let made =
        create(&merchant, "name=Tea&description=Loose&metadata[a]=1&metadata[b]=2&unit_label=bag").await;
    let path = path_of(paths::PRODUCTS, &made);
    server.clock().advance(SignedDuration::from_secs(9));
    for (form, name, value) in [
        ("name=Coffee", "name", json!("Coffee")),
        ("active=false", "active", json!(false)),
        ("metadata[b]=&metadata[c]=3", "metadata", json!({ "a": "1", "c": "3" })),
        ("metadata=", "metadata", json!({})),
        ("images[]=https%3A%2F%2Fshop.test%2Fc.png", "images", json!(["https://shop.test/c.png"])),
        ("images=", "images", json!([])),
        ("unit_label=", "unit_label", Value::Null),
        ("url=https%3A%2F%2Fshop.test", "url", json!("https://shop.test")),
        ("url=", "url", Value::Null),
        ("", "description", json!("Loose")),
        ("description=", "description", Value::Null),
    ] {
        let answer = merchant.post_form(&path, form).await;
        assert_eq!(answer.status, StatusCode::OK, "{form}: {}", answer.body);
        assert_eq!(answer.json()[name], value, "{form}");
    }
    let read = merchant.get(&path).await.json();
    assert_eq!((&read["name"], &read["created"]), (&json!("Coffee"), &made["created"]));
    assert_eq!(read["updated"], json!(server.clock().now_second()));
    for (form, code, param) in [
        ("name=", "parameter_invalid_empty", "name"),
        ("default_price=price_1", "resource_missing", "default_price"),
        ("default_price_data[currency]=eur", "parameter_unknown", "default_price_data"),
        ("url=shop", "url_invalid", "url"),
    ] {
        let answer = merchant.post_form(&path, form).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, param);
    }
    let many: String = (0..51).map(|index| format!("&metadata[k{index}]=1")).collect();
    let answer = merchant.post_form(&path, &many[1..]).await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "metadata");
}

#[tokio::test]
async fn only_a_product_without_prices_is_deleted() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let bare = create(&merchant, "name=Tea").await;
    let path = path_of(paths::PRODUCTS, &bare);
    let answer = merchant.send("DELETE", &path, "").await;
    assert_eq!(answer.json(), json!({ "id": bare["id"], "object": "product", "deleted": true }));
    assert_fails(&merchant.get(&path).await, StatusCode::NOT_FOUND, "resource_missing", "product");
    let again = merchant.send("DELETE", &path, "").await;
    assert_fails(&again, StatusCode::NOT_FOUND, "resource_missing", "product");

    let form = "name=Tea&default_price_data[currency]=eur&default_price_data[unit_amount]=450";
    let priced = path_of(paths::PRODUCTS, &create(&merchant, form).await);
    let answer = merchant.send("DELETE", &priced, "").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "none");
    assert_eq!(merchant.get(&priced).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_list_is_filtered_and_paged_both_ways() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let mut made = Vec::new();
    for index in 0..5 {
        let form = format!("name=Tea&active={}&url=https%3A%2F%2Fshop.test%2F{}", index != 2, index / 4);
        made.insert(0, create(&merchant, &form).await);
        server.clock().advance(SignedDuration::from_secs(10));
    }
    let newest = made[0]["created"].as_i64().unwrap();
    for (query, expected) in [
        (String::new(), vec![0, 1, 2, 3, 4]),
        ("active=true".to_owned(), vec![0, 1, 3, 4]),
        ("active=false".to_owned(), vec![2]),
        ("url=https%3A%2F%2Fshop.test%2F1".to_owned(), vec![0]),
        (format!("created[lt]={newest}&limit=2"), vec![1, 2]),
        (format!("ids[]={}&ids[]={}&ids[]=prod_x", id(&made[3]), id(&made[1])), vec![1, 3]),
        ("ids[]=prod_x".to_owned(), vec![]),
    ] {
        let answer = merchant.get(&format!("{}?{query}", paths::PRODUCTS)).await.json();
        let expected: Vec<_> = expected.into_iter().map(|index: usize| made[index].clone()).collect();
        assert_eq!(answer["data"], json!(expected), "{query}");
    }
    walk(&merchant, paths::PRODUCTS, &made).await;

    let ids = format!("ids[]={0}&starting_after={0}", id(&made[0]));
    for (query, code, param) in [
        (ids.as_str(), "parameters_exclusive", "ids"),
        ("starting_after=prod_x", "resource_missing", "starting_after"),
        ("ending_before=prod_x", "resource_missing", "ending_before"),
        ("shippable=true", "parameter_unknown", "shippable"),
        ("expand[]=default_price", "none", "expand[0]"),
        ("expand[]=data.default_price.product.default_price.product", "none", "expand[0]"),
    ] {
        let answer = merchant.get(&format!("{}?{query}", paths::PRODUCTS)).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, param);
    }
}

#[tokio::test]
async fn another_merchant_s_and_the_other_mode_s_products_are_not_there() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let theirs = create(&merchant, "name=Tea").await;
    let ports = Ports { mode: Mode::Live, ..server.domain.ports.clone() };
    let new = NewProduct {
        merchant: server.merchant.id.clone(),
        active: true,
        name: "Tea".to_owned(),
        description: None,
        images: Vec::new(),
        unit_label: None,
        url: None,
        metadata: Default::default(),
    };
    let live = create_product(&ports, new, None, None).await.unwrap();
    let stranger = server.stranger().await;
    for (caller, foreign) in [(&stranger, id(&theirs)), (&merchant, live.id.as_str())] {
        let path = format!("{}/{foreign}", paths::PRODUCTS);
        for answer in [
            caller.get(&path).await,
            caller.post_form(&path, "name=Mine").await,
            caller.send("DELETE", &path, "").await,
        ] {
            assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "product");
        }
        let listed = caller.get(&format!("{}?starting_after={foreign}", paths::PRODUCTS)).await;
        assert_fails(&listed, StatusCode::NOT_FOUND, "resource_missing", "starting_after");
        let priced = format!("currency=eur&unit_amount=1&product={foreign}");
        let answer = caller.post_form(paths::PRICES, &priced).await;
        assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "product");
    }
    assert_eq!(stranger.get(paths::PRODUCTS).await.json()["data"], json!([]));
    assert_eq!(merchant.get(paths::PRODUCTS).await.json()["data"], json!([theirs]));
}
