// @ts-check
/**
 * Tells a developer that something goes away. Rule: once for each name, and only on the developer's own machine: who uses a page
 * can do nothing about it. The types say the same by `@deprecated`.
 */

/** @type {Set<string>} */
const told = new Set();

/** @param {string} name @param {string} advice what to use instead */
export function deprecated(name, advice) {
  if (told.has(name) || !isOwnMachine(location.hostname)) return;
  told.add(name);
  console.warn(`samplan: ${name} is deprecated: ${advice}`);
}

/** @param {string} host */
function isOwnMachine(host) {
  return host === '' || /(^|\.)localhost$|^127\.|^\[::1\]$/.test(host);
}
