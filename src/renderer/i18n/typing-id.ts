import type { typingEn } from './typing-en.ts';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export const typingId: Words<typeof typingEn> = {
  typing: {
    meanwhile: 'Sementara itu diubah menjadi “{{words}}”.',
    take: 'Pakai itu',
  },
};
