import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The window's address. Its own scheme keeps it apart from files and from the web. */
export const appScheme = 'app';
export const appOrigin = 'app://installer';
/** Where the program's one page lives. */
export const pageAddress = `${appOrigin}/`;

/** A report that is looked at or printed stands below it, in a session of its own. */
export const reportAddress = `${appOrigin}/report`;

/** Whether `url` is the program's page, at whichever place in it. */
export function isPageAddress(url: string): boolean {
  return url === pageAddress || url.startsWith(`${pageAddress}#`);
}

/**
 * Nothing from anywhere but the program's own folder; no network at all, since main does all HTTP; no inline script or
 * style; and no HTML made of strings except by Svelte's own templates.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
  // No dialog of Chromium's own (print, alert), which holds the page up. What is allowed here besides scripts is refused
  // elsewhere: forms above, windows and downloads in security.ts, where they are logged.
  'sandbox allow-scripts allow-same-origin allow-forms allow-popups allow-downloads',
].join('; ');

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const refuse = (status: number): Response => new Response(null, { status, headers });

/**
 * Answers requests for `app://installer/…` with the files of `folder`. Another host, a method other than GET, a path
 * that leaves the folder, and a file of an unknown type are refused.
 */
export function fileServer(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const url = new URL(request.url);
    if (`${url.protocol}//${url.host}` !== appOrigin) return refuse(404);

    let path: string;
    try {
      path = decodeURIComponent(url.pathname);
    } catch {
      return refuse(400);
    }
    if (path.includes('\0') || path.includes('\\')) return refuse(400);
    const file = join(folder, path === '/' ? 'index.html' : path);
    const type = contentTypes[extname(file)];
    // Decoding can bring back dots and slashes that the URL parser never saw.
    if (!file.startsWith(folder + sep) || type === undefined) return refuse(404);

    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: { ...headers, 'Content-Type': type },
      });
    } catch {
      return refuse(404);
    }
  };
}
