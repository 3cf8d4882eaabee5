/** A report as one page of HTML that needs nothing else: no network, no script; to be looked at and to be printed. */
import { cleanText } from '../texts/clean-text.ts';
import type { Language } from '../texts/language.ts';
import { say, textsIn } from '../texts/catalogue.ts';
import type { Texts } from '../texts/texts.ts';
import type { Paper } from './paper.ts';
import { paperStyle } from './paper-style.ts';
import { proofs, type NotReached, type Report, type ReportAddress, type ReportDevice } from './report.ts';

/** So many devices with something open go onto the first page. */
const mostOpen = 12;

export function reportHtml(report: Report, language: Language, paper: Paper): string {
  const words = textsIn(language);
  const title = report.site === '' ? words.report.unnamed : report.site;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(`${words.report.title}: ${title}`)}</title>
<style>${paperStyle(words.report.page, paper)}</style>
</head>
<body>
${firstPage(report, title, words, language)}
${list(report.devices, words, language)}
</body>
</html>
`;
}

function firstPage(report: Report, title: string, words: Texts, language: Language): string {
  const { report: w, proofMeans, proofWords } = words;
  const { totals } = report;
  const figures: (readonly [string, number])[] = [
    [w.devices, totals.devices],
    ...proofs.map((proof): [string, number] => [
      w.ofThem({ proof: proofWords[proof] }),
      totals.byProof[proof],
    ]),
    ...(totals.here === null ? [] : [[w.here, totals.here] as const]),
    [w.needsSetup, totals.needsSetup],
    [w.installationMode, totals.installationMode],
    [w.notReached, totals.notReached],
  ];
  const open = report.devices.filter(({ notReached }) => notReached.length > 0);
  const shown = open.slice(0, mostOpen);
  const more = open.length - shown.length;
  return `<section class="first">
<header>
<p class="kind">${escape(w.title)}</p>
<h1>${text(title)}</h1>
<p class="quiet">${text(w.made({ at: report.madeAt, by: report.madeBy }))}</p>
</header>
${report.note === '' ? '' : `<p class="note">${text(report.note)}</p>`}
<h2>${escape(w.summary)}</h2>
<table class="figures"><tbody>
${figures.map(([name, count]) => `<tr><th scope="row">${escape(name)}</th><td>${count}</td></tr>`).join('\n')}
</tbody></table>
<h2>${escape(w.open)}</h2>
${
  open.length === 0 && totals.planWithoutDevice > 0
    ? ''
    : open.length === 0
      ? `<p>${escape(w.nothingOpen)}</p>`
      : `<ul>
${shown.map((device) => openEntry(device, words, language)).join('\n')}
</ul>${more === 0 ? '' : `<p>${escape(w.moreOpen({ count: more }))}</p>`}`
}
${totals.planWithoutDevice === 0 ? '' : `<p>${escape(w.planWithoutDevice({ count: totals.planWithoutDevice }))}</p>`}
<h2>${escape(w.means)}</h2>
<dl class="means">
${proofs.map((proof) => `<div><dt>${escape(proofWords[proof])}</dt><dd>${escape(proofMeans[proof])}</dd></div>`).join('\n')}
</dl>
<h2>${escape(w.agreed)}</h2>
<div class="signatures">
${[w.installer, w.customer].map((who) => `<div><span>${escape(who)}</span><span class="line">${escape(w.placeAndDate)}</span></div>`).join('\n')}
</div>
</section>`;
}

function openEntry(
  { name, place, serial, notReached }: ReportDevice,
  words: Texts,
  language: Language,
): string {
  // One line a device, for the page is one: what else there is stands with the device.
  const [first, ...others] = notReached;
  const more = others.length === 0 ? '' : ` ${escape(words.report.openMore({ count: others.length }))}`;
  const where = place === '' ? '' : ` · ${text(place)}`;
  return `<li><strong>${text(name)}</strong>${where} · <span class="mono">${serial}</span> · ${first ? reason(first, words, language) : ''}${more}</li>`;
}

const reason = ({ what, at }: NotReached, words: Texts, language: Language) =>
  `${text(cleanText(say(language, what), longestReason))}${at === null ? '' : ` <span class="quiet">${escape(words.report.triedAt({ at }))}</span>`}`;

function list(devices: readonly ReportDevice[], words: Texts, language: Language): string {
  const { report: w } = words;
  if (devices.length === 0) return `<section><h2>${escape(w.list)}</h2><p>${escape(w.none)}</p></section>`;
  const heads = [w.device, w.addresses, w.verified, w.network, w.plannedNotReached];
  return `<section class="list">
<h2>${escape(w.list)}</h2>
<table class="devices">
<thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>
<tbody>
${devices.map((device) => row(device, words, language)).join('\n')}
</tbody>
</table>
</section>`;
}

function row(device: ReportDevice, words: Texts, language: Language): string {
  const { report: w, proofWords } = words;
  const { name, place, serial, model, osVersion, proof, at, by, heardAt, readAt, wlan, fingerprint } = device;
  const lines = (parts: readonly string[]) => parts.filter((part) => part !== '').join('<br>');
  const about = lines([
    `<strong>${text(name)}</strong>`,
    text(place),
    text(model),
    osVersion === '' ? '' : text(`AXIS OS ${osVersion}`),
    `<span class="mono">${serial}</span>`,
    device.needsSetup === true ? `<strong>${escape(w.missing)}</strong>` : '',
    text(device.tags.join(', ')),
    text(device.note),
  ]);
  const verified = lines([
    `<strong>${escape(capital(proofWords[proof]))}</strong>`,
    at === null ? '' : escape(w.time({ at })),
    by === '' ? '' : text(w.by({ who: by })),
    proof === 'read' || readAt === null ? '' : quiet(w.readAt({ at: readAt })),
    proof === 'heard' || heardAt === null ? '' : quiet(w.heardAt({ at: heardAt })),
  ]);
  const network = lines([
    wlan === null ? '' : text(wlan.ssid),
    wlan?.signal === null || wlan?.signalAt === null || !wlan
      ? ''
      : quiet(w.signal({ value: wlan.signal, at: wlan.signalAt })),
    ...(fingerprint === null
      ? [quiet(w.noCertificate)]
      : [quiet(w.fingerprint), `<span class="mono small">${groups(fingerprint).join('<br>')}</span>`]),
  ]);
  const cells = [
    about,
    lines(device.addresses.map((address) => addressLine(address, words))),
    verified,
    network,
    lines(device.notReached.map((one) => reason(one, words, language))),
  ];
  return `<tr>${cells.map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`;
}

function addressLine(
  { address, prefixLength, proof, at }: ReportAddress,
  { report: w, proofWords }: Texts,
): string {
  const whole = prefixLength === null ? address : `${address}/${prefixLength}`;
  const when = at === null ? '' : ` ${w.time({ at })}`;
  return `<span class="mono">${text(whole)}</span><br>${quiet(`${proofWords[proof]}${when}`)}`;
}

const quiet = (words: string) => `<span class="quiet">${text(words)}</span>`;

/** In four lines that can be compared by eye. */
const groups = (hex: string) =>
  [0, 16, 32, 48].map((start) => (hex.slice(start, start + 16).match(/.{4}/g) ?? []).join(' '));

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const longestReason = 600;

/** Words that somebody else chose, set apart so that they turn no other text round. */
const text = (words: string) => (words === '' ? '' : `<bdi>${escape(words)}</bdi>`);

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (words: string) => words.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
