//! What a merchant chooses for a session comes back, and what its shopper answers comes with it.

use domain::{
    model::Collected,
    usecases::{ConfirmRequest, Progress, confirm_payment},
};
use serde_json::json;
use server::paths;

use crate::harness::TestServer;

const EVERYTHING: &str = "mode=payment&line_items[0][quantity]=2&line_items[0][price_data][currency]=eur\
    &line_items[0][price_data][unit_amount]=1299&line_items[0][price_data][product_data][name]=Book\
    &line_items[0][adjustable_quantity][enabled]=true&line_items[0][adjustable_quantity][maximum]=5\
    &submit_type=book&custom_text[submit][message]=Hello&billing_address_collection=required\
    &phone_number_collection[enabled]=true&name_collection[individual][enabled]=true\
    &consent_collection[terms_of_service]=required&after_expiration[recovery][enabled]=true\
    &branding_settings[button_color]=%230a7f3f&branding_settings[display_name]=Tea%20House\
    &payment_intent_data[description]=Order%207&payment_intent_data[metadata][a]=1\
    &payment_intent_data[statement_descriptor]=TEA%20HOUSE\
    &custom_fields[0][key]=size&custom_fields[0][label][type]=custom&custom_fields[0][label][custom]=Size\
    &custom_fields[0][type]=dropdown&custom_fields[0][dropdown][options][0][label]=Large\
    &custom_fields[0][dropdown][options][0][value]=l&expand[]=line_items";

#[tokio::test]
async fn what_is_chosen_comes_back() {
    let server = TestServer::start().await;
    let session = server.merchant_caller().await.post_form(paths::SESSIONS, EVERYTHING).await.json();
    assert_eq!(session["submit_type"], "book", "{session}");
    assert_eq!(session["custom_text"]["submit"], json!({ "message": "Hello" }));
    assert_eq!(session["billing_address_collection"], "required");
    assert_eq!(session["name_collection"], json!({ "individual": { "enabled": true, "optional": false } }));
    assert_eq!(session["consent_collection"]["terms_of_service"], "required");
    assert_eq!(session["consent"]["terms_of_service"], json!(null));
    assert_eq!(session["branding_settings"]["button_color"], "#0a7f3f");
    assert_eq!(session["after_expiration"]["recovery"]["url"], json!(null), "it has not expired");
    assert_eq!(session["custom_fields"][0]["dropdown"]["options"][0]["value"], "l");
    assert_eq!(
        session["line_items"]["data"][0]["adjustable_quantity"],
        json!({ "enabled": true, "maximum": 5, "minimum": 0 })
    );
}

#[tokio::test]
async fn what_the_shopper_answers_comes_with_it() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let session = merchant.post_form(paths::SESSIONS, EVERYTHING).await.json();
    let id = session["id"].as_str().unwrap().parse().unwrap();
    let answers: Collected = serde_json::from_value(json!({
        "individual_name": "Grace Hopper", "phone": "+1 555 0100", "terms_accepted": true,
        "billing_address": {
            "line1": "1 Main St", "line2": null, "city": "Arlington", "state": "VA", "postal_code": "22201",
            "country": "US",
        },
        "custom_fields": { "size": "l", "unasked": "x" },
    }))
    .unwrap();
    let request = |answers| ConfirmRequest {
        token: "pm_1".parse().unwrap(),
        email: "grace@example.com".parse().unwrap(),
        answers,
        shown: None,
    };
    let ports = &server.domain.ports;
    let empty = confirm_payment(ports, &id, request(Collected::default())).await.unwrap();
    assert!(matches!(&empty, Progress::Incomplete(missing) if missing.len() == 5), "{empty:?}");
    assert_eq!(confirm_payment(ports, &id, request(answers)).await.unwrap(), Progress::Paid);

    let path = format!("{}/{}?expand[]=payment_intent", paths::SESSIONS, id.as_str());
    let read = merchant.get(&path).await.json();
    assert_eq!(read["customer_details"]["name"], "Grace Hopper", "{read}");
    assert_eq!(read["customer_details"]["address"]["postal_code"], "22201");
    assert_eq!(read["customer_details"]["phone"], "+1 555 0100");
    assert_eq!(read["collected_information"]["individual_name"], "Grace Hopper");
    assert_eq!(read["consent"]["terms_of_service"], "accepted");
    assert_eq!(read["custom_fields"][0]["dropdown"]["value"], "l");
    assert_eq!(read["payment_intent"]["description"], "Order 7");
    assert_eq!(read["payment_intent"]["metadata"], json!({ "a": "1" }));
}
