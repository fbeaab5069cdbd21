import { create } from 'zustand';
import { type Preferences, usualPreferences } from '#contract/desktop.ts';
import { speak } from '../language/language.ts';
import { client } from './client.ts';
import { attempt } from './problems.tsx';

/** The settings of this computer. */
export const usePreferences = create<Preferences>(() => ({
  language: 'en',
  ...usualPreferences,
}));

/** Shows the window by these settings. */
export function applyPreferences(preferences: Preferences): void {
  usePreferences.setState(preferences);
  speak(preferences.language);
}

/** Changes settings of this computer; every window follows at once. */
export async function setPreferences(patch: Partial<Preferences>): Promise<void> {
  const preferences = await attempt(client.desktop.setPreferences(patch));
  if (preferences) applyPreferences(preferences);
}
