//! What the merchant asks besides the card: on the page, when paying, and on the receipt.

use domain::model::{
    Address, AnswerLimits, Asked, CheckoutSession, CustomField, CustomFieldKind, SubmitType,
};
use server::paths;

use crate::harness::TestServer;

async fn asking(server: &TestServer) -> CheckoutSession {
    server
        .session_with(|new| {
            let options = &mut new.options;
            options.individual_name = Asked::Optional;
            options.phone_number = true;
            options.billing_address = true;
            options.terms_of_service = true;
            options.submit_type = SubmitType::Donate;
            options.custom_text.submit = Some("Read [this](https://shop.test/this).".into());
            options.custom_text.terms_of_service_acceptance = Some("Our house rules.".into());
            options.branding.display_name = Some("The Tea House".into());
            options.confirmation_message = Some("See you on Monday.".into());
            options.custom_fields = vec![CustomField {
                key: "table".into(),
                label: "Table".into(),
                optional: false,
                kind: CustomFieldKind::Numeric(AnswerLimits::default()),
            }];
            new.success_url = None;
        })
        .await
}

#[tokio::test]
async fn the_page_asks_says_and_calls_things_as_the_merchant_chose() {
    let server = TestServer::start().await;
    let session = asking(&server).await;
    let page = server.anon().get(&paths::checkout(&session.id)).await.body;
    for text in [
        "Pay The Tea House",
        "Donate €25.98",
        "Full name (optional)",
        "Phone number",
        "<option value=\"AT\">Austria</option>",
        "Our house rules.",
        "href=\"https://shop.test/this\"",
        ">Table</label>",
    ] {
        assert!(page.contains(text), "{text} is missing in {page}");
    }
    assert!(!page.contains("Books &amp; Tea"), "{page}");
}

#[tokio::test]
async fn without_the_answers_nothing_is_charged_and_each_is_named() {
    let server = TestServer::start().await;
    let session = asking(&server).await;
    let confirm = format!("{}/confirm", paths::checkout(&session.id));
    let body =
        r#"{"token":"pm_1","email":"ada@example.com","answers":[{"name":"custom-table","value":"x"}]}"#;
    let answer = server.anon().post_json(&confirm, body).await.json();
    assert_eq!(answer["step"], "mend");
    assert_eq!(answer["names"], serde_json::json!(["phone", "address-line1", "custom-table", "terms"]));
    assert_eq!(server.gateway().charges(), []);

    for answers in [r#"[{"name":"amount","value":"1"}]"#, r#"[{"name":"phone"}]"#, r#""none""#] {
        let body = format!(r#"{{"token":"pm_1","email":"ada@example.com","answers":{answers}}}"#);
        let answer = server.anon().post_json(&confirm, &body).await;
        assert_eq!(
            (answer.status.as_u16(), answer.json()["step"].clone()),
            (422, "trouble".into()),
            "{answers}"
        );
    }
}

#[tokio::test]
async fn the_answers_are_kept_for_the_merchant_and_not_shown_on_the_receipt() {
    let server = TestServer::start().await;
    let session = asking(&server).await;
    let answers = [
        ("phone", "+43 1 234567"),
        ("address-country", "AT"),
        ("address-line1", "Graben 1"),
        ("address-city", "Wien"),
        ("custom-table", "731"),
        ("terms", "accepted"),
    ];
    let answers: Vec<_> =
        answers.iter().map(|(name, value)| serde_json::json!({"name": name, "value": value})).collect();
    let body = serde_json::json!({"token": "pm_1", "email": "ada@example.com", "answers": answers});
    let confirm = format!("{}/confirm", paths::checkout(&session.id));
    let answer = server.anon().post_json(&confirm, &body.to_string()).await.json();
    assert_eq!(answer["step"], "leave", "{answer}");

    let collected = server.domain.session(&session.id).await.collected;
    assert_eq!(collected.phone.as_deref(), Some("+43 1 234567"));
    let address = Address {
        line1: "Graben 1".into(),
        line2: None,
        city: Some("Wien".into()),
        state: None,
        postal_code: None,
        country: "AT".into(),
    };
    assert!(collected.billing_address == Some(address) && collected.terms_accepted);
    assert_eq!(collected.custom_fields["table"], "731");

    let receipt = server.anon().get(&paths::receipt(&session.id)).await.body;
    assert!(receipt.contains("See you on Monday.") && receipt.contains("The Tea House"), "{receipt}");
    assert!(!receipt.contains("731") && !receipt.contains("Graben"), "{receipt}");
}
