import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  base: './',
  publicDir: '../../samples', // your back end has the data; here it is a sample
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
