/** Seconds as `12:05`, with hours where there are any; below zero with a sign. */
export function clockWords(seconds: number): string {
  const whole = Math.trunc(Math.abs(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(whole / 3600);
  const sign = seconds < 0 && whole > 0 ? '−' : '';
  return `${sign}${hours > 0 ? `${hours}:` : ''}${parts.join(':')}`;
}

/** The whole seconds that a clock shows: what is left is counted up, so that 30 minutes begin with 30:00. */
export const shownSeconds = (remaining: number): number =>
  remaining > 0 ? Math.ceil(remaining) : Math.trunc(remaining);
