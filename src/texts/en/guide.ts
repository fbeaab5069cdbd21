export const guide = {
  title: 'Facilitator’s guide',
  heading: 'From gaps to signatures',
  lead: '{{duration}} in all. Keep the times, capture decisions as they are made, and leave the room with paper in hand.',
} as const;
