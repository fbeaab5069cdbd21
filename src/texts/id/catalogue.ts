import type { Texts } from '../shape.ts';
import { action, actionGroup } from './actions.ts';
import { app, day, going, next, removed, scope, typing } from './app.ts';
import { balance } from './balance.ts';
import { board, drop, making, menu, newObjective } from './board.ts';
import { calendar } from './calendar.ts';
import { calibration } from './calibration.ts';
import { checkIns, meeting, reminder } from './check-ins.ts';
import { commandLine } from './command-line.ts';
import { cycles } from './cycles.ts';
import { desktopMenu, dialogs } from './desktop-menu.ts';
import { document, printing } from './documents.ts';
import { figures } from './figures.ts';
import { first, start } from './first-start.ts';
import { gaps } from './gaps.ts';
import { guide } from './guide.ts';
import { help, keys } from './help.ts';
import { history } from './history.ts';
import { insights } from './insights.ts';
import { insightsReport } from './insights-report.ts';
import { glossary, library } from './library.ts';
import { map } from './map.ts';
import { method } from './method.ts';
import { minutes } from './minutes.ts';
import { onePager } from './one-pager.ts';
import { organisation, people } from './organisation.ts';
import { palette } from './palette.ts';
import { hints, keyResult, panel, rung } from './panel.ts';
import { pastedRows } from './pasted-rows.ts';
import { planBook } from './plan-book.ts';
import { poster } from './poster.ts';
import { problem } from './problems.ts';
import { chart, figure, state, states } from './progress.ts';
import { review } from './review.ts';
import { reviewReport } from './review-report.ts';
import { settings } from './settings.ts';
import { synonyms } from './synonyms.ts';
import { vocabulary } from './vocabulary.ts';
import { wording } from './wording.ts';
import { worksheets } from './worksheets.ts';
import { owners, workshop } from './workshop.ts';

/** Every text in Indonesian. */
export const id: Texts = {
  action: { ...going, ...printing, ...action },
  actionGroup,
  app,
  balance,
  board,
  calendar,
  calibration,
  chart,
  checkIns,
  commandLine,
  cycles,
  day,
  desktopMenu,
  dialogs,
  document,
  drop,
  figure,
  figures,
  first,
  gaps,
  glossary,
  guide,
  help,
  hints,
  history,
  insights,
  insightsReport,
  keyResult,
  keys,
  library,
  making,
  map,
  meeting,
  menu,
  method,
  minutes,
  newObjective,
  next,
  onePager,
  organisation,
  owners,
  palette,
  panel,
  pastedRows,
  people,
  planBook,
  poster,
  problem,
  reminder,
  removed,
  review,
  reviewReport,
  rung,
  scope,
  settings,
  start,
  state,
  states,
  synonyms,
  typing,
  vocabulary,
  wording,
  worksheets,
  workshop,
};
