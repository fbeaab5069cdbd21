export const poster = {
  title: 'Wall poster',
  heading: 'Where we climb this cycle',
  read: 'Rungs are numbered from the easiest. Climb from 1.',
  reduced:
    '{{shown}} of {{all}} {{all:objective|objectives}} stand here, the lowest levels are left out: {{what}}.',
  leftOut: 'Left out for want of room: {{what}}.',
  objectives: {
    company: '{{count}} {{count:objective|objectives}} of the company',
    team: '{{count}} {{count:objective|objectives}} of teams',
    individual: '{{count}} {{count:objective|objectives}} of individuals',
  },
  ladders: {
    company: 'key results of the company',
    team: 'key results of teams',
    individual: 'key results of individuals',
  },
  unaligned: 'Serves nothing yet',
  omitted: 'and {{count}} more {{count:objective|objectives}}',
  printed: 'Printed {{date}}',
} as const;
