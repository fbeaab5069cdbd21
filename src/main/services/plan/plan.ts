import { eventQueue } from '../event-queue.ts';
import { planFileOf, router } from '../implement.ts';

export const plan = {
  snapshot: router.plan.snapshot.handler(({ context }) => planFileOf(context).packedSnapshot()),

  watch: router.plan.watch.handler(async function* ({ context, input, signal }) {
    const file = planFileOf(context);
    const queue = eventQueue(file.subscribe.bind(file), signal);
    let last = input.after;
    // The queue listens before the past is read, so that nothing falls between them.
    const first = queue.next();
    for (const event of file.eventsAfter(input.after)) {
      if (event.kind === 'change-set') last = event.changeSet.sequence;
      yield event;
    }
    try {
      for (let step = await first; !step.done; step = await queue.next()) {
        const event = step.value;
        if (event.kind === 'change-set') {
          if (event.changeSet.sequence <= last) continue;
          last = event.changeSet.sequence;
        }
        yield event;
      }
    } finally {
      await queue.return();
    }
  }),

  update: router.plan.update.handler(({ context, input }) =>
    planFileOf(context).write('plan.update', (change, model) => {
      change.update('plan', model.about.id, input);
      return { id: model.about.id, subject: input.name ?? model.about.name };
    }),
  ),
};
