const minutesADay = 24 * 60;

/** Minutes after midnight as a clock shows them: `09:05`; past midnight it begins anew. */
export function clockTime(minutes: number): string {
  const within = ((Math.round(minutes) % minutesADay) + minutesADay) % minutesADay;
  const parts = [Math.floor(within / 60), within % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * The minutes after midnight that somebody means by `9`, `09:30`, `9.30`, `930`, `2 pm` or `pukul 14.00`; null
 * where it is no time.
 */
export function readClockTime(text: string): number | null {
  const found =
    /^(?:(?:at|pukul|jam)\s+)?(\d{1,2})(?:\s*[:.,h]\s*(\d{2})?|(\d{2}))?\s*(?:(am|a\.m\.|pagi)|(pm|p\.m\.|sore|malam)|(siang))?$/iu.exec(
      text.trim(),
    );
  if (!found) return null;
  const [, hour, minute, joined, before, after, noon] = found;
  const minutes = Number(minute ?? joined ?? 0);
  let hours = Number(hour);
  if (before && hours === 12) hours = 0;
  // `11 siang` is before noon, `2 siang` after it.
  if ((after && hours < 12) || (noon && hours < 10)) hours += 12;
  return hours > 23 || minutes > 59 ? null : hours * 60 + minutes;
}
