import type { ReactNode } from 'react';
import { SpokenLanguage, useSpoken } from './language.ts';

/** Tells everything in it which language the screens speak. */
export const Spoken = ({ children }: { readonly children: ReactNode }) => (
  <SpokenLanguage value={useSpoken(({ language }) => language)}>{children}</SpokenLanguage>
);
