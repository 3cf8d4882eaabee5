import type { Said } from '../../shared/texts/said.ts';
import { say } from '../parts/language.svelte.ts';

/** What was wrong with the fields when they were tried: in the language of the moment, and until one is typed into. */
export class Wrong<Name extends string> {
  private found = $state.raw<readonly { name: Name; said: Said; typed: string }[]>([]);

  readonly errors: Partial<Record<Name, string>> = $derived.by(() => {
    const typed = this.typed();
    const errors: Partial<Record<Name, string>> = {};
    for (const one of this.found) if (typed[one.name] === one.typed) errors[one.name] = say(one.said);
    return errors;
  });

  /** `typed`: what stands in the fields now. */
  constructor(private readonly typed: () => Readonly<Record<Name, string>>) {}

  /** Forgets what was wrong before. Whether anything is wrong now. */
  take(problems: readonly (readonly [name: Name, said: Said | null])[]): boolean {
    const typed = this.typed();
    this.found = problems.flatMap(([name, said]) => (said ? [{ name, said, typed: typed[name] }] : []));
    return this.found.length > 0;
  }
}
