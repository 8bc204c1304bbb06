// What a bundler gives for the WASM, as its own settings say: an address, bytes or a module. `configure` takes them all.
declare const wasm: string | URL | BufferSource | WebAssembly.Module;
export default wasm;
