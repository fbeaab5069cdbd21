import { chartStyles } from '../shared/chart.tsx';

/**
 * What the review report adds to the look of a sheet. The line beside an objective begins a little below its edge:
 * at the top of a page, its first pixel would be painted at the foot of the page before.
 */
export const reviewStyles = `${chartStyles}
.score { font-weight: 700; font-size: 11pt; text-align: right; white-space: nowrap; }
.band { display: inline-block; width: 24mm; height: 3mm; vertical-align: middle; }
.band rect { fill: none; stroke: #9aa5b1; stroke-width: .5; }
.band .bad { fill: #fff; } .band .warn { fill: #e3e1da; } .band .good { fill: #b9cfc9; }
.band .expected { fill: #e3e1da; }
.band .mark { fill: #1c2430; stroke: none; }
.reviewed { break-inside: avoid; margin: 0 0 7mm; padding-left: 5mm; background: linear-gradient(var(--level), var(--level)) 0 .5mm / 1mm calc(100% - .5mm) no-repeat; }
.reviewed h3 { font-size: 13pt; margin-bottom: 1mm; }
.reviewed-head { display: grid; grid-template-columns: 1fr auto; gap: 4mm; align-items: start; }
.reviewed-score { font: 600 21pt/1 "Source Serif 4"; }
.reviewed-about { color: #5d6675; font-size: 8.2pt; margin-bottom: 2mm; }
.reviewed td { padding: 1.2mm 3mm 1.2mm 0; vertical-align: middle; }
.reviewed td:first-child { width: 7mm; font-weight: 600; color: var(--level); }
.reviewed td:nth-child(3) { width: 34mm; }
.reviewed td:last-child { width: 14mm; padding-right: 0; }
.said { display: grid; grid-template-columns: 44mm 1fr; gap: .8mm 4mm; margin: 2.5mm 0 0; font-size: 8.8pt; }
.said dt { color: #5d6675; } .said dd { margin: 0; }
.sentences p { margin-bottom: 1.4mm; }
.ladder-lesson { display: grid; grid-template-columns: 1fr 44mm; gap: 6mm; }
.slope { display: block; width: 44mm; } .slope text { font: 600 12px Inter; fill: #1c2430; text-anchor: middle; } .slope .slope-head { font-weight: 400; fill: #5d6675; }
.slope path { stroke: #0b6e69; stroke-width: 2; } .slope path.turned { stroke: #1c2430; stroke-dasharray: 5 3; } .slope circle { fill: #fff; stroke: #1c2430; stroke-width: 1.6; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; break-inside: avoid; }
.leadership h2.part { margin: 4.5mm 0 1.5mm; font-size: 12.5pt; }
.leadership td { padding: .9mm 3mm .9mm 0; font-size: 8.8pt; }
.leadership .chart { margin: 1mm 0 0; }
`;
