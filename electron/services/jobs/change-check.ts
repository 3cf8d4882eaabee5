/** What can be known before a change is sent: the guard's verdict, and that the addresses to come fit and are free. */
import type { Coming } from '../../../shared/api/change.ts';
import { changeOf } from '../../../shared/api/changes.ts';
import { assessChange } from '../../../shared/api/guard.ts';
import { interfaceWith, safe } from '../../../shared/api/line.ts';
import type { JobOutcome, NetworkChangeSummary } from '../../../shared/contract/job.ts';
import { hideSecrets } from '../../../shared/api/secrets.ts';
import type { NetworkPicture } from '../../../shared/api/network-info.ts';
import { networkSettings } from '../../../shared/api/network-settings.ts';
import { fail } from '../../../shared/contract/result.ts';
import { cleanText, parseSerial } from '../../../shared/texts/clean-text.ts';
import { unknownDevice } from '../devices/list.ts';
import { presentValues } from '../../../shared/api/change-values.ts';
import type { Control, NetworkChangeRequest } from './change-request.ts';
import { begin, cancelled, end, readFor, readPicture, stopped, untouched, type Ended } from './steps.ts';
import { said, sentences, type Said } from '../../../shared/texts/said.ts';

/** Runs the steps before the question. Ends with what is to be asked: null where nothing is. */
export async function checkChange(
  control: Control,
  request: NetworkChangeRequest,
): Promise<Ended<Said | null>> {
  const { serial, method, params } = request;
  begin(control, 'check');
  const { devices, signal } = control;
  const change = changeOf(method);
  const read = await readFor(control, method, { signal });
  if (!read.ok) return stopped(control, 'check', read.error, untouched);
  // What a change does to the line depends on the network as it is now, whatever else it is about.
  const isNetwork = change.from.api === networkSettings;
  const line = change.assess && !isNetwork ? await readPicture(control, { signal }) : read;
  if (!line.ok) return stopped(control, 'check', line.error, untouched);
  const device = devices.get(serial);
  if (!device) return stopped(control, 'check', unknownDevice.error, untouched);
  const { address } = device;
  const picture = device.network?.picture ?? null;
  if (!picture && change.assess) throw new Error('A network that was read is there.');
  const assessment = picture
    ? assessChange(picture, address, method, params, devices.places.ownSubnets())
    : safe;
  if (assessment.verdict === 'refused') {
    return refuse(control, 'check', assessment.reason, { advice: said('changeJob.openAnother') });
  }
  const coming = (picture && change.addresses?.coming(picture, params)) ?? noAddresses;
  const { problem } = coming;
  if (problem) return refuse(control, 'check', problem.message, problem);
  control.learn({
    talkedTo: address,
    coming: coming.addresses.map((one) => one.address),
    before: hideSecrets(presentValues(read.value, method, params)),
  });
  end(control, 'check', 'done', said('changeJob.told'));

  const held = await checkFree(control, picture, request, coming.addresses);
  if (held) return held;
  if (control.signal.aborted) return { outcome: cancelled(untouched) };
  return {
    value:
      assessment.verdict === 'cuts'
        ? sentences(assessment.reason, ...whatIsNeeded(control, coming.addresses))
        : null,
  };
}

const noAddresses: Coming = { addresses: [], problem: null };

function refuse(
  control: Control,
  step: string,
  message: Said,
  { parameter, advice }: { parameter?: string; advice?: Said },
): { outcome: JobOutcome } {
  const failure = fail('input', message, { ...(parameter && { parameter }), ...(advice && { advice }) });
  return stopped(control, step, failure.error, untouched);
}

/** Sees to it that nobody else has the addresses to come: by the list, then on the wire. Null where they are free. */
async function checkFree(
  control: Control,
  picture: NetworkPicture | null,
  { serial }: NetworkChangeRequest,
  coming: Coming['addresses'],
): Promise<{ outcome: JobOutcome } | null> {
  if (!control.job.steps.some(({ name }) => name === 'address')) return null;
  const news = coming.filter(({ address }) => !picture || interfaceWith(picture, address) === null);
  if (news.length === 0) {
    end(control, 'address', 'skipped', said('changeJob.noNewAddress'));
    return null;
  }
  begin(control, 'address');
  for (const { address } of news) {
    const other = control.devices.places.othersAt(serial, address)[0];
    if (other) {
      return refuse(
        control,
        'address',
        said('changeJob.belongsTo', { address, name: cleanText(other.name, 80), serial: other.serial }),
        { parameter: 'address', advice: said('changeJob.belongsToAdvice') },
      );
    }
    const holder = await control.devices.places.holderOf(serial, address, control.signal);
    if (control.signal.aborted) {
      end(control, 'address', 'skipped', said('jobs.cancelled'));
      return { outcome: cancelled(untouched) };
    }
    const who = whoElse(holder, serial, picture);
    if (who !== null) {
      return refuse(control, 'address', said('changeJob.inUse', { address, who }), {
        parameter: 'address',
        advice: said('changeJob.inUseAdvice'),
      });
    }
  }
  end(
    control,
    'address',
    'done',
    said('changeJob.nobodyAt', { addresses: news.map(({ address }) => address) }),
  );
  return null;
}

type HolderOf = Awaited<ReturnType<Control['devices']['places']['holderOf']>>;

/** Who else holds an address, as a sentence; null for nobody and for the device itself. */
export function whoElse(holder: HolderOf, serial: string, picture: NetworkPicture | null): Said | null {
  switch (holder.kind) {
    case 'nobody':
      return null;
    case 'device':
      return holder.serial === serial ? null : said('changeJob.axisThere', { serial: holder.serial });
    case 'other': {
      const { mac } = holder;
      const own = [serial, ...(picture?.devices ?? []).map(({ macAddress }) => macAddress ?? '')];
      if (mac !== null && own.some((one) => parseSerial(one) === parseSerial(mac))) return null;
      return mac === null ? said('changeJob.somethingThere') : said('changeJob.hardwareThere', { mac });
    }
  }
}

/** The addresses that a change gives to the device, and its router's. */
export function takenBy({ params, coming = [] }: NetworkChangeSummary): string[] {
  const { staticDefaultRouter: router } = params;
  return typeof router === 'string' ? [router, ...coming] : coming;
}

/** What this computer will need to see the device again, to follow another sentence; empty where nothing. */
function whatIsNeeded({ devices, job }: Control, coming: Coming['addresses']): Said[] {
  const [first] = coming;
  if (!first || devices.places.ownSubnets().length === 0) return [];
  const missing = devices.places.missingSubnet(first.address, first.prefixLength, takenBy(job.request));
  return missing === null ? [] : [said('changeJob.willBe', { address: first.address }), missing];
}
