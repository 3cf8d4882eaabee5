/** The one way to a device in the terminal: the program's services, the device found, its certificate decided about. */
import type { Device } from '../../shared/contract/device.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Login } from '../services/credentials/logins.ts';
import { noVault } from '../services/credentials/vault.ts';
import type { Trust } from '../services/devices/access.ts';
import type { Answering, FirstSight } from '../services/devices/links.ts';
import { changedCertificate, firstContact } from '../services/http/certificates.ts';
import { noAdministrator } from '../services/http/login-session.ts';
import { Services } from '../services/services.ts';
import type { ToDevice, WithLogin } from './arguments/device.ts';
import { sayFaults, sayNotices } from './beside.ts';
import type { Output } from './output.ts';
import { said } from '../../shared/texts/said.ts';

/** As a person gives it; over which certificate it may go out is decided at the device. */
export type Credentials = Omit<Login, 'fingerprint'>;

/** Runs `work` with services that have found the device and hold its login, over HTTPS where the device has it. */
export function withLogin(
  command: WithLogin,
  login: Credentials,
  output: Output,
  work: (services: Services, serial: string, line: { overHttp: boolean }) => Promise<Result<number>>,
): Promise<Result<number>> {
  return withDevice(command, output, async (services, { identity: { serial, needsSetup } }) => {
    if (needsSetup === true) return noAdministrator;
    const line = await services.devices.access.useLogin(serial, login, command.trust);
    if (!line.ok) return line;
    if (line.value.overHttp && !command.schemeTyped) {
      output.progress(said('terminal.noHttps'));
    }
    return work(services, serial, line.value);
  });
}

/** Runs `work` with services that have found who is at the address of the command; no login is sent by that. */
export async function withDevice(
  { endpoint, schemeTyped, trust, forgetCertificate, dataFolder, interfaces }: ToDevice,
  output: Output,
  work: (services: Services, answering: Answering) => Promise<Result<number>>,
): Promise<Result<number>> {
  const services = new Services({ dataFolder, interfaces, vault: noVault, report: sayFaults(output) });
  try {
    // Without the certificates and jobs that are kept, nothing is begun.
    const loaded = await services.load();
    if (!loaded.ok) return loaded;
    sayNotices(services.store, output);
    const { devices } = services.devices.snapshot();
    const judge = firstSight(trust, devices, endpoint.host);
    const found = await services.devices.presence.add(endpoint, schemeTyped, judge);
    if (!found.ok) return found;
    const { serial } = found.value.identity;
    if (forgetCertificate) {
      const forgotten = await services.devices.access.forgetCertificate(serial);
      if (!forgotten.ok) return forgotten;
    }
    return await work(services, found.value);
  } finally {
    await services.stop();
  }
}

/**
 * How a certificate is judged that no device of the data folder has pinned. Where a device was that has another one
 * pinned, only the fingerprint given by hand will do.
 */
function firstSight(trust: Trust, devices: readonly Device[], host: string): FirstSight {
  if (typeof trust === 'object') {
    return (seen) =>
      seen === trust.fingerprint ? ok(undefined) : changedCertificate(trust.fingerprint, seen);
  }
  const before = devices.find(({ address, fingerprint }) => address === host && fingerprint !== null);
  if (before?.fingerprint) {
    const { fingerprint } = before;
    return (seen) => changedCertificate(fingerprint, seen);
  }
  return trust === 'refuse' ? firstContact : () => ok(undefined);
}
