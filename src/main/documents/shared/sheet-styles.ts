import { ladderStyles } from './ladder-styles.ts';

/** The look of the papers of a workshop: their type and tables. */
export const sheetStyles = `${ladderStyles}
.page:first-child { break-before: auto; }
.sheet-title { font-size: 24pt; margin-bottom: 2mm; }
.sheet-lead { color: #3b4552; max-width: 140mm; margin-bottom: 5mm; }
.sheet-facts { display: grid; grid-template-columns: 32mm 1fr; gap: 1.2mm 4mm; margin: 4mm 0 6mm; }
.sheet-facts dt { color: #5d6675; } .sheet-facts dd { margin: 0; font-weight: 500; }
h2.part { font-size: 15pt; margin: 8mm 0 2.5mm; break-after: avoid; }
h3.group { font-size: 11.5pt; margin: 4mm 0 1.5mm; break-after: avoid; }
.number { text-align: right; white-space: nowrap; }
.plain { list-style: none; margin: 0; padding: 0; }
.plain li { padding: 1mm 0; border-bottom: .2mm solid #e3e1da; break-inside: avoid; }
.plain small, td small { color: #5d6675; font-size: 8pt; margin-left: 2mm; }
td small { display: block; margin-left: 0; }
.total td { font-weight: 600; border-bottom: 0; }
`;
