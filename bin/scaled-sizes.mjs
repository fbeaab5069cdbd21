import mantine from 'postcss-preset-mantine';

/** What a size is that no other one can be compared with. */
const words = /^(inherit|initial|unset|0|var\(--least-text|max\()/u;

/** No text is smaller than `--least-text`, which is none but on a projector. */
const legibleText = {
  postcssPlugin: 'legible-text',
  // After the sizes themselves were made to follow the scale.
  OnceExit(root) {
    root.walkDecls('font-size', (declaration) => {
      if (!words.test(declaration.value))
        declaration.value = `max(${declaration.value}, var(--least-text, 0px))`;
    });
  },
};

/** Makes sizes in our style sheets follow Mantine's scale, so that a projector can show everything larger. */
export const scaledSizes = [mantine({ autoRem: true }), legibleText];
