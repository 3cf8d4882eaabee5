/** The colours of states. A state is always told by its shape and its word as well. */
export type Tone = 'good' | 'warn' | 'bad' | 'accent' | 'plain';
