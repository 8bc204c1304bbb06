// @ts-check
/** What every measured page has: the data before the clock starts, the clock, and what it keeps in the end. */

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ drawn: number, painted: number }} Times Milliseconds since a step began. */
/** @typedef {(step: () => void) => Promise<Times>} Clock It waits until the page rests, and takes the step. */
/** @typedef {Window & { samplanText: string, samplanClock: Clock }} Measured */

const DATA = '/bench/data.json';

/**
 * A page that knows the clock and can get the data, though its policy allows it only its own origin.
 * @param {import('@playwright/test').BrowserContext} context @param {string} json
 */
export async function fresh(context, json) {
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.route(`**${DATA}`, (route) => route.fulfill({ contentType: 'application/json', body: json }));
  await page.addInitScript(() => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    /** @type {Clock} */
    const samplanClock = async (step) => {
      await new Promise((resolve) => requestIdleCallback(resolve));
      const start = performance.now();
      step();
      await frame(); // after all microtasks of the step, before its frame is laid out and painted
      const drawn = performance.now() - start;
      await frame(); // after that
      return { drawn, painted: performance.now() - start };
    };
    Object.assign(window, { samplanClock });
  });
  return page;
}

/** Fetches the data before the clock starts. @param {Page} page */
export async function getData(page) {
  await page.evaluate(async (data) => {
    Object.assign(window, { samplanText: await (await fetch(data)).text() });
  }, DATA);
}

/** Megabytes that the page keeps: its WASM's, its JavaScript's, its nodes'. @param {Page} page */
export async function measureRoom(page) {
  const debug = await page.context().newCDPSession(page);
  await debug.send('HeapProfiler.collectGarbage');
  const heap = /** @type {Record<string, number>} */ (/** @type {unknown} */ (await debug.send('Runtime.getHeapUsage')));
  return { wasm: await wasmBytes(debug) / 1e6, heap: heap.usedSize / 1e6, nodes: heap.embedderHeapUsedSize / 1e6 };
}

/** Every memory in the heap is asked, so that nobody has to know who keeps it. @param {import('@playwright/test').CDPSession} debug */
async function wasmBytes(debug) {
  const { result: { objectId } } = await debug.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  if (objectId === undefined) throw new Error('This browser has no WebAssembly.');
  const { objects } = await debug.send('Runtime.queryObjects', { prototypeObjectId: objectId });
  const { result } = await debug.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }',
  });
  return Number(result.value);
}
