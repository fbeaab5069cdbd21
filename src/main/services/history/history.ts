import { planFileOf, router } from '../implement.ts';

export const history = {
  undo: router.history.undo.handler(({ context }) => planFileOf(context).undo()),
  redo: router.history.redo.handler(({ context }) => planFileOf(context).redo()),
  next: router.history.next.handler(({ context }) => planFileOf(context).journal.next()),
  list: router.history.list.handler(({ context, input }) =>
    planFileOf(context).journal.list(input.limit, input.rowIds),
  ),
};
