//! Lays out the fonts: their files, for each the rules that load it with a fallback of the same size, and
//! their licences.

use std::{collections::BTreeMap, path::Path};

use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    Error, files,
    font_metrics::{self, ENGLISH, Metrics},
    fonts::{FONTS, Font, LICENCES},
    npm::Tools,
    writer::Writer,
};

/// Licences under which a font may be laid out by anybody, by their SPDX names.
const FREE: [&str; 3] = ["OFL-1.1", "Apache-2.0", "UFL-1.0"];

/// What a package says of its font.
#[derive(Debug, Deserialize)]
struct About {
    id: String,
    category: Category,
    weights: Vec<u16>,
    license: Licence,
}

#[derive(Debug, Deserialize)]
struct Licence {
    #[serde(rename = "type")]
    name: String,
    attribution: String,
}

/// What kind of letters they are, and so what may stand in for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Category {
    SansSerif,
    Serif,
    Monospace,
}

/// A font that nearly every system has, under the names of its copies of the same widths.
struct StandIn {
    regular: [&'static str; 3],
    bold: [&'static str; 3],
    /// What comes last.
    generic: &'static str,
    /// From the space and a to z, in thousandths of the em, as Adobe's core fonts have them.
    widths: [u16; 27],
}

const ARIAL: StandIn = StandIn {
    regular: ["Arial", "Liberation Sans", "Arimo"],
    bold: ["Arial Bold", "Liberation Sans Bold", "Arimo Bold"],
    generic: "system-ui,sans-serif",
    widths: [
        278, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
        278, 556, 500, 722, 500, 500, 500,
    ],
};

const TIMES: StandIn = StandIn {
    regular: ["Times New Roman", "Liberation Serif", "Tinos"],
    bold: ["Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold"],
    generic: "serif",
    widths: [
        250, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
        278, 500, 500, 722, 500, 500, 444,
    ],
};

const COURIER: StandIn = StandIn {
    regular: ["Courier New", "Liberation Mono", "Cousine"],
    bold: ["Courier New Bold", "Liberation Mono Bold", "Cousine Bold"],
    generic: "ui-monospace,monospace",
    widths: [600; 27],
};

impl Category {
    fn stand_in(self) -> &'static StandIn {
        match self {
            Self::SansSerif => &ARIAL,
            Self::Serif => &TIMES,
            Self::Monospace => &COURIER,
        }
    }
}

impl StandIn {
    /// How wide English text runs, a letter on the average, in parts of the em.
    fn width(&self) -> f64 {
        let all: f64 = ENGLISH.iter().map(|(_, often)| often).sum();
        let sum: f64 = ENGLISH
            .iter()
            .zip(self.widths)
            .map(|((_, often), width)| often * f64::from(width) / 1000.0)
            .sum();
        sum / all
    }
}

/// Puts all fonts into the site.
pub(crate) fn add(writer: &mut Writer, tools: &Tools) -> Result<(), Error> {
    let mut licences =
        "The fonts in this folder are other people's. Each is under the licence below it.\n".to_owned();
    for font in &FONTS {
        let package = tools.package(font.package);
        let about: About = read_json(&package.join("metadata.json"))?;
        if !FREE.contains(&about.license.name.as_str()) {
            return Err(Error::Font(
                font.package,
                "its licence is not one of those that are known to be free",
            ));
        }
        let sheet = add_font(writer, font, &about, &package)?;
        writer.add_hashed(&font.sheet(), sheet.as_bytes())?;
        let licence = files::read(&package.join("LICENSE"))?;
        licences.push_str(&format!(
            "\n\n{} ({})\n{}\n\n{}\n",
            font.family,
            about.license.name,
            about.license.attribution,
            String::from_utf8_lossy(&licence).trim(),
        ));
    }
    writer.add_as_is(LICENCES, licences.as_bytes())?;
    Ok(())
}

/// Lays out a font's files and gives the rules that load them.
fn add_font(writer: &mut Writer, font: &Font, about: &About, package: &Path) -> Result<String, Error> {
    let mut sheet = String::new();
    let mut metrics = None;
    for (subset, range) in subsets(&read_json(&package.join("unicode.json"))?) {
        for weight in weights(font, about) {
            let of_package = weight.map_or_else(|| "wght".to_owned(), |weight| weight.to_string());
            let file = package.join(format!("files/{}-{subset}-{of_package}-normal.woff2", about.id));
            let bytes = files::read(&file)?;
            let name = font.file(&subset, weight);
            if name == font.regular() {
                metrics = font_metrics::read(&bytes);
            }
            let path = writer.add_hashed(&name, &bytes)?.path;
            let weight = weight.map_or_else(|| range_of(&about.weights), |weight| weight.to_string());
            sheet.push_str(&format!(
                "@font-face{{font-family:\"{}\";font-style:normal;font-weight:{weight};font-display:swap;\
                 src:url({path}) format(\"woff2\");unicode-range:{range}}}",
                font.family,
            ));
        }
    }
    let metrics = metrics.ok_or(Error::Font(font.package, "its sizes cannot be read"))?;
    sheet.push_str(&fallback(font.family, metrics, about.category.stand_in()));
    Ok(sheet)
}

/// The weights that pages use, as far as the font has them; `None` where one file has all.
fn weights(font: &Font, about: &About) -> Vec<Option<u16>> {
    if font.is_variable() {
        return vec![None];
    }
    let has = |weight: &u16| about.weights.contains(weight);
    let bold = [600, 700].into_iter().find(has);
    [400, 500].into_iter().filter(has).chain(bold).map(Some).collect()
}

fn range_of(weights: &[u16]) -> String {
    let (first, last) = (weights.iter().min().unwrap_or(&400), weights.iter().max().unwrap_or(&400));
    format!("{first} {last}")
}

/// Those for a script that has a few hundred letters. The numbered ones cut the thousands of Chinese
/// characters and Korean syllables into a hundred files; those come from the shopper's own system.
fn subsets(all: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let named =
        all.iter().filter(|(name, _)| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
    named.map(|(name, range)| (name.clone(), range.clone())).collect()
}

/// What is shown until the font is there: of the same height and, all in all, of the same width.
fn fallback(family: &str, metrics: Metrics, stand_in: &StandIn) -> String {
    let adjust = metrics.width / stand_in.width();
    let percent = |part: f64| format!("{:.2}%", part * 100.0);
    let sizes = format!(
        "size-adjust:{};ascent-override:{};descent-override:{};line-gap-override:{}",
        percent(adjust),
        percent(metrics.ascent / adjust),
        percent(metrics.descent / adjust),
        percent(metrics.line_gap / adjust),
    );
    let face = |weight: &str, names: &[&str]| {
        let names: Vec<_> = names.iter().map(|name| format!("local(\"{name}\")")).collect();
        let names = names.join(",");
        format!("@font-face{{font-family:\"{family} fallback\";font-weight:{weight};src:{names};{sizes}}}")
    };
    format!(
        "{}{}:root{{--font:\"{family}\",\"{family} fallback\",{}}}",
        face("400 500", &stand_in.regular),
        face("600 900", &stand_in.bold),
        stand_in.generic,
    )
}

fn read_json<T: DeserializeOwned>(path: &Path) -> Result<T, Error> {
    serde_json::from_slice(&files::read(path)?).map_err(|error| Error::file(path)(error.into()))
}

#[cfg(test)]
mod tests;
