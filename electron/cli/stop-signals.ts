/**
 * Calls `stop` whenever the command is to end: Ctrl-C, a closed terminal, the system's own wish. To the end of the process:
 * one Ctrl-C arrives twice below npm, and the second must not cut off the first's answer.
 */
export function onStopSignal(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
