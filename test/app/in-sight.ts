/** What of a page cannot be seen or reached in the window as large as it is now. */
import type { Page } from 'playwright-core';

/** One line for each: text that is cut off, what is wider than the window, buttons of a dialog that are out of sight. */
export function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const said = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const report = (element: Element, what: string) => {
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
      problems.push(`${what}: ${name} “${said(element).slice(0, 60)}”`);
    };
    const dialog = document.querySelector('dialog[open]');
    const isDrawn = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.sr-only, svg') === null &&
      // What lies behind a dialog was looked at before it.
      (dialog === null || dialog.contains(element));

    const root = document.documentElement;
    const wide = '[role=grid], :has(> table), table, [role=region].scroll, pre, input';
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight)
      report(root, 'larger than the window');
    // At 400 % tables may be wider than the window, fields than their boxes; buttons are scrolled to as all else.
    const zoomed = innerWidth < 480;
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      if (!isDrawn(element) || (zoomed && element.closest(wide) !== null)) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (box.left < -0.5 || box.right > innerWidth + 0.5) report(element, 'beside the window');
      const style = getComputedStyle(element);
      const wider = element.scrollWidth > element.clientWidth + 1;
      const higher = element.scrollHeight > element.clientHeight + 1;
      const whole = element.title === said(element);
      const cutsX = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const cutsY = style.overflowY === 'hidden' || style.overflowY === 'clip';
      if (cutsX && wider && !(style.textOverflow === 'ellipsis' && whole)) report(element, 'cut off');
      if (cutsY && higher && !(style.webkitLineClamp !== 'none' && whole)) report(element, 'cut off below');
      if (!cutsX && style.overflowX !== 'visible' && wider) report(element, 'scrolls sideways');
      if (element instanceof HTMLInputElement && element.value === '' && element.placeholder !== '') {
        const pen = new OffscreenCanvas(1, 1).getContext('2d');
        if (pen) pen.font = style.font;
        const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        if ((pen?.measureText(element.placeholder).width ?? 0) > room + 1) {
          problems.push(`hint cut off: ${element.placeholder}`);
        }
      }
      if (style.display === 'inline' || element.tagName === 'SELECT') continue;
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const text = range.getBoundingClientRect();
        if (style.overflowX === 'visible' && text.right > box.right + 1)
          report(element, 'text beside its box');
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}{4,24}/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => top));
          if (lines.size > 1) report(element, `“${word}” broken`);
        }
        if (text.width < 90 && text.height > 90) report(element, 'a column of a few letters');
      }
    }

    if (zoomed) return problems;
    const buttons =
      dialog?.querySelectorAll('.actions button') ?? document.querySelectorAll('.wizard footer button');
    for (const button of buttons) {
      const { left, top, width, height } = button.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      if (above === null || !button.contains(above)) report(button, 'out of sight');
    }
    const question = document.querySelector('[data-question]');
    if (question && dialog === null) {
      const { top, bottom } = question.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) report(question, 'out of sight');
    }
    return problems;
  });
}
