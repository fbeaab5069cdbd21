import mantine from 'postcss-preset-mantine';

/** Makes sizes in our style sheets follow Mantine's scale, so that a projector can show everything larger. */
export const scaledSizes = mantine({ autoRem: true });
