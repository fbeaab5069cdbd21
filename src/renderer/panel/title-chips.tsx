import { IconX } from '@tabler/icons-react';
import { type ReadTitle, type TitlePart, titleParts } from '#domain/key-result/read-title.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import type { Translate } from '#texts/texts.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import styles from './panel.module.css';

/** A part of a title in words; null where the title does not say it. */
function wordsOf(said: ReadTitle, part: TitlePart, t: Translate, language: Language): string | null {
  const text = said[part];
  if (text === undefined) return null;
  if (part === 'dueOn') return t('rung.said.dueOn', { day: formatDate(text, language, 'short') });
  if (part === 'comparison' && said.comparison) {
    return t('rung.said.comparison', { comparison: t(`vocabulary.comparison.${said.comparison}`) });
  }
  const isBare = part === 'unit' || (part === 'target' && (said.comparison || /^[+\-\u2212]/u.test(text)));
  return isBare ? text : t(`rung.said.${part === 'baseline' ? 'baseline' : 'target'}`, { figure: text });
}

interface TitleChipsProps {
  readonly said: ReadTitle;
  /** Puts a part where it can be corrected. */
  readonly correct: (part: TitlePart) => void;
  readonly drop: (part: TitlePart) => void;
}

/** What the title of a new key result says, each to be corrected or taken away before it is added. */
export function TitleChips({ said, correct, drop }: TitleChipsProps) {
  const t = useTexts();
  const language = useLanguage();
  const chips = titleParts.flatMap((part) => {
    const words = wordsOf(said, part, t, language);
    return words === null ? [] : [{ part, words }];
  });
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('rung.said.title')}>
      {chips.map(({ part, words }) => (
        <li key={part} className={styles.chip}>
          <button
            type="button"
            title={t('rung.said.correct')}
            onClick={() => correct(part)}
            onKeyDown={(event) => {
              if (event.key !== 'Backspace' && event.key !== 'Delete') return;
              event.preventDefault();
              event.stopPropagation();
              drop(part);
            }}
          >
            {words}
          </button>
          <button type="button" aria-label={t('rung.said.drop', { words })} onClick={() => drop(part)}>
            <IconX size={12} stroke={2} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
