/** The languages of the program. */
export const languages = ['en', 'id'] as const;

export type Language = (typeof languages)[number];
