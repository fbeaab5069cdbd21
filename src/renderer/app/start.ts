import { loadPlan, usePlanStore } from '../plan-model/plan-store.ts';
import { kept } from '../typing/kept.ts';
import { saveTyped } from '../typing/leaving.ts';
import { client, isElectron, untilAnswered } from '../window/client.ts';
import { applyPreferences } from '../window/preferences.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';

async function followDesktop(): Promise<void> {
  for await (const event of await client.desktop.watch()) {
    switch (event.kind) {
      case 'menu':
        runAction(event.command);
        break;
      case 'preferences':
        applyPreferences(event.preferences);
        break;
      case 'plan-opened':
        await loadPlan();
        break;
      case 'leaving':
        saveTyped();
        await untilAnswered();
        kept.leaveBehind();
        await client.desktop.left();
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
