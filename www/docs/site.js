// Makes the documentation's pages of the repository's Markdown: www/docs/*.html, which Vite then builds as it builds any page.
// Rule: a link that leads nowhere ends the build.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import hljs from 'highlight.js/lib/common';
import MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { DECISIONS, GROUPS } from './pages.js';
import { reference } from './reference.js';

/** @import { Page } from './pages.js' */

const ROOT = join(import.meta.dirname, '../..');
const OUT = 'www/docs';

/** The files beside the pages that they lead to, such as the schema. */
const LINKED = /** @type {Set<string>} */ (new Set());

/** Puts what the pages lead to where their links look for it. @returns {import('vite').Plugin} */
export function linkedFiles() {
  return {
    name: 'linked-files',
    apply: 'build',
    generateBundle() {
      for (const file of LINKED) {
        this.emitFile({ type: 'asset', fileName: onSite(file), source: readFileSync(join(ROOT, file)) });
      }
    },
  };
}

/** Writes all pages, and says where each is, seen from the root. @returns {string[]} */
export function writePages() {
  const pages = allPages();
  for (const old of [join(ROOT, OUT), join(ROOT, OUT, 'adr')]) {
    if (existsSync(old)) readdirSync(old).filter((name) => name.endsWith('.html')).forEach((name) => rmSync(join(old, name)));
  }
  return pages.map((page) => {
    const file = join(OUT, `${page.slug}.html`);
    mkdirSync(join(ROOT, dirname(file)), { recursive: true });
    writeFileSync(join(ROOT, file), html(page, pages));
    return file;
  });
}

/** @returns {Page[]} */
function allPages() {
  const decisions = readdirSync(join(ROOT, DECISIONS)).filter((name) => name.endsWith('.md')).sort();
  const shown = GROUPS.flatMap(({ pages }) => pages);
  const slug = (/** @type {string} */ name) => `adr/${name.replace(/\.md$/, '')}`;
  return [...shown, ...decisions.map((name) => ({ source: `${DECISIONS}/${name}`, slug: slug(name) }))];
}

/** @param {Page} page @param {Page[]} pages */
function html(page, pages) {
  const text = textOf(page);
  const title = /^# (.+)$/m.exec(text)?.[1] ?? page.slug;
  const up = '../'.repeat(page.slug.split('/').length - 1);
  const body = markdown(page, pages).render(text);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escaped(title)} · samplan</title>
    <link rel="icon" href="${up}../playground/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${up}docs.css">
${page.slug === 'index' ? '    <script type="module" src="live.js"></script>\n' : ''}  </head>
  <body>
    <a class="skip" href="#text">To the text</a>
    <header class="top">
      <a class="home" href="${up}index.html"><img src="${up}../playground/mark.svg" alt="" width="32" height="32"> samplan</a>
      <a class="narrow" href="#menu">All pages</a>
      <a href="${up}../../index.html">Playground</a>
    </header>
    <main id="text" tabindex="-1">
${body}
    </main>
    <nav class="menu" id="menu" aria-label="Documentation">
${GROUPS.map((group) => menu(group, page, up)).join('\n')}
    </nav>
  </body>
</html>
`;
}

/** @param {import('./pages.js').Group} group @param {Page} here @param {string} up */
function menu({ title, pages }, here, up) {
  const links = pages.map((page) => {
    const current = page.slug === here.slug ? ' aria-current="page"' : '';
    return `        <li><a href="${up}${page.slug}.html"${current}>${escaped(page.menu ?? titleOf(page))}</a></li>`;
  });
  return `      <h2>${escaped(title)}</h2>\n      <ul>\n${links.join('\n')}\n      </ul>`;
}

/** @param {Page} page */
function textOf({ source }) {
  return source.endsWith('.md') ? readFileSync(join(ROOT, source), 'utf8') : reference();
}

/** @param {Page} page */
function titleOf(page) {
  return /^# (.+)$/m.exec(textOf(page))?.[1] ?? page.source;
}

/** @param {Page} page @param {Page[]} pages */
function markdown(page, pages) {
  const md = new MarkdownIt({ html: true, highlight: coloured });
  md.use(anchor, { slugify, tabIndex: false, level: [2, 3, 4] });
  const { rules } = md.renderer;
  // A wide table scrolls by itself, and by keyboard too; the page never does.
  rules.table_open = () => '<div class="table" tabindex="0" role="group" aria-label="Table"><table>\n';
  rules.table_close = () => '</table></div>\n';
  rules.fence = fenced(md, rules.fence);
  const link = (/** @type {string} */ href) => target(href, page, pages);
  rules.link_open = (tokens, index, options, _, self) => {
    const token = tokens[index];
    token.attrSet('href', link(String(token.attrGet('href'))));
    return self.renderToken(tokens, index, options);
  };
  rules.html_block = rules.html_inline = (tokens, index) =>
    tokens[index].content.replace(/ src="([^"]+)"/g, (_, src) => ` src="${link(src)}"`);
  rules.image = (tokens, index, options, _, self) => {
    const token = tokens[index];
    token.attrSet('src', link(String(token.attrGet('src'))));
    token.attrSet('alt', token.content);
    return self.renderToken(tokens, index, options);
  };
  return md;
}

/** Code scrolls by itself too. @param {MarkdownIt} md @param {any} usual */
function fenced(md, usual) {
  return (/** @type {any[]} */ tokens, /** @type {number} */ index, /** @type {any[]} */ ...rest) =>
    usual.call(md.renderer, tokens, index, ...rest).replace('<pre>', '<pre tabindex="0">');
}

/** @param {string} code @param {string} language */
function coloured(code, language) {
  return hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : '';
}

/**
 * Where a link of the Markdown leads on the site: to a page, to a file that is built with it, or away.
 * @param {string} href @param {Page} page @param {Page[]} pages
 */
function target(href, page, pages) {
  if (/^[a-z]+:|^#/.test(href)) return href;
  const [path, fragment] = href.split('#');
  const file = join(dirname(page.source), path);
  const known = pages.find(({ source }) => source === file);
  const from = dirname(join(OUT, page.slug));
  const hash = fragment === undefined ? '' : `#${fragment}`;
  if (known) return relative(from, join(OUT, `${known.slug}.html`)) + hash;
  if (!existsSync(join(ROOT, file))) throw new Error(`${page.source}: ${href} leads nowhere`);
  if (statSync(join(ROOT, file)).isDirectory()) return folder(file, from, pages);
  LINKED.add(file);
  return relative(from, onSite(file)) + hash;
}

/** Sources are to be read, not run. @param {string} file */
function onSite(file) {
  return /\.(json|png|svg)$/.test(file) ? file : `${file}.txt`;
}

/** A folder is shown by its first page. @param {string} file @param {string} from @param {Page[]} pages */
function folder(file, from, pages) {
  const first = pages.find(({ source }) => dirname(source) === file.replace(/\/$/, ''));
  if (!first) throw new Error(`${file} has no page on the site: link to a file`);
  return relative(from, join(OUT, `${first.slug}.html`));
}

/** An anchor as the repository's own pages are linked with. @param {string} heading */
function slugify(heading) {
  return heading.trim().toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('`', '');
}
