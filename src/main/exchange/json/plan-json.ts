/** By which a JSON text says that it is a plan. */
export const planFormatName = 'tangga-plan';

/** How much of a text is looked at for what it says that it is. */
const headLength = 2000;

/** Whether a text is a plan that was exported as JSON. */
export const isPlanJson = (text: string): boolean =>
  text.trimStart().startsWith('{') &&
  new RegExp(`"format"\\s*:\\s*"${planFormatName}"`, 'u').test(text.slice(0, headLength));
