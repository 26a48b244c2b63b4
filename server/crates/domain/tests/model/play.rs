//! Playing a script, and finding the shortest one that ends as badly.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{
    step::{Script, Step},
    world::{Broken, World},
};

/// How a script ended.
pub(crate) struct Played {
    /// What must not be, if it was.
    pub(crate) fault: Option<String>,
    /// What came about in it.
    pub(crate) seen: Vec<&'static str>,
    /// What happened, if that was asked for.
    pub(crate) trace: Vec<String>,
}

/// Plays a script to its end.
pub(crate) fn play(script: &Script, broken: Broken, traced: bool) -> Played {
    let mut world = World::new(script, broken, traced);
    let ended = catch_unwind(AssertUnwindSafe(|| {
        for step in &script.steps {
            world.play(*step);
            if world.eye.fault().is_some() {
                return;
            }
        }
        world.come_to_rest();
        if world.eye.fault().is_none()
            && let Err(fault) = world.check()
        {
            world.eye.report(fault);
        }
    }));
    if let Err(panic) = ended {
        let words = panic.downcast_ref::<String>().cloned();
        let words = words.or_else(|| panic.downcast_ref::<&str>().map(|words| (*words).to_owned()));
        world.eye.report(format!("panicked: {}", words.unwrap_or_default()));
    }
    let fault = world.eye.fault().cloned();
    let seen = if fault.is_none() { world.seen() } else { Vec::new() };
    Played { fault, seen, trace: world.trace().to_vec() }
}

/// Leaves out of a script that fails whatever it can do without, until nothing more can go. This is
/// why the scripts are data of our own: what is left reads like a story, and can be kept as one.
pub(crate) fn shorten(script: &Script, broken: Broken) -> Script {
    let fails = |steps: &[Step]| {
        play(&Script { steps: steps.to_vec(), ..script.clone() }, broken, false).fault.is_some()
    };
    let mut steps = script.steps.clone();
    let mut size = steps.len().div_ceil(2);
    loop {
        let before = steps.len();
        let mut place = 0;
        while place < steps.len() {
            let mut fewer = steps.clone();
            fewer.drain(place..(place + size).min(steps.len()));
            if fails(&fewer) {
                steps = fewer;
            } else {
                place += size;
            }
        }
        if size > 1 {
            size = size.div_ceil(2);
        } else if steps.len() == before {
            return Script { steps, ..script.clone() };
        }
    }
}
