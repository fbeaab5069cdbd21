import { languages } from '#texts/languages.ts';
import { currencyCodes } from '../../figure/currency.ts';
import { withoutDust } from '../../figure/decimal.ts';
import { type FigurePlace, type FigureValue, openPlace } from '../../figure/figure.ts';
import { outcomeOf, readFigure } from '../../figure/read-figure.ts';
import { readTitle } from '../../key-result/read-title.ts';
import { kindOf, kindSaid } from '../../kinds/kinds.ts';
import { measuredIn } from '../../pasted-rows/pasted-rows.ts';
import { fold } from '../../search/fold.ts';
import { confidenceSaid, isAnswer, isDoneWord, postponedSaid } from '../status-words.ts';
import { listedIn } from '../ticked.ts';
import { type Finding, keyOfPlace, type OpenKeyResult } from './finding.ts';
import { descriptionIn, type Side } from './objective-entry.ts';
import { ownersOf } from './owner-entry.ts';
import type { ImportContext, RowCells, TakenCell } from './row-cells.ts';
import { columnsFor } from './table-rows.ts';
import { checkInsIn } from './week-columns.ts';

type Comparison = OpenKeyResult['comparison'];

const least =
  /^(?:≥|>=|=>|>|at least|minimum|minimal|min|mindestens|paling\s+sedikit|setidaknya|no minimo|ao menos|pelo menos|al menos|como minimo|minimo|최소|至少|不低于)(?!\p{L})\.?\s*/iu;
const most =
  /^(?:≤|<=|<|at most|maximum|maksimal|maksimum|max|maximal|hochstens|paling\s+banyak|no maximo|ate|como maximo|a lo sumo|maximo|최대|至多|不超过)(?!\p{L})\.?\s*/iu;
const behind: readonly (readonly [RegExp, NonNullable<Comparison>])[] = [
  [/\s*(?:이상|以上|or more|atau lebih|oder mehr|ou mais|o mas)$/iu, 'at-least'],
  [/\s*(?:이하|以下|or less|atau kurang|oder weniger|ou menos|o menos)$/iu, 'at-most'],
];

/** A figure that is a threshold to keep, `≥ 80 %` or `at least 80`, without what says so. */
export function thresholdIn(text: string): { text: string; comparison: Comparison } {
  const plain = text.normalize('NFC').trim();
  const unaccented = plain
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
  for (const [words, comparison] of [
    [least, 'at-least'],
    [most, 'at-most'],
  ] as const) {
    const found = words.exec(unaccented);
    if (found && /\d/u.test(unaccented)) return { text: unaccented.slice(found[0].length), comparison };
  }
  for (const [words, comparison] of behind) {
    if (words.test(unaccented)) return { text: unaccented.replace(words, ''), comparison };
  }
  return { text: plain, comparison: null };
}

const isAnswered = ({ cell, text }: TakenCell): boolean => typeof cell.value === 'boolean' || isAnswer(text);
const isYes = (taken: TakenCell | null): boolean =>
  taken !== null && (taken.cell.value === true || (taken.cell.value === null && isDoneWord(taken.text)));

const percentWords = new Set(
  [
    'percentage',
    'percent',
    'persentase',
    'prozent',
    'porcentagem',
    'porcentaje',
    'percentual',
    '퍼센트',
    '백분율',
    '百分比',
  ].map(fold),
);
const plainWords = new Set(
  [
    'number',
    'numeric',
    'count',
    'angka',
    'jumlah',
    'zahl',
    'anzahl',
    'numero',
    'quantidade',
    'cantidad',
    '숫자',
    '数字',
    '数量',
  ].map(fold),
);

const milestone = /^(?:milestone|tonggak|meilenstein|hito|marco|마일스톤|里程碑)/u;
/** Whether a row says that it is done or not, so that a figure in it is no measure. */
const isSaidMilestone = (cells: RowCells): boolean =>
  (['kind', 'type'] as const).some((role) =>
    milestone.test(cells.text(role).trim().toLowerCase().normalize('NFC')),
  );

/** What the figures of a row are in, as its unit says. */
function placeIn(cells: RowCells): FigurePlace {
  const { language, currency } = cells.context;
  const place = openPlace(language, currency, 'baseline');
  const heads = [cells.take('target'), cells.take('baseline'), cells.take('current')];
  const unit =
    cells.text('measuredIn') || (heads.map((taken) => taken?.column.named.unit).find(Boolean) ?? '');
  const isPercent = [unit, cells.text('kind'), cells.text('type')].some((text) =>
    percentWords.has(fold(text)),
  );
  if (isPercent) return { ...place, measure: 'percent' };
  if (unit === '' || plainWords.has(fold(unit))) return place;
  return { ...place, ...measuredIn(unit, place) };
}

interface Figures {
  readonly baseline: FigureValue | null;
  readonly target: FigureValue | null;
  readonly current: FigureValue | null;
  readonly commit: FigureValue | null;
  readonly stretch: FigureValue | null;
  readonly comparison: Comparison;
  readonly place: FigurePlace;
}

/** The place of what comes after a figure, which says what all of them are in. */
const after = (place: FigurePlace, figure: FigureValue | null): FigurePlace =>
  figure === null
    ? place
    : {
        ...place,
        measure: figure.measure ?? place.measure,
        currency: figure.currency,
        unit: figure.unit || place.unit,
      };

function figuresIn(cells: RowCells, side: Side | undefined): Figures {
  const figureOf = (role: 'baseline' | 'target' | 'current' | 'value' | 'commit' | 'stretch') => {
    const taken = cells.take(role, side);
    return taken !== null && isAnswered(taken) ? null : taken;
  };
  const open = placeIn(cells);
  const start = figureOf('baseline');
  const aim = figureOf('target');
  const now = figureOf('current') ?? figureOf('value');
  const baseline = cells.figure(start, open);
  const settled = after(open, baseline);
  const threshold = thresholdIn(aim?.text ?? '');
  const target = cells.figure(
    aim && typeof aim.cell.value !== 'number' ? { ...aim, text: threshold.text } : aim,
    { ...settled, role: 'target', baseline: baseline?.value ?? null, isSettled: settled.measure !== null },
  );
  const place = after(settled, target);
  const current = cells.figure(now, { ...place, role: 'value', isSettled: place.measure !== null });
  const aimed = { ...place, role: 'target', baseline: baseline?.value ?? null } as const;
  const zone = (role: 'commit' | 'stretch') =>
    cells.figure(figureOf(role), { ...aimed, isSettled: place.measure !== null });
  return {
    baseline,
    target,
    current,
    commit: zone('commit'),
    stretch: zone('stretch'),
    comparison: threshold.comparison,
    place: after(place, current),
  };
}

/** What a title says of figures, where no column does. */
function figuresInTitle(
  title: string,
  context: ImportContext,
): Omit<Figures, 'current' | 'commit' | 'stretch'> | null {
  const marked = /(≥|≤|>=|<=)\s*(\S.*)$/u.exec(title);
  const others = languages.filter((language) => language !== context.language);
  for (const language of [context.language, ...others]) {
    const said = readTitle(title, language, { today: context.today });
    if (said.target === undefined) continue;
    const open = openPlace(language, context.currency, 'baseline');
    const place = said.unit === undefined ? open : { ...open, ...measuredIn(said.unit, open) };
    const from = said.baseline === undefined ? null : readFigure(said.baseline, place);
    const baseline = from?.kind === 'value' ? from : null;
    const settled = { ...after(place, baseline), role: 'target', baseline: baseline?.value ?? null } as const;
    const to = readFigure(said.target, settled);
    if (to.kind === 'refused' || to.kind === 'question') continue;
    const value = outcomeOf(to, settled);
    if (value === null) continue;
    const target: FigureValue = to.kind === 'value' ? to : { kind: 'value', value, ...pickOf(settled) };
    const sign = marked === null ? null : /[≥>]/u.test(marked[1] as string) ? 'at-least' : 'at-most';
    return { baseline, target, comparison: said.comparison ?? sign, place: after(settled, target) };
  }
  return null;
}

const pickOf = ({ measure, currency, unit }: FigurePlace) => ({ measure, currency, unit });

/** How far a share of the way is. */
const onTheWay = (baseline: number, target: number, progress: number): number =>
  withoutDust(baseline + (target - baseline) * progress);

const ofTheWay = { kind: 'percent', measure: 'percent', baseline: 0, target: 100 } as const;

/** A key result without a target that is more than done or not, by its progress or its check-ins, is measured by these. */
function measureByItsWay(
  keyResult: OpenKeyResult,
  cells: RowCells,
  { progress, on }: { readonly progress: number | null; readonly on: string | null },
): void {
  if (kindOf(keyResult).answeredBy !== 'tick') return;
  const isPart = progress !== null && progress > 0 && progress < 1;
  const values = keyResult.checkIns.flatMap(({ value }) => value ?? []);
  const hasValues = values.some((value) => value !== 0 && value !== 1);
  if (!isPart && !hasValues) return;
  const isOfTheWay =
    !hasValues ||
    columnsFor(cells.table, 'week').some(({ at }) => /[%％]/u.test(cells.row.cells[at]?.text ?? ''));
  Object.assign(keyResult, isOfTheWay ? ofTheWay : { kind: 'number', measure: 'number' });
  if (isPart && isOfTheWay) keyResult.current = { value: withoutDust(progress * 100), on };
}

/** How sure somebody is, as a share or in words; else as the row says that it stands. */
export function confidenceIn(cells: RowCells, side?: Side): number | null {
  const taken = cells.take('confidence', side);
  if (taken === null) return confidenceSaid(cells.text('state', side));
  const said = typeof taken.cell.value === 'number' ? null : confidenceSaid(taken.text);
  const share = said === null ? cells.share(taken) : null;
  return said ?? (share === null ? null : Math.round(share * 100));
}

/**
 * What a row says of a key result. What its columns do not say of figures its title may; one without figures is a
 * milestone. Null where something of it cannot be understood, which the cells have told then.
 */
export function keyResultIn(
  cells: RowCells,
  finding: Finding,
  { title, id, objectiveKey, side }: { title: string; id: string; objectiveKey: string; side?: Side },
): OpenKeyResult | null {
  const before = cells.misread.length;
  const { at } = cells.row;
  const own = figuresIn(cells, side);
  const isTold = isSaidMilestone(cells);
  const hasNone = own.baseline === null && own.target === null && own.current === null;
  const titled =
    hasNone && !isTold && cells.misread.length === before ? figuresInTitle(title, cells.context) : null;
  const { baseline, target, place, ...read } = titled ?? own;
  const comparison = read.comparison ?? thresholdIn(`${cells.text('comparison', side)} 1`).comparison;
  const isMeasured = !isTold && (baseline !== null || target !== null || own.current !== null);
  const measure = isMeasured ? (place.measure ?? 'number') : null;
  const progress = cells.share(cells.take('progress', side));
  const confidence = confidenceIn(cells, side);
  const on = cells.day(cells.take('checkedOn', side));
  const reached =
    progress !== null && target !== null && comparison === null
      ? onTheWay(baseline?.value ?? 0, target.value, progress)
      : null;
  const value = own.current?.value ?? reached;
  const answers = (['state', 'current', 'value', 'target'] as const).map((role) => cells.take(role, side));
  const dueOn = cells.day(cells.take('dueOn', side) ?? cells.take('endsOn', side));
  const steps = isMeasured ? [] : listedIn(cells.text('steps', side));
  const weighs = cells.take('weight', side);
  const weight = cells.figure(weighs, openPlace(cells.context.language, cells.context.currency));
  const keyResult: OpenKeyResult = {
    at,
    key: id || keyOfPlace(at),
    objectiveKey,
    title,
    description: descriptionIn(cells, side),
    kind: isMeasured ? kindSaid(measure, comparison).kind : steps.length > 0 ? 'steps' : 'milestone',
    measure,
    unit: measure === 'number' ? place.unit : '',
    currency: measure === 'currency' && currencyCodes.includes(place.currency) ? place.currency : null,
    baseline: isMeasured ? (baseline?.value ?? null) : null,
    baselinePeriod: cells.text('baselinePeriod', side),
    target: isMeasured ? (target?.value ?? null) : null,
    commit: isMeasured ? (own.commit?.value ?? null) : null,
    stretch: isMeasured ? (own.stretch?.value ?? null) : null,
    comparison: isMeasured ? comparison : null,
    owners: ownersOf(cells, finding, ['owner', 'email'], side),
    dueOn,
    confidence,
    weight: weight?.value ?? null,
    current: isMeasured && value !== null ? { value, on } : null,
    score: cells.share(cells.take('score', side)),
    isDone: !isMeasured && (answers.some(isYes) || (progress ?? 0) >= 1 || (own.current?.value ?? 0) >= 1),
    ...postponedSaid(cells.text('state', side)),
    checkIns: [],
    steps,
  };
  keyResult.checkIns = checkInsIn(cells, keyResult, place);
  measureByItsWay(keyResult, cells, { progress, on });
  return cells.misread.length > before ? null : keyResult;
}
