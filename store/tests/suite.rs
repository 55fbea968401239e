//! The contract, case by case. Every case runs on memory, on sled, and on sled closed and opened again
//! before every single call.

mod bounds;
mod care;
mod streams;
mod tables;

/// Makes three tests of every case.
macro_rules! conformance {
    ($($topic:ident: $($case:ident)*;)*) => {
        mod memory { $($(#[test] fn $case() { super::$topic::$case(&mut crate::subject::Subject::memory()); })*)* }
        mod sled { $($(#[test] fn $case() { super::$topic::$case(&mut crate::subject::Subject::sled()); })*)* }
        mod reopened { $($(#[test] fn $case() { super::$topic::$case(&mut crate::subject::Subject::reopened()); })*)* }
    };
}

conformance! {
    streams:
        an_empty_store_has_nothing
        records_come_back_in_order
        a_stream_is_read_in_parts
        records_form_a_chain
        a_conflict_leaves_nothing_behind
        one_append_crosses_streams
        an_append_without_records_only_checks
        a_request_happens_once
        a_refused_request_may_be_made_again
        a_batch_is_known_by_its_place
        several_batches_are_appended_at_once
        a_snapshot_is_of_the_last_record_only
        streams_are_listed_by_prefix
        the_feed_has_all_records_in_global_order
        long_streams_are_read_in_any_part
    ;
    tables:
        changes_apply_in_order
        rows_overwrite_and_vanish
        tables_do_not_see_each_other
        a_scan_pages_through_every_row_once
        a_scan_keeps_to_its_range
        many_rows_come_and_go
    ;
    bounds:
        values_of_every_size_come_back
        blobs_are_kept_under_their_hash
        what_breaks_a_rule_is_refused_whole
        what_just_keeps_a_bound_is_taken
        names_may_be_in_any_script
    ;
    care:
        verify_counts_and_finds_nothing
        a_closed_store_says_so
        threads_take_turns
    ;
}
