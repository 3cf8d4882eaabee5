/** What a person has chosen for this program itself, apart from any site. */
import { z } from 'zod';
import { longestWho } from '../../../shared/contract/activity.ts';
import { listViewSchema, usualListView, type ListView } from '../../../shared/contract/list-view.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { longestFeed } from '../../../shared/contract/updates.ts';
import { isLanguage, type Language } from '../../../shared/texts/language.ts';
import { said } from '../../../shared/texts/said.ts';
import type { JsonDocument } from './json-document.ts';
import { mergeFields } from './merge.ts';
import type { Shape } from './shape.ts';
import type { Store } from './store.ts';

/** What a newer program has chosen may stand there: a language that is not known here is kept, another list is not. */
const settingsSchema = z.object({
  language: z.string().max(20).nullable(),
  list: listViewSchema.nullable().catch(null).default(null),
  person: z.string().max(longestWho).nullable().catch(null).default(null),
  feed: z.string().max(longestFeed).nullable().catch(null).default(null),
});
type Kept = z.infer<typeof settingsSchema>;

const nothingChosen: Kept = { language: null, list: null, person: null, feed: null };

const shape: Shape<Kept> = {
  field: 'settings',
  key: null,
  schema: settingsSchema,
  title: () => said('storage.settings'),
  time: () => 0,
  most: null,
  // What was not chosen here does not go before what somebody has chosen.
  settle: (base = nothingChosen, mine, theirs) => mergeFields(base, mine, theirs, () => 'mine'),
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
    this.kept = { ...nothingChosen, ...this.kept, language };
    return this.document.save();
  }

  /** How the list looks. */
  get listView(): ListView {
    return this.kept?.list ?? usualListView;
  }

  /** Remembers it. Fails with `storage` where it is known in this run alone. */
  chooseListView(list: ListView): Promise<Result<null>> {
    this.kept = { ...nothingChosen, ...this.kept, list };
    return this.document.save();
  }

  /** The name of who works here, as it is to stand in logs and reports; null for the system's account. */
  get person(): string | null {
    return this.kept?.person ?? null;
  }

  /** Remembers it. Fails with `storage` where it is known in this run alone. */
  choosePerson(person: string | null): Promise<Result<null>> {
    this.kept = { ...nothingChosen, ...this.kept, person };
    return this.document.save();
  }

  /** Whom the program asks for newer versions of itself; null for nobody. */
  get feed(): string | null {
    return this.kept?.feed ?? null;
  }

  /** Remembers it. Fails with `storage` where it is known in this run alone. */
  chooseFeed(feed: string | null): Promise<Result<null>> {
    this.kept = { ...nothingChosen, ...this.kept, feed };
    return this.document.save();
  }

  async stop(): Promise<void> {
    await this.document.close();
  }
}
