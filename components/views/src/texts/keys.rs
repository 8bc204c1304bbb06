//! Which texts there are. Rule: the keys are promised to hosts, who write words of their own under them: none is removed or comes to
//! mean something else within a major version. See docs/languages.md.

use super::{AttrValue, Plural, Words};

/// Changes with any key and with their order: a language file of other keys is never taken for one of these.
const fn hash(keys: &str) -> u32 {
    let (mut hash, mut rest) = (0x811c_9dc5_u32, keys.as_bytes());
    while let [byte, behind @ ..] = rest {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193); // FNV-1a
        rest = behind;
    }
    hash
}

macro_rules! catalogue {
    (words { $($word:ident)* } plurals { $($plural:ident)* } lists { $($list:ident[$length:literal])* }) => {
        /// The words of one language. The keys say what they are for; `sv.rs` holds the originals.
        #[derive(Debug)]
        #[expect(missing_docs, reason = "the key is the doc: what it says stands in the language files")]
        pub struct Texts {
            $(pub $word: AttrValue,)*
            $(pub $plural: Plural,)*
            $(pub $list: [AttrValue; $length],)*
        }

        impl Texts {
            /// The keys and their order, as a number that a language file carries.
            pub const KEY: u32 = hash(concat!(
                $(stringify!($word), " ",)* "|" $(, stringify!($plural), " ")*, "|" $(, stringify!($list), $length, " ")*
            ));

            /// Takes one text after the other, in the order of the keys. A call for each, which is as little code as it can be.
            pub(super) fn take(&mut self, words: &mut Words) {
                $(words.word(&mut self.$word);)*
                $(words.plural(&mut self.$plural);)*
                $(for word in &mut self.$list {
                    words.word(word);
                })*
            }

            /// Every text with its key, in their order.
            #[cfg(not(target_family = "wasm"))]
            pub fn entries(&self) -> Vec<(&'static str, super::Entry<'_>)> {
                vec![
                    $((stringify!($word), super::Entry::Word(&self.$word)),)*
                    $((stringify!($plural), super::Entry::Plural(&self.$plural)),)*
                    $((stringify!($list), super::Entry::List(&self.$list)),)*
                ]
            }
        }
    };
}

catalogue! {
    words {
        lang
        // the plan's outline and the agreement's four parts
        plan_sections missing_here
        agreement_valid agreement_until_further agreement_agreed_by agreement_unsigned agreement_mine agreement_of
        agreement_continued
        // the three widgets
        timeline_heading plans_heading plans_heading_of plan_heading
        viewing_relative viewing_as viewing_staff protected genitive genitive_hissing today_line
        // sections of the timeline
        next_heading next_none todo_heading ongoing_heading undated_heading earlier_show more_show list_show
        section_today section_tomorrow section_yesterday section_this_week section_month section_earlier
        now_line
        // the staff's table
        view_as view_table view_timeline lines_from_today lines_what lines_status lines_commitment lines_overdue
        // the year strip
        strip_heading strip_scale strip_month strip_quarter strip_year strip_back strip_forward strip_next
        strip_past strip_coming strip_off strip_several strip_span
        // the row and the next card
        where_label with_label how_label prepare_label after_label outcome_label coordination_label
        about_label unit_label plan_label moved_from more
        call open_video cancel_booking rebook
        moved_to more_about all_day no_time part_afternoon_short next_heading_of show_item open_plan close
        // clashes and joint trips
        clash_two clash_away clash_away_own clash_said clash_ask trip_same_place trip_coordinated
        // what has changed
        changes_since changes_since_last changes_none changes_all changes_said changes_moved
        changed_plan_new changed_plan_cancelled changed_plan changed_plan_replaced changed_plan_ended changed_plan_removed
        changed_goal changed_medication changed_limit changed_contact changed_commitment changed_deviation changed_booked changed_performed
        // the host's links
        links_heading link_bookings link_record link_treatment link_contact_details link_proxy link_consent
        // time
        at_clock clock_span week season_spring season_summer season_autumn season_winter within_days after_event
        undecided not_booked until_date from_date date_to_date part_morning part_forenoon part_afternoon part_evening part_night
        relative_today relative_tomorrow relative_yesterday relative_in_days relative_days_ago decimal_point clock_sign
        due_by due_today due_overdue due_repeated
        repeat_daily repeat_every_days repeat_weekly repeat_every_weeks repeat_monthly repeat_every_months repeat_at
        // status of activities
        status_planned status_invited status_booked status_in_progress status_performed status_declined status_cancelled
        status_moved status_missed status_on_hold status_unknown status_not_reported
        // modes
        mode_visit mode_home_visit mode_video mode_phone mode_chat mode_group mode_sampling mode_message mode_admission
        // sides
        party_me party_patient party_care party_municipality party_relative party_unknown
        // commitments and goals
        commitment_open commitment_in_progress commitment_done commitment_declined commitment_cancelled
        goal_proposed goal_active goal_on_hold goal_achieved goal_not_achieved goal_cancelled
        progress_improving progress_no_change progress_worsening progress_sustaining
        goal_tally own_words
        // plans
        group_current group_coming group_earlier kind_agreement kind_coordinated kind_care_plan kind_implementation kind_rehabilitation
        kind_self_care kind_medication kind_discharge kind_home_nursing kind_home_rehabilitation kind_outside_plans
        kind_other
        standing_current standing_current_until standing_unstated standing_on_hold
        standing_coming standing_draft standing_replaced standing_ended standing_ended_at standing_revoked
        next_step_label responsible_label valid_label updated_label contents_label source_label
        updated_at contents_documents_only two_systems several_systems contents_deviations contents_header_only goals_tally
        flag_no_fixed_contact flag_ends_soon flag_no_next_step flag_not_updated
        contact_label goals_reached open_document bytes_mega
        twins_shown twin_open twins_elsewhere twins_identity twins_said twins_words twins_disputed
        order_label order_updated order_title shelves_label shelves_none shelves_kind shelves_unit
        unknown_kind unknown_unit unknown_area unknown_source
        view_cards plans_flags
        plan_none replaced_unseen replaced_banner replaced_open replaced_show ended_banner
        // the plan
        next_step_heading who_heading act_heading goals_heading coming_heading past_heading contacts_heading fixed_contacts_heading
        measured_heading medications_heading aids_heading advice_heading expectations_heading rights_heading story_heading documents_heading
        changes_heading about_heading agreement_heading
        agreement_reach agreement_coordination author_label signed_label created_label unit_id_label internal_note_label code_label
        story_written_by replaces replaces_from
        severity_immediate severity_same_day severity_soon severity_as_planned no_answer
        fixed_care_contact fixed_physician fixed_home_care_contact fixed_coordinator
        open_always open_until closed_until hours_every_day hours_label
        weekdays_short_to
        // measured values
        whose_own_one whose_own_several whose_patient beyond_above beyond_below
        against_within against_above against_below against_within_only_high against_within_only_low
        last_value last_when last_by no_value value_missed asks_label
        trend_up trend_down trend_same trend_since_clock trend_since_day
        limits_label limit_above limit_below limit_between limit_outside
        chart_label chart_range chart_in_table chart_band chart_thinned step_back step_on
        table_show table_time table_value table_by table_note table_above table_below
        // medicines
        medication_active medication_as_needed medication_planned medication_on_hold medication_stopped medication_dosage medication_reason medication_until medication_from medication_change
        change_added change_changed change_moved change_cancelled change_removed
        consent_given consent_refused consent_withdrawn consent_not_asked
        telecom_phone telecom_sms telecom_email telecom_message telecom_chat telecom_video telecom_web
        // goals, medicines, aids, documents
        goals_closed goal_target_label goal_last_label goal_due_label goal_follow_up_label goal_serving_label
        medicines_regular medicines_as_needed medicines_planned medicines_on_hold medicines_ended
        medicine_course medicine_passed medicine_ask medicine_no_day
        aid_note aid_from aid_since aid_coming aid_follow_up aid_give_back
        document_from document_no_kind document_no_size document_no_facts document_image document_page document_text document_other
        story_written_by_you story_written_own declined_label
        // what has changed in the plan, and what held before
        mark_new mark_changed mark_since fact_was fact_before fact_gone fact_name fact_sign fact_due fact_repeat fact_target
        fact_follow_up fact_severity fact_bounds fact_next_call fact_limits fact_asks fact_role fact_reach fact_note limits_over limits_under
        thing_deviation history_heading history_held history_holds history_heir history_open history_open_heir history_changed
        history_changed_version version_label differs_heading differs_before differs_now differs_absent differs_gone no_longer held_label replaced_by_label
        // wording by role
        act_heading_relative act_heading_staff story_heading_of story_heading_staff expectations_heading_of agreement_reach_of
        // what the person has consented to
        consents_heading_of
        // handover, more of it
        sbar_before
        // where an item comes from
        origin_heading origin_label origin_all origin_others origin_recorded origin_id
        // filter
        filter_button filter_search filter_search_plans filter_who filter_area filter_clear filter_remove filter_none
        filter_search_plan filter_section filter_when filter_status filter_kind filter_kind_other filter_from filter_to filter_chosen filter_show filter_mine filter_mine_of
        near_today near_week near_month near_thirty_days near_coming near_earlier
        status_group_planned status_group_booked status_group_ongoing status_group_performed status_group_cancelled
        area_story area_treatment area_self_care area_measurements area_goals area_coordination area_contact area_medication
        // coverage and states
        missing_title missing_unreachable missing_unreachable_since missing_not_consented missing_not_consented_own missing_not_consented_some missing_blocked missing_rest stale
        loading loading_slow error_title error_help error_retry stopped stopped_writing empty_title empty_missing empty_asked empty_text
        refreshing not_refreshed sources_heading source_shown source_shown_at source_not_consented source_unreachable source_unreachable_since
        plan_not_here
        ask ask_own ask_contact ask_unit
        list_and
        // calendar
        calendar_add calendar_update calendar_add_all calendar_question calendar_full calendar_neutral calendar_neutral_title
        calendar_why calendar_not_yet calendar_of calendar_file
        // handover
        copy_sbar copy_done copy_refused copy_text_label
        sbar_title sbar_made sbar_of_plan sbar_of_filtered sbar_of_all
        sbar_situation sbar_background sbar_state sbar_recommendation sbar_left_out
        sbar_value sbar_overdue sbar_next sbar_nothing_urgent sbar_open sbar_due sbar_no_advice
        sbar_call sbar_in_plans sbar_nothing_left_out
        // who does what, and when to get in touch
        duty_overdue duty_goal applies_now applied_last closed_meanwhile outside_hours outside_hours_staff
        // what the viewer says back
        question_open question_of_plan question_label question_hint question_missing question_send
        done_mark done_today done_undo
        value_open value_open_of value_fold value_now value_at value_note value_send value_missing value_future
        value_doubtful value_confirm
        reply_waiting accepted_question accepted_done accepted_undone accepted_value
        refused_question refused_done refused_undone refused_value words_kept words_left
        // on paper
        paper_as_of
    }
    plurals {
        rows_count plans_count items_count ended_unreadable contents_goals contents_commitments contents_activities contents_measurements contents_medications contents_contacts contents_documents changes_count
        hidden_no_unit unreadable_act unreadable_plans sources_unreadable bytes_kilo lines_current lines_earlier strip_hidden_plans
        calendar_left_out
        sbar_left_plans sbar_left_past_plans sbar_left_later sbar_left_earlier sbar_left_closed sbar_left_deviations
        missing_unseen
        sbar_left_unasked
        clashes_more
        paper_left_out
        trend_days chart_far
        lines_count
        goal_serving
        sbar_left_others sbar_left_notes
    }
    lists {
        months[12] months_short[12] weekdays[7] weekdays_short[7]
    }
}
