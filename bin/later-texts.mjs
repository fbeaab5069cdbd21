const texts = /export \{ \w+ as texts \} from '\.\/catalogue\.ts';/u;

const fetching = `export const texts = {};
export const loadFirst = async () => Object.assign(texts, (await import('./first.ts')).first);
export const loadLater = async () => Object.assign(texts, await import('./later-subjects.ts'));`;

/** Lets the texts of each language come when they are asked for: a window speaks one language at a time. */
export const laterTexts = {
  name: 'tangga-later-texts',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/texts\/[^/]+\/index\.ts$/u },
    handler(code, id) {
      if (!texts.test(code)) throw new Error(`${id} is to export its catalogue as texts.`);
      return { code: code.replace(texts, fetching), map: null };
    },
  },
};
