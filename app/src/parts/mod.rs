//! What pages are made of.

mod footer;
mod icon;
mod link;
mod merchant_words;
mod order;
mod questions;

pub(crate) use self::{
    footer::{OtherLanguages, page_footer},
    icon::{Sign, icon},
    link::followable,
    merchant_words::merchant_words,
    order::order_table,
    questions::Questionnaire,
};
