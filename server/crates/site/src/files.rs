//! Reading and writing files, with errors that name them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::Error;

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(Error::file(path))
}

/// Writes a whole file or none: beside its place first, then moved there.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    fs::write(&beside, bytes).map_err(Error::file(&beside))?;
    fs::rename(&beside, path).map_err(Error::file(path))
}

/// Every file below a folder, sorted; none if there is no such folder. Folders by the names in
/// `but_not` are left out.
pub(crate) fn below(folder: &Path, but_not: &[&str]) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    if folder.is_dir() {
        collect(folder, but_not, &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, but_not: &[&str], found: &mut Vec<PathBuf>) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let path = entry.map_err(Error::file(folder))?.path();
        if !path.is_dir() {
            found.push(path);
        } else if !but_not.iter().any(|name| path.ends_with(name)) {
            collect(&path, but_not, found)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_is_sorted_and_leaves_out() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.css", "a/z.css", "node_modules/x.js"] {
            write(&folder.path().join(name), b"x").unwrap();
        }
        let found = below(folder.path(), &["node_modules"]).unwrap();
        assert_eq!(found, [folder.path().join("a/z.css"), folder.path().join("b.css")]);
        assert_eq!(below(&folder.path().join("nowhere"), &[]).unwrap(), Vec::<PathBuf>::new());
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        let error = read(Path::new("/no/such/file")).unwrap_err();
        assert!(error.to_string().starts_with("/no/such/file: "), "{error}");
    }
}
