import { rem } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { initials } from '#domain/ownership/ownership.ts';
import styles from './ui.module.css';

const hues = [150, 275, 330, 205, 55, 20, 95, 240];

/** A calm colour that stays with a name. */
function hueOf(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hues[sum % hues.length] as number;
}

/** A person's initials on their colour; decoration beside the name. */
export function PersonDisc({ name, size = 24 }: { readonly name: string; readonly size?: number }) {
  return (
    <span
      className={styles.disc}
      aria-hidden="true"
      style={{
        width: rem(size),
        height: rem(size),
        ['--disc-text' as string]: rem(size * 0.38),
        ['--hue' as string]: hueOf(name),
      }}
    >
      {initials(name)}
    </span>
  );
}

/** The company's own mark. */
export function CompanyDisc({ size = 24 }: { readonly size?: number }) {
  return (
    <span className={styles.companyDisc} aria-hidden="true" style={{ width: rem(size), height: rem(size) }}>
      <IconBuilding size={size * 0.66} stroke={1.75} />
    </span>
  );
}
