import { createContext } from 'svelte';

/** Puts `text` on the clipboard and says so, or why not; `what` it is, such as "serial number". True where it is there. */
export type Copy = (text: string, what: string) => Promise<boolean>;

export const [getCopy, setCopy] = createContext<Copy>();
