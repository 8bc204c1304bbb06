// The types for templates of Vue and Svelte are right in themselves; their own checkers look at no more than what is used.
import type { SamplanHTMLElements } from 'samplan/svelte';
import type { SamplanComponents } from 'samplan/vue';

export type Next = keyof SamplanHTMLElements<'next'> | keyof SamplanComponents<'next'>;
const next: Next = 'samplan-plan-next';
// @ts-expect-error: with a suffix, and not without
const plain: Next = 'samplan-plan';
export { next, plain };
