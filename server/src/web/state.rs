//! What the handlers share.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use anyhow::Context as _;
use app::{Asset, Assets};
use domain::{
    model::{Branding, Mode},
    ports::Ports,
};
use ipnet::IpNet;
use site::manifest::{self, Manifest};

use crate::{
    branding::Fonts,
    config::{Origin, RateLimitsSection},
    jobs::Wake,
    page_tally::PageTally,
    pictures::Pictures,
    storefront::Storefront,
};

/// Shared by all handlers; cheap to clone.
#[derive(Clone)]
pub struct WebState(Arc<Inner>);

struct Inner {
    ports: Ports,
    site: Site,
    storefront: Storefront,
    pictures: Pictures,
    support_url: Option<String>,
    trusted_proxies: Vec<IpNet>,
    rate_limits: RateLimitsSection,
    wake: Wake,
    refused_webhooks: AtomicU64,
    page_tally: Arc<PageTally>,
}

/// What the handlers of one server share besides the ports and the files.
pub struct Settings {
    /// Where shoppers reach us, and how pages look by themselves.
    pub storefront: Storefront,
    /// What merchants show.
    pub pictures: Pictures,
    /// Where shoppers find help.
    pub support_url: Option<String>,
    /// Who is believed about where a request comes from.
    pub trusted_proxies: Vec<IpNet>,
    /// How much merchants may ask for.
    pub rate_limits: RateLimitsSection,
    /// Calls the worker of this process when there is something to do.
    pub wake: Wake,
}

/// The browser's files.
pub struct Site {
    /// The folder they are in.
    pub folder: PathBuf,
    /// All of them.
    pub manifest: Manifest,
    /// Those that pages link to.
    pub assets: Assets,
    /// The rules by which pages load fonts.
    pub fonts: Fonts,
}

impl Site {
    /// Finds the files that pages link to.
    pub fn new(folder: &Path, manifest: Manifest) -> anyhow::Result<Self> {
        let find = |name: &str| {
            let asset = manifest.find(name).with_context(|| format!("the site has no {name}"))?;
            anyhow::Ok(Asset { url: asset.path.clone(), integrity: asset.integrity.clone() })
        };
        let assets = Assets {
            css: find(manifest::STYLE)?,
            script: find(manifest::SCRIPT)?,
            old_script: find(manifest::OLD_SCRIPT)?,
            wasm: find(manifest::WASM)?,
            favicon: find("favicon.svg")?.url,
        };
        let fonts = Fonts::read(folder, &manifest).context("the site's fonts cannot be read")?;
        Ok(Self { folder: folder.to_owned(), manifest, assets, fonts })
    }
}

impl WebState {
    /// What the handlers of one server share.
    pub fn new(ports: Ports, site: Site, settings: Settings) -> Self {
        let Settings { storefront, pictures, support_url, trusted_proxies, rate_limits, wake } = settings;
        Self(Arc::new(Inner {
            ports,
            site,
            storefront,
            pictures,
            support_url,
            trusted_proxies,
            rate_limits,
            wake,
            refused_webhooks: AtomicU64::new(0),
            page_tally: Arc::default(),
        }))
    }

    pub(crate) fn ports(&self) -> &Ports {
        &self.0.ports
    }

    pub(crate) fn site(&self) -> &Site {
        &self.0.site
    }

    /// Where shoppers reach us.
    pub(crate) fn public_url(&self) -> &Origin {
        &self.0.storefront.public_url
    }

    /// Where shoppers reach us, and how pages look by themselves.
    pub(crate) fn storefront(&self) -> &Storefront {
        &self.0.storefront
    }

    /// How a page looks that chose this.
    pub(crate) fn branding(&self, chosen: &Branding) -> Branding {
        chosen.or(&self.0.storefront.branding)
    }

    /// What merchants show.
    pub(crate) fn pictures(&self) -> &Pictures {
        &self.0.pictures
    }

    pub(crate) fn mode(&self) -> Mode {
        self.0.ports.mode
    }

    /// Who is believed about where a request comes from.
    pub(crate) fn trusted_proxies(&self) -> &[IpNet] {
        &self.0.trusted_proxies
    }

    pub(crate) fn rate_limits(&self) -> RateLimitsSection {
        self.0.rate_limits
    }

    /// There may be something to do.
    pub(crate) fn wake(&self) {
        self.0.wake.ring();
    }

    /// Counts a webhook that was not believed. Answers how many there were since the start.
    pub(crate) fn count_refused_webhook(&self) -> u64 {
        self.0.refused_webhooks.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// The page's numbers that are not written down yet.
    pub fn page_tally(&self) -> &Arc<PageTally> {
        &self.0.page_tally
    }

    pub(crate) fn support_url(&self) -> Option<String> {
        self.0.support_url.clone()
    }

    /// `req_` and 32 hexadecimal digits.
    pub(crate) fn new_request_id(&self) -> String {
        let mut bytes = [0_u8; 16];
        self.0.ports.random.fill(&mut bytes);
        format!("req_{:032x}", u128::from_be_bytes(bytes))
    }
}
