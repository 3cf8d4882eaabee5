import './jitless.ts';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import { mount } from 'svelte';
import { buildApi, type Transport } from '../shared/contract/bridge.ts';
import type { Api } from '../shared/contract/ipc.ts';
import App from './App.svelte';
import { setLanguage } from './parts/language.svelte.ts';

declare global {
  interface Window {
    /** What the preload lends the window. */
    readonly transport: Transport;
    /** The contract over it, for whoever looks at the page from outside. */
    installer: Api;
  }
}

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no element to draw in.');

window.installer = buildApi(CONTRACT_KINDS, window.transport);
// The first thing that is drawn is in the person's language.
const answer = await window.installer.language.snapshot({});
const language = answer.ok ? answer.value : null;
await setLanguage(language?.language ?? 'en');
export default mount(App, { target, props: { api: window.installer, language } });
