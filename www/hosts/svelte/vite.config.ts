import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte({ preprocess: vitePreprocess() })],
  base: './',
  publicDir: '../../samples', // your back end has the data; here it is a sample
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
