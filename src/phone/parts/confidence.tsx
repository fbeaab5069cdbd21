import { useEffect, useId, useState } from 'preact/hooks';
import { useTexts } from '../language/language.ts';

/** How sure somebody is, in steps of ten percent, moved by thumb. */
export function Confidence({
  label,
  name,
  percent,
  onChoose,
}: {
  readonly label: string;
  readonly name: string;
  readonly percent: number | null;
  readonly onChoose: (percent: number) => void;
}) {
  const say = useTexts();
  const id = useId();
  const [moved, move] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved takes the place of what was moved
  useEffect(() => move(null), [percent]);
  const shown = moved ?? percent;
  const words = shown === null ? say('owners.noConfidence') : say('percent', { count: shown });
  return (
    <div class="confidence">
      <div class="row">
        <label for={id} class="label grow">
          {label}
        </label>
        <output for={id}>{words}</output>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={10}
        value={shown ?? 50}
        aria-label={name}
        aria-valuetext={words}
        onInput={({ currentTarget }) => move(Number(currentTarget.value))}
        onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
      />
    </div>
  );
}
