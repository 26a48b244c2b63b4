//! The browser's files, as small as they can be.

use std::{fs, path::Path};

use site::manifest::{Asset, Manifest, Size};

/// The files that a build would have made, in this folder, and the manifest of them.
pub(crate) fn write_site(folder: &Path) -> Manifest {
    let mut manifest = Manifest::default();
    for (name, path, content_type) in [
        ("app.css", "/assets/app.0.css", "text/css"),
        ("app.js", "/assets/app.0.js", "text/javascript"),
        ("app.wasm", "/assets/app.0.wasm", "application/wasm"),
        ("old-browser.js", "/assets/old-browser.0.js", "text/javascript; charset=utf-8"),
        ("favicon.svg", "/favicon.svg", "image/svg+xml"),
        ("fonts/inter.css", "/assets/fonts/inter.0.css", "text/css"),
        ("fonts/inter-latin.woff2", "/assets/fonts/inter-latin.0.woff2", "font/woff2"),
    ] {
        let asset = Asset {
            path: path.into(),
            content_type: content_type.into(),
            integrity: "sha384-AAAA".into(),
            immutable: path.starts_with("/assets"),
            size: Size { raw: 4, gzip: None, brotli: None },
        };
        let file = asset.file(folder);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, "test").unwrap();
        manifest.insert(name, asset);
    }
    manifest
}
