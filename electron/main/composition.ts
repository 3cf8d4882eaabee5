/** Where the services are put together and bound to the contract. */
import type { EventChannel, EventPayload, Handlers } from '../../shared/ipc.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Vault } from '../services/credentials/vault.ts';
import type { Log } from './log.ts';
import type { Options } from './options.ts';

export interface Surroundings {
  options: Options;
  /** Folder for everything that is kept. */
  dataFolder: string;
  vault: Vault;
  log: Log;
  /** What the handlers of `app` do with the desktop. */
  app: Handlers['app'];
  send: <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void;
}

export interface Program {
  handlers: Handlers;
  start(): Promise<void>;
  /** Ends every socket, timer and job, and writes what is not yet written. */
  stop(): Promise<void>;
}

export function compose({ app }: Surroundings): Program {
  const notYet = () => Promise.resolve(fail('internal', 'This part of the program is not there yet.'));
  return {
    handlers: {
      app,
      devices: {
        snapshot: () => Promise.resolve(ok({ revision: 0, devices: [], searchProblem: null })),
        search: notYet,
        add: notYet,
        identify: notYet,
        readNetwork: notYet,
        logIn: notYet,
        logOut: notYet,
        createAdministrator: notYet,
        trustCertificate: notYet,
        forget: notYet,
      },
      wlan: { setCountry: notYet, scan: notYet },
      jobs: {
        snapshot: () => Promise.resolve(ok({ revision: 0, jobs: [] })),
        startWlanInstallation: notYet,
        confirm: notYet,
        cancel: notYet,
        resume: notYet,
      },
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}
