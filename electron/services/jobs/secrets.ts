/** What a job was given in secret, and what is told of the job without it: devices repeat in their errors what they were sent. */
import type { Job, JobOutcome } from '../../../shared/contract/job.ts';
import { hidden, secretParameters } from '../../../shared/api/secrets.ts';
import { isRecord } from '../../../shared/api/network-info.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { isSaid, type Part, type Said } from '../../../shared/texts/said.ts';

/** The keys and passwords among a method's parameters, and the logins inside URLs. */
export function secretsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') {
    if (secretParameters.has(name)) return value === '' ? [] : [value];
    return [...value.matchAll(/\/\/([^/\s]*)@/g)].flatMap(([, login = '']) => [
      login,
      ...loginParts(login.slice(login.indexOf(':') + 1)),
    ]);
  }
  if (Array.isArray(value)) return value.flatMap((item) => secretsIn(item, name));
  return isRecord(value) ? Object.entries(value).flatMap(([key, part]) => secretsIn(part, key)) : [];
}

/** A password as it stands in a URL, and as it is meant. */
function loginParts(password: string): string[] {
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}

export type Blank = (text: string) => string;

/** Shorter ones are words by themselves, so they are blanked out where they stand alone. */
const longEnough = 8;

/**
 * Blanks `secrets` out of a text, whatever their case: as they are, as they stand in JSON and in URLs, cleaned for showing,
 * and the beginning of one at which a text was cut.
 */
export function blanker(secrets: readonly string[]): Blank {
  const forms = secrets.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    cleanText(secret, secret.length),
  ]);
  const distinct = [...new Set(forms)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
  if (distinct.length === 0) return (text) => text;
  const whole = distinct.map((form) => {
    const literal = literally(form);
    return form.length < longEnough ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal;
  });
  const cut = distinct.flatMap((form) => {
    const points = [...form];
    return points.slice(1, -1).map((_, index) => `${literally(points.slice(0, index + 2).join(''))}(?=…)`);
  });
  // The longest beginning first.
  const pattern = new RegExp([...whole, ...cut.sort((a, b) => b.length - a.length)].join('|'), 'giu');
  return (text) => text.replace(pattern, hidden);
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The job with all that is told of it blanked. */
export function withoutSecrets(job: Job, blank: Blank): Job {
  const { steps, question, outcome, request } = job;
  return {
    ...job,
    request:
      request.kind === 'network-change' && request.before
        ? { ...request, before: Object.fromEntries(Object.entries(request.before).map(blankedIn(blank))) }
        : request,
    steps: steps.map((step) => ({ ...step, message: step.message && blankedSaid(step.message, blank) })),
    question: question && blankedSaid(question, blank),
    outcome: outcome && blankedOutcome(outcome, blank),
  };
}

function blankedOutcome({ failure, ...outcome }: JobOutcome, blank: Blank): JobOutcome {
  const told = {
    message: blankedSaid(outcome.message, blank),
    advice: blankedSaid(outcome.advice, blank),
  };
  if (!failure) return { ...outcome, ...told };
  const said = { message: blankedSaid(failure.message, blank), advice: blankedSaid(failure.advice, blank) };
  return { ...outcome, ...told, failure: { ...failure, ...said } };
}

/** What was told in it: its parts, and not the ids that name its texts. */
function blankedSaid({ id, parts }: Said, blank: Blank): Said {
  return {
    id,
    parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, blankedPart(part, blank)])),
  };
}

function blankedPart(part: Part, blank: Blank): Part {
  if (typeof part === 'string') return blank(part);
  if (Array.isArray(part)) return part.map((one: Part) => blankedPart(one, blank));
  return isSaid(part) ? blankedSaid(part, blank) : part;
}

const blankedIn =
  (blank: Blank) =>
  ([name, value]: [string, unknown]): [string, unknown] => [name, blanked(value, blank)];

/** The texts in a value that a device tells. */
function blanked(value: unknown, blank: Blank): unknown {
  if (typeof value === 'string') return blank(value);
  if (Array.isArray(value)) return value.map((item) => blanked(item, blank));
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(blankedIn(blank))) : value;
}
