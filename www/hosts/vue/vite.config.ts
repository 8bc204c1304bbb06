import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag: string) => tag.startsWith('samplan-');

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  base: './',
  publicDir: '../../samples', // your back end has the data; here it is a sample
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
