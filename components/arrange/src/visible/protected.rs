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
    /// Takes it out of a plan.
    pub(super) fn take_out_of(&self, plan: &mut CarePlan) {
        self.take_out_of_all(&mut plan.contacts);
        self.take_out_of_one(&mut plan.contact);
        for commitment in &mut plan.commitments {
            self.take_out_of_one(&mut commitment.contact);
        }
        for aid in &mut plan.aids {
            self.take_out_of_one(&mut aid.contact);
        }
        for deviation in &mut plan.deviations {
            self.take_out_of_one(&mut deviation.contact);
            self.take_out_of_one(&mut deviation.next_contact);
        }
        for activity in &mut plan.activities {
            let activity = Rc::make_mut(activity);
            self.take_out_of_one(&mut activity.contact);
            if is_at_home(activity) {
                activity.place = None;
            }
        }
    }

    fn take_out_of_one(&self, contact: &mut Option<Contact>) {
        self.take_out_of_all(contact.as_mut_slice());
    }

    fn take_out_of_all(&self, contacts: &mut [Contact]) {
        for contact in contacts.iter_mut().filter(|contact| self.is_reached_by(contact)) {
            contact.telecom.clear();
            contact.address.clear();
            contact.hours.clear();
            contact.note = None;
        }
    }

    fn is_reached_by(&self, contact: &Contact) -> bool {
        match contact.party {
            Some(Party::Patient | Party::Relative) => true,
            Some(Party::Care | Party::Municipality) => false,
            // Nobody has said whose it is; the person's own name says it.
            None => contact.name == self.of,
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
