// The plan format samplan/1, field by field: docs/format.md says the same in prose.
// Made by `cargo xtask schema` from the Rust types of the format: change those.

/** One person's plans from all sources: what a host hands to the widgets. */
export interface CareRecord {
  /** The format and its version, `samplan/1`. Other versions are read as far as they are understood. */
  format: 'samplan/1';
  /** Whom the plans are about. */
  subject?: Subject;
  /** Who looks at them, where it is not the person. */
  viewer?: Viewer;
  /** When the host collected the data; shown as "Visar uppgifter hämtade …" when it is not fresh. */
  fetched?: Moment;
  /** Where it comes from, also the sources from which nothing could be shown. */
  sources?: Source[];
  /** The plans. */
  plans?: CarePlan[];
  /** Words that are explained where they stand, in all plans. */
  terms?: Term[];
  /** What this was made of, where it was handed over in another form: each thing, and what became of it. */
  entries?: Entry[];
  /** What was wrong with the data that this was made of. It is passed on in `samplan-issues`. */
  issues?: Fault[];
}

/** The person whose plans these are. */
export interface Subject {
  /** The whole name. */
  name: string;
  /** What the person is called. Without it, the first word of the name. */
  givenName?: string;
  /** A personal identity number. Shown to staff only; leave it out where it is not needed. */
  identifier?: string;
  /** Whether contact details must be hidden. */
  protection?: ProtectionCode;
}

/** Whether the person's contact details may be shown. */
export type ProtectionCode =
  /** They may */
  | 'none'
  /** They must not (sekretessmarkering, skyddad folkbokföring) */
  | 'protected';

/** Who looks at the plans, where it is not the person. */
export interface Viewer {
  /** The viewer's name. */
  name?: string;
  /** What the viewer is to the person: "dotter, ombud". */
  relationship?: string;
}

/** A moment. Without an offset it is Swedish local time; with `Z` or an offset it is converted to it. A day alone is its beginning. For example `"2026-05-12T09:30"`, `"2026-05-12T07:30:00Z"`. */
export type Moment = string;

/** A system that holds plans. */
export interface Source {
  /** Its identity, which plans refer to. */
  id: string;
  /** The system's name: "Cosmic". */
  system: string;
  /** The care giver behind it: "Region Värmland". */
  organization: string;
  /** Whether region (`care`) or municipality answers for it. */
  party?: PartyCode;
  /** What came from it. Without it, `shown`. */
  state?: SourceStateCode;
  /** Since when it does not answer. */
  since?: Moment;
  /** When it was asked last, successfully. */
  fetched?: Moment;
  /** Whom to ask about it. */
  contact?: Contact;
  /** The lists of its plans that it is known to hold something of. While the source does not answer, or may not be shown,
a plan that names it says so in the place of each of them. */
  holds?: PartCode[];
  /** What it answered, as it is: an object, a list, or the text of one. In which form is seen by its shape. */
  data?: Foreign;
  /** In which form its `data` is, where it can't be seen by its shape. */
  shape?: ShapeCode;
}

/** Who is responsible. Leave it out where nobody has said. */
export type PartyCode =
  /** The person herself */
  | 'patient'
  /** Health care: the region, or a private care giver on its behalf (vården) */
  | 'care'
  /** Home care, home nursing, social services (kommunen) */
  | 'municipality'
  /** Somebody close (närstående) */
  | 'relative';

/** What came from a source. */
export type SourceStateCode =
  /** All that the viewer may see */
  | 'shown'
  /** Nothing, as the person has not consented */
  | 'not-consented'
  /** Something is blocked (spärrad); shown neutrally, without the unit's name */
  | 'blocked'
  /** Nothing, as it does not answer */
  | 'unreachable';

/** A person or a unit that can be reached. */
export interface Contact {
  /** Its identity. Needed only where something refers to it. */
  id?: string;
  /** Who. */
  name: string;
  /** As what: "distriktssköterska". */
  role?: string;
  /** Which fixed contact it is, where it is one. */
  fixed?: FixedRoleCode;
  /** The unit. */
  unit?: string;
  /** On whose side. */
  party?: PartyCode;
  /** The ways to make contact, best first. */
  telecom?: Telecom[];
  /** Street and place, a line each. */
  address?: string[];
  /** When they answer. */
  hours?: Hours[];
  /** What else to know: "Tala in ett meddelande så ringer vi upp". */
  note?: string;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
}

/** A fixed contact (fast kontakt), by KV typ av fast kontakt. */
export type FixedRoleCode =
  /** 1, fast vårdkontakt */
  | 'care-contact'
  /** 2, fast läkarkontakt i primärvården */
  | 'physician'
  /** 3, fast omsorgskontakt i hemtjänsten */
  | 'home-care-contact'
  /** 4, fast vårdkontakt med övergripande samordningsansvar */
  | 'coordinator';

/** One way to make contact. */
export interface Telecom {
  /** Which way. */
  kind: TelecomCode;
  /** The number, the address or the link. */
  value: string;
  /** What it is for: "Kvällar och helger". */
  label?: string;
}

/** A way to make contact. */
export type TelecomCode =
  /** A telephone number, as it is read aloud */
  | 'phone'
  /** A number for text messages */
  | 'sms'
  /** An e-mail address */
  | 'email'
  /** A link to secure messages */
  | 'message'
  /** A link to a chat */
  | 'chat'
  /** A link to a video meeting */
  | 'video'
  /** A link to a web page */
  | 'web';

/** From one clock time to another on some days of the week. */
export interface Hours {
  /** On which days. Without it, all of them. */
  days?: WeekdayCode[];
  /** From when. */
  from: Clock;
  /** Until when. Before `from` where it runs past midnight, equal where it is all day and night. */
  to: Clock;
}

/** A day of the week. */
export type WeekdayCode =
  /** Monday */
  | 'mon'
  /** Tuesday */
  | 'tue'
  /** Wednesday */
  | 'wed'
  /** Thursday */
  | 'thu'
  /** Friday */
  | 'fri'
  /** Saturday */
  | 'sat'
  /** Sunday */
  | 'sun';

/** A clock time. For example `"08:00"`. */
export type Clock = string;

/** Who may see something, as the source says (approvedForPatient). */
export type VisibilityCode =
  /** Everybody whom the host shows it to */
  | 'everyone'
  /** Staff only; a second barrier, not access control */
  | 'staff-only';

/** A list of a plan, by its name in the format. */
export type PartCode =
  /** What to do when something deviates */
  | 'deviations'
  /** Who does what */
  | 'commitments'
  /** What happens and when */
  | 'activities'
  /** Goals and sub-goals */
  | 'goals'
  /** Whom to turn to */
  | 'contacts'
  /** Measured values */
  | 'measurements'
  /** Medicines */
  | 'medications'
  /** Prescribed aids */
  | 'aids'
  /** Self-care advice */
  | 'advice'
  /** What to expect */
  | 'expectations'
  /** Rights */
  | 'rights'
  /** Documents */
  | 'documents';

/** Data in another form: an object, a list, or the text of one. */
export type Foreign = object | readonly unknown[] | string;

/** In which form the data of a source is handed over. */
export type ShapeCode =
  /** This format */
  | 'samplan'
  /** FHIR, R4 or R5: a Bundle, one resource, or a list of them */
  | 'fhir'
  /** GetCarePlans of clinicalprocess:logistics:logistics, as JSON */
  | 'get-care-plans'
  /** GetSubjectOfCareSchedule of crm:scheduling, as JSON */
  | 'get-subject-of-care-schedule'
  /** GetCareContacts of clinicalprocess:logistics:logistics, as JSON */
  | 'get-care-contacts'
  /** GetCareManagers of coreprocess:residentparticipation, as JSON */
  | 'get-care-managers'
  /** GetCareDocumentation of clinicalprocess:healthcond:description, as JSON */
  | 'get-care-documentation'
  /** GetActivities of clinicalprocess:activity:actions, as JSON */
  | 'get-activities'
  /** GetMedicationHistory of clinicalprocess:activityprescription:actoutcome, as JSON */
  | 'get-medication-history';

/** A plan of any kind, from a header with one document to a full dokumenterad överenskommelse. */
export interface CarePlan {
  /** Its identity, unique among the plans. */
  id: string;
  /** Which kind of plan. Without it, `other`. */
  kind?: PlanKindCode;
  /** Its title in the citizen's words. Without it, the kind's name is used. */
  title?: string;
  /** What the plan is about, in a sentence or two. */
  description?: string;
  /** Where it stands. Without it, `unknown`. */
  status?: PlanStatusCode;
  /** While it holds (giltighet). */
  period?: Period;
  /** When it was made. */
  created?: Moment;
  /** When it was changed last. */
  updated?: Moment;
  /** Who wrote it. */
  author?: Author;
  /** Who signed it. */
  signed?: Author;
  /** The unit and care giver responsible. */
  unit?: Unit;
  /** On whose side the responsibility is. */
  party?: PartyCode;
  /** Whom to turn to about the plan. */
  contact?: Contact;
  /** The `id` of the source that it was read from. */
  source?: string;
  /** The `id`s of other sources that hold the same plan. */
  alsoIn?: string[];
  /** The plan's identities in the systems of care. Plans that share one are the same plan, and are shown as one. */
  identifiers?: string[];
  /** The `id`s of plans that it replaces; they are history from then on. */
  replaces?: string[];
  /** The need areas (behovsområden) that it is about. */
  needAreas?: NeedAreaCode[];
  /** The agreement, where it is a dokumenterad överenskommelse. */
  agreement?: Agreement;
  /** The patient's own story: what matters to me. */
  story?: Story;
  /** What to do when something deviates (när ska jag höra av mig). */
  deviations?: Deviation[];
  /** Who does what (vem gör vad). */
  commitments?: Commitment[];
  /** What happens and when: booked times, visits, measures, also performed and declined ones. */
  activities?: Activity[];
  /** The goals and sub-goals. */
  goals?: Goal[];
  /** Whom to turn to, fixed contacts among them. */
  contacts?: Contact[];
  /** Measured values with the person's own limits. */
  measurements?: Measurement[];
  /** The medicine list and the medicine plan. */
  medications?: Medication[];
  /** Prescribed aids (hjälpmedel). */
  aids?: Aid[];
  /** Self-care advice (egenvårdsråd). */
  advice?: Note[];
  /** What to expect after a meeting, visit, examination or treatment. */
  expectations?: Note[];
  /** Rights (rättigheter). */
  rights?: Note[];
  /** Documents. */
  documents?: Document[];
  /** What has been changed. */
  changes?: Change[];
  /** What held before. */
  versions?: Version[];
  /** What the person has consented to. */
  consents?: Consent[];
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
  /** A note among staff, never shown to others. */
  internalNote?: string;
  /** Words that this plan explains where they stand. In it, its own explanations come before the record's. */
  terms?: Term[];
}

/** Which kind of plan. */
export type PlanKindCode =
  /** Dokumenterad överenskommelse, earlier patientkontrakt */
  | 'agreement'
  /** Samordnad individuell plan */
  | 'sip'
  /** Vårdplan */
  | 'care-plan'
  /** Genomförandeplan, the municipality's */
  | 'implementation'
  /** Rehabiliteringsplan */
  | 'rehabilitation'
  /** Egenvårdsplan */
  | 'self-care'
  /** Läkemedelsplan */
  | 'medication'
  /** Utskrivningsplan */
  | 'discharge'
  /** Hemsjukvård */
  | 'home-nursing'
  /** Hemrehabilitering, ends with the goals or after three months */
  | 'home-rehabilitation'
  /** What a source holds outside its plans: booked times, contacts, medicines */
  | 'outside-plans'
  /** Another kind, named by its own title */
  | 'other';

/** Where a plan stands; FHIR's request-status. */
export type PlanStatusCode =
  /** Being written, not valid */
  | 'draft'
  /** Valid, within its period */
  | 'active'
  /** Resting */
  | 'on-hold'
  /** Taken back */
  | 'revoked'
  /** Done */
  | 'completed'
  /** Should not have been there; never shown to patient or relative */
  | 'entered-in-error'
  /** The source does not know */
  | 'unknown';

/** From one date to another, each known as precisely as it is. Either side may be left out. */
export interface Period {
  /** The first day, or the week, month, season or year in which it begins. */
  start?: PartialDate;
  /** The last day, or the week, month, season or year in which it ends. */
  end?: PartialDate;
}

/** A date known to the day, week, month, season or year. For example `"2026-05-12"`, `"2026-W23"`, `"2026-05"`, `"2026-21"`, `"2026"`. */
export type PartialDate = string;

/** Who wrote or signed, and when. */
export interface Author {
  /** The name. */
  name?: string;
  /** The role: "leg. sjuksköterska". */
  role?: string;
  /** When. */
  at?: Moment;
}

/** A unit and its care giver. Staff never see an item that has neither, nor a plan that has neither. */
export interface Unit {
  /** The unit: "Endokrin- och diabetescentrum". */
  name?: string;
  /** The care giver: "Region Värmland". */
  careGiver?: string;
  /** The unit's HSA-id, shown to staff. */
  identifier?: string;
}

/** A need area (behovsområde). */
export type NeedAreaCode =
  /** Patientberättelse & kunskapsdelning */
  | 'story'
  /** Undersökning & behandling */
  | 'treatment'
  /** Egenvård */
  | 'self-care'
  /** Patientdata & mätvärden */
  | 'measurements'
  /** Mål & överenskommelse */
  | 'goals'
  /** Överblick & koordinering */
  | 'coordination'
  /** Kontakt & dialog */
  | 'contact'
  /** Läkemedel */
  | 'medication';

/** The parts of a dokumenterad överenskommelse that other fields do not hold. */
export interface Agreement {
  /** What was agreed, in a sentence or two. */
  text?: string;
  /** How the patient reaches care (patienten kan kontakta vården via). */
  reach?: string;
  /** The coordinated plan, where one is needed: "självvald inläggning". */
  coordination?: string;
  /** Who has agreed, and when: the person or somebody close to her, and care. */
  agreedBy?: Author[];
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
}

/** The patient's own story (patientberättelse). */
export interface Story {
  /** What matters to me, in the person's own words. */
  text: string;
  /** When it was told. */
  updated?: Moment;
  /** Who wrote it down, where it was somebody else. */
  writtenBy?: string;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
}

/** A sign or a limit, and what to do then: one step of the escalation path. */
export interface Deviation {
  /** Its identity. */
  id: string;
  /** How urgent it is. */
  severity: SeverityCode;
  /** The sign, in words: "blodsocker över 20, svår att väcka". */
  sign: string;
  /** The `id` of the measurement that it is about. */
  measurement?: string;
  /** It holds above this value of the measurement. */
  above?: Decimal;
  /** It holds below this value of the measurement. */
  below?: Decimal;
  /** What to do: "Mät igen efter en timme." */
  action: string;
  /** Whom to call. */
  contact?: Contact;
  /** What to do when nobody answers. */
  noAnswer?: string;
  /** Whom to call when nobody answers. */
  nextContact?: Contact;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
  /** Where it was written, by whom and when, and its code. Shown to staff. */
  provenance?: Provenance;
}

/** How urgent a deviation is. */
export type SeverityCode =
  /** Act at once (genast) */
  | 'immediate'
  /** Act the same day (samma dag) */
  | 'same-day'
  /** Make contact within some days */
  | 'soon'
  /** All is as planned (som planerat) */
  | 'as-planned';

/** A number, or a text that keeps its trailing zeros. For example `7.9`, `"5.0"`. */
export type Decimal = number | string;

/** Where an item was written, by whom and when. What it does not say is as the plan says. */
export interface Provenance {
  /** Who wrote it. Without it, the plan's author. */
  author?: Author;
  /** When it was recorded. */
  recorded?: Moment;
  /** When it was changed last. */
  updated?: Moment;
  /** The unit and care giver responsible. Without it, the plan's. */
  unit?: Unit;
  /** The `id` of the source that it was read from. Without it, the plan's. */
  source?: string;
  /** Its identity in the system of care. */
  identifier?: string;
  /** What the source calls it in a code system. */
  code?: Coding;
}

/** A code of a code system. */
export interface Coding {
  /** The code system: "KVÅ", "ICF", "Snomed CT". */
  system?: string;
  /** The code: "DV063". */
  code: string;
  /** What the code stands for. */
  display?: string;
}

/** An undertaking (åtagande): somebody has taken something on. */
export interface Commitment {
  /** Its identity. */
  id: string;
  /** What: "Ger insulin enligt schema". */
  text: string;
  /** On whose side. Leave it out where it is not known: it is shown as "ansvar ej angivet". */
  party?: PartyCode;
  /** Who exactly: "hemsjukvården Karlstad". */
  who?: string;
  /** When it is due. */
  due?: When;
  /** How often it is done. */
  repeat?: Repeat;
  /** How far it has come. Without it, `open`. */
  status?: CommitmentStatusCode;
  /** Whom to turn to about it. */
  contact?: Contact;
  /** The `id`s of the goals that it serves. */
  goals?: string[];
  /** The need area. */
  needArea?: NeedAreaCode;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
  /** Where it was written, by whom and when, and its code. Shown to staff. */
  provenance?: Provenance;
}

/** When something happens, as precisely as is known; it is never made more exact than that. Leave it out where nothing is decided. */
export type When =
  /** ISO 8601 and EDTF (ISO 8601-2): a moment, a moment and its end, a day, week, month, season (`2027-21` spring to `2027-24` winter) or year, or two dates with `/` between, `..` for an open side. For example `"2026-05-12T09:30"`, `"2026-05-12T09:30/10:15"`, `"2026-05-12"`, `"2026-W23"`, `"2027-05"`, `"2027-21"`, `"2027"`, `"2026-05-01/2026-12-31"`, `"2026-05-01/.."`. */
  | string
  /** In a part of a day: tisdag kväll. */
  | { day: Day; part: DayPartCode }
  /** Before so many days have passed: inom 14 dagar. */
  | { within: number; from: Day }
  /** After something that has no date yet: efter operationen. */
  | { after: string };

/** A day. For example `"2026-05-12"`. */
export type Day = string;

/** A part of a day, for visits whose clock time is not promised. */
export type DayPartCode =
  /** 6 to 9 (morgon) */
  | 'morning'
  /** 9 to 12 (förmiddag) */
  | 'forenoon'
  /** 12 to 17 (eftermiddag) */
  | 'afternoon'
  /** 17 to 22 (kväll) */
  | 'evening'
  /** From 22 (natt) */
  | 'night';

/** How often something is done: every so many days, weeks or months. */
export interface Repeat {
  /** Every how many units. Without it, 1. */
  every?: number;
  /** The unit. */
  unit: RepeatUnitCode;
  /** At which times of the day. */
  times?: Clock[];
  /** What is not in the fields: "före frukost". */
  note?: string;
}

/** The unit of a repetition. */
export type RepeatUnitCode =
  /** Days */
  | 'day'
  /** Weeks */
  | 'week'
  /** Months */
  | 'month';

/** How far an undertaking has come. */
export type CommitmentStatusCode =
  /** To be done */
  | 'open'
  /** Being done */
  | 'in-progress'
  /** Done */
  | 'done'
  /** Said no to */
  | 'declined'
  /** Not to be done any more */
  | 'cancelled'
  /** Should not have been there */
  | 'entered-in-error';

/** One thing that happens, has happened or is planned. */
export interface Activity {
  /** Its identity. */
  id: string;
  /** What: "Besök hos diabetessjuksköterska". */
  title: string;
  /** More about what. */
  description?: string;
  /** When. A time that can't be read costs the item: a visit at a wrong time is worse than none. */
  when?: When;
  /** How often, where it is done more than once and listed once. */
  repeat?: Repeat;
  /** How far it has come. */
  status: ActivityStatusCode;
  /** Why, in words: "Läkaren är sjuk", "Selma ville inte". */
  statusReason?: string;
  /** Where it was, when it has been moved. */
  movedFrom?: When;
  /** How one meets. */
  mode?: ModeCode;
  /** Where. */
  place?: Place;
  /** With whom. */
  performers?: Performer[];
  /** On whose side the responsibility is. Without it, the plan's. */
  party?: PartyCode;
  /** The unit and care giver responsible. Without it, the plan's. */
  unit?: Unit;
  /** Whom to turn to about it. */
  contact?: Contact;
  /** How to prepare. */
  prepare?: string;
  /** What happens after it. */
  after?: string;
  /** What was done, when it is performed. */
  outcome?: string;
  /** What the person said no to, when the rest was performed: "Dusch". */
  declined?: string;
  /** The way into a video meeting. */
  join?: Link;
  /** Where the booking is called off. Without it, it can't be. */
  cancel?: Link;
  /** Where the booking is moved. Without it, it can't be. */
  rebook?: Link;
  /** The `id`s of the goals that it serves. */
  goals?: string[];
  /** What it is coordinated with: "Samma dag som provtagningen". */
  coordination?: string;
  /** The need area. */
  needArea?: NeedAreaCode;
  /** The source's code, shown to staff. */
  code?: string;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
  /** A note among staff, never shown to others. */
  internalNote?: string;
  /** Where it was written, by whom and when, and its code. Shown to staff. */
  provenance?: Provenance;
}

/** How far an activity has come. */
export type ActivityStatusCode =
  /** Meant to be, not booked */
  | 'planned'
  /** The person is called to it (kallelse) */
  | 'invited'
  /** Booked */
  | 'booked'
  /** Going on */
  | 'in-progress'
  /** Done */
  | 'performed'
  /** Offered, and the person said no */
  | 'declined'
  /** Called off (inställd) */
  | 'cancelled'
  /** Moved to another time, which is an activity of its own */
  | 'moved'
  /** The person did not come */
  | 'missed'
  /** Resting */
  | 'on-hold'
  /** Should not have been there; never shown to patient or relative */
  | 'entered-in-error'
  /** The source does not know */
  | 'unknown';

/** How one meets. */
export type ModeCode =
  /** A visit at the unit (besök) */
  | 'visit'
  /** A visit in the home (hembesök) */
  | 'home-visit'
  /** A video meeting */
  | 'video'
  /** A telephone call */
  | 'phone'
  /** A chat */
  | 'chat'
  /** A group */
  | 'group'
  /** A sample is taken (provtagning) */
  | 'sampling'
  /** A message or a letter */
  | 'message'
  /** An admission to hospital (inläggning) */
  | 'admission';

/** Where something happens. */
export interface Place {
  /** The name: "Centralsjukhuset Karlstad, plan 3". */
  name: string;
  /** Street and place, a line each. */
  address?: string[];
}

/** Who performs something. */
export interface Performer {
  /** The name. */
  name: string;
  /** The role: "diabetessjuksköterska". */
  role?: string;
}

/** A link with one of the schemes https, http, tel, mailto and sms. Others are refused. For example `"https://example.org/plan"`. */
export type Link = string;

/** A goal or, with a parent, a sub-goal. */
export interface Goal {
  /** Its identity. */
  id: string;
  /** The goal: "Jag vill orka gå till kyrkan på söndagar." */
  text: string;
  /** Whose words it is in. Without it, care's. */
  expressedBy?: ExpresserCode;
  /** The `id` of the goal that this one is a part of. */
  parent?: string;
  /** Where it stands. Without it, `active`. */
  status?: GoalStatusCode;
  /** Which way it goes. */
  progress?: ProgressCode;
  /** What is to be reached, in words. */
  target?: string;
  /** The `id` of the plan's measurement whose last value tells how far it is to the goal. */
  measurement?: string;
  /** By when. */
  due?: When;
  /** When it is followed up. */
  followUp?: When;
  /** The need area. */
  needArea?: NeedAreaCode;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
  /** Where it was written, by whom and when, and its code. Shown to staff. */
  provenance?: Provenance;
}

/** Whose words a goal is in. */
export type ExpresserCode =
  /** The person's own */
  | 'patient'
  /** Care's */
  | 'care';

/** Where a goal stands. */
export type GoalStatusCode =
  /** Proposed, not agreed on */
  | 'proposed'
  /** Worked on */
  | 'active'
  /** Resting */
  | 'on-hold'
  /** Reached */
  | 'achieved'
  /** Not reached, and no longer worked on */
  | 'not-achieved'
  /** Given up */
  | 'cancelled'
  /** Should not have been there */
  | 'entered-in-error';

/** Which way a goal goes; FHIR's achievementStatus. */
export type ProgressCode =
  /** Better */
  | 'improving'
  /** The same */
  | 'no-change'
  /** Worse */
  | 'worsening'
  /** Held */
  | 'sustaining';

/** One series of measured values. */
export interface Measurement {
  /** Its identity. */
  id: string;
  /** What is measured: "Blodsocker före frukost". */
  title: string;
  /** The unit: "mmol/l". */
  unit: string;
  /** What it is shown together with: systolic and diastolic share a group. */
  group?: string;
  /** How often to measure. */
  repeat?: Repeat;
  /** The person's own lower limit. */
  low?: Decimal;
  /** The person's own upper limit. */
  high?: Decimal;
  /** What a value beyond a limit asks for. */
  limits?: Limit[];
  /** The values, in any order. */
  readings?: Reading[];
  /** The source's code, shown to staff: "NPU02187". */
  code?: string;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
  /** Where it was written, by whom and when, and its code. Shown to staff. */
  provenance?: Provenance;
}

/** A limit, and what it asks for. */
export interface Limit {
  /** It asks above this. */
  above?: Decimal;
  /** It asks below this. */
  below?: Decimal;
  /** What it asks for. */
  action: string;
}

/** One measured value. */
export interface Reading {
  /** When it was measured. Where only the day is known, its beginning (`T00:00`): it is said as the day. */
  at: Moment;
  /** The value, in the series' unit. */
  value: Decimal;
  /** Who measured. */
  by?: string;
  /** A word about it: "efter promenad". */
  note?: string;
}

/** A medicine on the list, or a step of the medicine plan. */
export interface Medication {
  /** Its identity. */
  id: string;
  /** Name, strength and form: "Metformin 500 mg tablett". */
  name: string;
  /** How to take it. One that can't be read costs the item. */
  dosage?: string;
  /** What it is for. */
  reason?: string;
  /** When it begins. */
  start?: When;
  /** Until when. Without it, it goes on. */
  until?: When;
  /** Where it stands. */
  status: MedicationStatusCode;
  /** What has been changed and why. */
  change?: string;
  /** When it was changed. */
  changed?: Moment;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
  /** Where it was written, by whom and when, and its code. Shown to staff. */
  provenance?: Provenance;
}

/** Where a medicine stands. */
export type MedicationStatusCode =
  /** To be taken */
  | 'active'
  /** To be taken when needed (vid behov) */
  | 'as-needed'
  /** To be begun later */
  | 'planned'
  /** Paused */
  | 'on-hold'
  /** Ended (utsatt) */
  | 'stopped'
  /** Should not have been there */
  | 'entered-in-error';

/** A prescribed aid (hjälpmedel). */
export interface Aid {
  /** Its identity. */
  id: string;
  /** What: "Rollator". */
  name: string;
  /** What it is for, or how to use it. */
  note?: string;
  /** When it was prescribed or is delivered. */
  when?: When;
  /** From whom it comes: "Hjälpmedelscentralen". */
  from?: string;
  /** When it is followed up. */
  followUp?: When;
  /** When it is to be given back. */
  giveBack?: When;
  /** Whom to turn to about it. */
  contact?: Contact;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
  /** Where it was written, by whom and when, and its code. Shown to staff. */
  provenance?: Provenance;
}

/** A piece of advice, a right, an expectation. */
export interface Note {
  /** Its identity. */
  id: string;
  /** Its title. */
  title: string;
  /** Its text. */
  text?: string;
  /** Where to read more. */
  link?: Link;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
  /** Where it was written, by whom and when, and its code. Shown to staff. */
  provenance?: Provenance;
}

/** A document. Without a link, opening it is an event to the host. */
export interface Document {
  /** Its identity. */
  id: string;
  /** Its title. */
  title: string;
  /** Its media type: "application/pdf". */
  mediaType?: string;
  /** Its size in bytes. */
  size?: number;
  /** When it was made. */
  created?: Moment;
  /** Where it is. */
  link?: Link;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
  /** Where it was written, by whom and when, and its code. Shown to staff. */
  provenance?: Provenance;
}

/** Something that was changed. */
export interface Change {
  /** When. */
  at: Moment;
  /** In which way. */
  kind: ChangeKindCode;
  /** What, in plain words: "blodsocker före mat 5–8". */
  text: string;
  /** The `id` of the item that it is about. */
  item?: string;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
}

/** In which way something was changed. */
export type ChangeKindCode =
  /** It is new */
  | 'added'
  /** It is another now */
  | 'changed'
  /** It is at another time */
  | 'moved'
  /** It is called off */
  | 'cancelled'
  /** It is gone */
  | 'removed';

/** An earlier version of the plan. */
export interface Version {
  /** The version: "2". */
  label: string;
  /** From when it held. */
  from?: Moment;
  /** Until when it held. Without it, until the version after it. */
  until?: Moment;
  /** What it said that is different now, in a sentence or two. */
  text?: string;
  /** What it said that is different now, thing by thing; shown beside what is said now. */
  differs?: Differing[];
  /** Who wrote it. */
  author?: Author;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
}

/** One thing that an earlier version of the plan said in another way. */
export interface Differing {
  /** What it is about: "Blodsocker före frukost". */
  what: string;
  /** What it said: "6–10 mmol/l". Without it, it said nothing of it. */
  before?: string;
  /** What is said now: "5–8 mmol/l". Without it, it is gone. */
  now?: string;
  /** The `id` of the item that it is about. Whoever may not see the item does not see this. */
  item?: string;
}

/** What the person has consented to. */
export interface Consent {
  /** What it says. */
  status: ConsentStatusCode;
  /** In words: "Karlstads kommun får se planen". */
  text: string;
  /** The `id` of the source that it is about. Without it, it is about all. */
  source?: string;
  /** While it holds. */
  period?: Period;
  /** Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed. */
  visibility?: VisibilityCode;
}

/** Whether consent is given. */
export type ConsentStatusCode =
  /** Given */
  | 'given'
  /** Refused */
  | 'refused'
  /** Given, and taken back */
  | 'withdrawn'
  /** Not asked for yet */
  | 'not-asked';

/** A word and what it means. Where it stands in a text, it becomes a button with its explanation. */
export interface Term {
  /** The word or words as they are written, of at least two letters: "HbA1c". Capitals make no difference; other forms
of a word are words of their own. */
  term: string;
  /** What it means, in plain words, for everybody who sees the text. */
  explanation: string;
}

/** A thing that was handed over in another form, a FHIR resource or a record of a contract, and what became of it. */
export interface Entry {
  /** Where it stood: `sources[0].data.entry[3].resource`. */
  path: string;
  /** What it is there: "Appointment", "timeslotDetail". */
  kind?: string;
  /** The plans and items that it is shown as, or that name it. */
  became?: ItemPath[];
  /** Why it is not shown. Left out where it is, as far as the viewer may see what it became. */
  fate?: FateCode;
  /** Where that stood which says the same. */
  into?: string;
}

/** A plan, or an item of it. */
export interface ItemPath {
  /** The plan's `id`. */
  plan: string;
  /** The item's `id`. */
  item?: string;
}

/** Why something that was handed over in another form is not shown. */
export type FateCode =
  /** It was entered in error or made void, and what it would become can't say so */
  | 'in-error'
  /** The person has not consented to it */
  | 'not-consented'
  /** It is about somebody else */
  | 'other-subject'
  /** It says what another one says, which is shown */
  | 'folded'
  /** It describes somebody or something that nothing shown names */
  | 'unused'
  /** It is of a kind that is not read */
  | 'not-understood'
  /** It lacks what it can't be shown without; an issue says what */
  | 'broken';

/** A fault in data that was handed over in another form. */
export interface Fault {
  /** Where: `sources[0].data.entry[3].resource.period.end`. Without it, in all of the data. */
  path?: string;
  /** Which kind of fault. */
  code: IssueKindCode;
  /** What is wrong, in English, to a developer; never content. */
  message: string;
  /** What is not shown because of it. */
  lost: LostCode;
}

/** Which kind of fault. */
export type IssueKindCode =
  /** The text is not JSON */
  | 'not-json'
  /** The value is of another type than the format asks for */
  | 'wrong-type'
  /** A required field is missing */
  | 'missing'
  /** The value is of the right type, but not a valid one */
  | 'invalid'
  /** The format has no such field */
  | 'unknown-field'
  /** An identity that must be unique is used twice */
  | 'duplicate'
  /** It refers to something that is not there */
  | 'unknown-reference'
  /** The data is of another version of the format */
  | 'version'
  /** It is of a kind that is not read */
  | 'not-understood'
  /** It is more than can be read */
  | 'too-much';

/** What is not shown because of a fault. */
export type LostCode =
  /** Nothing: it is a note */
  | 'nothing'
  /** One field */
  | 'field'
  /** A whole item of a list */
  | 'item'
  /** All of the input */
  | 'everything';
