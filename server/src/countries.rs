//! The countries that an address may be in, by the names that CLDR has for them.

use icu::{
    collator::{Collator, options::CollatorOptions},
    experimental::displaynames::{DisplayNamesOptions, multi::RegionDisplayNames},
    locale::{Locale, subtags::Region},
};

/// ISO 3166-1, all officially assigned codes, and Kosovo's, which everybody uses.
const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER \
    ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL \
    IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD \
    ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF \
    PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX \
    SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT \
    ZA ZM ZW";

/// Whether this is the code of a country.
pub(crate) fn is_country(code: &str) -> bool {
    code.len() == 2 && CODES.split(' ').any(|known| known == code)
}

/// Every code with its name in a language, as that language sorts them. What has no name there goes
/// by its code.
pub(crate) fn named(locale: &Locale) -> Vec<(&'static str, String)> {
    let names = RegionDisplayNames::try_new(locale.into(), DisplayNamesOptions::default()).ok();
    let name = |code: &str| {
        let region: Region = code.parse().ok()?;
        names.as_ref()?.of(region).map(str::to_owned)
    };
    let mut countries: Vec<_> =
        CODES.split(' ').map(|code| (code, name(code).unwrap_or_else(|| code.to_owned()))).collect();
    match Collator::try_new(locale.into(), CollatorOptions::default()) {
        Ok(collator) => countries.sort_by(|(_, a), (_, b)| collator.compare(a, b)),
        Err(_) => countries.sort_by(|(_, a), (_, b)| a.cmp(b)),
    }
    countries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_name_in_the_order_of_the_language() {
        let english = named(&"en".parse().unwrap());
        assert_eq!(english.len(), 250);
        assert!(english.iter().all(|(code, name)| code.len() == 2 && name.chars().count() > 2));
        let place = |code: &str| english.iter().position(|(known, _)| *known == code).unwrap();
        // With its accent in its place, and not behind the Z.
        assert!(place("AX") < place("BE") && place("CI") < place("HR"));
        assert!(english.contains(&("GB", "United Kingdom".to_owned())));
        let german = named(&"de".parse().unwrap());
        assert!(german.contains(&("AT", "Österreich".to_owned())));
    }

    #[test]
    fn codes_are_codes_of_countries() {
        assert!(is_country("AT") && is_country("ZW"));
        for other in ["", "A", "at", "EU", "AT ", "T A", "XX"] {
            assert!(!is_country(other), "{other}");
        }
    }
}
