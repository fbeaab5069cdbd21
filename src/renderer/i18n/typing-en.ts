/** What is said about typing, keys and what is deleted. */
export const typingEn = {
  typing: {
    meanwhile: 'Changed meanwhile to “{{words}}”.',
    take: 'Use it',
  },
} as const;
