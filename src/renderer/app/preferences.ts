import type { Preferences } from '#contract/desktop.ts';
import { i18n } from '../i18n/i18n.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { client } from './client.ts';
import { attempt } from './problems.tsx';

export function applyPreferences(preferences: Preferences): void {
  usePlanStore.setState({ preferences });
  void i18n.changeLanguage(preferences.language);
  document.documentElement.lang = preferences.language;
}

/** Changes settings of this computer; every window follows at once. */
export async function setPreferences(patch: Partial<Preferences>): Promise<void> {
  const preferences = await attempt(client.desktop.setPreferences(patch));
  if (preferences) applyPreferences(preferences);
}
