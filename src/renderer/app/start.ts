import type { Preferences } from '#contract/desktop.ts';
import { i18n } from '../i18n/i18n.ts';
import { loadPlan, usePlanStore } from '../plan-model/plan-store.ts';
import { runMenuCommand } from './actions.ts';
import { client, isElectron } from './client.ts';
import { attempt } from './problems.tsx';

function applyPreferences(preferences: Preferences): void {
  usePlanStore.setState({ preferences });
  void i18n.changeLanguage(preferences.language);
  document.documentElement.lang = preferences.language;
}

/** Changes settings of this computer; every window follows at once. */
export async function setPreferences(patch: Partial<Preferences>): Promise<void> {
  const preferences = await attempt(client.desktop.setPreferences(patch));
  if (preferences) applyPreferences(preferences);
}

async function followDesktop(): Promise<void> {
  for await (const event of await client.desktop.watch()) {
    switch (event.kind) {
      case 'menu':
        runMenuCommand(event.command);
        break;
      case 'preferences':
        applyPreferences(event.preferences);
        break;
      case 'plan-opened':
        await loadPlan();
        break;
    }
  }
}

/** Reads settings, opens the plan of this window and listens to the host. */
export async function start(): Promise<void> {
  const about = await attempt(client.desktop.about());
  if (about) {
    applyPreferences(about.preferences);
    usePlanStore.setState({ version: about.version, host: about.host });
  }
  // A browser allows six connections to one address: there the stream of the menu is not needed.
  if (isElectron) void followDesktop();
  await loadPlan();
}
