/**
 * Which login that is given to many was tried at which device: each once, ever. Kept by the login's id, so that nothing of
 * its password stands there.
 */
import { z } from 'zod';
import { tryOutcomes } from '../../../shared/contract/given-login.ts';
import { timeSchema } from '../../../shared/contract/time.ts';
import { fail, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import type { JsonDocument } from '../storage/json-document.ts';
import type { Shape } from '../storage/shape.ts';
import type { Store } from '../storage/store.ts';

const trySchema = z.object({
  login: z.string().max(64),
  user: z.string().max(300),
  // A time that no calendar has costs no try: it may not go there again.
  at: timeSchema.catch(0),
  outcome: z.enum(tryOutcomes),
  /** The run of the program that tries: of two at once, one alone may. */
  run: z.string().max(64),
});
export type KeptTry = z.infer<typeof trySchema>;
const ofDeviceSchema = z.object({ tries: z.array(trySchema) });
type OfDevice = z.infer<typeof ofDeviceSchema>;

const shape: Shape<OfDevice> = {
  field: 'tries',
  key: null,
  schema: ofDeviceSchema,
  title: (serial) => (serial === null ? said('storage.loginWithout') : said('storage.tries', { serial })),
  time: () => 0,
  most: null,
  // Whoever was written first has the try: nothing that either knows is lost.
  settle: (_base, mine, theirs) => ({
    tries: [
      ...theirs.tries.map(
        (one) => mine.tries.find(({ login, run }) => login === one.login && run === one.run) ?? one,
      ),
      ...mine.tries.filter(({ login }) => !theirs.tries.some((one) => one.login === login)),
    ],
  }),
  migrations: [],
};

export interface TriesNeeds {
  store: Store;
  clock: Clock;
  newId: () => string;
}

export class Tries {
  private readonly kept = new Map<string, OfDevice>();
  private readonly document: JsonDocument<OfDevice>;
  private readonly run: string;

  constructor(private readonly needs: TriesNeeds) {
    this.run = needs.newId();
    this.document = needs.store.document('tries.json', shape, {
      records: () => new Map(this.kept),
      adopt: (serial, record) => {
        if (record) this.kept.set(serial, record);
        else this.kept.delete(serial);
        return true;
      },
    });
  }

  /** Fails with `storage` where the disk does not tell what was tried: then nothing may be tried. */
  load(): Promise<Result<null>> {
    return this.document.load();
  }

  async stop(): Promise<void> {
    await this.document.close();
  }

  of(serial: string): readonly KeptTry[] {
    return this.kept.get(serial)?.tries ?? [];
  }

  all(): KeptTry[] {
    return [...this.kept.values()].flatMap(({ tries }) => tries);
  }

  /**
   * Writes down that the login goes out, before it does. Fails with `storage` where that could not be written, or where another
   * program was faster: then it must not go out.
   */
  async begin(serial: string, id: string, user: string): Promise<Result<null>> {
    const { clock } = this.needs;
    this.put(serial, { login: id, user, at: clock.now(), outcome: 'sent', run: this.run });
    const written = await this.document.save();
    const saved = this.document.isRead ? written : unread;
    const mine = this.of(serial).some(({ login, run }) => login === id && run === this.run);
    if (saved.ok && mine) return saved;
    this.takeBack(serial, id);
    return saved.ok ? fail('cancelled', said('devices.triedElsewhere')) : saved;
  }

  /** It did not go out, or the device did not look at it. */
  async undo(serial: string, id: string): Promise<void> {
    this.takeBack(serial, id);
    await this.document.save();
  }

  /** What the device said to it. */
  async end(serial: string, id: string, outcome: KeptTry['outcome']): Promise<void> {
    const begun = this.of(serial).find(({ login, run }) => login === id && run === this.run);
    if (!begun) return;
    this.put(serial, { ...begun, outcome });
    await this.document.save();
  }

  private put(serial: string, one: KeptTry): void {
    const others = this.of(serial).filter(({ login }) => login !== one.login);
    this.kept.set(serial, { tries: [...others, one] });
  }

  private takeBack(serial: string, id: string): void {
    // An empty record stays: one that is removed would take along what another program wrote.
    const tries = this.of(serial).filter(({ login, run }) => login !== id || run !== this.run);
    this.kept.set(serial, { tries });
  }
}

const unread = fail('storage', said('devices.triesUnread'), { advice: said('devices.triesUnreadAdvice') });
