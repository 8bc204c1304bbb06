// @ts-check
/** What a page holds after all that nobody needs has been collected. */

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ heap: number, nodes: number, listeners: number, instances: number, wasm: number }} Held Bytes of JavaScript's heap and of WASM memories; counts. */

/** From now on, the page counts its WASM memories. @param {Page} page */
export async function countMemories(page) {
  await page.addInitScript(() => {
    const memories = /** @type {WeakRef<WebAssembly.Memory>[]} */ ([]);
    Object.assign(window, { samplanMemories: memories });
    const keep = (/** @type {WebAssembly.Instance} */ instance) => {
      memories.push(new WeakRef(/** @type {WebAssembly.Memory} */ (instance.exports.memory)));
      return instance;
    };
    const { Instance, instantiateStreaming } = WebAssembly;
    WebAssembly.Instance = new Proxy(Instance, { construct: (target, given) => keep(Reflect.construct(target, given)) });
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await instantiateStreaming.apply(WebAssembly, given);
      keep(made.instance);
      return made;
    };
  });
}

/** @param {Page} page @returns {Promise<Held>} */
export async function held(page) {
  const session = await page.context().newCDPSession(page);
  // What a finaliser lets go of is collected the next time.
  for (let time = 0; time < 4; time += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  const memories = await page.evaluate(() => {
    const all = /** @type {WeakRef<WebAssembly.Memory>[]} */ (/** @type {any} */ (window).samplanMemories);
    return all.flatMap((memory) => memory.deref()?.buffer.byteLength ?? []);
  });
  await session.detach();
  return {
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    instances: memories.length,
    wasm: memories.reduce((sum, bytes) => sum + bytes, 0),
  };
}
