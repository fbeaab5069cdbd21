export const calendar = {
  title: 'Calendar',
  checkIn: 'Weekly check-in',
  checkInText: 'Ten minutes: new values, what changed, what is at risk, what we do about it.',
  due: 'Due',
} as const;
