/** The look of ladders and summaries; colours of the levels as on the screen, always with a word beside them. */
export const ladderStyles = `
.company { --level: #2e4a8c; --hatch: #6d80ae; } .team { --level: #0b6e69; --hatch: #549a96; } .individual { --level: #9a4d12; --hatch: #b88259; }
.page { break-before: page; }
.page:not(.company, .individual) { --level: #0b6e69; --hatch: #549a96; }
.kicker { font-weight: 600; font-size: 8pt; letter-spacing: .05em; text-transform: uppercase; color: var(--level, #0b6e69); margin-bottom: 3mm; }
h1 { font-size: 21pt; margin-bottom: 4mm; } .page h2 { font-size: 21pt; margin-bottom: 3mm; }
.lead { max-width: 118mm; margin-bottom: 4mm; }





.serves { color: #3b4552; margin-bottom: 2mm; } .serves strong { color: #1c2430; font-weight: 600; margin-left: 1mm; }
.serves-page { margin-left: 3mm; color: #5d6675; }
.facts { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm; margin: 5mm 0 7mm; padding: 3.5mm 0; border: solid #d0cdc4; border-width: .25mm 0; }
.facts dt { color: #5d6675; font-size: 7.8pt; } .facts dd { margin: .4mm 0 0; font-weight: 600; }
.ladder-end { color: #5d6675; font-size: 8pt; margin-left: 24mm; }
.ladder-rungs { padding: 2mm 0; margin: 1mm 0; }
.rung { display: grid; grid-template-columns: 15mm 1fr; column-gap: 7mm; margin-left: 2mm; break-inside: avoid; }
.rung-rails { display: flex; align-items: flex-start; padding-top: 8mm; border: solid var(--level); border-width: 0 .7mm; }
.rung-rails::before, .rung-rails::after { content: ""; flex: 1; height: .7mm; margin-top: 3.55mm; background: var(--level); }
.rung-number { width: 7.8mm; height: 7.8mm; border: .7mm solid var(--level); border-radius: 50%; display: grid; place-items: center; font-weight: 600; font-size: 10pt; }
.rung-text { padding: 4mm 0 5mm; min-width: 0; }
.rung.done .rung-number { background: var(--level); color: #fff; }
.rung h3 { font-size: 12pt; margin-bottom: 2mm; }
.rung-bar { display: grid; grid-template-columns: minmax(26mm, max-content) 1fr auto; gap: 3mm; align-items: center; font-weight: 600; }
.rung-target { min-width: 26mm; text-align: right; }
.bar { display: grid; align-items: center; height: 4.4mm; border: .35mm solid var(--level); border-radius: 2.2mm; }
.bar > * { grid-area: 1 / 1; }
.bar-reached { height: 100%; border-radius: 1.85mm; background: repeating-linear-gradient(110deg, var(--level) 0 1mm, var(--hatch) 1mm 1.3mm); }
.bar b { justify-self: end; margin-right: 2mm; font-size: 7pt; line-height: 3mm; background: #fff; padding: 0 1mm; }
.rung-meta { display: flex; flex-wrap: wrap; gap: .5mm 5mm; color: #5d6675; font-size: 8pt; margin-top: 1.6mm; }
.rung-note { border-left: .3mm solid #c9c6bd; padding-left: 2.4mm; margin-top: 1.8mm; font-size: 8.4pt; }
.rung-steps { margin: 1.8mm 0 0; padding: 0; list-style: none; font-size: 8.4pt; }
.rung-steps li { display: flex; gap: 2.6mm; }
.rung-steps li::before { content: ""; flex: none; margin-top: 1.1mm; width: 2.4mm; height: 2.4mm; border: .3mm solid var(--level); border-radius: .5mm; }
.rung-steps li.done::before { background: var(--level); }

.summary { margin-top: 7mm; } .summary h3 { font-size: 13pt; margin-bottom: 2mm; break-after: avoid; }
.summary h3 small { font: 400 8.6pt Inter; color: #5d6675; margin-left: 3mm; }
.summary-lead { color: #5d6675; font-size: 8pt; margin: 2.4mm 0 .6mm; break-after: avoid; }
.summary-rungs { list-style: none; margin: 0; padding: 0; }
.summary-rungs li { display: grid; grid-template-columns: 6mm 1fr 10mm; padding: 1mm 0; break-inside: avoid; }
.summary-rungs li > span:last-child { text-align: right; } .summary-rungs b { color: var(--level); }
.summary-rungs small { display: block; color: #5d6675; font-size: 7.8pt; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 500; font-size: 7.8pt; color: #5d6675; padding: 1mm 3mm 1mm 0; border-bottom: .3mm solid #9aa5b1; }
td { padding: 1.5mm 3mm 1.5mm 0; border-bottom: .2mm solid #e3e1da; vertical-align: top; }
tr { break-inside: avoid; } .figure { text-align: right; padding-right: 0; width: 20mm; }
`;
