// Templates of Svelte: properties by their names, events as `onsamplan-select` (5) or `on:samplan-select` (4). Name it once in
// your project: `import type {} from 'samplan/svelte';`
import type { HTMLAttributes } from 'svelte/elements';
import type { SamplanAttributes, SamplanListeners, SamplanProperties, SamplanTags } from './props.js';

/** The elements' attributes by tag; with a suffix, for a second version on the page. */
export type SamplanHTMLElements<Suffix extends string = ''> = {
  [Tag in keyof SamplanTags<Suffix>]:
    HTMLAttributes<SamplanTags<Suffix>[Tag]>
    & SamplanProperties & SamplanAttributes & SamplanListeners<'on'> & SamplanListeners<'on:'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SamplanHTMLElements {}
}
