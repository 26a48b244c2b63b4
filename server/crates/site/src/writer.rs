//! Puts files into the site's folder, each with its hashes and its compressed copies, and the
//! manifest last: whoever reads it finds everything that it names.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

use crate::{
    Error, compress,
    content_type::content_type,
    files,
    manifest::{self, Asset, Manifest, Size},
};

/// The folder for files whose names hold a hash.
const HASHED: &str = "assets";
/// Holds the fingerprint of what the site was built from; empty while it is being built.
const FINGERPRINT: &str = ".fingerprint";
/// Bytes of the hash in a name: enough that two contents never meet, short enough to read.
const NAME_BYTES: usize = 8;

/// A site's folder that is being filled.
pub(crate) struct Writer {
    site: PathBuf,
    manifest: Manifest,
    written: BTreeSet<PathBuf>,
}

impl Writer {
    /// The site there was built from exactly this, and is whole.
    pub(crate) fn is_built_from(site: &Path, fingerprint: &str) -> bool {
        fs::read(site.join(FINGERPRINT)).is_ok_and(|built| built == fingerprint.as_bytes())
    }

    /// Begins. A folder that holds anything else than a site is left alone.
    pub(crate) fn begin(site: &Path) -> Result<Self, Error> {
        fs::create_dir_all(site).map_err(Error::file(site))?;
        let site = site.canonicalize().map_err(Error::file(site))?;
        let marker = site.join(FINGERPRINT);
        if !marker.exists() && fs::read_dir(&site).map_err(Error::file(&site))?.next().is_some() {
            return Err(Error::NotOurs(site));
        }
        files::write(&marker, b"")?;
        Ok(Self { site, manifest: Manifest::default(), written: BTreeSet::new() })
    }

    /// Adds a file under a name with a hash in it: `app.css` becomes `assets/app.0123….css`.
    pub(crate) fn add_hashed(&mut self, name: &str, bytes: &[u8]) -> Result<Asset, Error> {
        let digest = Sha384::digest(bytes);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let path = format!("/{HASHED}/{stem}.{}.{ending}", hex::encode(&digest[..NAME_BYTES]));
        self.add(name, path, bytes, true)
    }

    /// Adds a file under its own name.
    pub(crate) fn add_as_is(&mut self, name: &str, bytes: &[u8]) -> Result<Asset, Error> {
        self.add(name, format!("/{name}"), bytes, false)
    }

    fn add(&mut self, name: &str, path: String, bytes: &[u8], immutable: bool) -> Result<Asset, Error> {
        let mut asset = Asset {
            path,
            content_type: content_type(name)?.to_owned(),
            integrity: format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes))),
            immutable,
            size: Size { raw: bytes.len() as u64, ..Size::default() },
        };
        let file = asset.file(&self.site);
        if [manifest::FILE, FINGERPRINT].contains(&name) {
            return Err(Error::SameName(name.to_owned()));
        }
        // A font is packed already.
        if asset.content_type != "font/woff2" {
            asset.size.gzip = self.compressed(&file, "gz", bytes, immutable, compress::gzip)?;
            asset.size.brotli = self.compressed(&file, "br", bytes, immutable, compress::brotli)?;
        }
        if !(immutable && file.exists()) {
            files::write(&file, bytes)?;
        }
        if !self.written.insert(file) || self.manifest.insert(name, asset.clone()).is_some() {
            return Err(Error::SameName(name.to_owned()));
        }
        Ok(asset)
    }

    /// Writes the compressed copy and gives its size, if it is worth having.
    fn compressed(
        &mut self,
        file: &Path,
        ending: &str,
        bytes: &[u8],
        immutable: bool,
        compress: fn(&[u8]) -> std::io::Result<Vec<u8>>,
    ) -> Result<Option<u64>, Error> {
        let mut copy = file.as_os_str().to_owned();
        copy.push(".");
        copy.push(ending);
        let copy = PathBuf::from(copy);
        // The name holds the content's hash, so a copy that is there is the right one.
        let there = immutable.then(|| fs::metadata(&copy).ok()).flatten();
        let size = if let Some(metadata) = there {
            metadata.len()
        } else {
            let small = compress(bytes).map_err(Error::file(&copy))?;
            if small.len() >= bytes.len() {
                return Ok(None);
            }
            files::write(&copy, &small)?;
            small.len() as u64
        };
        self.written.insert(copy);
        Ok(Some(size))
    }

    /// Writes the manifest, then removes what an earlier build left behind.
    pub(crate) fn finish(mut self, fingerprint: &str) -> Result<Manifest, Error> {
        let listed = self.site.join(manifest::FILE);
        let mut text =
            serde_json::to_vec_pretty(&self.manifest).expect("a manifest is plain strings and numbers");
        text.push(b'\n');
        files::write(&listed, &text)?;

        let marker = self.site.join(FINGERPRINT);
        self.written.extend([listed, marker.clone()]);
        for file in files::below(&self.site, &[])? {
            if !self.written.contains(&file) {
                fs::remove_file(&file).map_err(Error::file(&file))?;
            }
        }
        files::write(&marker, fingerprint.as_bytes())?;
        Ok(self.manifest)
    }
}

#[cfg(test)]
mod tests;
