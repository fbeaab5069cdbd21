export const map = {
  title: 'Alignment map',
  search: 'Find on the map',
  poster: 'Wall poster',
  fit: 'Show everything',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fold: 'Fold {{title}}',
  unfold: 'Unfold {{title}}: {{count}} below',
  counts: '{{count}} {{count:objective|objectives}}',
} as const;
