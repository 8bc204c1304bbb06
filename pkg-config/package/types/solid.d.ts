// JSX of Solid: properties by their names or as `prop:plans`, events as `on:samplan-select`. Name it once in your project:
// `import type {} from 'samplan/solid';`
import type { JSX } from 'solid-js';
import type { SamplanAttributes, SamplanListeners, SamplanProperties, SamplanTags } from './props.js';

type Prefixed<Props, Prefix extends string> = { [Name in keyof Props as `${Prefix}${Name & string}`]?: Props[Name] };

/** The elements' props by tag; with a suffix, for a second version on the page. */
export type SamplanIntrinsicElements<Suffix extends string = ''> = {
  [Tag in keyof SamplanTags<Suffix>]:
    JSX.HTMLAttributes<SamplanTags<Suffix>[Tag]>
    & SamplanProperties & SamplanAttributes & Prefixed<SamplanProperties, 'prop:'> & SamplanListeners<'on:'>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SamplanIntrinsicElements {}
  }
}
