// JSX of React 19: properties by their names, events as `onsamplan-select`. Name it once in your project:
// `import type {} from 'samplan/react';`
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SamplanAttributes, SamplanListeners, SamplanProperties, SamplanTags } from './props.js';

/** The elements' props by tag; with a suffix, for a second version on the page. */
export type SamplanIntrinsicElements<Suffix extends string = ''> = {
  [Tag in keyof SamplanTags<Suffix>]:
    DetailedHTMLProps<HTMLAttributes<SamplanTags<Suffix>[Tag]>, SamplanTags<Suffix>[Tag]>
    & SamplanProperties & SamplanAttributes & SamplanListeners<'on'>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends SamplanIntrinsicElements {}
  }
}
