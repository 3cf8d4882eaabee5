/** The certificates that are trusted, and what speaks for why a device shows another one. */
import type { CertificateSigns, PinnedCertificate } from '../../../shared/contract/certificate-signs.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import type { CertificateFacts } from '../http/certificates.ts';
import { signsOf } from './certificate-signs.ts';
import { whereabouts, type Entry } from './entry.ts';
import type { Answering, Links } from './links.ts';
import type { Pins } from '../storage/pins.ts';
import { unknownDevice, type DeviceList } from './list.ts';
import type { Neighbour } from './neighbours.ts';

export interface CertificatesNeeds {
  links: Links;
  pins: Pins;
  /** This computer's neighbour table. */
  neighbours: (address: string) => Promise<Neighbour[]>;
}

/** What was shown at an address, and who answered there, where somebody did. */
interface Shown {
  address: string;
  fingerprint: string;
  certificate: CertificateFacts;
  answer: Result<Answering>;
}

export class Certificates {
  constructor(
    private readonly needs: CertificatesNeeds,
    private readonly list: DeviceList,
  ) {}

  /** Those that are trusted, wherever their devices are. */
  pins(): PinnedCertificate[] {
    return this.needs.pins
      .all()
      .flatMap(({ serial, fingerprint, pinnedAt, replaced }): PinnedCertificate[] =>
        fingerprint === null
          ? []
          : [
              {
                serial,
                fingerprint,
                pinnedAt,
                how: replaced[0]?.why === 'own-job' ? 'own-job' : 'person',
                replaced,
              },
            ],
      );
  }

  /**
   * Asks who answers with a certificate that is not the trusted one, without a login, and judges what is seen. Fails where
   * nobody shows another one now.
   */
  async explain(serial: string): Promise<Result<CertificateSigns>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    const shown = await this.seek(entry);
    if (!shown.ok) return shown;
    const { address, fingerprint, certificate, answer } = shown.value;
    const neighbours = await this.needs.neighbours(address);
    const mac = neighbours.find((one) => one.address === address)?.mac.replaceAll(':', '') ?? null;
    const pins = this.pins();
    const own = pins.find((pin) => pin.serial === serial);
    const signs = signsOf({
      serial,
      before: {
        osVersion: entry.device.osVersion,
        pinnedAt: own?.pinnedAt ?? null,
        earlier: own?.replaced ?? [],
      },
      fingerprint,
      certificate,
      identity: answer.ok ? answer.value.identity : null,
      address,
      mac,
      pinnedFor: pins.find((pin) => pin.serial !== serial && pin.fingerprint === fingerprint)?.serial ?? null,
    });
    return ok({ fingerprint, signs });
  }

  /** The first of its addresses where another certificate is shown. */
  private async seek(entry: Entry): Promise<Result<Shown>> {
    const { addresses, httpsPorts, fingerprint: pin } = whereabouts(entry);
    let failure: Failure | null = null;
    for (const address of addresses.slice(0, addressesTried)) {
      for (const port of httpsPorts) {
        let seen: Pick<Shown, 'fingerprint' | 'certificate'> | null = null;
        const answer = await this.needs.links.ask(
          { scheme: 'https', host: address, port },
          null,
          undefined,
          (fingerprint, certificate) => {
            seen = { fingerprint, certificate };
            return ok(undefined);
          },
        );
        const shown = seen as Pick<Shown, 'fingerprint' | 'certificate'> | null; // set in the callback, which the compiler does not see
        if (shown !== null && shown.fingerprint !== pin) return ok({ address, answer, ...shown });
        if (!answer.ok) failure ??= answer.error;
      }
    }
    return failure ? { ok: false, error: failure } : fail('certificate', said('devices.notChanged'));
  }
}

const addressesTried = 4;
