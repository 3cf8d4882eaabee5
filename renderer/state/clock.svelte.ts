/** The time for whatever shows one: "2 h ago", a timer. Milliseconds since 1970, renewed every second. */
export class Clock {
  now = $state(0);

  constructor(private readonly read: () => number = Date.now) {
    this.now = read();
  }

  start(): () => void {
    const timer = setInterval(() => (this.now = this.read()), 1000);
    return () => clearInterval(timer);
  }
}
