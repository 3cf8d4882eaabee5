/** What is read out to whoever does not see it: politely, each time that it is said, and where it can be heard. */

/** A dialog that closes with what it has done to say is closed by then: what is behind one is not heard. */
const gatherMs = 150;
/** So many stay for whoever goes there to hear them again. */
const most = 3;

let gathered: string[] = [];
/** The regions that are there, that of the innermost dialog last. */
const regions: Element[] = [];

/** Reads `text` out as soon as nothing else is being said; once where two ask for it at the same time. */
export function announce(text: string): void {
  if (gathered.includes(text)) return;
  gathered.push(text);
  if (gathered.length === 1) setTimeout(say, gatherMs);
}

function say(): void {
  const region = regions.at(-1);
  for (const text of gathered) {
    const said = document.createElement('p');
    said.textContent = text;
    region?.append(said);
  }
  gathered = [];
  while (region && region.children.length > most) region.firstChild?.remove();
}

/** Makes `host` the one that is heard, until the answer is called. Its words are in a tree of their own: they are no text of the page. */
export function speakIn(host: HTMLElement): () => void {
  const region = document.createElement('div');
  region.role = 'log';
  region.ariaLive = 'polite';
  host.attachShadow({ mode: 'closed' }).append(region);
  regions.push(region);
  return () => void regions.splice(regions.indexOf(region), 1);
}
