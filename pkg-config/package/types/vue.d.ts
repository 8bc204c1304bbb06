// Templates of Vue 3: properties by their names, events as `@samplan-select`. Name it once in your project:
// `import type {} from 'samplan/vue';`
import type { HTMLAttributes, PublicProps } from 'vue';
import type { SamplanEventMap } from './index.js';
import type { SamplanAttributes, SamplanProperties, SamplanTags } from './props.js';

type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Both) => void ? Both : never;
type Emit = All<{ [Name in keyof SamplanEventMap]: (name: Name, event: SamplanEventMap[Name]) => void }[keyof SamplanEventMap]>;

/** What Vue takes for a component, by tag; with a suffix, for a second version on the page. */
export type SamplanComponents<Suffix extends string = ''> = {
  [Tag in keyof SamplanTags<Suffix>]: new () => SamplanTags<Suffix>[Tag] & {
    $props: HTMLAttributes & PublicProps & SamplanProperties & SamplanAttributes;
    $emit: Emit;
  };
};

declare module 'vue' {
  interface GlobalComponents extends SamplanComponents {}
}
