/* What is said nowhere in the first sight of a window: its texts come there when it has been drawn. */

export * from './balance.ts';
export * from './calendar.ts';
export * from './calibration.ts';
export * from './command-line.ts';
export * from './cycles.ts';
export * from './desktop-menu.ts';
export * from './diagnostics.ts';
export * from './exported-tables.ts';
export * from './figures.ts';
export * from './guide.ts';
export * from './help.ts';
export * from './insights.ts';
export * from './insights-report.ts';
export * from './map.ts';
export * from './minutes.ts';
export * from './one-pager.ts';
export * from './phone.ts';
export * from './poster.ts';
export * from './review-report.ts';
export * from './space.ts';
export * from './synonyms.ts';
export * from './timeline.ts';
export * from './wording.ts';
export * from './worksheets.ts';
