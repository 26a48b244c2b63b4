//! `/faults`: the page for a person.

use http::Method;

use super::PAY;
use crate::harness::{Answer, Caller, Gateway};

/// The browser of whoever has the page open.
fn browser(gateway: &Gateway) -> Caller {
    gateway.anyone().with("sec-fetch-site", "same-origin")
}

async fn send(caller: &Caller, path: &str, form: &str) -> Answer {
    let answer = caller.post(path, form).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/faults"), "{}", answer.text);
    answer
}

#[tokio::test]
async fn shows_the_menu_and_arms_and_clears() {
    let gateway = Gateway::new().await;
    assert!(gateway.anyone().get("/").await.text.contains("href=\"/faults\""));
    let empty = gateway.anyone().get("/faults").await.text;
    assert!(empty.contains("None: everything works.") && empty.contains("<option>answer_lost</option>"));
    assert!(empty.contains("stays <code>processing</code>"), "the menu says what happens");

    // What a browser sends of a form that is not filled in any further.
    let form = "name=error_then_success&on=&times=1&metadata%5Bcheckout_session%5D=";
    send(&browser(&gateway), "/faults", form).await;
    gateway.server().post("/v1/payment_intents", PAY).await.error(500);
    assert_eq!(gateway.anyone().get("/faults").await.text, empty);

    let form = "name=answer_lost&on=refund&times=3&metadata%5Bcheckout_session%5D=%3Cb%3E";
    send(&browser(&gateway), "/faults", form).await;
    send(&browser(&gateway), "/faults", "name=timeout").await;
    let armed = gateway.anyone().get("/faults").await.text;
    assert!(armed.contains("refund, checkout_session=&lt;b&gt;") && !armed.contains("<b>"), "{armed}");
    let list = gateway.server().get("/sandbox/faults").await.ok();
    assert_eq!(list["data"].as_array().unwrap().len(), 2);
    send(&browser(&gateway), "/faults/clear", &format!("id={}", list["data"][0]["id"].as_str().unwrap()))
        .await;
    let rest = gateway.server().get("/sandbox/faults").await.ok();
    assert_eq!(rest["data"], serde_json::json!([list["data"][1]]));
    send(&browser(&gateway), "/faults/clear", "").await;
    assert_eq!(gateway.anyone().get("/faults").await.text, empty);
}

#[tokio::test]
async fn takes_forms_from_itself_alone() {
    let gateway = Gateway::new().await;
    let others = [
        gateway.anyone(),
        gateway.anyone().with("sec-fetch-site", "cross-site"),
        gateway.anyone().with("sec-fetch-site", "same-site"),
        gateway.anyone().with("origin", "http://127.0.0.1:3000"),
        gateway.anyone().with("origin", "null"),
        gateway.anyone().with("origin", "http://localhost:3010").with("sec-fetch-site", "none"),
    ];
    gateway.arm("name=timeout").await;
    for caller in others {
        for path in ["/faults", "/faults/clear"] {
            assert_eq!(caller.post(path, "name=answer_lost").await.status, 403);
        }
    }
    assert_eq!(gateway.server().get("/sandbox/faults").await.ok()["data"].as_array().unwrap().len(), 1);
    send(&gateway.anyone().with("origin", "http://localhost:3010"), "/faults", "name=answer_lost").await;
}

#[tokio::test]
async fn says_what_is_wrong_with_a_form() {
    let gateway = Gateway::new().await;
    for form in
        ["", "name=%3Cscript%3E", "name=timeout&times=9999", "name=refund_fails_later&on=confirm", "a=b"]
    {
        let answer = browser(&gateway).post("/faults", form).await;
        assert_eq!(answer.status, 400, "{form}");
        assert!(
            answer.text.contains("That did not work") && !answer.text.contains("<script"),
            "{}",
            answer.text
        );
    }
}

#[tokio::test]
async fn has_a_strict_policy_that_lets_forms_go_home() {
    let gateway = Gateway::new().await;
    gateway.arm("name=timeout").await;
    let page = gateway.anyone().get("/faults").await;
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("form-action 'self'"), "{policy}");
    assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"));
    // With no referrer at all, a browser would send `Origin: null` with its own forms.
    assert_eq!(page.header("referrer-policy"), "same-origin");
    assert!(
        !page.text.contains("<script") && !page.text.contains(" style=") && !page.text.contains("<style")
    );
    let other = gateway.anyone().send(Method::DELETE, "/faults", String::new()).await;
    assert_eq!(other.status, 404);
}
