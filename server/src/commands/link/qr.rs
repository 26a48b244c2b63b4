//! `counterfoil link qr`

use std::{
    fs,
    io::{IsTerminal as _, stdout},
    path::PathBuf,
};

use anyhow::Context as _;
use domain::{
    model::{Merchant, PaymentLinkId},
    ports::Ports,
};
use qrcode::{
    QrCode,
    render::{svg, unicode},
};

use super::{address, find};
use crate::config::Origin;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The link, plink_…
    id: PaymentLinkId,
    /// Write an SVG picture to this file, or to the standard output if it is -
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
}

pub(super) async fn answer(
    ports: &Ports,
    public_url: &Origin,
    merchant: &Merchant,
    typed: &Arguments,
) -> anyhow::Result<String> {
    let link = find(ports, merchant, &typed.id).await?.link;
    let url = address(public_url, &link.id);
    let code = QrCode::new(&url).context("the link is too long for a QR code")?;
    match &typed.svg {
        None => Ok(format!("{}\n{url}", for_terminal(&code, stdout().is_terminal()))),
        Some(file) if file.as_os_str() == "-" => Ok(picture(&code)),
        Some(file) => {
            fs::write(file, picture(&code)).with_context(|| format!("cannot write {}", file.display()))?;
            Ok(format!("{} leads to {url}", file.display()))
        }
    }
}

/// Eight units for each square: it is scaled by whoever prints it.
fn picture(code: &QrCode) -> String {
    code.render::<svg::Color<'_>>().module_dimensions(8, 8).build()
}

/// Two squares a letter. A terminal is told to draw black on white, whatever its own colours are; a file
/// gets the letters alone.
fn for_terminal(code: &QrCode, colours: bool) -> String {
    let squares = code.render::<unicode::Dense1x2>().build();
    if !colours {
        return squares;
    }
    let lines = squares.lines().map(|line| format!("\x1b[38;5;16;48;5;231m{line}\x1b[0m"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use domain::testing::Harness;

    use super::{
        super::tests::{made, said},
        *,
    };

    /// What a camera reads of a picture whose squares are dark where this says so.
    fn read(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> String {
        const SCALE: usize = 4;
        let shade = |x: usize, y: usize| if is_dark(x / SCALE, y / SCALE) { 0 } else { 255 };
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side * SCALE, side * SCALE, shade);
        seen.detect_grids()[0].decode().unwrap().1
    }

    fn read_letters(text: &str) -> String {
        let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
        read(lines[0].len(), |x, y| {
            let letter = lines.get(y / 2).map_or(' ', |line| line[x]);
            letter == '█' || letter == if y % 2 == 0 { '▀' } else { '▄' }
        })
    }

    #[tokio::test]
    async fn a_camera_finds_the_link_in_what_is_printed() {
        let harness = Harness::new();
        let id = made(&harness, &[]).await;
        let url = format!("https://pay.test/l/{id}");
        let printed = said(&harness, &["qr", id.as_str()]).await.unwrap();
        let (squares, last) = printed.rsplit_once('\n').unwrap();
        assert_eq!(last, url);
        assert_eq!(read_letters(squares), url);
    }

    #[tokio::test]
    async fn a_camera_finds_the_link_in_the_picture() {
        let harness = Harness::new();
        let id = made(&harness, &[]).await;
        let svg = said(&harness, &["qr", id.as_str(), "--svg", "-"]).await.unwrap();
        assert!(svg.starts_with("<?xml") && svg.ends_with("</svg>"), "{svg}");
        // Each square is drawn as `M<x> <y>h<width>v<height>H…`.
        let path = svg.split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
        let rectangles: Vec<Vec<usize>> = path
            .split('M')
            .skip(1)
            .map(|part| part.split([' ', 'h', 'v', 'H', 'V']).map(|number| number.parse().unwrap()).collect())
            .collect();
        let width = svg.split("width=\"").nth(1).unwrap().split('"').next().unwrap();
        let is_dark = |x: usize, y: usize| {
            rectangles.iter().any(|rectangle| {
                let [left, top, width, height] = rectangle[..4] else { unreachable!() };
                (left..left + width).contains(&(x * 8)) && (top..top + height).contains(&(y * 8))
            })
        };
        assert_eq!(read(width.parse::<usize>().unwrap() / 8, is_dark), format!("https://pay.test/l/{id}"));
    }

    #[tokio::test]
    async fn a_picture_is_written_where_it_is_wanted() {
        let harness = Harness::new();
        let id = made(&harness, &[]).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("qr.svg").display().to_string();
        let told = said(&harness, &["qr", id.as_str(), "--svg", &file]).await.unwrap();
        assert!(told.contains(&file) && told.contains(id.as_str()), "{told}");
        let printed = said(&harness, &["qr", id.as_str(), "--svg", "-"]).await.unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), printed);
        assert!(said(&harness, &["qr", id.as_str(), "--svg", "/nowhere/qr.svg"]).await.is_err());
    }

    #[test]
    fn a_terminal_draws_black_on_white_whatever_its_colours_are() {
        let code = QrCode::new("https://pay.test").unwrap();
        let (plain, coloured) = (for_terminal(&code, false), for_terminal(&code, true));
        assert_eq!(coloured.lines().count(), plain.lines().count());
        for (line, plain) in coloured.lines().zip(plain.lines()) {
            assert_eq!(line, format!("\x1b[38;5;16;48;5;231m{plain}\x1b[0m"));
        }
    }
}
