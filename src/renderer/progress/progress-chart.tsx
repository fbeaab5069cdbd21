import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { curveWords } from '#contract/sentences/chart.ts';
import { type Charted, progressChart } from '#domain/drawing/progress-chart.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { CurvePoint } from '#domain/progress/curve.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import drawn from '../ui/drawn.module.css';
import { Shapes } from '../ui/drawn.tsx';
import { DrawnFrame, type DrawnRoom } from '../ui/drawn-frame.tsx';
import styles from './progress-chart.module.css';

type ProgressChartProps = Omit<Charted, 'writeDay'>;

/** A curve with its expected line, zones and confidence; arrows walk from day to day and read it out. */
export const ProgressChart = (charted: ProgressChartProps) => (
  <DrawnFrame>{(room) => <Chart charted={charted} room={room} />}</DrawnFrame>
);

/** Where keys go from a point, or from nowhere, of so many. */
const steps: Readonly<Record<string, (at: number | null, last: number) => number>> = {
  ArrowRight: (at, last) => (at === null ? 0 : Math.min(last, at + 1)),
  ArrowLeft: (at, last) => (at === null ? last : Math.max(0, at - 1)),
  Home: () => 0,
  End: (_, last) => last,
};

function Chart({ charted, room }: { readonly charted: ProgressChartProps; readonly room: DrawnRoom }) {
  const t = useTexts();
  const language = useLanguage();
  const [at, setAt] = useState<number | null>(null);
  const { points, write } = charted;
  const writeDay = (day: string) => formatDate(day, language, 'day');
  const { width, height, words, shapes, places } = progressChart(
    { ...charted, writeDay },
    { ...room, dot: 3 },
  );
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setAt(step(at, points.length - 1));
  };
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const distances = places.map((place) => Math.abs(place.x - x));
    setAt(distances.indexOf(Math.min(...distances)));
  };
  const place = at === null ? undefined : places[at];
  const shown = at === null ? undefined : points[at];
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        fontSize={words}
        className={`${drawn.drawn} ${styles.chart}`}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows walk through it
        tabIndex={0}
        onKeyDown={walk}
        onBlur={() => setAt(null)}
        onPointerMove={point}
        onPointerLeave={() => setAt(null)}
      >
        <title>{t('chart.title')}</title>
        <desc>{curveWords(points, write, language)}</desc>
        {place && <path className={styles.cursor} d={`M${place.x} 0V${height - words * 1.8}`} />}
        <Shapes shapes={shapes} />
      </svg>
      {place && shown && (
        <div
          className={styles.place}
          style={place.x > width / 2 ? { right: width - place.x + 10 } : { left: place.x + 10 }}
          role="status"
        >
          <PointWords point={shown} write={write} />
        </div>
      )}
    </>
  );
}

function PointWords({
  point,
  write,
}: {
  readonly point: CurvePoint;
  readonly write: (value: number) => string;
}) {
  const t = useTexts();
  const language = useLanguage();
  const facts: [string, string | null][] = [
    [t('chart.actual'), point.actual === null ? null : write(point.actual)],
    [t('chart.expected'), point.expected === null ? null : write(point.expected)],
    [t('keyResult.confidence'), point.confidence === null ? null : `${Math.round(point.confidence)}%`],
  ];
  return (
    <div className={styles.words}>
      <b>{formatDate(point.day, language)}</b>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <span key={name}>
            {name} <strong>{value}</strong>
          </span>
        ))}
      {point.note && <q>{point.note}</q>}
    </div>
  );
}
