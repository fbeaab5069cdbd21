import { type Cascade, cascadeIn } from '#domain/alignment/cascade.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import { type Level, levels } from '#domain/tables/objective.ts';
import { textsOf } from '#texts/texts.ts';
import { renderDocument } from '../shared/frame.tsx';
import { refuseEmpty } from '../shared/not-empty.ts';
import { headOf } from '../shared/parts.ts';
import { fitList, ListSheet, listStyles } from './list-sheet.tsx';
import { fitMap, MapSheet, mapStyles } from './map-sheet.tsx';
import { frame, type PosterOptions, sheets } from './sheet.ts';

interface Form {
  readonly kind: 'map' | 'list';
  readonly levels: readonly Level[];
  /** Levels whose ladders are drawn; a list draws those of the company alone. */
  readonly ladders: readonly Level[];
}

/** From everything down to the bare cascade: the first that stays legible on the sheet is printed. */
const forms: readonly Form[] = [
  { kind: 'map', levels, ladders: levels },
  { kind: 'map', levels, ladders: ['company', 'team'] },
  { kind: 'map', levels, ladders: [] },
  { kind: 'list', levels, ladders: ['company'] },
  { kind: 'map', levels: ['company', 'team'], ladders: ['company', 'team'] },
  { kind: 'map', levels: ['company', 'team'], ladders: ['company'] },
  { kind: 'list', levels: ['company', 'team'], ladders: ['company'] },
  { kind: 'list', levels: ['company'], ladders: ['company'] },
];

function bodyOf(plan: Plan, cascade: Cascade, { cycle, paper, language }: PosterOptions) {
  for (const form of forms) {
    const isWhole = form.levels.length === levels.length;
    if (form.kind === 'map') {
      const fit = fitMap(plan, cascade, paper, form);
      if (fit) return { isWhole, sheet: <MapSheet plan={plan} paper={paper} fit={fit} /> };
    } else {
      const fit = fitList(plan, cascade, paper, form.levels);
      const t = textsOf(language);
      if (fit) return { isWhole, sheet: <ListSheet plan={plan} paper={paper} fit={fit} t={t} /> };
    }
  }
  throw new Problem('document/too-large', { cycle: cycle.name, paper });
}

/**
 * The wall poster: the whole alignment on one landscape sheet, as a graph where it can be read so, else as
 * a list in columns. What would be too small to read is left out, from the outermost level inwards, and
 * the foot says so.
 * @throws Problem as `refuseEmpty`, or `document/too-large` where even the
 *   company's alone cannot be read on the paper
 */
export function composePoster(plan: Plan, options: PosterOptions): string {
  const { cycle, language, paper, today, scope } = options;
  const cascade = cascadeIn(plan, cycle, scope);
  refuseEmpty(cascade.order, plan, options);
  const { isWhole, sheet } = bodyOf(plan, cascade, options);
  const t = textsOf(language);
  const head = headOf(plan, cycle, scope);
  const { width, height } = sheets[paper];
  return renderDocument(
    {
      title: `${head} · ${t('poster.title')}`,
      language,
      page: `@page { size: ${width}mm ${height}mm; margin: 0 }`,
      styles: posterStyles + mapStyles + listStyles,
    },
    <main className="sheet" style={{ width: `${width}mm`, height: `${height - 0.2}mm` }}>
      <header>
        <div>
          <p className="company-name">{plan.company.name}</p>
          <h1>{t('poster.heading')}</h1>
        </div>
        <p className="when">
          {head}
          <br />
          {`${formatDate(cycle.startsOn, language)} – ${formatDate(cycle.endsOn, language)}`}
        </p>
      </header>
      {sheet}
      <footer>
        <span>{isWhole ? t('poster.read') : `${t('poster.read')} ${t('poster.reduced')}`}</span>
        <span>{t('poster.printed', { date: formatDate(today, language) })}</span>
      </footer>
    </main>,
  );
}

const { margin, head } = frame;

const posterStyles = `
.sheet { position: relative; overflow: hidden; }
header { position: absolute; left: ${margin}mm; right: ${margin}mm; top: 12mm; height: ${head - 6}mm; display: flex; justify-content: space-between; align-items: flex-end; border-bottom: .7mm solid #0f4c49; padding-bottom: 4mm; }
.company-name { font-weight: 600; font-size: 11pt; color: #0b6e69; } header h1 { font-size: 34pt; line-height: 1.05; }
.when { text-align: right; color: #5d6675; font-size: 11pt; }
footer { position: absolute; left: ${margin}mm; right: ${margin}mm; bottom: 9mm; display: flex; justify-content: space-between; color: #5d6675; font-size: 9pt; }
.company { --level: #2e4a8c; } .team { --level: #0b6e69; } .individual { --level: #9a4d12; }
`;
