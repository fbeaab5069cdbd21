import packageJson from '../../../../package.json' with { type: 'json' };
import { eventQueue, mostWaiting } from '../event-queue.ts';
import { router } from '../implement.ts';

export const desktop = {
  about: router.desktop.about.handler(({ context }) => ({
    host: context.window.desk.host.kind,
    version: packageJson.version,
    preferences: context.window.desk.store.preferences,
  })),

  setPreferences: router.desktop.setPreferences.handler(({ context, input }) =>
    context.window.desk.setPreferences(input),
  ),

  openWindow: router.desktop.openWindow.handler(({ context, input }) => {
    context.window.desk.host.openWindow?.(input.path, context.window.planFile.path);
    return {};
  }),

  watch: router.desktop.watch.handler(async function* ({ context, signal }) {
    yield* eventQueue(context.window.subscribe.bind(context.window), signal, mostWaiting);
  }),

  left: router.desktop.left.handler(({ context }) => {
    context.window.left();
    return {};
  }),
};
