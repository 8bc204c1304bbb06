// @ts-check
/** The code in the documentation: every fenced block of every page that a host's developer reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');

/** @typedef {{ page: string, line: number, language: string, code: string }} Sample */

/** The samples of a page, in their order. @param {string} page @returns {Sample[]} */
export function samplesOf(page) {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split('\n').length,
    language: match[2],
    code: match[3].replaceAll(new RegExp(`^${match[1]}`, 'gm'), ''),
  }));
}

/** What a sample calls itself in its first line: `// page.js`, `<!-- page.html -->`. @param {Sample} sample */
export function fileName({ code }) {
  return /^(?:\/\/|<!--) (\S+\.\w+)(?: -->)?\n/.exec(code)?.[1];
}
