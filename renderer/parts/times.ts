/** Times as people say them; the examples are English. */
import { t } from './language.svelte.ts';

/** `Now`, `3 min ago`, `2 h ago`, `5 days ago`. Both in milliseconds since 1970. */
export function ago(then: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  if (seconds < 60) return seconds < 5 ? t().times.now : t().times.secondsAgo({ seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t().times.minutesAgo({ minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return t().times.hoursAgo({ hours });
  return t().times.daysAgo({ days: Math.floor(hours / 24) });
}

/** `4 s`, `1 min 20 s`, `2 h 5 min`, from milliseconds. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return t().times.seconds({ seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t().times.minutes({ minutes, seconds: seconds % 60 });
  return t().times.hours({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** A timer's face, `1:59`, from milliseconds. */
export function timer(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `14:05` today, `3 Mar, 14:05` on other days. */
export function moment(then: number, now: number): string {
  const sameDay = new Date(then).toDateString() === new Date(now).toDateString();
  return sameDay ? t().times.clock({ at: then }) : t().times.dayAndClock({ at: then });
}
