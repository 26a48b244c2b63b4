//! What every store must do. Each function is one test; [`store_contract!`](crate::store_contract)
//! makes them all for one database, so that a failure names what is broken.

#![expect(clippy::unwrap_used, reason = "these are tests, compiled as a library for every store")]
#![expect(missing_docs, reason = "the name of each function says what it checks")]

mod catalogue;
mod checkout;
mod concurrency;
mod disputes;
mod filters;
mod jobs;
mod keys;
mod links;
mod listings;
mod money;
mod page_numbers;
mod requests;
mod telling;

use std::sync::Arc;

use super::{a_merchant, a_session};
use crate::{
    model::{CheckoutSession, Merchant},
    ports::{Random, Store},
};

pub use catalogue::*;
pub use checkout::*;
pub use concurrency::*;
pub use disputes::*;
pub use filters::*;
pub use jobs::*;
pub use keys::*;
pub use links::*;
pub use listings::*;
pub use money::*;
pub use page_numbers::*;
pub use requests::*;
pub use telling::*;

/// Makes one `#[tokio::test]` for each function of the contract; `$store` is an expression that
/// gives an empty store (`Arc<dyn Store>`) and a guard that is dropped after the test.
#[macro_export]
macro_rules! store_contract {
    ($store:expr) => {
        $crate::store_contract!($store;
            a_commit_keeps_and_a_drop_undoes,
            everything_reads_back_as_it_was_written,
            merchants_see_their_own_sessions_only,
            an_update_changes_what_may_change,
            an_update_changes_nothing_else,
            an_attempt_reads_back_in_every_state,
            a_second_attempt_in_flight_is_a_conflict,
            a_token_is_tried_once,
            the_last_attempt_is_the_latest_added,
            a_session_has_one_order,
            an_order_moves_its_funds,
            a_session_is_found_by_its_payment,
            a_merchant_changes_its_rule,
            nothing_belongs_to_nobody,
            an_operation_reads_back_in_every_state,
            a_second_capture_in_flight_is_a_conflict,
            a_refund_reads_back_in_every_state,
            a_refund_of_the_gateway_is_known_once,
            a_notice_is_kept_once,
            the_same_event_of_two_gateways_is_two_notices,
            a_dispute_reads_back_in_every_status,
            a_dispute_that_is_kept_again_changes,
            a_warning_that_is_kept_again_changes,
            a_dispute_stays_whose_it_is,
            a_warning_stays_whose_it_is,
            merchants_see_their_own_disputes_only,
            what_is_told_of_disputes_reads_back,
            a_job_is_taken_by_one,
            a_lost_job_cannot_be_ended,
            a_dead_workers_job_is_taken_over,
            a_scheduled_job_is_due_then_instead,
            a_lane_has_a_limit,
            a_paused_lane_is_passed_over,
            jobs_come_in_their_order_and_mode,
            released_jobs_are_due_at_once,
            an_endpoint_reads_back_and_changes,
            a_delivery_reads_back_with_its_tries,
            a_removed_endpoint_takes_its_deliveries_along,
            old_tries_are_forgotten,
            a_key_reads_back,
            a_key_that_ends_does_not_come_back,
            a_product_reads_back_and_changes,
            a_price_reads_back_and_changes,
            merchants_see_their_own_catalogue_only,
            a_catalogue_has_no_doubles_and_no_strays,
            a_product_with_a_price_stays,
            active_prices_share_no_lookup_key,
            fifty_prices_at_once_get_one_lookup_key,
            a_link_reads_back_and_changes,
            a_session_remembers_where_it_comes_from,
            a_links_use_is_counted,
            a_links_limit_is_held_by_fifty_at_once,
            a_request_reads_back_and_changes,
            fifty_requests_at_once_are_kept_once,
            a_request_is_kept_after_one_that_was_dropped,
            a_request_that_was_taken_up_is_lost,
            fifty_take_up_a_request_and_one_has_it,
            a_renewed_request_is_otherwise_as_it_was,
            old_requests_are_forgotten,
            released_requests_can_be_taken_up,
            products_are_listed,
            prices_are_listed,
            links_are_listed,
            sessions_are_listed,
            refunds_are_listed,
            disputes_are_listed,
            warnings_are_listed,
            events_are_listed,
            products_are_filtered,
            prices_are_filtered,
            links_are_filtered,
            sessions_are_filtered,
            refunds_are_filtered,
            disputes_are_filtered,
            warnings_are_filtered,
            events_are_filtered,
            a_session_id_of_the_other_mode_is_in_no_list,
            fifty_confirms_at_once_charge_once,
            fifty_refunds_at_once_give_back_no_more_than_was_taken,
            fifty_workers_take_each_job_once,
            fifty_keep_a_dispute_at_once,
            page_counts_add_up,
            page_counts_are_read_by_day_and_mode,
            old_page_counts_are_forgotten,
            fifty_count_pages_at_once,
            fifty_ask_for_more_time_at_once_and_get_it_once,
        );
    };
    ($store:expr; $($name:ident),* $(,)?) => {
        $(
            #[tokio::test]
            async fn $name() {
                let (store, _guard) = $store.await;
                $crate::testing::contract::$name(store).await;
            }
        )*
    };
}

type TestStore = Arc<dyn Store>;

async fn merchant_in(store: &TestStore, random: &dyn Random) -> Merchant {
    let merchant = a_merchant(random);
    let mut work = store.begin().await.unwrap();
    work.add_merchant(&merchant).await.unwrap();
    work.commit().await.unwrap();
    merchant
}

async fn session_in(store: &TestStore, random: &dyn Random) -> CheckoutSession {
    let merchant = merchant_in(store, random).await;
    let session = a_session(random).merchant(&merchant.id).build();
    let mut work = store.begin().await.unwrap();
    work.add_session(&session).await.unwrap();
    work.commit().await.unwrap();
    session
}
