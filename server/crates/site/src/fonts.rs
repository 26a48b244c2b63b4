//! The fonts that a merchant may choose, by Stripe's names
//! (<https://docs.stripe.com/api/checkout/sessions/create>, `branding_settings[font_family]`), and where
//! they come from. The tool lays their files out; the server finds them by the names here.

/// One family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Font {
    /// Stripe's name for it.
    pub name: &'static str,
    /// Its own name, as style sheets write it.
    pub family: &'static str,
    /// The npm package that brings it. Those of `@fontsource-variable` have all weights in one file.
    pub package: &'static str,
}

const fn font(name: &'static str, family: &'static str, package: &'static str) -> Font {
    Font { name, family, package }
}

/// All of them; Stripe's `default` is the shopper's own system's.
pub const FONTS: [Font; 25] = [
    font("be_vietnam_pro", "Be Vietnam Pro", "@fontsource/be-vietnam-pro"),
    font("bitter", "Bitter", "@fontsource-variable/bitter"),
    font("chakra_petch", "Chakra Petch", "@fontsource/chakra-petch"),
    font("hahmlet", "Hahmlet", "@fontsource-variable/hahmlet"),
    font("inconsolata", "Inconsolata", "@fontsource-variable/inconsolata"),
    font("inter", "Inter", "@fontsource-variable/inter"),
    font("lato", "Lato", "@fontsource/lato"),
    font("lora", "Lora", "@fontsource-variable/lora"),
    font("m_plus_1_code", "M PLUS 1 Code", "@fontsource-variable/m-plus-1-code"),
    font("montserrat", "Montserrat", "@fontsource-variable/montserrat"),
    font("noto_sans", "Noto Sans", "@fontsource-variable/noto-sans"),
    font("noto_sans_jp", "Noto Sans JP", "@fontsource-variable/noto-sans-jp"),
    font("noto_serif", "Noto Serif", "@fontsource-variable/noto-serif"),
    font("nunito", "Nunito", "@fontsource-variable/nunito"),
    font("open_sans", "Open Sans", "@fontsource-variable/open-sans"),
    font("pridi", "Pridi", "@fontsource/pridi"),
    font("pt_sans", "PT Sans", "@fontsource/pt-sans"),
    font("pt_serif", "PT Serif", "@fontsource/pt-serif"),
    font("raleway", "Raleway", "@fontsource-variable/raleway"),
    font("roboto", "Roboto", "@fontsource-variable/roboto"),
    font("roboto_slab", "Roboto Slab", "@fontsource-variable/roboto-slab"),
    // The family was renamed; it is the same one.
    font("source_sans_pro", "Source Sans 3", "@fontsource-variable/source-sans-3"),
    font("titillium_web", "Titillium Web", "@fontsource/titillium-web"),
    font("ubuntu_mono", "Ubuntu Mono", "@fontsource/ubuntu-mono"),
    font("zen_maru_gothic", "Zen Maru Gothic", "@fontsource/zen-maru-gothic"),
];

/// The manifest's names of all their files begin so.
pub const FOLDER: &str = "fonts/";

/// The manifest's name of the list of their licences.
pub const LICENCES: &str = "assets/fonts/LICENSES.txt";

impl Font {
    /// The one of Stripe's name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FONTS.iter().find(|font| font.name == name)
    }

    /// The manifest's name of the rules that load it.
    pub fn sheet(&self) -> String {
        format!("{FOLDER}{}.css", self.name)
    }

    /// The manifest's name of the file with a subset's letters; `weight` is of the regular and of bolder
    /// ones, or nothing where all are in one file.
    pub fn file(&self, subset: &str, weight: Option<u16>) -> String {
        let weight = weight.map(|weight| format!("-{weight}")).unwrap_or_default();
        format!("{FOLDER}{}-{subset}{weight}.woff2", self.name)
    }

    /// The manifest's name of the file with digits and English letters in the regular weight.
    pub fn regular(&self) -> String {
        self.file("latin", (!self.is_variable()).then_some(400))
    }

    /// All its weights are in one file.
    pub fn is_variable(&self) -> bool {
        self.package.starts_with("@fontsource-variable/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_one_name() {
        for (index, font) in FONTS.iter().enumerate() {
            assert!(FONTS[index + 1..].iter().all(|other| other.name != font.name), "{}", font.name);
            assert_eq!(Font::named(font.name), Some(font));
        }
        assert_eq!(Font::named("default"), None);
    }

    #[test]
    fn files_are_called_by_subset_and_weight() {
        let [inter, lato] = ["inter", "lato"].map(|name| Font::named(name).unwrap());
        assert_eq!(inter.regular(), "fonts/inter-latin.woff2");
        assert_eq!(lato.regular(), "fonts/lato-latin-400.woff2");
        assert_eq!(lato.file("latin-ext", Some(700)), "fonts/lato-latin-ext-700.woff2");
    }
}
