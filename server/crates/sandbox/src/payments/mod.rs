//! What happens to money: each verb in a file of its own.

pub(crate) use cancel::cancel;
pub(crate) use capture::capture;
pub(crate) use challenge::{Verdict, Verdicted, resolve, void_open};
pub(crate) use confirm::{Confirmation, check_redirects, confirm};
pub(crate) use disputes::{Response, close, respond};
pub(crate) use due::carry_out;
pub(crate) use methods::{CardDetails, NewMethod, find_method, make_method};
pub(crate) use refund::{Requested, refund};

mod cancel;
mod capture;
mod challenge;
mod charge;
mod confirm;
mod declined;
mod disputes;
mod due;
mod fraud_warning;
mod methods;
mod plan;
mod refund;
mod taken;
