/** Hears the page as a screen reader does, which reads out what comes into a region that is there already, and alerts. */

export interface Heard {
  text: string;
  how: 'politely' | 'at once';
}

const isRegion =
  '[role="status"], [role="log"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';

export class Listener {
  readonly heard: Heard[] = [];

  private readonly known = new WeakSet<Element>();
  private readonly observer = new MutationObserver((records) => {
    this.read(records);
  });
  private readonly usual = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow') ?? {};

  /** From now on; `stop` ends it. */
  constructor() {
    const { watch } = this;
    // What the descriptor of a method holds is the method.
    const attach = this.usual.value as (init: ShadowRootInit) => ShadowRoot;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      watch(root);
      return root;
    };
    for (const region of document.querySelectorAll(isRegion)) this.known.add(region);
    this.watch(document.body);
  }

  stop(): void {
    Object.defineProperty(Element.prototype, 'attachShadow', this.usual);
    this.observer.disconnect();
  }

  private readonly watch = (root: Node): void => {
    this.observer.observe(root, { childList: true, characterData: true, subtree: true });
  };

  private read(records: readonly MutationRecord[]): void {
    /** What is new in each region, once however many of its parts have changed. */
    const news = new Map<Element, Set<string>>();
    for (const { target, addedNodes } of records) {
      for (const added of addedNodes.length === 0 ? [target] : addedNodes) {
        if (!added.isConnected || isBehind(added)) continue;
        const element = added instanceof Element ? added : added.parentElement;
        const region = element?.closest(isRegion);
        for (const inner of added instanceof Element ? added.querySelectorAll(isRegion) : [])
          this.come(inner);
        if (!region) continue;
        if (!this.known.has(region)) this.come(region);
        else
          news.set(
            region,
            (news.get(region) ?? new Set()).add(words(region.role === 'log' ? added : region)),
          );
      }
    }
    for (const [region, texts] of news) {
      const how = region.role === 'alert' || region.ariaLive === 'assertive' ? 'at once' : 'politely';
      for (const text of texts) if (text !== '') this.heard.push({ text, how });
    }
  }

  private come(region: Element): void {
    if (this.known.has(region)) return;
    this.known.add(region);
    const text = words(region);
    // No screen reader is sure to say what comes together with another kind of region.
    if (region.role === 'alert' && text !== '') this.heard.push({ text, how: 'at once' });
  }
}

/** Behind the innermost dialog, where nothing is heard. */
function isBehind(node: Node): boolean {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const root = node.getRootNode();
  return dialog !== undefined && !dialog.contains(root instanceof ShadowRoot ? root.host : node);
}

const words = (node: Node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
