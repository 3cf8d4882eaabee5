/** What the window asks for its Help page: support bundles and newer versions. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { EventChannel, EventPayload, Handlers } from '../../shared/contract/ipc.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { SupportLook } from '../../shared/contract/support.ts';
import { textsIn } from '../../shared/texts/catalogue.ts';
import type { Language } from '../../shared/texts/language.ts';
import { said } from '../../shared/texts/said.ts';
import { systemClock } from '../services/clock.ts';
import type { Vault } from '../services/credentials/vault.ts';
import type { Services } from '../services/services.ts';
import type { FileDialogs } from '../services/sheets/dialogs.ts';
import { saveFile } from '../services/sheets/save.ts';
import type { Settings } from '../services/storage/settings.ts';
import { packParts, supportParts } from '../services/support/bundle.ts';
import { Updates } from '../services/updates/updates.ts';
import type { Options } from './options.ts';

interface HelpHandlersNeeds {
  services: Services;
  settings: Settings;
  options: Options;
  dataFolder: string;
  vault: Vault;
  version: string;
  /** Settled once the disk was read. */
  loaded: Promise<unknown>;
  dialogs: FileDialogs;
  language: () => Language;
  send: <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void;
}

interface HelpHandlers {
  handlers: Pick<Handlers, 'support' | 'updates'>;
  start: () => void;
  stop: () => void;
}

export function helpHandlers({
  services,
  settings,
  options,
  dataFolder,
  vault,
  version,
  loaded,
  dialogs,
  language,
  send,
}: HelpHandlersNeeds): HelpHandlers {
  const since = systemClock.now();
  /** What was looked at last: that is saved, and nothing that a page says. */
  let looked: SupportLook | null = null;
  const updates = new Updates({
    clock: systemClock,
    settings,
    version,
    isBusy: () => services.isBusy,
    tell: (state) => send('updates.changed', state),
  });
  const isSet = () => ({
    language: settings.language,
    list: settings.listView,
    hasName: settings.person !== null,
    updates: settings.feed,
    vault: vault.kind,
    interfaces: options.interfaces,
    practice: options.practice,
  });

  return {
    handlers: {
      support: {
        look: async () => {
          await loaded;
          const parts = await supportParts({
            services,
            dataFolder,
            settings: isSet(),
            version,
            language: language(),
            since,
          });
          return ok((looked = { id: randomUUID(), parts }));
        },
        save: async ({ id, names }) => {
          const parts = looked?.id === id ? looked.parts.filter(({ name }) => names.includes(name)) : [];
          if (parts.length === 0) return fail('input', said('support.lookedAnew'));
          const day = new Date().toISOString().slice(0, 10);
          const path = await dialogs.toSave(
            { title: 'ZIP', extensions: ['zip'] },
            `${textsIn(language()).support.fileName} ${day}`,
          );
          if (path === null) return ok(null);
          const saved = await saveFile(path, packParts(parts));
          return saved.ok ? ok({ file: basename(path) }) : saved;
        },
      },
      updates: {
        snapshot: async () => {
          await loaded;
          return ok(updates.state());
        },
        chooseFeed: async ({ feed }) => {
          await loaded;
          return updates.chooseFeed(feed);
        },
        check: () => updates.check(),
      },
    },
    start: () => {
      // Who practises is told that nothing leaves this computer.
      if (!options.practice) updates.start();
    },
    stop: () => updates.stop(),
  };
}
