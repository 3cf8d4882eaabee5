let context: AudioContext | null = null;

/** What a scanned label came to, for eyes that are elsewhere: one high tone where it was taken, two low ones where somebody has to look. */
export function beep(isTaken: boolean): void {
  if (!('AudioContext' in globalThis)) return;
  context ??= new AudioContext();
  for (const startsIn of isTaken ? [0] : [0, 0.2]) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = isTaken ? 1_320 : 330;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(context.destination);
    tone.start(context.currentTime + startsIn);
    tone.stop(context.currentTime + startsIn + 0.12);
  }
}
