// The public types of the package: what a host may write, and what it hears back.
import type { CareRecord, NeedAreaCode, PartyCode, PlanKindCode } from '../format/samplan-1.d.ts';

import type { SamplanLanguage, SamplanPlural, SamplanTexts } from '../languages/language.d.ts';

export type { CareRecord };
export type { SamplanLanguage };
export type { SamplanPlural };
export type { SamplanTexts };

/** For whom the widget is worded. Not access control: hand over only what the viewer may see. */
export type Audience = 'patient' | 'relative' | 'staff';
export type ColorScheme = 'auto' | 'light' | 'dark';
/** Whether the host has data to show, waits for it, or could not get it. */
export type State = 'ready' | 'loading' | 'error';
/** A period that moves with today: `30-days` is today and the 30 days after it, `coming` from today on, `earlier` until yesterday. */
export type FilterPeriod = 'today' | 'week' | 'month' | '30-days' | 'coming' | 'earlier';
/** How far things have come: meant to be, booked or called to, going on, done, called off or said no to. */
export type FilterStatus = 'planned' | 'booked' | 'ongoing' | 'performed' | 'cancelled';
/** *Gäller nu*, *Kommande*, *Tidigare*. */
export type FilterStanding = 'current' | 'coming' | 'earlier';
/** The sections of the single plan. */
export type FilterSection =
  | 'who' | 'goals' | 'measurements' | 'activities' | 'medications' | 'aids' | 'advice' | 'expectations' | 'rights'
  | 'story' | 'contacts' | 'documents' | 'agreement' | 'changes';
/** What is shown; each part that is left out asks for nothing. Take it from `samplan-filter`, keep it, give it back. */
export interface Filter {
  /** Words, each of which must begin some word of the item. */
  readonly text?: string;
  /** Who is responsible. */
  readonly parties?: readonly PartyCode[];
  /** Which kinds of plan; not for the single plan. */
  readonly kinds?: readonly PlanKindCode[];
  /** The `id`s of plans; not for the single plan. */
  readonly plans?: readonly string[];
  /** Which need areas. */
  readonly needAreas?: readonly NeedAreaCode[];
  /** The `id`s of sources; not for the single plan. */
  readonly sources?: readonly string[];
  /** A period that moves with today; it goes before `from` and `to`. */
  readonly period?: FilterPeriod;
  /** From a day on: `2026-05-11`. */
  readonly from?: string;
  /** Until a day: `2026-05-17`. */
  readonly to?: string;
  /** How far things have come. */
  readonly statuses?: readonly FilterStatus[];
  /** Which groups of the collected plans; only for these. */
  readonly standings?: readonly FilterStanding[];
  /** Which sections of the single plan; only for this. */
  readonly sections?: readonly FilterSection[];
}

/** A section that a plan can be opened at: `act` is *När ska jag höra av mig?* */
export type PlanSection = 'act';

/** A way to another place of the host. Without a `label` it is called what its `kind` is called. */
export interface HostLink {
  readonly kind?: 'bookings' | 'record' | 'treatment' | 'contact-details' | 'proxy' | 'consent';
  readonly label?: string;
  /** An address, also one that begins where the page does. Only `https:`, `http:`, `tel:`, `mailto:`, `sms:`. */
  readonly href: string;
}

/** A way of saying something back: a question about a plan, a goal or an activity; that an undertaking is done; a measured value. */
export type DialogueTurn = 'question' | 'done' | 'value';

/** What the host says of something that the user said. The last one for an `id` counts. */
export interface Answer {
  /** The `id` in the detail of what was said. */
  readonly id: string;
  /** Under way, as without an answer; taken care of; or not taken, so that the user can try again with what she wrote. */
  readonly status: 'pending' | 'accepted' | 'refused';
  /** Your own words to the user, plain text in her language: when she gets an answer, or why it was refused. */
  readonly message?: string;
  /** Whether what was marked as done can be taken back: then the user gets a button for it. */
  readonly undo?: boolean;
}

/** What the user asks. `text` is her own words: keep it as you keep a message to care, and out of your logs. */
export interface Question {
  /** By which you answer; no other has it on this page. */
  id: string;
  planId: string;
  /** The goal or the activity; not there for the whole plan. */
  itemId?: string;
  about: 'plan' | 'goal' | 'activity';
  text: string;
}

/** That an undertaking is done, or that it is not done after all. */
export interface Done {
  id: string;
  planId: string;
  itemId: string;
  done: boolean;
  /** When the user said it, in Swedish local time: of what is done again and again, this time is done. */
  at: string;
}

/** A value that was measured. */
export interface MeasuredValue {
  id: string;
  planId: string;
  itemId: string;
  /** As it was written, with a decimal point: `84.6`. */
  value: string;
  unit: string;
  /** When it was measured, in Swedish local time: `2026-05-11T07:05`. */
  at: string;
  /** The user's own words about it. */
  note?: string;
  /** It is far from all that is known of the series; the user was asked, and stands by it. */
  confirmed?: true;
}

/** How many things went in, and what became of them: `read` = `shown` + all of `hidden` + `folded` + all of `refused`. */
export interface ReadCounts {
  /** Data in another form: its resources and records. Data in our form: its plans, and the items of their twelve lists. */
  read: number;
  /** What this audience is shown, in one of the three widgets and without a filter. */
  shown: number;
  /** What this audience may not see, by reason. */
  hidden: { staffOnly: number; inError: number; noUnit: number; notConsented: number };
  /** What says the same as another one, which is shown. */
  folded: number;
  /** What nobody is shown, by reason. */
  refused: { otherSubject: number; unused: number; notUnderstood: number; broken: number };
}

/** The counts, and what is not shown, each with its place: the first thousand. Carries no content. */
export interface ReadReport extends ReadCounts {
  entries: {
    /** Where it stands in what you handed over: `sources[0].data.entry[3].resource`. */
    path: string;
    /** What it is there: `Appointment`, `timeslotDetail`, `plan`, `activity`. */
    kind?: string;
    outcome: 'hidden' | 'folded' | 'refused';
    /** By which it is counted. */
    reason?: keyof ReadCounts['hidden'] | keyof ReadCounts['refused'];
    /** Where that stands which says the same. */
    into?: string;
  }[];
}

/** Something in the data that could not be read. Carries no content. */
export interface Issue {
  /**
   * Where: `plans[3].activities[0].when`; empty for the whole input. What is wrong with words of yours stands at `texts.next_heading`
   * or `languages.fi.next_heading`.
   */
  path: string;
  code:
    | 'not-json' | 'wrong-type' | 'missing' | 'invalid'
    | 'unknown-field' | 'duplicate' | 'unknown-reference' | 'version' | 'not-understood' | 'too-much' | 'not-loaded';
  /** What is wrong, in English, to a developer. */
  message: string;
  /** What is not shown because of it. */
  lost: 'nothing' | 'field' | 'item' | 'everything';
}

/**
 * Why a widget does not run: `wasm-blocked` the page's policy forbids WebAssembly, `wasm-missing` the file was not
 * delivered, `start-failed` anything else on the way, `stopped` it ran and broke.
 */
export type FailureCode = 'wasm-blocked' | 'wasm-missing' | 'start-failed' | 'stopped';

/** Every event bubbles and crosses shadow roots. */
export interface SamplanEventMap {
  /** The widget is drawn and has replaced the fallback. */
  'samplan-ready': CustomEvent<Record<string, never>>;
  /**
   * The user chose a plan, an item in it, or one of its sections. Unless prevented, the widget keeps it as `planId`,
   * `selected` and `section`.
   */
  'samplan-select': CustomEvent<{ planId: string; itemId?: string; section?: PlanSection }>;
  /** The user closed the item that was open. Unless prevented, the widget sets `selected` to nothing. */
  'samplan-close': CustomEvent<Record<string, never>>;
  /** The user filtered. Unless prevented, the widget keeps it as `filter`. `text` is the same for an address. */
  'samplan-filter': CustomEvent<{ filter: Filter; text: string }>;
  /** What was wrong with the data and with words of yours: once for each reading, and when something is or was wrong with the words. */
  'samplan-issues': CustomEvent<{ issues: Issue[] }>;
  /** How much of the data is shown and what became of the rest, once for each reading and audience, behind the drawing. */
  'samplan-read': CustomEvent<ReadCounts>;
  /** The user wants a document that has no link of its own. */
  'samplan-open': CustomEvent<{ planId: string; documentId: string }>;
  /** The user wants the host to get the data again. */
  'samplan-retry': CustomEvent<Record<string, never>>;
  /**
   * The user wants these in a calendar, with what they are about or with a neutral title. Unless prevented, the widget
   * offers a calendar file (.ics).
   */
  'samplan-calendar': CustomEvent<{ items: { planId: string; itemId: string }[]; shows: 'full' | 'neutral' }>;
  /** Staff wants a handover of these plans. Unless prevented, the widget copies it as text. */
  'samplan-copy': CustomEvent<{ form: 'sbar'; planIds: string[] }>;
  /** The user asks something. Answer by `answers`. */
  'samplan-question': CustomEvent<Question>;
  /** The user marks an undertaking as done, or takes it back. Answer by `answers`. */
  'samplan-done': CustomEvent<Done>;
  /** The user has entered a measured value. Answer by `answers`. */
  'samplan-value': CustomEvent<MeasuredValue>;
  /** The widget does not run, and the fallback shows. */
  'samplan-error': CustomEvent<{ code: FailureCode; message: string }>;
}

/** What the three widgets share. Each property but `plans`, `earlier`, `links`, `answers` and `texts` is an attribute too, in kebab-case. */
export declare class SamplanElement extends HTMLElement {
  static readonly version: string;
  /** Set it to `closed` before the elements are defined, where the host is itself a Yew app. */
  static shadowMode: ShadowRootMode;
  /** The record, or its JSON text. Without it, a child `<script type="application/json">` is read. */
  get plans(): CareRecord | string | null;
  set plans(value: CareRecord | string | null | undefined);
  /** For whom the widget is worded. Not access control: hand over only what the viewer may see. @default 'patient' */
  get audience(): Audience;
  set audience(value: Audience | null | undefined);
  /** A language tag. Without it, the closest `lang` in the page, else Swedish. What there is no language for is Swedish. */
  get locale(): string;
  set locale(value: string | null | undefined);
  /** Words of yours in the place of ours, by key: plain text. A new object each time: changing the old one changes nothing. */
  get texts(): SamplanTexts | null;
  set texts(value: SamplanTexts | null | undefined);
  /** Which moment is now. A text without an offset is Swedish local time; without it, the browser's clock. */
  get now(): string | null;
  set now(value: Date | string | null | undefined);
  /** The level of the widget's own heading, 2 to 5, which the others follow. @default 2 */
  get headingLevel(): number;
  set headingLevel(value: number | null | undefined);
  /** Light or dark; `auto` follows the user's system. @default 'auto' */
  get colorScheme(): ColorScheme;
  set colorScheme(value: ColorScheme | null | undefined);
  /** Which plan the single plan shows. Without it, the only one there is. */
  get planId(): string | null;
  set planId(value: string | null | undefined);
  /** The id of the item that is open. */
  get selected(): string | null;
  set selected(value: string | null | undefined);
  /**
   * Where the single plan is opened: each time it is set, the reader and the focus are taken there. A widget that has it
   * from the beginning takes the focus only where nothing else on the page has it.
   */
  get section(): PlanSection | null;
  set section(value: PlanSection | null | undefined);
  /** What to show; kept in the attribute, as text. */
  get filter(): Filter | null;
  set filter(value: Filter | string | null | undefined);
  /** When the user looked last, for what has changed since. A text without an offset is Swedish local time. */
  get lastSeen(): string | null;
  set lastSeen(value: Date | string | null | undefined);
  /** The record as it was then, or its JSON text: what is different is told. */
  get earlier(): CareRecord | string | null;
  set earlier(value: CareRecord | string | null | undefined);
  /** Ways to other places of the host, shown in the timeline. */
  get links(): readonly HostLink[] | null;
  set links(value: readonly HostLink[] | null | undefined);
  /** What the user may say back; an attribute with a space between. Nothing, unless you turn it on. */
  get dialogue(): readonly DialogueTurn[];
  set dialogue(value: readonly DialogueTurn[] | string | null | undefined);
  /** What became of what the user said. A new array each time: changing the old one changes nothing. */
  get answers(): readonly Answer[] | null;
  set answers(value: readonly Answer[] | null | undefined);
  /** Whether you have data to show, wait for it, or could not get it. @default 'ready' */
  get state(): State;
  set state(value: State | null | undefined);
  /** What became of each thing in the data, for the audience of now; nothing before there is data. */
  report(): ReadReport | undefined;
  /** Tries again after `samplan-error`. */
  restart(): void;
  addEventListener<Name extends keyof SamplanElementEventMap>(
    type: Name, listener: (this: this, event: SamplanElementEventMap[Name]) => unknown, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Name extends keyof SamplanElementEventMap>(
    type: Name, listener: (this: this, event: SamplanElementEventMap[Name]) => unknown, options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** All that can be heard on an element. */
export interface SamplanElementEventMap extends HTMLElementEventMap, SamplanEventMap {}

/** The start page's overview (nivå 1). */
export declare class SamplanTimeline extends SamplanElement {}
/** The collected plans (nivå 2). */
export declare class SamplanPlans extends SamplanElement {}
/** One plan whole (nivå 3): the one that `planId` names. */
export declare class SamplanPlan extends SamplanElement {}

/** A language: as it is, as a module has it, or what gets it when a widget needs it: `() => import('./fi.js')`. */
export type LanguageSource =
  | SamplanLanguage | { default: SamplanLanguage }
  | (() => SamplanLanguage | { default: SamplanLanguage } | Promise<SamplanLanguage | { default: SamplanLanguage }>);

/** What holds for the page, said before the first element is on it: where the WASM is (its address, its bytes, or the compiled module), and languages of yours. */
export declare function configure(options: {
  wasm?: string | URL | BufferSource | WebAssembly.Module;
  /** The WASM for data in another form. */
  foreign?: string | URL | BufferSource | WebAssembly.Module;
  /** By tag. One that we have too, such as `en`, gives words in the place of ours. */
  languages?: Readonly<Record<string, LanguageSource>>;
}): void;

/**
 * Defines the three elements; `samplan/define.js` and `samplan/samplan.js` do it by being imported. With a `suffix` they are
 * called `<samplan-timeline-next>` and so on, so that two versions can stand on one page. Twice does no harm.
 */
export declare function define(options?: { suffix?: string }): void;

/** A filter as text for an address: `text=v%C3%A5rd&who=care,municipality`. One filter has one text; an empty one has none. */
export declare function filterToText(filter: Filter | null | undefined): string;
/** The filter that such a text says; what is not a filter's is left out, and nothing is thrown. */
export declare function filterFromText(text: string): Filter;

declare global {
  interface HTMLElementTagNameMap {
    'samplan-timeline': SamplanTimeline;
    'samplan-plans': SamplanPlans;
    'samplan-plan': SamplanPlan;
  }
  // Elements, document and window alike, as the events bubble.
  interface GlobalEventHandlersEventMap extends SamplanEventMap {}
}
