export const palette = {
  recent: 'Recent',
  kinds: {
    objective: 'Objective',
    'key-result': 'Key result',
    person: 'Person',
    team: 'Team',
    cycle: 'Cycle',
    workshop: 'Workshop',
  },
} as const;
