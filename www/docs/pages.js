// What the documentation site consists of, in the order of its menu. Rule: a page's text is a Markdown file of the repository, or
// made of what the package says of itself; its title is its first heading, and nothing is written twice.

/** @typedef {{ source: string, slug: string, menu?: string }} Page */
/** @typedef {{ title: string, pages: Page[] }} Group */

/** @type {Group[]} */
export const GROUPS = [
  {
    title: 'Begin',
    pages: [
      { source: 'docs/index.md', slug: 'index', menu: 'In ten lines' },
      { source: 'docs/embedding.md', slug: 'embedding' },
      { source: 'www/docs/reference.js', slug: 'reference', menu: 'The elements' },
      { source: 'docs/frameworks.md', slug: 'frameworks' },
      { source: 'docs/package.md', slug: 'package' },
      { source: 'docs/static.md', slug: 'static', menu: 'HTML from your server' },
    ],
  },
  {
    title: 'The data',
    pages: [
      { source: 'docs/format.md', slug: 'format', menu: 'The format' },
      { source: 'docs/roles.md', slug: 'roles', menu: 'Who sees what' },
      { source: 'docs/fhir.md', slug: 'fhir' },
      { source: 'docs/swedish-contracts.md', slug: 'swedish-contracts' },
      { source: 'docs/tool.md', slug: 'tool', menu: 'Check and convert' },
    ],
  },
  {
    title: 'At home in your page',
    pages: [
      { source: 'docs/theming.md', slug: 'theming' },
      { source: 'docs/languages.md', slug: 'languages' },
      { source: 'docs/texts.md', slug: 'texts' },
    ],
  },
  {
    title: 'Trust',
    pages: [
      { source: 'SECURITY.md', slug: 'security' },
      { source: 'docs/hostile-data.md', slug: 'hostile-data' },
      { source: 'docs/accessibility.md', slug: 'accessibility' },
      { source: 'docs/upgrade.md', slug: 'upgrade' },
      { source: 'CHANGELOG.md', slug: 'changelog' },
    ],
  },
  {
    title: 'The project',
    pages: [
      { source: 'README.md', slug: 'readme', menu: 'Read me' },
      { source: 'ARCHITECTURE.md', slug: 'architecture' },
      { source: 'CONTRIBUTING.md', slug: 'contributing' },
    ],
  },
];

/** Decisions: each is a page, and reached from where it is named. */
export const DECISIONS = 'docs/adr';
