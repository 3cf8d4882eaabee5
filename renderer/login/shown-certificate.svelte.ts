import type { Failure } from '../../shared/contract/result.ts';
import type { Api } from '../../shared/contract/ipc.ts';

/** The certificate that a login would go out over, looked at while the dialog is open. */
export class ShownCertificate {
  state = $state<'asking' | 'https' | 'http' | 'failed'>('asking');
  fingerprint = $state<string | null>(null);
  pinned = $state(false);
  failure = $state.raw<Failure | null>(null);
  private readonly looked: Promise<void>;

  constructor(api: Api, serial: string) {
    this.looked = this.look(api, serial);
  }

  /** What stands before the person's eyes once the device has answered. */
  async seen(): Promise<string | null> {
    await this.looked;
    return this.fingerprint;
  }

  /** The device has shown another one with its refusal: it is before the person's eyes from now on. */
  take({ kind, fingerprint }: Failure): void {
    if (kind !== 'certificate' || fingerprint === undefined) return;
    this.state = 'https';
    this.fingerprint = fingerprint;
    this.pinned = false;
  }

  private async look(api: Api, serial: string): Promise<void> {
    const answer = await api.devices.certificate({ serial });
    if (!answer.ok) {
      this.failure = answer.error;
      this.state = 'failed';
      return;
    }
    this.fingerprint = answer.value.fingerprint;
    this.pinned = answer.value.pinned;
    this.state = this.fingerprint === null ? 'http' : 'https';
  }
}
