import type { Paper } from '#contract/document.ts';
import { measureWords } from '#contract/sentences/measure.ts';
import { objectiveOfParent, parentOf, primaryAlignment } from '#domain/alignment/alignment.ts';
import { cascadeOf } from '#domain/alignment/cascade.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { isObjectiveIn, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { RungRails } from '../shared/ladder.tsx';
import { refuseEmpty } from '../shared/not-empty.ts';
import { renderSheet } from '../shared/sheet.tsx';
import { Words } from '../shared/words.tsx';

export interface WorksheetOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  /** Whether the ladders of the cycle are on them, or none. */
  readonly areFilled: boolean;
  /** Whose ladders. */
  readonly scope: Scope;
}

/** A ladder has two to five rungs; three is ideal [product: Ladder]. */
const blankRungs = 5;

/**
 * Sheets for people who think on paper: gaps and ideas, and a ladder to draw, empty or as far as the plan is.
 * @throws Problem as `refuseEmpty`, where filled ones are asked for
 */
export function composeWorksheets(plan: Plan, options: WorksheetOptions): string {
  const { cycle, language, paper, today, areFilled, scope } = options;
  const objectives = areFilled
    ? cascadeOf(plan, cycle).order.filter((objective) => isObjectiveIn(plan, objective, scope))
    : [];
  if (areFilled) refuseEmpty(objectives, plan, options);
  const t = textsOf(language);
  return renderSheet(
    plan,
    { cycle, language, paper, today, scope, title: t('worksheets.title'), styles: worksheetStyles },
    areFilled ? (
      objectives.map((objective) => (
        <LadderSheet key={objective.id} plan={plan} objective={objective} t={t} language={language} />
      ))
    ) : (
      <>
        <IdeaSheet t={t} />
        <LadderSheet plan={plan} objective={null} t={t} language={language} />
      </>
    ),
  );
}

function IdeaSheet({ t }: { readonly t: Translate }) {
  return (
    <section className="page">
      <p className="kicker">{t('worksheets.title')}</p>
      <h1 className="sheet-title">{t('worksheets.thinkTitle')}</h1>
      <p className="sheet-lead">{t('worksheets.thinkText')}</p>
      {t('worksheets.questions').map((question) => (
        <div key={question} className="question">
          <h3>{question}</h3>
          <div className="lines" />
        </div>
      ))}
    </section>
  );
}

interface LadderSheetProps {
  readonly plan: Plan;
  /** Null for an empty sheet. */
  readonly objective: Objective | null;
  readonly t: Translate;
  readonly language: Language;
}

function LadderSheet({ plan, objective, t, language }: LadderSheetProps) {
  const alignment = objective && primaryAlignment(plan, objective.id);
  const parent = alignment ? objectiveOfParent(plan, parentOf(alignment))?.title : undefined;
  const lead = plan.tables.person.get(objective?.ownerId)?.name;
  const facts: [string, string][] = [
    [
      t('worksheets.owner'),
      objective ? [ownerName(plan, ownerOf(objective)), lead].filter(Boolean).join(' · ') : '',
    ],
    [t('worksheets.until'), objective ? formatDate(objective.endsOn, language) : ''],
    [t('worksheets.serves'), parent ?? ''],
  ];
  const rungs = objective ? drawnLadder(plan, objective.id) : [];
  const missing = Math.max(objective ? 1 : 0, blankRungs - rungs.length);
  return (
    <section className={`page ${objective?.level ?? 'team'}`}>
      <p className="kicker">{t('worksheets.ladderTitle')}</p>
      <div className="write-title">{objective && <Words>{objective.title}</Words>}</div>
      <p className="prompt">{t('worksheets.titlePrompt')}</p>
      <dl className="write-facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value && <Words>{value}</Words>}</dd>
          </div>
        ))}
      </dl>
      <p className="ladder-end">{t('worksheets.hardest')}</p>
      <div className="ladder-rungs">
        {Array.from({ length: missing }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty rungs are all alike
          <WriteRung key={index} number={null} title="" from="" to="" owner="" t={t} />
        ))}
        {rungs.map((rung) => {
          const words = measureWords(plan, rung, language);
          return (
            <WriteRung
              key={rung.id}
              number={rungNumber(plan, rung)}
              title={rung.title}
              from={words.from}
              to={words.to}
              owner={plan.tables.person.get(rung.ownerId)?.name ?? ''}
              t={t}
            />
          );
        })}
      </div>
      <p className="ladder-end">{t('worksheets.easiest')}</p>
    </section>
  );
}

interface WriteRungProps {
  readonly number: number | null;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly owner: string;
  readonly t: Translate;
}

function WriteRung({ number, title, from, to, owner, t }: WriteRungProps) {
  return (
    <article className="rung write-rung">
      <RungRails number={number} />
      <div className="rung-text">
        <div className="write-line">{title && <Words>{title}</Words>}</div>
        <dl>
          {(
            [
              [t('worksheets.from'), from],
              [t('worksheets.to'), to],
              [t('worksheets.who'), owner],
            ] as const
          ).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>{t('worksheets.difficulty')}</dt>
            <dd className="circles">
              {[1, 2, 3, 4, 5].map((estimate) => (
                <span key={estimate}>{estimate}</span>
              ))}
            </dd>
          </div>
        </dl>
      </div>
    </article>
  );
}

const worksheetStyles = `
.question { margin-top: 6mm; break-inside: avoid; } .question h3 { font-size: 12pt; }
.lines { height: 34mm; background: repeating-linear-gradient(#fff 0 8.2mm, #b9c0c9 8.2mm 8.5mm); }
.write-title { min-height: 17mm; font: 600 18pt/1.2 "Source Serif 4"; border-bottom: .35mm solid #5d6675; padding-bottom: 1.5mm; }
.prompt { color: #5d6675; font-size: 8pt; margin: 1mm 0 4mm; }
.write-facts { display: grid; grid-template-columns: 1fr .7fr 1.6fr; gap: 5mm; margin: 0 0 6mm; }
.write-facts dt, .write-rung dt { color: #5d6675; font-size: 7.6pt; }
.write-facts dd { margin: 0; min-height: 7mm; border-bottom: .25mm solid #9aa5b1; }
.write-rung .rung-text { padding: 3mm 0 4mm; } .write-rung .rung-rails { padding-top: 5mm; }
.write-line { min-height: 9mm; border-bottom: .25mm solid #9aa5b1; font: 600 11.5pt/1.25 "Source Serif 4"; }
.write-rung dl { display: grid; grid-template-columns: 1fr 1fr 1fr 46mm; gap: 4mm; margin: 1.6mm 0 0; }
.write-rung dd { margin: 0; min-height: 6mm; border-bottom: .2mm solid #c9c6bd; font-weight: 600; }
.write-rung .circles { display: flex; gap: 2mm; border: 0; padding-top: .6mm; }
.circles span { width: 6mm; height: 6mm; border: .25mm solid #5d6675; border-radius: 50%; text-align: center; font: 500 8pt/5.6mm Inter; }
`;
