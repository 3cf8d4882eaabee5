/** install-wlan: the job that the window runs, its steps printed as they happen. */
import type { Job } from '../../shared/job.ts';
import { inInstallationMode, stationInterfaces } from '../../shared/network-info.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Login } from '../services/credentials/logins.ts';
import { noVault } from '../services/credentials/vault.ts';
import { Services } from '../services/services.ts';
import type { Command } from './arguments.ts';
import { noAdministrator } from './commands.ts';
import { exitCode, failureJson, type Output } from './output.ts';

type Installation = Extract<Command, { name: 'install-wlan' }>;

/** Runs the installation and answers the exit code. Ctrl-C cancels it at its next safe point. */
export async function installWlan(
  command: Installation,
  login: Login,
  output: Output,
): Promise<Result<number>> {
  const { dataFolder, interfaces, trust } = command;
  const services = new Services({ dataFolder, interfaces, trust, vault: noVault });
  const loaded = await services.load();
  if (!loaded.ok) return loaded;
  try {
    const serial = await reach(services, command, login);
    if (!serial.ok) return serial;
    const deviceName = await chooseInterface(services, serial.value, command.interfaceName);
    if (!deviceName.ok) return deviceName;
    // The device is looked for on every card once it has switched.
    services.discovery.start();
    services.devices.follow();
    return await run(services, serial.value, deviceName.value, command, output);
  } finally {
    await services.stop();
  }
}

async function reach(services: Services, command: Installation, login: Login): Promise<Result<string>> {
  const device = await services.devices.add(command.endpoint, true);
  if (!device.ok) return device;
  const { serial, needsSetup } = device.value;
  if (needsSetup === true) return noAdministrator;
  const kept = await services.logins.set(serial, login, false);
  return kept.ok ? ok(serial) : kept;
}

/** The interface that was named, else the one in installation mode, else the only WLAN station. */
async function chooseInterface(
  services: Services,
  serial: string,
  named: string | null,
): Promise<Result<string>> {
  if (named !== null) return ok(named);
  const device = await services.devices.readNetwork(serial);
  if (!device.ok) return device;
  const stations = device.value.network ? stationInterfaces(device.value.network.picture) : [];
  const chosen = stations.find(inInstallationMode) ?? (stations.length === 1 ? stations[0] : undefined);
  if (chosen) return ok(chosen.name);
  return stations.length === 0
    ? fail('api', 'The device has no WLAN that could join a network.')
    : fail('input', `The device has several: ${stations.map(({ name }) => name).join(', ')}.`, {
        parameter: 'deviceName',
        advice: 'Name one with --interface-name.',
      });
}

async function run(
  services: Services,
  serial: string,
  deviceName: string,
  command: Installation,
  output: Output,
): Promise<Result<number>> {
  const { jobs } = services;
  const shown = new Map<string, string>();
  const show = (step: string, state: string, message: string) => {
    if (shown.get(step) === state) return;
    shown.set(step, state);
    output.step({ step, state, message }, `${state.padEnd(8)} ${message}`);
  };
  const unfollow = jobs.onChange(({ job }) => {
    if (job.serial !== serial) return;
    for (const step of job.steps) {
      if (step.state !== 'todo') show(step.name, step.state, step.message ?? step.title);
    }
    if (job.question === null) return;
    show('switch', 'waiting', job.question);
    // Asking for the switch is what the command was for; --no-switch says otherwise.
    jobs.confirm(job.id);
  });
  const { ssid, authentication, countryCode, doSwitch, waitMs } = command;
  const started = jobs.startWlanInstallation({
    serial,
    deviceName,
    ssid,
    authentication,
    countryCode,
    doSwitch,
    waitMs,
  });
  if (!started.ok) return started;
  const { id } = started.value;
  const cancel = () => {
    output.progress('Cancelling at the next safe point …');
    jobs.cancel(id);
  };
  // To the end of the process: one Ctrl-C arrives twice below npm, and the second must not cut off the first's answer.
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  const job = await jobs.ended(id);
  unfollow();
  return ok(report(job, output));
}

function report(job: Job | null, output: Output): number {
  const outcome = job?.outcome;
  if (!job || !outcome) return 1;
  const { kind, message, advice, address, failure } = outcome;
  output.result(
    {
      outcome: kind,
      serial: job.serial,
      ...(address === undefined ? {} : { address }),
      message,
      ...(failure ? { error: failureJson(failure) } : {}),
    },
    () => `${message}\n${advice}`,
  );
  switch (kind) {
    case 'on-network':
    case 'tested':
    case 'confirmed':
      return 0;
    case 'not-seen':
    case 'out-of-reach':
      return 3;
    case 'not-taken':
    case 'rolled-back':
      return 1;
    case 'failed':
      return failure ? exitCode(failure) : 1;
    case 'cancelled':
      return 1;
  }
}
