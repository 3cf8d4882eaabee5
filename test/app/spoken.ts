/** What of a page cannot be told, or told apart, by whoever hears it or goes through it by keys. */
import type { Page } from 'playwright-core';

/** What is acted on, by its role in the accessibility tree. */
const acted = new Set(
  ['button', 'link', 'checkbox', 'radio', 'switch', 'textbox', 'searchbox', 'combobox', 'listbox'].concat([
    'spinbutton',
    'slider',
    'tab',
    'menuitem',
    'DisclosureTriangle',
    'summary',
  ]),
);
/** What tells the same name apart: it is said when a person goes into it. */
const groups = new Set(
  [
    'group',
    'radiogroup',
    'region',
    'form',
    'article',
    'row',
    'table',
    'grid',
    'navigation',
    'search',
    'list',
  ].concat(['treegrid', 'dialog', 'alertdialog', 'status', 'alert', 'Details']),
);

/**
 * One line for each: what is acted on without a name, or with the name of something else in the same group; headings
 * that leave a level out; what moves although less motion is asked for; what takes the keyboard elsewhere than the eye goes; what acts like an element that it is not.
 */
export async function untold(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const text = (value: { value?: unknown } | undefined) =>
    typeof value?.value === 'string' || typeof value?.value === 'number' ? String(value.value).trim() : '';

  const problems: string[] = [];
  const names = new Map<string, number>();
  let level = 0;
  const titles: string[] = [];
  // Depth first, as it is read.
  const read = (id: string, within: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const role = text(node.role);
    const name = text(node.name);
    let inner = within;
    if (!node.ignored) {
      if (acted.has(role)) {
        if (name === '') problems.push(`a ${role} without a name in ${within || 'the page'}`);
        const value = role === 'radio' || role === 'option' ? ` ${text(node.value)}` : '';
        const key = `${role} “${name}”${value} in ${within || 'the page'}`;
        names.set(key, (names.get(key) ?? 0) + 1);
      }
      if (role === 'heading') {
        const next = Number(node.properties?.find((one) => one.name === 'level')?.value.value);
        if (name === '') problems.push('a heading without words');
        if (level !== 0 && next > level + 1)
          problems.push(`heading ${String(next)} “${name}” after one of level ${String(level)}`);
        if (next === 1) titles.push(name);
        level = next;
      }
      if (groups.has(role) && name !== '') inner = `${within}/${role} ${name}`;
    }
    for (const child of node.childIds ?? []) read(child, inner);
  };
  const top = nodes[0];
  if (top !== undefined) read(top.nodeId, '');
  for (const [key, count] of names) if (count > 1) problems.push(`${String(count)} times: ${key}`);
  if (titles.length > 1) problems.push(`several titles: ${titles.join(', ')}`);

  const order = await page.evaluate(() => {
    // The window is asked for less motion by the test that looks at it.
    const problems = document
      .getAnimations()
      .map(
        (animation) => `moves: ${animation instanceof CSSAnimation ? animation.animationName : 'something'}`,
      );
    const dialog = document.querySelector('dialog[open]');
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
    const reached = [
      ...(dialog ?? document).querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getClientRects().length > 0,
    );
    for (const element of reached) if (element.tabIndex > 0) problems.push(`out of turn: ${named(element)}`);
    const pane = (element: Element | null): Element | null =>
      element === null || /auto|scroll/.test(getComputedStyle(element).overflowY)
        ? element
        : pane(element.parentElement);
    for (const [index, later] of reached.entries()) {
      const before = reached[index - 1];
      // What holds others begins where they do, and what is scrolled away is nowhere beside what is not.
      if (before === undefined || before.contains(later) || pane(before) !== pane(later)) continue;
      const a = before.getBoundingClientRect();
      const b = later.getBoundingClientRect();
      const above = b.bottom <= a.top + 1 && b.left < a.right - 1;
      const left = b.right <= a.left + 1 && b.top < a.bottom - 1 && b.bottom > a.top + 1;
      if (above || left) problems.push(`the keyboard goes back from ${named(before)} to ${named(later)}`);
    }
    const natives = {
      button: 'button, summary',
      link: 'a',
      checkbox: 'input',
      radio: 'input',
      textbox: 'input, textarea',
    };
    for (const [role, native] of Object.entries(natives))
      for (const element of document.querySelectorAll(`[role=${role}]`))
        if (!element.matches(native)) problems.push(`not a ${role} by itself: ${named(element)}`);
    return problems;
  });
  return [...problems, ...order];
}
