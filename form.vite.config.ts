import { join } from 'node:path';
import { defineConfig } from 'vite';
import phone from './phone.vite.config.ts';

/** The form that is sent by mail: the parts of the page for phones as one script and one style sheet, which a page is made of. */
export default defineConfig({
  build: {
    ...phone.build,
    outDir: join(import.meta.dirname, 'out', 'form'),
    rolldownOptions: {
      input: join(import.meta.dirname, 'src', 'phone', 'form', 'main.tsx'),
      output: { format: 'iife', entryFileNames: 'form.js', assetFileNames: 'form[extname]' },
    },
  },
});
