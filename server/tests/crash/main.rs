//! The crash drill: the server's real process is killed (SIGKILL) at every store write and at every
//! call to the gateway of each flow, started again, and must end with exactly one session, one charge at
//! the gateway and one order here. `cargo test -p server --test crash`; the table is printed.
//!
//! The same binary is the driver and, started again with an order to die, the server: `counterfoil
//! serve` itself with its store and gateway wrapped. So no build of the server has fail points in it.
//!
//! A payment is drilled on both databases. `CRASH_DRILL=refund` drills another flow, `=usual` what CI
//! does, `=all` all of them on both databases, `CRASH_DRILL_DATABASE=postgres` one database.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]
#![expect(clippy::print_stdout, reason = "the table is what it is run for")]

mod child;
mod databases;
mod drill;
mod flows;
mod node;
mod points;
mod world;
mod wrapped;

fn main() {
    // `cargo test -- --list` and nextest ask every test binary what is in it.
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--list") {
        if !arguments.iter().any(|argument| argument == "--ignored") {
            println!("crash_drill: test");
        }
        return;
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    if child::is_child() {
        runtime.block_on(child::run());
    } else {
        runtime.block_on(drill::run());
    }
}
