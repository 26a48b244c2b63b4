//! What a restricted key may do, as it is typed: `checkout_sessions=write`.

use std::collections::BTreeMap;

use domain::model::{Access, Resource, Scopes};

/// One kind of thing, and how much may be done with it.
pub(super) fn scope(text: &str) -> Result<(Resource, Access), String> {
    let (resource, access) =
        text.split_once('=').ok_or("such as checkout_sessions=write or refunds=read is meant")?;
    let resource = Resource::from_name(resource).ok_or_else(|| {
        let known: Vec<_> = Resource::ALL.iter().map(|resource| resource.name()).collect();
        format!("there is no {resource:?}; there are {}", known.join(", "))
    })?;
    let access =
        Access::from_name(access).ok_or_else(|| format!("{access:?} is none of none, read and write"))?;
    Ok((resource, access))
}

/// All of them. One kind of thing that is named twice is a mistake.
pub(super) fn scopes(typed: &[(Resource, Access)]) -> anyhow::Result<Scopes> {
    let scopes: BTreeMap<_, _> = typed.iter().copied().collect();
    anyhow::ensure!(scopes.len() == typed.len(), "--scope: each kind of thing can be named once");
    Ok(Scopes(scopes))
}
