// JSX of Preact: properties by their names, events as `onsamplan-select`. Name it once in your project:
// `import type {} from 'samplan/preact';`
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { SamplanAttributes, SamplanListeners, SamplanProperties, SamplanTags } from './props.js';

/** The elements' props by tag; with a suffix, for a second version on the page. */
export type SamplanIntrinsicElements<Suffix extends string = ''> = {
  [Tag in keyof SamplanTags<Suffix>]: Props<Extract<SamplanTags<Suffix>[Tag], HTMLElement>>;
};

type Props<Element extends HTMLElement> =
  HTMLAttributes<Element> & ClassAttributes<Element> & SamplanProperties & SamplanAttributes & SamplanListeners<'on'>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends SamplanIntrinsicElements {}
  }
}
