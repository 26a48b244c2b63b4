//! What pages are made of.

mod footer;
mod icon;
mod link;
mod order;

pub(crate) use self::{
    footer::page_footer,
    icon::{Sign, icon},
    link::followable,
    order::order_table,
};
