use super::*;

/// A site with one hashed file and one that keeps its name.
fn build(site: &Path, style: &[u8]) -> Manifest {
    let mut writer = Writer::begin(site).unwrap();
    writer.add_hashed("app.css", style).unwrap();
    writer.add_as_is("robots.txt", b"User-agent: *\nDisallow: /c/\n").unwrap();
    writer.finish("built").unwrap()
}

#[test]
fn the_manifest_tells_what_is_there() {
    let site = tempfile::tempdir().unwrap();
    let style = "a{color:red}".repeat(50);
    let manifest = build(site.path(), style.as_bytes());

    assert_eq!(Manifest::read(site.path()).unwrap(), manifest);
    let asset = manifest.find("app.css").unwrap();
    assert_eq!(fs::read(asset.file(site.path())).unwrap(), style.as_bytes());
    let [stem, hash, ending] = asset.path.split('.').collect::<Vec<_>>().try_into().unwrap();
    assert_eq!((stem, hash.len(), ending), ("/assets/app", 2 * NAME_BYTES, "css"));
    assert!(asset.immutable && asset.size.raw == 600, "{asset:?}");
    for (ending, size) in [("gz", asset.size.gzip), ("br", asset.size.brotli)] {
        let copy = asset.file(site.path()).with_extension(format!("css.{ending}"));
        assert_eq!(fs::metadata(copy).unwrap().len(), size.unwrap());
    }
    assert!(!manifest.find("robots.txt").unwrap().immutable);
}

/// Known answer: the empty string's SHA-384, from FIPS 180-4's test vectors.
#[test]
fn integrity_is_sha_384_in_base64() {
    let site = tempfile::tempdir().unwrap();
    let asset = Writer::begin(site.path()).unwrap().add_as_is("empty.txt", b"").unwrap();
    assert_eq!(asset.integrity, "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    assert_eq!(asset.size, Size { raw: 0, gzip: None, brotli: None });
}

#[test]
fn another_content_has_another_name_and_the_old_file_goes() {
    let site = tempfile::tempdir().unwrap();
    let first = build(site.path(), b"a{color:red}");
    let second = build(site.path(), b"a{color:blue}");
    let path = |manifest: &Manifest| manifest.find("app.css").unwrap().file(site.path());
    assert_ne!(path(&first), path(&second));
    assert!(!path(&first).exists() && path(&second).exists());
}

#[test]
fn a_site_is_whole_only_after_its_last_file() {
    let site = tempfile::tempdir().unwrap();
    assert!(!Writer::is_built_from(site.path(), "built"));
    build(site.path(), b"a{color:red}");
    assert!(Writer::is_built_from(site.path(), "built"));
    assert!(!Writer::is_built_from(site.path(), "other"));
    Writer::begin(site.path()).unwrap();
    assert!(!Writer::is_built_from(site.path(), "built"));
}

#[test]
fn a_folder_of_somebody_else_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("thesis.txt"), "years").unwrap();
    assert!(matches!(Writer::begin(folder.path()), Err(Error::NotOurs(_))));
    assert!(folder.path().join("thesis.txt").exists());
}

#[test]
fn a_name_is_given_once() {
    let site = tempfile::tempdir().unwrap();
    let mut writer = Writer::begin(site.path()).unwrap();
    writer.add_hashed("app.css", b"a{}").unwrap();
    for name in ["app.css", manifest::FILE] {
        let again = writer.add_as_is(name, b"b{}");
        assert!(matches!(again, Err(Error::SameName(_))), "{name}: {again:?}");
    }
}
