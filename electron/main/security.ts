import type { App, Session, WebContents } from 'electron';
import type { linkIds } from '../../shared/contract/ipc.ts';
import type { Log } from './log.ts';
import { appOrigin, isPageAddress, pageAddress, reportAddress } from './protocol.ts';

/** The pages outside the program that it opens in the browser. The window names an id, never a URL. */
export const links: Record<(typeof linkIds)[number], string> = {
  'axis-factory-default': 'https://help.axis.com/',
  'axis-wlan-installation': 'https://help.axis.com/',
};

/**
 * Keeps every page of the program where it is: no navigation, no window, no webview, no download. Call before the app
 * is ready.
 */
export function confinePages(app: App, log: Log): void {
  // Names are looked up for hints to prefetch and connect, which no policy and no request handler sees.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => {
    confine(contents, log);
  });
}

function confine(contents: WebContents, log: Log): void {
  const refuse = (what: string) => (event: { preventDefault(): void; url?: string }, url?: string) => {
    log.warn(`${what} was refused.`, { url: url ?? event.url });
    event.preventDefault();
  };
  // WebRTC asks neither the policy nor the request handler: it is left with the proxy, which leads nowhere.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // Of the main frame and of any other.
  contents.on('will-frame-navigate', refuse('Navigation'));
  contents.on('will-redirect', refuse('A redirect'));
  contents.on('will-attach-webview', (event) => {
    refuse('A webview')(event);
  });
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('A new window was refused.', { url });
    return { action: 'deny' };
  });
  // Nobody is asked about about:blank, and a page can give itself an address that has no file: back it goes.
  contents.on('did-navigate', (_event, url, status) => {
    // A report has a session of its own that is kept nowhere.
    const isReport = contents.session.storagePath === null && url.startsWith(`${reportAddress}/`);
    if (isPageAddress(url) || isReport) return;
    log.warn('The page was left, and is opened again.', { url, status });
    contents.loadURL(pageAddress).catch((error: unknown) => {
      log.error('The page could not be opened again.', error);
    });
  });
}

/** Denies the page every permission and every request that leaves the program. */
export function confineSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('A permission was refused.', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler((_contents, permission) => {
    log.warn('A permission was refused.', { permission });
    return false;
  });
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    log.warn('A download was refused.', { url: item.getURL() });
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = details.url.startsWith(`${appOrigin}/`) || details.url.startsWith('devtools://');
    if (!own) log.warn('A request to the outside was refused.', { url: details.url });
    answer({ cancel: !own });
  });
}
