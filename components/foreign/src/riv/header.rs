//! The header of a record: who answers for it, who wrote and signed it, whom it is about and who may see it.
//!
//! There are two: *`PatientSummaryHeader`* of the older contracts, and the *`JoL`* header of the newer ones. A record without a
//! header of its own has its fields itself.

use samplan_read::native::codes::{TelecomCode, VisibilityCode};
use samplan_read::native::lenient::{Items, Maybe};
use samplan_read::native::scalars::{Moment, Text};
use samplan_read::native::wire;

use super::element::Element;
use super::patient::Patient;
use super::reader::Reader;
use super::stamp::Stamp;
use crate::source::About;

/// What a header says.
#[derive(Debug)]
pub(super) struct Header {
    /// The record's identity, unique together with its system.
    pub(super) document: Option<Text>,
    pub(super) system: Option<Text>,
    pub(super) title: Option<Text>,
    /// What time the record is about.
    pub(super) time: Option<Stamp>,
    pub(super) patient: Option<Patient>,
    pub(super) author: Option<wire::Author>,
    /// When it was written or last changed.
    pub(super) written: Option<Moment>,
    pub(super) signed: Option<wire::Author>,
    /// The unit; none where the header does not name both care unit and care giver, as staff may not see it then.
    pub(super) unit: Option<wire::Unit>,
    /// How to reach the unit of whoever wrote it.
    pub(super) contact: Option<wire::Contact>,
    pub(super) visibility: Option<VisibilityCode>,
    pub(super) standing: Standing,
}

/// Whether a record holds, or has been made void.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Valid,
    Void,
}

impl Header {
    /// Reads the header of a record: the first element with one of some names, else the record itself.
    pub(super) fn read(reader: &mut Reader<'_, '_>, record: Element<'_>, names: &[&str]) -> Self {
        let header = names.iter().find_map(|name| record.child(name)).unwrap_or(record);
        match header.child("accessControlHeader") {
            Some(access) => Self::of_jol(reader, record, header, access),
            None => Self::of_summary(reader, record, header),
        }
    }

    fn of_summary(reader: &mut Reader<'_, '_>, record: Element<'_>, header: Element<'_>) -> Self {
        let professional = header.child("accountableHealthcareProfessional");
        let org_unit = professional.and_then(|person| person.child("healthcareProfessionalOrgUnit"));
        let own = |name: &str| professional.and_then(|person| person.text_of(name));
        let care_unit = own("healthcareProfessionalCareUnitHSAId");
        let care_giver = own("healthcareProfessionalCareGiverHSAId");
        let signed = header.child("legalAuthenticator");
        let author = professional.and_then(|person| professional_of(reader, person));
        Self {
            document: header.text_of("documentId"),
            system: header.text_of("sourceSystemHSAId"),
            title: header.text_of("documentTitle"),
            time: reader.time(header, "documentTime").stamp(),
            patient: Patient::in_element(header, "patientId"),
            written: author.as_ref().and_then(|author| author.at.0),
            author,
            signed: signed.and_then(|signed| {
                let at = reader.moment(signed, "signatureTime");
                author_of(Maybe(signed.text_of("legalAuthenticatorName")), Maybe(None), at)
            }),
            unit: unit_of(reader.about, org_unit, care_unit, care_giver),
            contact: org_unit.and_then(contact_of),
            visibility: reader.approval(record, header),
            standing: reader.standing(header),
        }
    }

    fn of_jol(
        reader: &mut Reader<'_, '_>,
        record: Element<'_>,
        header: Element<'_>,
        access: Element<'_>,
    ) -> Self {
        let identity = |parent: Element<'_>, name: &str| {
            parent.identity_of(name).and_then(|identity| Text::parse(identity.value()?))
        };
        let (about, signed) = (header.child("author"), header.child("signature"));
        let org_unit = about.and_then(|author| author.child("orgUnit"));
        let record_of = header.child("record");
        let mut author_in = |element: Element<'_>| {
            let role = element.code_of("byRole").and_then(|code| code.label);
            let at = reader.moment(element, "timestamp");
            author_of(Maybe(element.text_of("name")), Maybe(role), at)
        };
        let author = about.and_then(&mut author_in);
        let signed = signed.and_then(&mut author_in);
        let care_unit = identity(access, "accountableCareUnit");
        let care_giver = identity(access, "accountableHealthcareProvider");
        Self {
            document: record_of.and_then(|record| identity(record, "id")),
            system: identity(header, "sourceSystemId"),
            title: None,
            time: record_of.and_then(|record| reader.time(record, "timestamp").stamp()),
            patient: Patient::in_element(access, "patientId"),
            written: author.as_ref().and_then(|author| author.at.0),
            author,
            signed,
            unit: unit_of(reader.about, org_unit, care_unit, care_giver),
            contact: org_unit.and_then(contact_of),
            visibility: reader.approval(record, access),
            standing: reader.standing(header),
        }
    }

    /// The record's identity among all records, where it has one.
    pub(super) fn identifier(&self) -> Option<Text> {
        let document = self.document.as_ref()?;
        Some(match &self.system {
            Some(system) => Text(format!("{}|{}", system.0, document.0)),
            None => document.clone(),
        })
    }

    /// What makes the record's `id`: its identity, else where it stands.
    pub(super) fn key(&self, record: Element<'_>) -> String {
        self.identifier().map_or_else(|| record.0.start.to_string(), |identifier| identifier.0)
    }

    /// Who wrote it, as whoever one has met.
    pub(super) fn performers(&self) -> Vec<wire::Performer> {
        let of = |author: &wire::Author| {
            Some(wire::Performer { name: author.name.0.clone()?, role: Maybe(author.role.0.clone()) })
        };
        self.author.as_ref().and_then(of).into_iter().collect()
    }

    pub(super) fn provenance(&self, code: Option<wire::Coding>) -> wire::Provenance {
        wire::Provenance {
            author: Maybe(self.author.clone()),
            recorded: Maybe(self.written),
            unit: Maybe(self.unit.clone()),
            identifier: Maybe(self.identifier()),
            code: Maybe(code),
            ..wire::Provenance::default()
        }
    }
}

/// Somebody of care as the older contracts describe them.
pub(super) fn professional_of(reader: &mut Reader<'_, '_>, person: Element<'_>) -> Option<wire::Author> {
    let role = person.code_of("healthcareProfessionalRoleCode").and_then(|code| code.label);
    let at = reader.moment(person, "authorTime");
    author_of(Maybe(person.text_of("healthcareProfessionalName")), Maybe(role), at)
}

pub(super) fn author_of(name: Maybe<Text>, role: Maybe<Text>, at: Maybe<Moment>) -> Option<wire::Author> {
    let author = wire::Author { name, role, at };
    (author != wire::Author::default()).then_some(author)
}

/// The unit that answers for a record. No contract of these gives the care giver's name: the host's word for the source has it.
pub(super) fn unit_of(
    about: &About,
    org_unit: Option<Element<'_>>,
    care_unit: Option<Text>,
    care_giver: Option<Text>,
) -> Option<wire::Unit> {
    let (care_unit, _) = (care_unit?, care_giver?);
    let name = org_unit.and_then(|unit| unit.text_of("orgUnitName"));
    Some(named_unit(about, name, care_unit))
}

/// A unit by its name, else by its identity: one of them must be seen.
pub(super) fn named_unit(about: &About, name: Option<Text>, identifier: Text) -> wire::Unit {
    let care_giver = about.organization.as_deref().and_then(Text::parse);
    wire::Unit {
        name: Maybe(name.or_else(|| Some(identifier.clone()).filter(|_| care_giver.is_none()))),
        care_giver: Maybe(care_giver),
        identifier: identifier.into(),
    }
}

/// How to reach a unit.
pub(super) fn contact_of(unit: Element<'_>) -> Option<wire::Contact> {
    let telecom = |name: &str, kind| {
        let value = unit.text_of(name)?;
        Some(wire::Telecom { kind: TelecomCode(kind), value, label: Maybe(None) })
    };
    let phone = telecom("orgUnitTelecom", samplan_model::TelecomKind::Phone);
    let email = telecom("orgUnitEmail", samplan_model::TelecomKind::Email);
    let address = unit.text_of("orgUnitAddress");
    let location = unit.text_of("orgUnitLocation").filter(|location| {
        // The town stands in many an address already.
        address.as_ref().is_none_or(|address| !address.0.contains(&location.0))
    });
    Some(wire::Contact {
        name: unit.text_of("orgUnitName")?,
        telecom: Items::from([phone, email].into_iter().flatten().collect::<Vec<_>>()),
        address: Items::from([address, location].into_iter().flatten().collect::<Vec<_>>()),
        ..wire::Contact::default()
    })
}
