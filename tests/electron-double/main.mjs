import { control } from './electron.mjs';

/** Boots the built main process on the double and tells the test where its browser listens. */
process.on('message', async ({ question, argument }) => {
  process.send({ answer: await control.questions[question](argument) });
});
process.on('SIGTERM', () => void control.quit());
await import('../../out/main/index.js');
await control.firstWindow;
console.log(JSON.stringify({ endpoint: control.endpoint }));
