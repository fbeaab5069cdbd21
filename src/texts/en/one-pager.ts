export const onePager = {
  title: 'One-pager',
  kicker: 'My cycle · {{cycle}}',
  own: 'My objectives',
  answers: 'Key results I answer for',
  answerHead: ['Key result', 'To reach', 'By'],
  serves: 'How they serve',
  rung: 'rung {{number}}',
  checkIn: 'Weekly check-in',
  noDay: 'not agreed yet',
  until: 'Until',
  lead: 'Climb from rung 1. Say early what is in the way.',
  servesNothing: 'serves nothing yet',
} as const;
