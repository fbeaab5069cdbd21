import {
  type Icon,
  IconBraces,
  IconCalendarPlus,
  IconClipboardCheck,
  IconCoins,
  IconDownload,
  IconFileSpreadsheet,
  IconFileTypePdf,
  IconMap2,
  IconMarkdown,
  IconNotes,
  IconPencil,
  IconReportAnalytics,
  IconRoute,
  IconTable,
  IconUserSquare,
} from '@tabler/icons-react';
import {
  bonusEndings,
  type DocumentKind,
  documentKinds,
  documents,
  exported,
  shortcutOf,
  type WholePlanFormat,
  wholePlanFormats,
} from '#contract/document.ts';
import { scopeFromKey } from '#domain/ownership/scope.ts';
import { workshopsOf } from '#domain/workshop/workshops.ts';
import { currentLanguage, t } from '../language/language.ts';
import { isPlanOpen, theCycle, thePlan, usePlanStore } from '../plan-model/plan-store.ts';
import type { Action } from '../window/action.ts';
import { wordAt } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { setScreen } from '../window/screen-state.ts';
import { windowId } from '../window/session.ts';
import { copyMarkdown } from './copy-markdown.tsx';
import { exportBonus, exportPlan } from './export-plan.tsx';

/** How some documents are drawn; the others are a sheet of paper. */
const icons: { readonly [Kind in DocumentKind]?: Icon } = {
  'one-pager': IconUserSquare,
  poster: IconMap2,
  minutes: IconNotes,
  worksheets: IconPencil,
  guide: IconRoute,
  review: IconClipboardCheck,
  insights: IconReportAnalytics,
};

const exportIcons: { readonly [Format in WholePlanFormat]: Icon } = {
  json: IconBraces,
  xlsx: IconFileSpreadsheet,
  csv: IconTable,
};

const printActions = documentKinds.map((kind): Action => {
  const shortcut = shortcutOf(kind);
  return {
    name: documents[kind].action,
    group: 'document',
    icon: icons[kind] ?? IconFileTypePdf,
    ...(shortcut ? { shortcut } : {}),
    when: isPlanOpen,
    run: () => setScreen({ dialog: 'documents', documentKind: kind }),
  };
});

async function saveCalendar(): Promise<void> {
  const scope = scopeFromKey(thePlan(), wordAt('who'));
  const file = await attempt(
    client.calendar.save({ cycleId: theCycle().id, scope, language: currentLanguage() }),
  );
  if (!file) return;
  if (file.url) window.open(file.url, '_blank', 'noreferrer');
  say('calendar', { message: t('checkIns.calendarSaved', { path: file.path }) });
}

const exportActions = wholePlanFormats.map(
  (as): Action => ({
    name: exported[as].action,
    group: 'document',
    icon: exportIcons[as],
    when: isPlanOpen,
    run: () => exportPlan(as),
  }),
);

/** The workshop of the cycle on the screen whose minutes one would want: the latest. */
const latestWorkshop = () => (isPlanOpen() ? workshopsOf(thePlan(), theCycle())[0] : undefined);

/** Everything that leaves the program on paper, as a file or as text. */
export const documentActions: readonly Action[] = [
  ...printActions,
  {
    name: exported['plan-markdown'].action,
    group: 'document',
    icon: IconMarkdown,
    when: isPlanOpen,
    run: () => copyMarkdown({ kind: 'plan', cycleId: theCycle().id }),
  },
  {
    name: exported['minutes-markdown'].action,
    group: 'document',
    icon: IconMarkdown,
    when: () => latestWorkshop() !== undefined,
    run: () => {
      const workshop = latestWorkshop();
      return (
        workshop && copyMarkdown({ kind: 'minutes', cycleId: workshop.cycleId, workshopId: workshop.id })
      );
    },
  },
  {
    name: exported.ics.action,
    group: 'document',
    icon: IconCalendarPlus,
    when: isPlanOpen,
    run: saveCalendar,
  },
  ...exportActions,
  {
    name: exported.bonus.action,
    group: 'document',
    icon: IconCoins,
    when: isPlanOpen,
    choices: () =>
      bonusEndings.map((ending) => ({
        key: ending,
        title: t(`bonus.as.${ending}`),
        run: () => exportBonus(theCycle().id, ending),
      })),
  },
  {
    name: 'save-copy',
    group: 'document',
    icon: IconDownload,
    when: () => isPlanOpen() && usePlanStore.getState().host === 'browser',
    run: () => location.assign(`/plans/current/${windowId}`),
  },
];
