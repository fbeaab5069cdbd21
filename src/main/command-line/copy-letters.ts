/** What the two copies of a merge are called on the command line. */
export const copyLetters = ['a', 'b'] as const;
