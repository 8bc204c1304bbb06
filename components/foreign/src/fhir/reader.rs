//! What is being made of the resources: a draft of each plan, and who is named where.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use samplan_model::Fate;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;
use samplan_read::{IssueCode, Lost};

use super::index::Index;
use super::node::{Exposure, Node, Res};
use super::who::Who;
use crate::gathered::Gathered;
use crate::source::{About, Document, Language};

/// The place of a plan among the drafts. The first is what belongs to no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PlanPlace(pub(super) usize);

impl PlanPlace {
    pub(super) const OUTSIDE: Self = Self(0);
}

/// A plan while it is made.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) plan: wire::CarePlan,
    /// How often an id has been used.
    ids: BTreeMap<String, usize>,
    /// The items by what they were made of.
    pub(super) items: BTreeMap<Res, Text>,
    /// Where the activities stand in their list, by id.
    pub(super) activities: BTreeMap<String, usize>,
    /// What the plan says of activities that stand elsewhere, and of what else does.
    pub(super) told: BTreeMap<Option<usize>, Vec<String>>,
}

#[derive(Debug)]
pub(super) struct Reader<'r, 't> {
    pub(super) documents: &'r [Document<'t>],
    pub(super) about: &'r About,
    pub(super) gathered: &'r mut Gathered,
    pub(super) index: Index<'t>,
    pub(super) drafts: Vec<Draft>,
    /// What the item that is being made names.
    pub(super) named: Vec<Res>,
    /// What has become of what.
    shown: BTreeSet<(Res, PlanPlace, Option<String>)>,
    /// Who somebody is, and who was named in finding out. Asked for at each reference, answered once.
    pub(super) known: BTreeMap<Res, Rc<(Who, Vec<Res>)>>,
    /// How long the way is by which somebody is being described.
    pub(super) depth: u8,
    /// The only role of somebody who is referred to as a person.
    pub(super) roles: BTreeMap<Res, Option<Res>>,
    /// Where from a resource is, by what it is about.
    pub(super) provenances: BTreeMap<Res, Vec<Res>>,
}

impl<'r, 't> Reader<'r, 't> {
    pub(super) fn new(
        documents: &'r [Document<'t>],
        about: &'r About,
        gathered: &'r mut Gathered,
        index: Index<'t>,
    ) -> Self {
        let outside = Draft { plan: gathered.outside.clone(), ..Draft::default() };
        let (roles, provenances) = (super::who::roles(&index), super::origin::provenances(&index));
        Self {
            documents,
            about,
            gathered,
            index,
            drafts: vec![outside],
            named: Vec::new(),
            shown: BTreeSet::new(),
            known: BTreeMap::new(),
            depth: 0,
            roles,
            provenances,
        }
    }

    pub(super) fn language(&self) -> Language {
        self.about.language
    }

    pub(super) fn node(&self, res: Res) -> Option<Node<'t>> {
        self.index.node(res)
    }

    pub(super) fn draft(&mut self, place: PlanPlace) -> Option<&mut Draft> {
        self.drafts.get_mut(place.0)
    }

    pub(super) fn note(&mut self, at: Node<'t>, code: IssueCode, message: &str, lost: Lost) {
        let document = self.index.get(at.res).and_then(|resource| self.documents.get(resource.document));
        if let Some(document) = document {
            self.gathered.note(document, at.tree, code, message, lost);
        }
    }

    /// What a reference means, where it may be named here: nobody learns from an open plan of what is for staff only.
    pub(super) fn follow(&mut self, reference: Node<'t>) -> Option<Res> {
        let target = self.index.resolve(reference).filter(|target| self.may_name(reference.res, *target))?;
        self.named.push(target);
        Some(target)
    }

    fn may_name(&self, from: Res, target: Res) -> bool {
        let exposure = |res| self.index.get(res).map_or(Exposure::StaffOnly, |resource| resource.exposure);
        self.index.is_alive(target) && exposure(target) <= exposure(from)
    }

    /// An id that no other item of the plan has.
    pub(super) fn id(&mut self, plan: PlanPlace, wanted: &str) -> Text {
        let wanted = super::tongue::brief(wanted);
        let Some(draft) = self.draft(plan) else { return Text(wanted) };
        let used = draft.ids.entry(wanted.clone()).or_default();
        *used += 1;
        // "x#2" could itself be an id of the source; reading makes it unique then, with a note.
        Text(if *used == 1 { wanted } else { format!("{wanted}#{used}") })
    }

    /// The id of an item that is made of a resource: "Goal/7".
    pub(super) fn id_of(&mut self, plan: PlanPlace, res: Res) -> Text {
        let name = self.name(res);
        self.id(plan, &name)
    }

    /// What a resource is called where nobody sees it.
    pub(super) fn name(&self, res: Res) -> String {
        let (kind, id) = match self.index.get(res) {
            Some(resource) => (resource.kind, resource.id.clone()),
            None => ("", None),
        };
        match id {
            Some(id) => format!("{kind}/{id}"),
            None => format!("{kind}/nr-{}", res.0),
        }
    }

    /// The resource is shown as an item of a plan, and what has been named on the way is named there.
    pub(super) fn became(&mut self, res: Res, plan: PlanPlace, item: &Text) {
        self.shown.insert((res, plan, Some(item.0.clone())));
        for named in std::mem::take(&mut self.named) {
            self.shown.insert((named, plan, Some(item.0.clone())));
        }
        if let Some(draft) = self.draft(plan) {
            draft.items.entry(res).or_insert_with(|| item.clone());
        }
    }

    /// It is shown as the plan, or in a part of it that has no id; so is what has been named.
    pub(super) fn became_plan(&mut self, res: Res, plan: PlanPlace) {
        self.shown.insert((res, plan, None));
        for named in std::mem::take(&mut self.named) {
            self.shown.insert((named, plan, None));
        }
    }

    /// Whether it is a member of a team that is shown.
    pub(super) fn is_in_team(&self, res: Res) -> bool {
        let places = self.shown.range((res, PlanPlace(0), None)..).take_while(|(of, ..)| *of == res);
        places.filter_map(|(.., item)| item.as_deref()).any(|item| item.starts_with("CareTeam/"))
    }

    /// It can't be shown, for want of what its issue says.
    pub(super) fn is_broken(&mut self, at: Node<'t>, message: &str) {
        self.named.clear();
        self.note(at, IssueCode::Missing, message, Lost::Item);
        self.index.ends(at.res, Fate::Broken);
    }

    pub(super) fn ends(&mut self, res: Res, fate: Fate) {
        self.named.clear();
        self.index.ends(res, fate);
    }

    /// Says of each thing that went in what became of it.
    pub(super) fn close(self) -> Vec<Draft> {
        let mut shown = self.shown.into_iter().peekable();
        for (res, resource) in self.index.all() {
            let mut places = Vec::new();
            while let Some((_, plan, item)) = shown.next_if(|(of, ..)| *of == res) {
                let plan = self.drafts.get(plan.0).map(|draft| draft.plan.id.clone());
                places.extend(plan.map(|plan| wire::ItemPath { plan, item: Maybe(item.map(Text)) }));
            }
            match (places.is_empty(), resource.fate) {
                (_, Some(fate)) => self.gathered.ends(resource.entry, fate),
                (true, None) => {
                    self.gathered.ends(resource.entry, super::kinds::fate_of_unshown(resource.kind));
                }
                (false, None) => self.gathered.became_all(resource.entry, places),
            }
        }
        self.drafts
    }
}
