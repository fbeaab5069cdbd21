/** Spaces at which no line breaks, for a set of a pattern. */
export const joiningSpaces = '\\u00a0\\u2007\\u202f';
/** All that a pattern takes for space though no line breaks at it, for a set; what is more than those has no width. */
export const unbreakableSpaces = `${joiningSpaces}\\ufeff`;
/** Where a line may be broken between words; not at spaces that hold what stands around them together. */
export const breakableSpaces = new RegExp(`(?:(?![${unbreakableSpaces}])\\s)+`, 'u');
