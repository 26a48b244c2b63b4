//! Every flow, killed at every point, and the table of how it ended.

use std::{collections::BTreeMap, env};

use futures::{StreamExt as _, stream};

use crate::{databases::Kind, flows::Flow, node::points_in, points::Point, world::World};

/// So many servers die at once.
const AT_ONCE: usize = 4;

/// How one death ended.
struct Ending {
    point: Point,
    died: bool,
    fault: Option<String>,
}

/// Drills what the environment asks for. Nothing said, it is a payment on both databases, which fits into
/// every test run; `CRASH_DRILL=usual` is every flow on SQLite and two on PostgreSQL, where each
/// takes a while; `=all` is every flow on both.
pub(crate) async fn run() {
    let asked = said("CRASH_DRILL");
    let mut faults = 0;
    for kind in Kind::ALL.into_iter().filter(|kind| wanted("CRASH_DRILL_DATABASE", kind.name())) {
        for flow in Flow::ALL {
            let drilled = match asked.as_deref() {
                None => matches!(flow, Flow::Pay),
                Some("usual") => kind == Kind::Sqlite || matches!(flow, Flow::Pay | Flow::Refund),
                Some("all") => true,
                Some(name) => name == flow.name(),
            };
            if drilled {
                faults += drill(kind, flow).await;
            }
        }
    }
    assert_eq!(faults, 0, "some deaths cost money or an order: see the table");
}

fn said(variable: &str) -> Option<String> {
    env::var(variable).ok().filter(|said| !said.is_empty())
}

fn wanted(variable: &str, name: &str) -> bool {
    said(variable).is_none_or(|wanted| wanted == name)
}

/// One flow on one database: once alive, to see which points it passes, then killed at each of them.
async fn drill(kind: Kind, flow: Flow) -> usize {
    let (points, alive) = rehearse(kind, flow).await;
    let endings: Vec<Ending> =
        stream::iter(points).map(|point| die_at(kind, flow, point)).buffered(AT_ONCE).collect().await;
    print_table(kind, flow, &endings);
    if let Some(fault) = &alive {
        println!("  FAULT without dying: {fault}");
    }
    endings.iter().filter(|ending| ending.fault.is_some()).count() + usize::from(alive.is_some())
}

/// How often a point is drilled that is passed many times: what comes later is the worker looking for
/// more to do. Commits all have one name, so more of them are.
fn is_drilled(point: &Point) -> bool {
    point.occurrence <= if point.name.ends_with("commit") { 20 } else { 3 }
}

/// The points that the flow passes when nothing happens.
async fn rehearse(kind: Kind, flow: Flow) -> (Vec<Point>, Option<String>) {
    let mut world = World::build(kind, None).await;
    let session = flow.play(&mut world).await;
    let fault = world.verify(&session, flow.outcome()).await.err();
    let mut points = points_in(&world.node.record());
    world.end();
    points.retain(is_drilled);
    (points, fault)
}

async fn die_at(kind: Kind, flow: Flow, point: Point) -> Ending {
    let mut world = World::build(kind, Some(&point)).await;
    let session = flow.play(&mut world).await;
    let fault = world.verify(&session, flow.outcome()).await.err();
    let died = world.node.died;
    world.end();
    Ending { point, died, fault }
}

fn print_table(kind: Kind, flow: Flow, endings: &[Ending]) {
    let died = endings.iter().filter(|ending| ending.died).count();
    println!("\n{} on {}: {} points, {died} deaths", flow.name(), kind.name(), endings.len());
    let mut by_name: BTreeMap<&str, Vec<&Ending>> = BTreeMap::new();
    for ending in endings {
        by_name.entry(&ending.point.name).or_default().push(ending);
    }
    for (name, endings) in by_name {
        let killed = endings.iter().filter(|ending| ending.died).count();
        let faults: Vec<_> = endings.iter().filter_map(|ending| ending.fault.as_ref()).collect();
        let outcome = if faults.is_empty() { "one session, one charge, one order, told" } else { "FAULT" };
        println!("  {name:<34} killed {killed} of {}   {outcome}", endings.len());
        for fault in faults {
            println!("      {fault}");
        }
    }
}
