//! What a merchant is told of this server in every object: where shoppers go, and what they see there.

use domain::model::Branding;

use crate::config::{Config, Origin};

/// Where shoppers reach us, and how pages look by themselves.
#[derive(Debug, Clone)]
pub struct Storefront {
    /// Of our pages.
    pub public_url: Origin,
    /// Of sessions and links that say nothing of their looks.
    pub branding: Branding,
}

impl Storefront {
    /// As it is configured, where shoppers reach us at this address.
    pub fn new(config: &Config, public_url: Origin) -> Self {
        Self { public_url, branding: config.merchant.branding.branding() }
    }
}
