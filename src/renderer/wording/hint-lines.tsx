import { IconAlertTriangle, IconBulb } from '@tabler/icons-react';
import { explainHint } from '#contract/sentences/hints.ts';
import type { BareHint } from '#domain/wording/check.ts';
import { severityOf } from '#domain/wording/hint.ts';
import type { Language } from '#texts/languages.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import styles from './wording.module.css';

interface HintLinesProps {
  readonly hints: readonly BareHint[];
  /** The language of the text that the hints speak of. */
  readonly textLanguage: Language;
}

/** Hints beside the field they speak of: what, why, and a better example. They never block. */
export function HintLines({ hints, textLanguage }: HintLinesProps) {
  const t = useTexts();
  const language = useLanguage();
  if (hints.length === 0) return null;
  return (
    <ul className={styles.lines} aria-live="polite">
      {hints.map(([rule, parameters = {}]) => {
        const { title, reason, example } = explainHint(
          { rule, parameters, language: textLanguage },
          language,
        );
        const Icon = severityOf[rule] === 'warning' ? IconAlertTriangle : IconBulb;
        return (
          <li key={rule}>
            <Icon size={15} stroke={1.75} aria-hidden="true" />
            <span>
              <b>{title}.</b> {reason} <i>{t('hints.example', { example })}</i>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
