import dayjs from 'dayjs';
import { type RestoreReason, restoreReasons } from '#contract/backup.ts';

/** What the name of a kept copy says of it. */
export interface CopyName {
  /** When it was taken by the clock of this computer, `YYYYMMDD-HHmmss`. */
  readonly time: string;
  /** The number of its last change set. */
  readonly sequence: number;
  /** Which change set that is, shortened; the oldest names do not say. */
  readonly digest: string | null;
  /** What was about to happen when it was written; null for one that was taken as time went by. */
  readonly before: RestoreReason | null;
  /** Whether it holds the bytes of a file that could not be read as a plan. */
  readonly isUnread: boolean;
}

const pattern = new RegExp(
  `^(\\d{8}-\\d{6})-(\\d+)(?:-([0-9a-f]{12}))?(?:-before-(${restoreReasons.join('|')})(-unread)?)?\\.tangga$`,
  'u',
);

/** Reads the name of a copy; null where it is none of ours. */
export function readCopyName(name: string): CopyName | null {
  const [, time, sequence, digest, before, unread] = pattern.exec(name) ?? [];
  if (time === undefined) return null;
  return {
    time,
    sequence: Number(sequence),
    digest: digest ?? null,
    before: (before as RestoreReason | undefined) ?? null,
    isUnread: unread !== undefined,
  };
}

/** The name of a copy that is taken now; names sort by their time. */
export function copyName({ sequence, digest, before, isUnread }: Omit<CopyName, 'time'>): string {
  const why = before === null ? '' : `-before-${before}${isUnread ? '-unread' : ''}`;
  return `${dayjs().format('YYYYMMDD-HHmmss')}-${sequence}-${digest}${why}.tangga`;
}

/** The moment that a name tells, which says it by the clock of this computer. */
export const momentOf = ({ time }: CopyName): dayjs.Dayjs =>
  dayjs(time.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/u, '$1-$2-$3T$4:$5:$6'));
