//! What pages are made of.

mod brand;
mod footer;
mod icon;
mod link;
mod merchant_words;
mod order;
mod questions;

pub(crate) use self::{
    brand::{PageBrand, brand_mark},
    footer::{OtherLanguages, page_footer},
    icon::{Sign, icon},
    link::followable,
    merchant_words::merchant_words,
    order::{Fold, order_table},
    questions::Questionnaire,
};
