/** The look of the plan book; colours of the levels as on the screen, always with a word beside them. */
export const planBookStyles = `
.company { --level: #2e4a8c; --hatch: #6d80ae; } .team { --level: #0b6e69; --hatch: #549a96; } .individual { --level: #9a4d12; --hatch: #b88259; }
.page { break-before: page; }
.page:not(.company, .individual) { --level: #0b6e69; --hatch: #549a96; }
.kicker { font-weight: 600; font-size: 8pt; letter-spacing: .05em; text-transform: uppercase; color: var(--level, #0b6e69); margin-bottom: 3mm; }
h1 { font-size: 21pt; margin-bottom: 4mm; } .page h2 { font-size: 21pt; margin-bottom: 3mm; }
.lead { max-width: 118mm; margin-bottom: 4mm; }

.cover { position: relative; height: 100vh; background: #0f4c49; color: #fff; padding: 24mm 0 22mm 24mm; display: flex; flex-direction: column; break-after: avoid; overflow: hidden; }
.cover-ladder { position: absolute; top: 0; right: 8mm; width: 77mm; height: 100%; fill: #44736f; }
.cover-company { font-weight: 600; font-size: 11pt; }
.cover-name { margin-top: auto; width: 92mm; position: relative; }
.cover-name h1 { font-size: 33pt; line-height: 1.1; margin: 0 0 6mm; }
.cover-scope { font: 600 17pt/1.2 "Source Serif 4"; margin: 0 0 4mm; }
.cover-subtitle { font: 400 13.5pt/1.45 "Source Serif 4"; color: #dbe7e5; }
.cover-facts { position: relative; width: 92mm; margin: 20mm 0 0; font-size: 9.6pt; }
.cover-facts div { display: grid; grid-template-columns: 27mm 1fr; margin-top: 2.2mm; }
.cover-facts dt { color: #a9c5c2; } .cover-facts dd { margin: 0; }

.how { columns: 3; column-gap: 8mm; color: #3b4552; font-size: 8.8pt; margin-bottom: 12mm; padding-bottom: 7mm; border-bottom: .3mm solid #d9d6cd; }
.how p { break-inside: avoid; margin-bottom: 2mm; }
.contents { list-style: none; padding: 0; margin: 0; }
.contents a { display: flex; align-items: baseline; gap: 2mm; padding: 1.35mm 0; break-inside: avoid; }
.contents-title { max-width: 145mm; }
.contents-title small { color: #5d6675; margin-left: 2.5mm; font-size: 8pt; }
.contents-objective { padding-left: 4mm; border-left: .8mm solid var(--level); }
.contents-objective.team { margin-left: 5mm; } .contents-objective.individual { margin-left: 10mm; }
.contents-dots { flex: 1; border-bottom: .3mm dotted #9aa5b1; }
.contents-page { width: 8mm; text-align: right; font-weight: 600; }

.company-objective { break-inside: avoid; border-left: 1mm solid #2e4a8c; padding: 1mm 0 1mm 5mm; margin-top: 8mm; }
.company-objective h3 { font-size: 14pt; margin-bottom: 2mm; }
.company-objective ol { list-style: none; margin: 0; padding: 0; }
.company-objective li { display: grid; grid-template-columns: 7mm 1fr auto; gap: 2mm; padding: 1.6mm 0; border-top: .2mm solid #e3e1da; }
.company-objective b { color: #2e4a8c; } .measure { font-weight: 600; white-space: nowrap; }

.cascade-heads { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6mm; margin: 5mm 0 3mm; }
.cascade-heads h3 { font: 600 8.6pt Inter; color: var(--level); border-bottom: .3mm solid var(--level); padding-bottom: 1.6mm; }
.branch { display: flex; gap: 6mm; align-items: flex-start; margin-bottom: 3mm; }
.branch .branch { margin-bottom: 3mm; }
.branch-own { flex: 1 1 0; min-width: 0; }
.branch-beside { flex: 1 1 0; min-width: 0; }
.branch > .branch-beside[style*="2"] { flex-basis: 6mm; }
.cascade-card { display: block; margin-right: .3mm; break-inside: avoid; border: .2mm solid #c9c6bd; border-left: .8mm solid var(--level); border-radius: 1.6mm; padding: 2.4mm 2.8mm; }
.cascade-card small { display: block; color: #5d6675; font-size: 7pt; margin-bottom: .8mm; }
.cascade-card strong { display: block; font: 600 9.6pt/1.25 "Source Serif 4"; }
.cascade-card ol { list-style: none; margin: 1.4mm 0 0; padding: 0; font-size: 7.4pt; line-height: 1.35; }
.cascade-card li { display: grid; grid-template-columns: 4mm 1fr; padding: .3mm 0; }
.cascade-card b { color: var(--level); }
.cascade-unaligned { font-weight: 600; margin: 6mm 0 3mm; padding-top: 3mm; border-top: .3mm dashed #9aa5b1; break-after: avoid; }

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
.signatures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8mm; margin-top: 24mm; break-inside: avoid; }
.signatures p { border-top: .35mm solid #5d6675; padding-top: 1.6mm; font-size: 8pt; color: #5d6675; }

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
.day { white-space: nowrap; } .tick { width: 18mm; } .tick-box { display: inline-block; width: 4mm; height: 4mm; border: .3mm solid #5d6675; border-radius: .6mm; }
.sign-off { margin-top: 8mm; } .sign-off td { height: 13mm; vertical-align: bottom; } .sign-off td:nth-child(3) { width: 55mm; } .sign-off td:nth-child(4) { width: 30mm; }
`;
