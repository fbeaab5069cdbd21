import { join } from 'node:path';
import { defineConfig } from 'vite';
import { shippedPackages } from './bin/shipped-packages.mjs';

/**
 * The page for the phones of a room, by a build of its own: one script, one style sheet, nothing from outside. Built for
 * Safari 16 and for Chrome and Firefox of three years ago.
 */
export default defineConfig({
  root: join(import.meta.dirname, 'src', 'phone'),
  plugins: [shippedPackages()],
  build: {
    outDir: join(import.meta.dirname, 'out', 'room'),
    emptyOutDir: true,
    target: ['safari16', 'chrome115', 'firefox115'],
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
  },
});
