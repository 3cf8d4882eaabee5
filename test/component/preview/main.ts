/**
 * The window on a scripted site, for looking at it in a browser: `npx vite build test/component/preview`.
 * `?language=de` draws it in German.
 */
import '../../../renderer/jitless.ts';
import { richPicture } from '../network-pictures.ts';
import { ok } from '../../../shared/contract/result.ts';
import { languageOf } from '../../../shared/texts/language.ts';
import {
  changeAt,
  start,
  jobAt,
  notSeen,
  onNetwork,
  site,
  waitingJob,
  wrongKey,
  device,
  someDevices,
} from '../site.ts';

// The script's moments are fixed; the browser's clock is set beside them.
const offset = Date.now() - start - 8000;
const realNow = Date.now.bind(Date);
Date.now = () => realNow() - offset;

const many = Array.from({ length: 1000 }, (_, index) =>
  device(`ACCC8E${String(index).padStart(6, '0')}`, {
    name: `Camera ${index}`,
    address: `10.1.0.${index % 250}`,
  }),
);
const rich = device('ACCC8E0000AA', {
  name: 'Yard camera',
  login: 'accepted',
  user: 'root',
  scheme: 'https',
  address: '10.0.0.21',
  fingerprint: 'AB'.repeat(32),
  network: { readAt: start, picture: richPicture() },
});
const asked = new URLSearchParams(location.search);
const scene = asked.get('scene');
const language = languageOf([asked.get('language') ?? 'en']);
const scripted = site(scene === 'empty' ? [] : scene === 'many' ? many : [...someDevices, rich]);
scripted.tell({
  language: { snapshot: () => Promise.resolve(ok({ language, chosen: null, system: language })) },
});
const script = {
  ...scripted,
  changeAt,
  jobAt,
  rich,
  richPicture,
  notSeen,
  onNetwork,
  waitingJob,
  wrongKey,
  device,
};

declare global {
  interface Window {
    site: typeof script;
  }
}
window.site = script;
Object.defineProperty(window, 'installer', { value: scripted.api });
await import('../../../renderer/main.ts');
