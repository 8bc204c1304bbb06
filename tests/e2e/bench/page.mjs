// @ts-check
/** What every measured page has: the data before the clock starts, the clock, and what it keeps in the end. */

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ drawn: number, painted: number, whole: number }} Times Milliseconds since a step began. */
/** @typedef {(step: () => void, seen: () => number) => Promise<Times>} Clock
 * It waits until the page rests, takes the step, and watches what is seen of it. */
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
    /** So many frames without a change, and all is drawn. */
    const RESTS = 5;
    /** Milliseconds within which a step must show: the plain page takes 25,000 for 100,000 items. */
    const PATIENCE = 300_000;
    /** @type {Clock} */
    const samplanClock = async (step, seen) => {
      await new Promise((resolve) => requestIdleCallback(resolve));
      let last = seen();
      const start = performance.now();
      const since = () => performance.now() - start;
      performance.mark('samplan-step');
      step();
      // A frame's callbacks come before it is laid out and painted: what is there by then is seen when the next one comes.
      do {
        if (since() > PATIENCE) throw new Error('A step changed nothing that is seen: it can\'t be measured.');
        await frame();
      } while (seen() === last);
      const drawn = since();
      await frame();
      const painted = since();
      performance.mark('samplan-painted');
      let whole = painted;
      for (let resting = 0; resting < RESTS; resting += 1) {
        if (seen() !== last) [last, whole, resting] = [seen(), since(), 0];
        await frame();
      }
      return { drawn, painted, whole };
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

/**
 * Milliseconds that the page's own thread worked from the first step to its paint: what else the machine does is not among them.
 * @param {Buffer} trace of the category `blink.user_timing`
 */
export function busyMillis(trace) {
  /** @type {{ name: string, tts?: number }[]} */
  const events = JSON.parse(trace.toString()).traceEvents;
  const at = (/** @type {string} */ name) => events.find((event) => event.name === name)?.tts ?? NaN;
  return (at('samplan-painted') - at('samplan-step')) / 1000;
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
