/** How a report looks, on paper and on a screen. */

import type { Paper } from './paper.ts';

/** `page`: the word before its number. */
export const paperStyle = (page: string, paper: Paper) => `
@page { size: ${paper}; margin: 14mm 12mm 16mm; @bottom-right { content: "${page} " counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 8mm 4mm; background: #fff; color: #111; font: 9.5pt/1.4 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 22pt; line-height: 1.2; }
h2 { margin: 7mm 0 2mm; font-size: 12pt; break-after: avoid; }
p, ul, dl { margin: 0 0 2mm; }
ul { padding-left: 5mm; }
li { margin-bottom: 1mm; break-inside: avoid; }
.kind { font-size: 11pt; letter-spacing: 0.02em; }
.quiet { color: #555; font-weight: 400; }
.note { margin-top: 4mm; white-space: pre-line; }
.mono { font-family: ui-monospace, "JetBrains Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace; font-size: 0.95em; }
.small { font-size: 7pt; line-height: 1.3; }
.figures { width: 100%; border-collapse: collapse; }
.figures th, .figures td { padding: 1.2mm 0; border-bottom: 0.2mm solid #ccc; font-weight: 400; text-align: left; }
.figures td { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; }
.means div { display: grid; grid-template-columns: 32mm 1fr; gap: 3mm; break-inside: avoid; }
.means dt { font-weight: 600; }
.means dd { margin: 0; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 12mm; break-inside: avoid; }
.signatures div { display: grid; gap: 14mm; }
.line { padding-top: 1mm; border-top: 0.3mm solid #111; font-size: 8pt; color: #555; }
.list { break-before: page; }
.devices { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 8pt; line-height: 1.35; }
.devices thead { display: table-header-group; }
.devices tr { break-inside: avoid; }
.devices th, .devices td { padding: 1.6mm 2mm 1.6mm 0; border-bottom: 0.2mm solid #bbb; text-align: left; vertical-align: top; font-weight: 400; white-space: pre-line; }
.devices thead th { border-bottom: 0.4mm solid #111; font-weight: 600; }
.devices th:nth-child(1) { width: 24%; }
.devices th:nth-child(2) { width: 23%; }
.devices td:nth-child(2) .mono { font-size: 7.5pt; }
.devices th:nth-child(3) { width: 17%; }
.devices th:nth-child(4) { width: 20%; }
@media screen { body { padding: 10mm; } .list { margin-top: 12mm; } }
@media print { body { max-width: none; padding: 0; } }
`;
