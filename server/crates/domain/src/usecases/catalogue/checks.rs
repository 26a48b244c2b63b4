//! What every product and every price has to keep to.

use url::Url;

use super::CatalogueError;
use crate::{model::Money, usecases::checkout::lines::LARGEST_AMOUNT};

const MOST_IMAGES: usize = 8;
const LONGEST_NAME: usize = 250;

pub(super) fn name(name: &str) -> Result<(), CatalogueError> {
    let fits = !name.trim().is_empty() && name.chars().count() <= LONGEST_NAME;
    if fits { Ok(()) } else { Err(CatalogueError::Name) }
}

pub(super) fn images(images: &[String]) -> Result<(), CatalogueError> {
    let fit = images.len() <= MOST_IMAGES && images.iter().all(|image| is_address(image));
    if fit { Ok(()) } else { Err(CatalogueError::Images) }
}

pub(super) fn url(url: Option<&str>) -> Result<(), CatalogueError> {
    if url.is_none_or(is_address) { Ok(()) } else { Err(CatalogueError::Url) }
}

pub(super) fn amount(price: Money) -> Result<(), CatalogueError> {
    if !(0..=LARGEST_AMOUNT).contains(&price.minor) {
        return Err(CatalogueError::Amount);
    }
    // Card networks count hundredths of the dinars (https://docs.stripe.com/currencies#three-decimal).
    if price.currency.exponent() == 3 && price.minor % 10 != 0 {
        return Err(CatalogueError::LastDecimal);
    }
    Ok(())
}

fn is_address(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: i64, currency: &str) -> Money {
        Money::new(minor, currency.parse().unwrap())
    }

    #[test]
    fn limits_are_held_exactly() {
        assert!(name(&"x".repeat(250)).is_ok() && name(&"x".repeat(251)).is_err());
        assert!(name("").is_err() && name(" \t").is_err());
        let image = || "https://shop.test/a.png".to_owned();
        assert!(images(&vec![image(); 8]).is_ok() && images(&vec![image(); 9]).is_err());
        for bad in ["", "a.png", "data:image/png;base64,", "javascript:alert(1)", "ftp://shop.test/a"] {
            assert!(images(&[image(), bad.to_owned()]).is_err() && url(Some(bad)).is_err(), "{bad}");
        }
        assert!(url(None).is_ok() && url(Some("http://shop.test")).is_ok());
    }

    #[test]
    fn prices_are_whole_and_not_too_large() {
        for fine in [money(0, "EUR"), money(99_999_999, "JPY"), money(1_230, "KWD")] {
            assert!(amount(fine).is_ok(), "{fine:?}");
        }
        assert!(matches!(amount(money(-1, "EUR")), Err(CatalogueError::Amount)));
        assert!(matches!(amount(money(100_000_000, "EUR")), Err(CatalogueError::Amount)));
        assert!(matches!(amount(money(1_234, "KWD")), Err(CatalogueError::LastDecimal)));
    }
}
