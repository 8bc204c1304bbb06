//! Protected identity (*sekretessmarkering*, *skyddad folkbokföring*): what tells where the person lives and how to reach
//! her. It is hidden from everybody, herself too: a screen is seen by more than the one who looks at it.
//!
//! | what | hidden where |
//! | --- | --- |
//! | the place of an activity | it is a home visit, or the person's or a relative's own and nobody says how one meets |
//! | numbers, links, address, hours and note of a contact | it is the person, or somebody close to her |
//!
//! Names and roles stay, and so does the identity number, for staff: a plan must not be read as somebody else's.

use std::rc::Rc;

use samplan_model::{Activity, CarePlan, Contact, Mode, Party};

/// Where a person lives, and how to reach her.
pub(super) struct Home<'r> {
    /// Her name.
    pub(super) of: &'r str,
}

impl Home<'_> {
    /// Whether a plan tells it.
    pub(super) fn is_told_by(&self, plan: &CarePlan) -> bool {
        let contacts = plan
            .contact
            .iter()
            .chain(&plan.contacts)
            .chain(plan.commitments.iter().filter_map(|commitment| commitment.contact.as_ref()))
            .chain(plan.aids.iter().filter_map(|aid| aid.contact.as_ref()))
            .chain(plan.deviations.iter().flat_map(|step| step.contact.iter().chain(&step.next_contact)));
        contacts.into_iter().any(|contact| self.is_reached_by(contact))
            || plan.activities.iter().any(|activity| self.is_told_by_activity(activity))
    }

    /// Takes it out of a plan.
    pub(super) fn take_out_of(&self, plan: &mut CarePlan) {
        let contacts = plan
            .contact
            .iter_mut()
            .chain(&mut plan.contacts)
            .chain(plan.commitments.iter_mut().filter_map(|commitment| commitment.contact.as_mut()))
            .chain(plan.aids.iter_mut().filter_map(|aid| aid.contact.as_mut()))
            .chain(
                plan.deviations
                    .iter_mut()
                    .flat_map(|step| step.contact.iter_mut().chain(&mut step.next_contact)),
            );
        contacts.for_each(|contact| self.take_out_of_contact(contact));
        for activity in &mut plan.activities {
            if self.is_told_by_activity(activity) {
                let activity = Rc::make_mut(activity);
                if is_at_home(activity) {
                    activity.place = None;
                }
                activity.contact.iter_mut().for_each(|contact| self.take_out_of_contact(contact));
            }
        }
    }

    fn is_told_by_activity(&self, activity: &Activity) -> bool {
        (activity.place.is_some() && is_at_home(activity))
            || activity.contact.as_ref().is_some_and(|contact| self.is_reached_by(contact))
    }

    fn is_reached_by(&self, contact: &Contact) -> bool {
        match contact.party {
            Some(Party::Patient | Party::Relative) => true,
            Some(Party::Care | Party::Municipality) => false,
            // Nobody has said whose it is; the person's own name says it.
            None => contact.name == self.of,
        }
    }

    fn take_out_of_contact(&self, contact: &mut Contact) {
        if self.is_reached_by(contact) {
            contact.telecom.clear();
            contact.address.clear();
            contact.hours.clear();
            contact.note = None;
        }
    }
}

/// Whether its place is where the person lives, or may be.
fn is_at_home(activity: &Activity) -> bool {
    match (activity.mode, activity.party) {
        (Some(Mode::HomeVisit), _) | (None, Some(Party::Patient | Party::Relative)) => true,
        (None, Some(Party::Care | Party::Municipality) | None)
        | (
            Some(
                Mode::Visit
                | Mode::Video
                | Mode::Phone
                | Mode::Chat
                | Mode::Group
                | Mode::Sampling
                | Mode::Message
                | Mode::Admission,
            ),
            _,
        ) => false,
    }
}
