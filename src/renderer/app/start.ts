import { languages } from '#texts/languages.ts';
import { bringTexts } from '#texts/texts.ts';
import { speakFirst } from '../language/language.ts';
import { askForPlan, loadPlan, usePlanStore } from '../plan-model/plan-store.ts';
import { kept } from '../typing/kept.ts';
import { saveTyped } from '../typing/leaving.ts';
import { screenNow } from '../window/address.ts';
import { begunSnapshot } from '../window/begun.ts';
import { client, untilAnswered } from '../window/client.ts';
import { applyPreferences } from '../window/preferences.ts';
import { attempt } from '../window/problems.tsx';
import { loadTheRest, runAction, screenOf } from '../window/registry.ts';
import { isElectron } from '../window/session.ts';
import { useShownOnce } from '../window/shown-once.ts';
import { tellFailure } from './failure.ts';

/** Calls once what was drawn last is on the screen; a window that nobody sees draws nothing, and waits no longer. */
function afterPaint(work: () => void): void {
  const wait = setTimeout(work, 200);
  requestAnimationFrame(() => {
    clearTimeout(wait);
    setTimeout(work);
  });
}

/** Fetches the rest of the program, one part after the other. */
async function fetchTheRest(): Promise<void> {
  useShownOnce.setState({ isShown: true });
  try {
    await loadTheRest();
    for (const language of languages) await bringTexts(language);
  } catch (error) {
    // What is missing the window tells by itself.
    console.warn('A part of the program could not be loaded', error);
  }
}

async function followDesktop(): Promise<void> {
  for await (const event of await client.desktop.watch()) {
    switch (event.kind) {
      case 'menu':
        runAction(event.command);
        break;
      case 'preferences':
        await applyPreferences(event.preferences);
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

/** Has the log and the user told of what fails where nobody waits for it. */
function tellFailures(): void {
  for (const kind of ['error', 'unhandledrejection'] as const)
    addEventListener(kind, (event) => tellFailure('reason' in event ? event.reason : event.error, false));
}

/** Reads settings, has the window drawn, opens its plan and listens to the host. */
export async function start(draw: () => void): Promise<void> {
  tellFailures();
  // The screen of the address comes while the plan is read; where it cannot be had, whoever draws it tells.
  void screenOf(screenNow())
    .component.load?.()
    ?.catch(() => undefined);
  const font = document.fonts.load('1em "Inter Variable"').catch(() => []);
  const asked = client.desktop.about();
  // The plan comes while the texts do; why it cannot be had is told once there is something to tell it in.
  const askedPlan = askForPlan(begunSnapshot());
  askedPlan.catch(() => undefined);
  // Without settings it is English in which the window says why there are none.
  await asked.then(
    ({ preferences }) => applyPreferences(preferences, speakFirst),
    () => speakFirst('en'),
  );
  draw();
  const about = await attempt(asked);
  if (about) usePlanStore.setState({ version: about.version, host: about.host });
  // A browser allows six connections to one address: there the stream of the menu is not needed.
  if (isElectron) void followDesktop();
  // Cards are as high as their words: without their font a board would be laid out twice.
  await font;
  await loadPlan(askedPlan);
  afterPaint(() => void fetchTheRest());
}
