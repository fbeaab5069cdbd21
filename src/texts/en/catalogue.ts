import { action, actionGroup } from './actions.ts';
import { app, day, next, removed, scope, typing } from './app.ts';
import { balance } from './balance.ts';
import { board, drop, making, menu, newObjective } from './board.ts';
import { calibration } from './calibration.ts';
import { checkIns, meeting, reminder } from './check-ins.ts';
import { cycles } from './cycles.ts';
import { document } from './documents.ts';
import { first, start } from './first-start.ts';
import { gaps } from './gaps.ts';
import { help, keys } from './help.ts';
import { history } from './history.ts';
import { insights } from './insights.ts';
import { glossary, library } from './library.ts';
import { map } from './map.ts';
import { organisation, people } from './organisation.ts';
import { palette } from './palette.ts';
import { hints, keyResult, panel, rung } from './panel.ts';
import { pastedRows } from './pasted-rows.ts';
import { chart, figure, state } from './progress.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';
import { owners, workshop } from './workshop.ts';

/** Every text in English. */
export const en = {
  action,
  actionGroup,
  app,
  balance,
  board,
  calibration,
  chart,
  checkIns,
  cycles,
  day,
  document,
  drop,
  figure,
  first,
  gaps,
  glossary,
  help,
  hints,
  history,
  insights,
  keyResult,
  keys,
  library,
  making,
  map,
  meeting,
  menu,
  newObjective,
  next,
  organisation,
  owners,
  palette,
  panel,
  pastedRows,
  people,
  reminder,
  removed,
  review,
  rung,
  scope,
  settings,
  start,
  state,
  typing,
  workshop,
} as const;
