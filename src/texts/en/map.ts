export const map = {
  title: 'Alignment map',
  blank: 'Which objective serves which, from the company down to each person.',
  search: 'Find on the map',
  poster: 'Wall poster',
  fit: 'Show everything',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fold: 'Fold {{title}}',
  unfold: 'Unfold {{title}}: {{count}} below',
  counts: '{{count}} {{count:objective|objectives}}',
} as const;
