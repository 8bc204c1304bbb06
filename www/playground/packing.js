// @ts-check
/** A text made short enough for an address, and back. */

/** @param {string} text */
export async function pack(text) {
  const bytes = await through(new CompressionStream('deflate-raw'), new Blob([text]));
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {string} packed */
export async function unpack(packed) {
  const characters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
  return new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), new Blob([bytes])));
}

/** @param {CompressionStream | DecompressionStream} stream @param {Blob} blob */
async function through(stream, blob) {
  return new Uint8Array(await new Response(blob.stream().pipeThrough(stream)).arrayBuffer());
}
