export const poster = {
  title: 'Wall poster',
  heading: 'Where we climb this cycle',
  read: 'Rungs are numbered from the easiest. Climb from 1.',
  reduced: 'The plan is larger than this sheet can show: the lowest levels are left out.',
  unaligned: 'Serves nothing yet',
  omitted: 'and {{count}} more {{count:objective|objectives}}',
  printed: 'Printed {{date}}',
} as const;
