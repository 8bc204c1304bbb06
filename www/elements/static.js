// @ts-check
/**
 * HTML that a server wrote into the element's shadow root. It stays on the screen until the widget has drawn the data out of
 * sight; then the one takes the other's place between two frames, with the focus, the selection, the folds and the place on
 * the screen where the reader had them.
 */

/** How many times what shows more is pressed, until what the reader looks at is there: each doubles what there is. */
const MOST_PRESSES = 8;
/** What stands around a thing and has a heading by which it is told from its like. */
const AROUND = 'li, tr, section, details';

/** A thing of the widget, by what it says. @typedef {{ tag: string, words: string, place: number }} Sign */

/** The root that the parser made of static HTML, or a new one. @param {HTMLElement} element @param {ShadowRootMode} mode */
export function rootOf(element, mode) {
  return element.shadowRoot ?? element.attachShadow({ mode }); // attachShadow would empty the one that is there
}

/** @param {ShadowRoot} root */
export function staticOf(root) {
  return root.firstElementChild === null ? undefined : new Static(root);
}

class Static {
  #root;
  /** The style sheet's link, and the widget. */
  #nodes;
  #widget;
  #isGivingWay = false;

  /** @param {ShadowRoot} root */
  constructor(root) {
    this.#root = root;
    this.#nodes = [...root.children];
    this.#widget = /** @type {HTMLElement} */ (root.querySelector('.widget') ?? this.#nodes[0]);
  }

  get isHere() {
    return this.#widget.isConnected;
  }

  /** Where the widget draws out of sight. @param {HTMLElement} mount */
  keep(mount) {
    mount.hidden = true;
    this.#widget.after(mount);
  }

  /** No widget will come: what was kept for its controls is not needed. */
  stay() {
    this.#widget.classList.add('alone');
  }

  /**
   * Once the widget has drawn all that it draws at first, which takes it two frames, it takes the place.
   * @param {HTMLElement} mount @param {() => boolean} isCurrent Whether that widget is still the one to be shown.
   */
  giveWay(mount, isCurrent) {
    if (!this.isHere || this.#isGivingWay) return;
    this.#isGivingWay = true;
    afterTwoFrames(async () => {
      if (isCurrent() && await this.#isDrawn(mount)) this.#swap(mount);
      this.#isGivingWay = false;
    });
  }

  /** Whether it is drawn, with all that the reader looks at; what is further down in a long list is asked for. @param {HTMLElement} mount */
  async #isDrawn(mount) {
    const before = new Signs(this.#widget);
    for (const { textContent } of this.#widget.querySelectorAll('details.more[open] > summary')) {
      const button = [...mount.querySelectorAll('.more > button')].find((button) => button.textContent === textContent);
      /** @type {HTMLElement | undefined} */ (button)?.click();
    }
    await rendered();
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const after = new Signs(mount);
      if (this.#watched().every((node) => after.find(before.of(node)) !== undefined)) break;
      const more = /** @type {NodeListOf<HTMLElement>} */ (mount.querySelectorAll('.more > button'));
      for (const button of more) button.click();
      if (more.length === 0) break;
      await rendered();
    }
    return mount.isConnected;
  }

  /** Of a long list, what must be there afterwards: the focus, both ends of the selection, what is folded out, what is at the top. */
  #watched() {
    const range = this.#selected();
    const ends = range === undefined ? [] : [elementOf(range.startContainer), elementOf(range.endContainer)];
    const watched = [this.#root.activeElement, ...ends, ...this.#unfolded(), this.#top()].filter((node) => node !== null);
    return watched.filter((node) => node.closest('li, tr') !== null);
  }

  #unfolded() {
    return [...this.#widget.querySelectorAll('details[open] > summary')];
  }

  /** The part of the selection that is in here. */
  #selected() {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed && selection.rangeCount === 0) return undefined;
    const range = selection.getComposedRanges?.({ shadowRoots: [this.#root] })[0];
    const isInside = range !== undefined && this.#widget.contains(range.startContainer) && this.#widget.contains(range.endContainer);
    const isEmpty = range?.startContainer === range?.endContainer && range?.startOffset === range?.endOffset;
    return isInside && !isEmpty ? range : undefined;
  }

  /** What the reader has at the top of the screen, where she has left the widget's own top. */
  #top() {
    if (this.#widget.getBoundingClientRect().top >= 0) return null;
    const nodes = [...this.#widget.querySelectorAll('h2, h3, h4, h5, h6, summary, p, dd, td, th')];
    const isSeen = (/** @type {Element} */ node) =>
      node.getBoundingClientRect().top >= 0 && node.checkVisibility({ visibilityProperty: true });
    return nodes.find(isSeen) ?? null;
  }

  /** From here to the end nothing is painted. @param {HTMLElement} mount */
  #swap(mount) {
    const before = new Signs(this.#widget);
    const focus = before.of(this.#root.activeElement);
    const range = this.#selected();
    const ends = range && [endOf(before, range.startContainer, range.startOffset), endOf(before, range.endContainer, range.endOffset)];
    const unfolded = this.#unfolded().map((summary) => before.of(summary));
    const folded = [...this.#widget.querySelectorAll('details[data-open]:not([open]) > summary')].map((summary) => before.of(summary));
    const words = [...this.#widget.querySelectorAll('.explanation:popover-open')].map(({ id }) =>
      before.of(this.#widget.querySelector(`[popovertarget="${id}"]`)));
    const top = this.#top();
    const height = top?.getBoundingClientRect().top ?? 0;
    const topSign = before.of(top);

    mount.hidden = false;
    const after = new Signs(mount);
    for (const sign of unfolded) after.find(sign)?.parentElement?.setAttribute('open', '');
    for (const sign of folded) after.find(sign)?.parentElement?.removeAttribute('open');
    for (const word of words) after.find(word)?.click();
    for (const node of this.#nodes) node.remove();
    for (const end of this.#root.host.querySelectorAll(':scope > span[slot^="samplan-"]')) end.remove();
    if (focus) (after.find(focus) ?? mount.querySelector('#samplan-heading'))?.focus({ preventScroll: true });
    select(after, ends);
    holdAt(after.find(topSign), height);
  }
}

/**
 * Keeps a thing where the reader had it. What is out of sight is laid out only when it comes near, and the browser's own
 * anchoring then moves what is in sight: so it is looked at again for some frames.
 * @param {HTMLElement | undefined} node @param {number} height
 */
function holdAt(node, height, frames = 6) {
  const moved = node?.isConnected ? node.getBoundingClientRect().top - height : 0;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  if (node && frames > 0) requestAnimationFrame(() => holdAt(node, height, frames - 1));
}

/** @param {() => void} act */
function afterTwoFrames(act) {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act)));
}

/** What was pressed is drawn by then. */
function rendered() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** @param {Node} node */
function elementOf(node) {
  return node instanceof Element ? node : node.parentElement;
}

/** What it will be when a script has come. @param {Element} node */
function tagOf(node) {
  return /** @type {HTMLElement} */ (node).dataset?.live ?? node.localName;
}

/** What it says, without what only static HTML has. @param {Element} node */
function textOf(node) {
  const explanations = [...node.querySelectorAll('.explanation[popover]')].map(({ textContent }) => textContent ?? '');
  return explanations.reduce((text, explanation) => text.replace(explanation, ''), node.textContent ?? '').trim();
}

/** @param {Element} node */
function headingAround(node) {
  const heading = node.closest(AROUND)?.querySelector('h2, h3, h4, h5, h6, .title, summary, th');
  return heading == null || heading.contains(node) ? '' : textOf(heading);
}

/** The things of a drawing by what they say: their tag, their words, the heading that they stand under, and which of their like. */
class Signs {
  #within;
  /** @type {Map<string, Map<string, HTMLElement[]>>} */
  #known = new Map();

  /** @param {Element} within */
  constructor(within) {
    this.#within = within;
  }

  /** @param {Element | null} node @returns {Sign | undefined} */
  of(node) {
    if (node === null) return undefined;
    const [tag, words] = [tagOf(node), wordsOf(node)];
    return { tag, words, place: this.#all(tag).get(words)?.indexOf(/** @type {HTMLElement} */ (node)) ?? -1 };
  }

  /** @param {Sign | undefined} sign */
  find(sign) {
    return sign && this.#all(sign.tag).get(sign.words)?.[sign.place];
  }

  /** @param {string} tag */
  #all(tag) {
    const known = this.#known.get(tag) ?? new Map();
    if (!this.#known.has(tag)) {
      this.#known.set(tag, known);
      for (const node of this.#within.querySelectorAll(`${tag}:not([data-live]), [data-live="${tag}"]`)) {
        const words = wordsOf(node);
        const alike = known.get(words);
        if (alike === undefined) known.set(words, [node]);
        else alike.push(node);
      }
    }
    return known;
  }
}

/** @param {Element} node */
function wordsOf(node) {
  return JSON.stringify([textOf(node), headingAround(node)]);
}

/** An end of a selection, as a thing and how many characters into it. @param {Signs} signs @param {Node} node @param {number} offset */
function endOf(signs, node, offset) {
  const element = /** @type {Element} */ (elementOf(node));
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return { sign: signs.of(element), characters: before.toString().length };
}

/** @param {Signs} signs @param {ReturnType<typeof endOf>[] | undefined} ends */
function select(signs, ends) {
  const [start, end] = ends?.map(({ sign, characters }) => pointOf(signs.find(sign), characters)) ?? [];
  if (start && end) getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

/** @param {Element | undefined} element @param {number} characters */
function pointOf(element, characters) {
  if (element === undefined) return undefined;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = characters;
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const { length } = /** @type {Text} */ (node);
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return { node: element, offset: element.childNodes.length };
}
