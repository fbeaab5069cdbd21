import { create } from 'zustand';
import { type Preferences, usualPreferences } from '#contract/preferences.ts';
import { speak } from '../language/language.ts';
import { client } from './client.ts';
import { attempt } from './problems.tsx';

/** The settings of this computer. */
export const usePreferences = create<Preferences>(() => ({
  language: 'en',
  ...usualPreferences,
}));

/** Shows the window by these settings: at once, or as soon as it has the texts of their language. */
export function applyPreferences(preferences: Preferences, say = speak): Promise<void> | void {
  usePreferences.setState(preferences);
  return say(preferences.language);
}

/** Changes settings of this computer; every window follows at once. */
export async function setPreferences(patch: Partial<Preferences>): Promise<void> {
  const preferences = await attempt(client.desktop.setPreferences(patch));
  if (preferences) await applyPreferences(preferences);
}
