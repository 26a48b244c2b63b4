//! The files that pages link to, as the build named and hashed them.

/// One file of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its path on our origin, with the content's hash in it.
    pub url: String,
    /// For `integrity`, such as `sha384-…`.
    pub integrity: String,
}

/// All files that a page may link to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assets {
    /// The style sheet.
    pub css: Asset,
    /// The module that starts the WebAssembly; on pages with islands only.
    pub script: Asset,
    /// What browsers without modules load instead, which tells the shopper.
    pub old_script: Asset,
    /// The WebAssembly, which the module fetches.
    pub wasm: Asset,
    /// The path of the icon.
    pub favicon: String,
}
