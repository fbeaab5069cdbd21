import type { LadderCalibration } from '#domain/calibration/calibration.ts';
import { slopeOf, slopeRadius } from '#domain/drawing/slope-graph.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** Planned order at the left, what happened at the right; dashes tell rungs that turned round in grey, too. */
export function SlopeGraph({
  calibration,
  language,
}: {
  readonly calibration: LadderCalibration;
  readonly language: Language;
}) {
  const t = textsOf(language);
  const { width, height, heads, lines, planned, happened } = slopeOf(calibration);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="slope"
      role="img"
      aria-label={t('calibration.slope.words', {
        planned: planned.join(', '),
        happened: happened.join(', '),
      })}
    >
      <text x={heads.planned} y={heads.y} className="slope-head">
        {t('calibration.slope.planned')}
      </text>
      <text x={heads.happened} y={heads.y} className="slope-head">
        {t('calibration.slope.happened')}
      </text>
      {lines.map(({ outcome, from, to, isTurned }) => (
        <path
          key={outcome.rung.id}
          className={isTurned ? 'turned' : undefined}
          d={`M${from.x} ${from.y} L${to.x} ${to.y}`}
        />
      ))}
      {lines.map(({ outcome, from, to }) =>
        [from, to].map(({ x, y }) => (
          <g key={`${outcome.rung.id} ${x}`}>
            <circle cx={x} cy={y} r={slopeRadius} />
            <text x={x} y={y + 4}>
              {outcome.planned}
            </text>
          </g>
        )),
      )}
    </svg>
  );
}
