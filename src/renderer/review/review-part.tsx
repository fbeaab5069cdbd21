import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import styles from './review-part.module.css';
import type { ReviewPart } from './review-parts.ts';

interface ReviewPartFrameProps {
  readonly part: ReviewPart;
  /** What is done here, in a sentence. */
  readonly text: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the review after its objectives, under its name. */
export function ReviewPartFrame({ part, text, className = '', children }: ReviewPartFrameProps) {
  const t = useTexts();
  return (
    <div className={`${styles.part} ${className}`}>
      <header>
        <h2>{t(`review.parts.${part}`)}</h2>
        <Text c="dimmed" size="sm">
          {text}
        </Text>
      </header>
      {children}
    </div>
  );
}
