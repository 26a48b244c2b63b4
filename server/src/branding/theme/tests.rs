use super::*;

fn text(text: &str) -> String {
    text.to_owned()
}

fn branding() -> Branding {
    Branding {
        button_color: Some(text("#0055CC")),
        background_color: Some(text("#ffffff")),
        border_style: Some(BorderStyle::Pill),
        font_family: Some(text("m_plus_1_code")),
        ..Branding::default()
    }
}

fn fonts() -> Fonts {
    Fonts { rules: [("m_plus_1_code", "@font-face{}:root{--font:x}".to_owned())].into() }
}

fn file_of(theme: &Theme) -> String {
    theme.asset(&fonts()).url.trim_start_matches("/theme/").to_owned()
}

#[test]
fn an_address_says_all_and_leads_back() {
    let theme = Theme::of(&branding()).unwrap();
    let file = file_of(&theme);
    let [parameters, hash, ending] = file.split('.').collect::<Vec<_>>().try_into().unwrap();
    assert_eq!((parameters, hash.len(), ending), ("0055cc-ffffff-pill-m_plus_1_code", 16, "css"));
    assert_eq!(Theme::of_file(&file, &fonts()), Some(theme));
    let square = Branding { border_style: Some(BorderStyle::Rectangular), ..Branding::default() };
    let theme = Theme::of(&square).unwrap();
    assert!(file_of(&theme).starts_with("default-default-rectangular-default."));
    assert_eq!(Theme::of_file(&file_of(&theme), &fonts()), Some(theme));
}

#[test]
fn a_branding_that_changes_nothing_has_no_sheet() {
    let usual = Branding {
        border_style: Some(BorderStyle::Rounded),
        font_family: Some(text("default")),
        display_name: Some(text("Ink")),
        logo: Some(text("https://shop.test/logo.png")),
        ..Branding::default()
    };
    assert_eq!(Theme::of(&usual), None);
}

#[test]
fn every_other_address_is_none() {
    let file = file_of(&Theme::of(&branding()).unwrap());
    let hash = file.split('.').nth(1).unwrap();
    let of = |parameters: &str| Theme::of_file(&format!("{parameters}.{hash}.css"), &fonts());
    for parameters in [
        "0055CC-ffffff-pill-m_plus_1_code",
        "0055cc-fffffe-pill-m_plus_1_code",
        "0055cc-ffffff-round-m_plus_1_code",
        "0055cc-ffffff-pill-comic",
        "0055cc-ffffff-pill-m_plus_1_code-x",
        "0055cc-ffffff-pill",
        "default-default-rounded-default",
        "",
    ] {
        assert_eq!(of(parameters), None, "{parameters}");
    }
    for other in [
        "0055cc-ffffff-pill-m_plus_1_code.css".to_owned(),
        "0055cc-ffffff-pill-m_plus_1_code.0000000000000000.css".to_owned(),
        file.replace(".css", ".CSS"),
        format!("{file}x"),
        format!("{file}.css"),
    ] {
        assert_eq!(Theme::of_file(&other, &fonts()), None, "{other}");
    }
}

#[test]
fn the_sheet_sets_tokens_and_no_more() {
    let sheet = Theme::of(&branding()).unwrap().sheet(&fonts());
    assert!(sheet.starts_with("@font-face{}:root{--font:x}:root{--radius-small:.75rem;"), "{sheet}");
    assert!(sheet.contains("--color-accent:#0055cc;--color-accent-strong:"), "{sheet}");
    let (light, dark) = sheet.split_once("@media (prefers-color-scheme:dark){:root{").unwrap();
    for name in
        ["accent", "accent-strong", "on-accent", "link", "focus", "ground", "ground-text", "ground-link"]
    {
        let token = format!("--color-{name}:#");
        assert!(light.contains(&token) && dark.contains(&token), "{name}: {sheet}");
    }
    assert!(!sheet.contains("url(") && sheet.len() < 1500, "{} {sheet}", sheet.len());
}

#[test]
fn every_token_is_one_of_the_style_sheets() {
    let sheets = [include_str!("../../../../style/tokens.css"), include_str!("../../../../style/scales.css")];
    let sheet = Theme::of(&branding()).unwrap().sheet(&Fonts::default());
    for token in sheet.split(['{', ';']).filter_map(|part| part.split_once(':')).map(|(name, _)| name) {
        let declared = format!("{token}:");
        let known = !token.starts_with("--") || sheets.iter().any(|sheet| sheet.contains(&declared));
        assert!(known, "{token} is nobody's");
    }
}

#[test]
fn every_font_of_stripes_list_is_one_of_ours() {
    for font in domain::usecases::FONTS {
        assert!(font == USUAL || FONTS.iter().any(|ours| ours.name == font), "{font}");
    }
}
