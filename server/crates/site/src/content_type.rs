//! Content types by a file's ending.

use crate::Error;

/// The `Content-Type` of a file with this name. `nosniff` is on, so a guess is of no use.
pub(crate) fn content_type(name: &str) -> Result<&'static str, Error> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    Ok(match ending {
        "avif" => "image/avif",
        "css" => "text/css; charset=utf-8",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "jpeg" | "jpg" => "image/jpeg",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        _ => return Err(Error::ContentType(name.to_owned())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_the_last_ending_or_not_at_all() {
        // A browser streams WebAssembly only under exactly this type.
        assert_eq!(content_type("app.0123.wasm").unwrap(), "application/wasm");
        assert_eq!(content_type(".well-known/security.txt").unwrap(), "text/plain; charset=utf-8");
        for unknown in ["LICENSE", "notes.docx", ""] {
            assert!(matches!(content_type(unknown), Err(Error::ContentType(name)) if name == unknown));
        }
    }
}
