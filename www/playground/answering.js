// @ts-check
/** A host that answers what the widgets' users say, as a real one would after asking its own system. */

/** @import { Answer } from '../elements/types.d.ts' */
/** @typedef {HTMLElementTagNameMap['samplan-plan']} Widget */
/** @typedef {'accept' | 'refuse' | 'never'} Manner */

const SAID = /** @type {const} */ (['samplan-question', 'samplan-done', 'samplan-value']);

const WORDS = {
  'samplan-question': { accept: 'Du får svar här inom två vardagar.', refuse: 'Mottagningen tar inte emot frågor just nu.' },
  'samplan-done': { accept: undefined, refuse: 'Uppgiften är redan ändrad av någon annan.' },
  'samplan-value': { accept: undefined, refuse: 'Systemet svarar inte just nu.' },
};

/** From now on, answers after a while. @param {() => { manner: Manner, after: number }} asked */
export function answer(asked) {
  for (const name of SAID) {
    document.addEventListener(name, ({ target, detail }) => {
      const widget = /** @type {Widget} */ (target);
      const { manner, after } = asked();
      say(widget, { id: detail.id, status: 'pending' });
      if (manner === 'never') return;
      const status = manner === 'accept' ? 'accepted' : 'refused';
      setTimeout(() => say(widget, { id: detail.id, status, message: WORDS[name][manner], undo: name === 'samplan-done' }), after);
    });
  }
}

/** @param {Widget} widget @param {Answer} answer */
function say(widget, answer) {
  const others = (widget.answers ?? []).filter(({ id }) => id !== answer.id);
  widget.answers = [...others, answer];
}
