import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { laterTexts } from './bin/later-texts.mjs';
import { plainQueries } from './bin/plain-queries.mjs';
import { rendererChunks } from './bin/renderer-chunks.mjs';
import { scaledSizes } from './bin/scaled-sizes.mjs';
import { shippedPackages } from './bin/shipped-packages.mjs';
import { withoutJsonSchema } from './bin/without-json-schema.mjs';

export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own, which electron-vite then declares again in the same file.
    resolve: { alias: { fflate: 'fflate/browser' } },
    plugins: [shippedPackages()],
    build: {
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/main/cli.ts',
          'press-process': 'src/main/paper/press-process.ts',
          'reader-process': 'src/main/reader/reader-process.ts',
          'exporter-process': 'src/main/exporter/exporter-process.ts',
          'door-process': 'src/main/plan-file/door/door-process.ts',
        },
        // Shared chunks beside the entries, so that `import.meta.dirname` is the same folder in all.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed window accepts a preload script only as CommonJS.
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: {
      rollupOptions: {
        input: 'src/renderer/index.html',
        output: { codeSplitting: rendererChunks.codeSplitting },
      },
      // Which styles hold goes by their order, which is that of the modules: one file, as if nothing came later.
      cssCodeSplit: false,
      minify: true,
      // Every Chromium that shows it fetches by itself what a part needs.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
    css: { postcss: { plugins: scaledSizes } },
    plugins: [
      react(),
      shippedPackages(),
      laterTexts,
      withoutJsonSchema,
      plainQueries,
      rendererChunks.plugin,
      {
        // What the hosts fill in when they serve the built page, for the page of Vite's own server.
        name: 'tangga-host',
        apply: 'serve',
        transformIndexHtml: (html) => html.replace('__HOST__', 'electron').replace('__NONCE__', ''),
      },
    ],
  },
});
