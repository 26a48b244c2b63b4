//! Who depends on whom, as cargo resolved it for the server's platform and for browsers.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use cargo_metadata::{DependencyKind, MetadataCommand, Node, Package, PackageId};

const PLATFORMS: [&str; 2] = ["x86_64-unknown-linux-gnu", "wasm32-unknown-unknown"];

/// Every package that is compiled for something, and its edges.
pub(crate) static GRAPH: LazyLock<Graph> = LazyLock::new(Graph::load);

#[derive(Debug, Default)]
pub(crate) struct Graph {
    /// Every package by its id.
    pub(crate) packages: BTreeMap<PackageId, Package>,
    /// Of each package: what it uses itself, tests and benchmarks included.
    pub(crate) uses: BTreeMap<PackageId, BTreeSet<PackageId>>,
    /// The same without what only tests and benchmarks use.
    pub(crate) ships: BTreeMap<PackageId, BTreeSet<PackageId>>,
}

impl Graph {
    fn load() -> Self {
        let mut graph = Self::default();
        for platform in PLATFORMS {
            let metadata = MetadataCommand::new()
                .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
                .other_options(["--locked", "--filter-platform", platform].map(str::to_owned))
                .exec()
                .expect("Cargo.lock matches the manifests");
            graph.packages.extend(metadata.packages.into_iter().map(|package| (package.id.clone(), package)));
            for node in metadata.resolve.expect("asked for with its dependencies").nodes {
                graph.add(node);
            }
        }
        let met: BTreeSet<_> = graph.uses.keys().cloned().collect();
        graph.packages.retain(|id, _| met.contains(id));
        graph
    }

    fn add(&mut self, node: Node) {
        let uses = self.uses.entry(node.id.clone()).or_default();
        let ships = self.ships.entry(node.id).or_default();
        for dependency in node.deps {
            if dependency.dep_kinds.iter().any(|of| of.kind != DependencyKind::Development) {
                ships.insert(dependency.pkg.clone());
            }
            uses.insert(dependency.pkg);
        }
    }

    pub(crate) fn name(&self, id: &PackageId) -> &str {
        &self.packages[id].name
    }

    /// The names of all other packages that use this one themselves.
    pub(crate) fn users(&self, name: &str) -> BTreeSet<&str> {
        let by = |used: &BTreeSet<PackageId>| used.iter().any(|id| self.name(id) == name);
        let users = self.uses.iter().filter(|(_, used)| by(used)).map(|(id, _)| self.name(id));
        // A crate may use itself in its tests, with a feature more.
        users.filter(|user| *user != name).collect()
    }

    /// The names of all that is compiled into this one, however far down.
    pub(crate) fn shipped_in(&self, name: &str) -> BTreeSet<&str> {
        let mut waiting: Vec<_> = self.packages.keys().filter(|id| self.name(id) == name).collect();
        let mut found = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            for used in &self.ships[id] {
                if found.insert(self.name(used)) {
                    waiting.push(used);
                }
            }
        }
        found
    }
}
