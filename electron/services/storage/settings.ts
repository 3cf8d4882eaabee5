/** What a person has chosen for this program itself, apart from any site. */
import { z } from 'zod';
import type { Result } from '../../../shared/contract/result.ts';
import { isLanguage, type Language } from '../../../shared/texts/language.ts';
import { said } from '../../../shared/texts/said.ts';
import type { JsonDocument } from './json-document.ts';
import type { Shape } from './shape.ts';
import type { Store } from './store.ts';

/** `language`: one of a newer program's may stand there. */
const settingsSchema = z.object({ language: z.string().max(20).nullable() });
type Kept = z.infer<typeof settingsSchema>;

const shape: Shape<Kept> = {
  field: 'settings',
  key: null,
  schema: settingsSchema,
  title: () => said('storage.settings'),
  time: () => 0,
  most: null,
  settle: (_base, mine) => mine,
  migrations: [],
};
const key = 'window';

export class Settings {
  private kept: Kept | null = null;
  private readonly document: JsonDocument<Kept>;

  constructor(store: Store) {
    this.document = store.document('settings.json', shape, {
      records: () => new Map(this.kept ? [[key, this.kept]] : []),
      adopt: (name, record) => {
        if (name !== key) return false;
        this.kept = record;
        return true;
      },
    });
  }

  /** Fails with `storage` where the disk does not tell. */
  load(): Promise<Result<null>> {
    return this.document.load();
  }

  /** The language that was chosen; null for the system's. */
  get language(): Language | null {
    const language = this.kept?.language;
    return isLanguage(language) ? language : null;
  }

  /** Remembers a choice. Fails with `storage` where it is known in this run alone. */
  chooseLanguage(language: Language | null): Promise<Result<null>> {
    this.kept = { language };
    return this.document.save();
  }

  async stop(): Promise<void> {
    await this.document.close();
  }
}
