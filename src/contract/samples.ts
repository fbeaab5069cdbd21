/** The plans that come with the program. */
export const samples = ['empty', 'sales', 'tour', 'reference'] as const;
