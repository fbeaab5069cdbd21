import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { scaledSizes } from './bin/scaled-sizes.mjs';
import { shippedPackages } from './bin/shipped-packages.mjs';

export default defineConfig({
  main: {
    plugins: [shippedPackages()],
    build: {
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/main/cli.ts',
          'press-process': 'src/main/paper/press-process.ts',
          'reader-process': 'src/main/reader/reader-process.ts',
          'exporter-process': 'src/main/exporter/exporter-process.ts',
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
    build: { rollupOptions: { input: 'src/renderer/index.html' }, chunkSizeWarningLimit: 2000 },
    css: { postcss: { plugins: scaledSizes } },
    plugins: [
      react(),
      shippedPackages(),
      {
        // What the hosts fill in when they serve the built page, for the page of Vite's own server.
        name: 'tangga-host',
        apply: 'serve',
        transformIndexHtml: (html) => html.replace('__HOST__', 'electron').replace('__NONCE__', ''),
      },
    ],
  },
});
