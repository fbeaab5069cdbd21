import { registerHooks } from 'node:module';

/** Puts the double in the place of Electron for everything that is loaded from here on. */
const double = new URL('./electron.mjs', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});
