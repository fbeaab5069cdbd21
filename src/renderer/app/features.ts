import { shortcutTo, wayTo } from '#contract/screens.ts';
import { agreement } from '../agreement/feature.ts';
import { backups } from '../backups/feature.ts';
import { balance } from '../balance/feature.ts';
import { board } from '../board/feature.ts';
import { bonus } from '../bonus/feature.ts';
import { checkIns } from '../check-ins/feature.ts';
import { documents } from '../documents/feature.ts';
import { figures } from '../figures/feature.ts';
import { firstStart } from '../first-start/feature.ts';
import { gaps } from '../gaps/feature.ts';
import { glossary } from '../glossary/feature.ts';
import { help } from '../help/feature.ts';
import { history } from '../history/feature.ts';
import { imports } from '../import/feature.ts';
import { insights } from '../insights/feature.ts';
import { library } from '../library/feature.ts';
import { map } from '../map/feature.ts';
import { merge } from '../merge/feature.ts';
import { midQuarter } from '../mid-quarter/feature.ts';
import { organisation } from '../organisation/feature.ts';
import { palette } from '../palette/feature.ts';
import { panel } from '../panel/feature.ts';
import { pastedRows } from '../pasted-rows/feature.ts';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import { review } from '../review/feature.ts';
import { room } from '../room/feature.ts';
import { settings } from '../settings/feature.ts';
import { space } from '../space/feature.ts';
import type { Action } from '../window/action.ts';
import { go } from '../window/address.ts';
import type { Feature } from '../window/feature.ts';
import { wording } from '../wording/feature.ts';
import { workshop } from '../workshop/feature.ts';

/** Everything that the program has, in the order of the rail and of what the palette lists. */
const all: readonly Feature[] = [
  board,
  map,
  workshop,
  room,
  checkIns,
  midQuarter,
  review,
  insights,
  gaps,
  balance,
  glossary,
  library,
  organisation,
  panel,
  wording,
  agreement,
  bonus,
  documents,
  figures,
  imports,
  pastedRows,
  settings,
  history,
  backups,
  merge,
  space,
  palette,
  help,
  firstStart,
];

/** The way to each screen of the rail. */
const ways: readonly Action[] = all
  .flatMap(({ rail = [] }) => rail)
  .flatMap((place): Action[] => {
    if (!('screen' in place)) return [];
    const { screen, icon, go: run = () => go(screen) } = place;
    return [{ name: wayTo(screen), group: 'go', icon, shortcut: shortcutTo(screen), when: isPlanOpen, run }];
  });

export const features: readonly Feature[] = [...all, { actions: ways }];
