//! `GET /3ds/{intent}/{challenge}`: where a bank would ask the shopper, and the tester answers for both.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use http::StatusCode;

use super::{
    files::{BUILD, CHALLENGE_PAGE},
    headers,
};
use crate::{
    Sandbox,
    challenges::{Challenge, ChallengeState},
    page::html::escape,
};

/// The challenge's page; 404 if the intent has no such challenge.
pub(super) async fn show(
    State(sandbox): State<Sandbox>,
    Path((intent, challenge)): Path<(String, String)>,
) -> Response {
    match sandbox.challenge(&intent, &challenge).await {
        Ok(Some(challenge)) => headers::framed_page(render(&challenge)),
        Ok(None) => headers::not_found(),
        Err(error) => {
            tracing::error!(%error, "a 3D Secure challenge could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn render(challenge: &Challenge) -> String {
    let state = match challenge.state {
        ChallengeState::Open => "open",
        ChallengeState::Approved | ChallengeState::Declined => "answered",
        ChallengeState::Void => "void",
        ChallengeState::Expired => "expired",
    };
    let card = format!("{} ending in {}", brand_name(&challenge.brand), challenge.last4);
    CHALLENGE_PAGE
        .replace("{build}", &BUILD)
        .replace("{state}", state)
        .replace("{status}", challenge.state.message())
        .replace("{path}", &escape(&format!("/3ds/{}/{}", challenge.payment_intent, challenge.id)))
        .replace("{amount}", &escape(&challenge.amount_text()))
        .replace("{card}", &escape(&card))
        .replace("{brand}", brand_name(&challenge.brand))
        .replace("{digits}", &escape(&challenge.last4))
}

/// The brand as people know it.
fn brand_name(brand: &str) -> &str {
    match brand {
        "visa" => "Visa",
        "mastercard" => "Mastercard",
        "amex" => "American Express",
        "discover" => "Discover",
        "diners" => "Diners Club",
        "jcb" => "JCB",
        "unionpay" => "UnionPay",
        _ => "Card",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn challenge() -> Challenge {
        Challenge {
            id: "abc".to_owned(),
            payment_intent: "pi_1".to_owned(),
            created: 0,
            state: ChallengeState::Open,
            amount: 1299,
            currency: "eur".to_owned(),
            description: None,
            brand: "visa".to_owned(),
            last4: "3220".to_owned(),
            return_url: None,
        }
    }

    #[test]
    fn the_page_says_what_is_being_paid_and_where_to_answer() {
        let html = render(&challenge());
        assert!(html.contains("12.99 EUR"), "{html}");
        assert!(html.contains("Visa ending in 3220"), "{html}");
        assert!(html.contains(r#"data-challenge="/3ds/pi_1/abc" data-state="open""#), "{html}");
        assert!(!html.contains('{'), "a place in the page was not filled in: {html}");
    }

    #[test]
    fn a_challenge_that_has_ended_is_not_offered_again_and_says_how() {
        let ended = |state| render(&Challenge { state, ..challenge() });
        for state in [ChallengeState::Approved, ChallengeState::Void, ChallengeState::Expired] {
            let html = ended(state);
            assert!(!html.contains(r#"data-state="open""#), "{html}");
            let status = format!("<p role=\"status\">{}</p>", state.message());
            assert!(!state.message().is_empty() && html.contains(&status), "{html}");
        }
        assert!(render(&challenge()).contains("<p role=\"status\"></p>"));
    }

    #[test]
    fn what_is_shown_cannot_become_markup() {
        let html = render(&Challenge { last4: "\"><b>&".to_owned(), ..challenge() });
        assert!(html.contains("Visa ending in &quot;&gt;&lt;b&gt;&amp;"), "{html}");
    }
}
