//! `counterfoil link snippet`

use domain::{
    model::{Merchant, PaymentLinkId},
    ports::Ports,
};
use icu::locale::locale;

use super::{address, find, list::total};
use crate::{config::Origin, format};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The link, plink_…
    id: PaymentLinkId,
    /// What is written on the button [default: Pay, and how much]
    #[arg(long, value_name = "TEXT")]
    label: Option<String>,
}

pub(super) async fn answer(
    ports: &Ports,
    public_url: &Origin,
    merchant: &Merchant,
    typed: &Arguments,
) -> anyhow::Result<String> {
    let view = find(ports, merchant, &typed.id).await?;
    let label = match &typed.label {
        Some(label) => label.trim().to_owned(),
        None => format!("Pay {}", format::amount(total(&view)?, &locale!("en"))),
    };
    anyhow::ensure!(!label.is_empty(), "--label: a button needs words");
    Ok(button(&address(public_url, &view.link.id), &label))
}

/// A button that is a link, in HTML that stands on its own.
///
/// It goes onto a page that we know nothing of. A script, a style sheet, a `style` attribute or a picture
/// may be stopped by that page's Content-Security-Policy, and a form by its `form-action`; a link and
/// the attributes that HTML has always had for looks may not. So the button is a table of one cell, which
/// screen readers are told to read as nothing but its words; the link is around the table, so that all
/// of it can be clicked. The underline would have the colour of the page's links: the inner one, which
/// is drawn over it, has the colour of the words. White on this blue has a contrast of 7 to 1.
fn button(url: &str, label: &str) -> String {
    let (url, label) = (escaped(url), escaped(label));
    format!(
        "<a href=\"{url}\"><table role=\"presentation\" border=\"0\" cellpadding=\"14\" cellspacing=\"0\">\
         <tr><td align=\"center\" bgcolor=\"#1257a8\">\
         <font color=\"#ffffff\" face=\"system-ui, sans-serif\"><b><u>{label}</u></b></font>\
         </td></tr></table></a>"
    )
}

/// As HTML that is read alike inside an element and an attribute, in whatever encoding the page is kept.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            ' '..='~' if !matches!(letter, '&' | '<' | '>' | '"' | '\'') => escaped.push(letter),
            // A line break or another control letter is a space to a reader.
            _ if letter.is_control() => escaped.push(' '),
            _ => escaped.push_str(&format!("&#{};", u32::from(letter))),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use domain::testing::Harness;

    use super::{
        super::tests::{made, said},
        *,
    };

    #[tokio::test]
    async fn a_button_leads_to_the_link_and_says_what_it_costs() {
        let harness = Harness::new();
        let id = made(&harness, &["--quantity", "2"]).await;
        let html = said(&harness, &["snippet", id.as_str()]).await.unwrap();
        assert!(html.starts_with(&format!("<a href=\"https://pay.test/l/{id}\">")), "{html}");
        assert!(html.contains("<u>Pay &#8364;50.00</u>") && html.ends_with("</a>"), "{html}");
        assert_eq!(html.lines().count(), 1, "{html}");
        let named = said(&harness, &["snippet", id.as_str(), "--label", "Book now"]).await.unwrap();
        assert!(named.contains("<u>Book now</u>"), "{named}");
        assert!(said(&harness, &["snippet", id.as_str(), "--label", " "]).await.is_err());
    }

    #[test]
    fn no_policy_has_anything_to_stop() {
        let html = button("https://pay.test/l/plink_1", "Pay");
        for stopped in ["style", "script", "src", "<form", "<img", " on", "class", "url("] {
            assert!(!html.contains(stopped), "{stopped}: {html}");
        }
    }

    #[test]
    fn words_stay_words() {
        let html = button("https://pay.test/l/1?a=1&b=\"", "</u><script>alert('x')</script> & \u{202e}ä\n€");
        assert!(!html.contains("<script") && html.is_ascii() && !html.contains('\n'), "{html}");
        assert!(html.contains("?a=1&#38;b=&#34;\">"), "{html}");
        assert!(html.contains("&#60;script&#62;alert(&#39;x&#39;)"), "{html}");
        assert!(html.contains("&#228; &#8364;"), "{html}");
    }
}
