/** A report as Chromium shows and prints it: in a session of its own, kept nowhere, without scripts and without a network. */
import { BrowserWindow, session, WebContentsView, type WebContents } from 'electron';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { Paper } from '../../shared/report/paper.ts';
import { said } from '../../shared/texts/said.ts';
import type { Log } from './log.ts';
import { appScheme, reportAddress } from './protocol.ts';
import { confineSession } from './security.ts';

export interface ReportPrinter {
  /** The report as a PDF. Fails with `internal` where it could not be printed. */
  pdf: (html: string, paper: Paper) => Promise<Result<Uint8Array>>;
  /** Shows it in a window over the program's own. */
  show: (html: string) => Promise<Result<null>>;
}

const partition = 'report';
const webPreferences = {
  partition,
  javascript: false,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
};
const headers = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'Content-Type': 'text/html; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
};

export function reportPrinter(log: Log, parent: () => BrowserWindow | null): ReportPrinter {
  /** By address, as long as they are shown or printed. */
  const shown = new Map<string, string>();
  let count = 0;
  let isReady = false;

  const prepare = () => {
    if (isReady) return;
    isReady = true;
    const own = session.fromPartition(partition);
    confineSession(own, log);
    own.protocol.handle(appScheme, ({ url }) => {
      const html = shown.get(url);
      return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers });
    });
  };

  /** Shows the report there, as long as they are not closed. */
  const load = async (contents: WebContents, html: string): Promise<void> => {
    count += 1;
    const address = `${reportAddress}/${count}`;
    shown.set(address, html);
    contents.once('destroyed', () => shown.delete(address));
    await contents.loadURL(address);
  };

  const failed = (error: unknown) => {
    log.error('A report could not be printed or shown.', error);
    return fail('internal', said('report.notPrinted'), { advice: said('report.notPrintedAdvice') });
  };

  return {
    pdf: async (html, paper) => {
      prepare();
      // Without a window: a terminal may have no display.
      const { webContents } = new WebContentsView({ webPreferences });
      try {
        await load(webContents, html);
        return ok(
          await webContents.printToPDF({
            pageSize: paper,
            preferCSSPageSize: true,
            printBackground: true,
            generateTaggedPDF: true,
          }),
        );
      } catch (error) {
        return failed(error);
      } finally {
        webContents.close();
      }
    },
    show: async (html) => {
      prepare();
      const over = parent();
      const window = new BrowserWindow({
        show: false,
        width: 900,
        height: 760,
        autoHideMenuBar: true,
        ...(over && { parent: over }),
        webPreferences,
      });
      try {
        await load(window.webContents, html);
        window.show();
        return ok(null);
      } catch (error) {
        window.destroy();
        return failed(error);
      }
    },
  };
}
