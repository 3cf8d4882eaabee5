import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { redact } from '../services/support/redact.ts';

export interface Log {
  info(text: string, details?: unknown): void;
  warn(text: string, details?: unknown): void;
  error(text: string, details?: unknown): void;
}

/**
 * A log in `folder`/main.log (1 MiB, then one older file), readable by its owner alone. Everything that goes in is
 * redacted first.
 */
export function openLog(folder: string): Log {
  const logger = electronLog.create({ logId: 'main' });
  logger.transports.file.resolvePathFn = () => join(folder, 'main.log');
  logger.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  logger.transports.file.maxSize = 1024 * 1024;
  logger.transports.file.level = 'info';
  logger.transports.console.level = process.env['FIELD_INSTALLER_LOG'] === '1' ? 'info' : false;
  const write = (level: 'info' | 'warn' | 'error') => (text: string, details?: unknown) => {
    if (details === undefined) logger[level](redact(text));
    else logger[level](redact(text), redact(details));
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
