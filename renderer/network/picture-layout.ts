/**
 * Where everything in the picture of a device's network stands. The device is one frame; its interfaces are boxes in
 * it, what hangs on an interface stands to its right, and what is outside stands right of the frame. Every box has
 * rows of its own, so that no line crosses a box. Lengths are in units of 1/16 rem.
 */
import { t } from '../parts/language.svelte.ts';
import type { End, Link, Node, PictureModel } from './picture-model.ts';

interface Row {
  text: string;
  /** Before it was cut to the box. */
  full: string;
  /** Of its baseline, from the box's top. */
  y: number;
  look: 'state' | 'address' | 'note';
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Box extends Rectangle {
  id: string;
  shape: Node['shape'] | End['shape'];
  outside: boolean;
  title: string;
  /** Before it was cut to the box. */
  fullTitle: string;
  /** At the right end of the title's row. */
  kind: string;
  link: Link;
  rows: Row[];
  onLine: boolean;
}

export interface Wire {
  id: string;
  /** Corners, from the box that it leaves. */
  points: [number, number][];
  link: Link;
  onLine: boolean;
}

export interface Layout {
  width: number;
  height: number;
  /** Of the device. */
  frame: Rectangle;
  boxes: Box[];
  wires: Wire[];
}

/** How wide things are: `wide` where there is room, `narrow` for the smallest window. */
interface Widths {
  box: number;
  end: number;
  across: number;
  framePadding: number;
  toOutside: number;
}

export const wide: Widths = { box: 262, end: 224, across: 44, framePadding: 20, toOutside: 52 };
export const narrow: Widths = { box: 202, end: 186, across: 26, framePadding: 12, toOutside: 28 };

const between = 12;
const frameHead = 48;
const frameFoot = 20;
const margin = 2;
/** Where a box's title stands, and where its wires meet it. */
const titleLine = 24;
/** Where text begins, beside the icon. */
export const textLeft = 42;
const textRight = 12;
const rowHeight = 19;
const mostRows = 4;

// Widths of one character of a row, of a title and of an address, with room to spare; wide scripts and emoji take two.
const sans = 7;
const bold = 7.7;
const mono = 7.5;

/** `text` cut to `width`, with an ellipsis where something is missing. */
export function fit(text: string, width: number, each: number): string {
  let used = 0;
  let fitting = '';
  const points = [...text];
  for (const [index, point] of points.entries()) {
    used += (point.codePointAt(0) ?? 0) > 0x2e7f ? 2 * each : each;
    const rest = index === points.length - 1 ? 0 : each;
    if (used + rest > width) return `${fitting}…`;
    fitting += point;
  }
  return text;
}

/** At most `mostRows` of `texts`; the last one counts those left out. */
function few(texts: readonly string[]): string[] {
  if (texts.length <= mostRows) return [...texts];
  return [...texts.slice(0, mostRows - 1), t().picture.more({ count: texts.length - mostRows + 1 })];
}

/** A text too long for one row goes on in a second one, from a space on where there is one. */
function inTwo(text: string, width: number, each: number): string[] {
  const points = [...text];
  const most = Math.floor(width / each);
  if (points.length <= most) return [text];
  const space = points.lastIndexOf(' ', most);
  return space > 0
    ? [points.slice(0, space).join(''), points.slice(space + 1).join('')]
    : [points.slice(0, most).join(''), points.slice(most).join('')];
}

type Line = Pick<Row, 'text' | 'look'>;
const lines = (look: Row['look'], texts: readonly string[]): Line[] => texts.map((text) => ({ text, look }));

function rowsOf(all: readonly Line[], width: number): Row[] {
  return all
    .flatMap(({ text, look }) => {
      const each = look === 'address' ? mono : sans;
      return inTwo(text, width, each).map((full) => ({ text: fit(full, width, each), full, look }));
    })
    .map((row, index) => ({ ...row, y: titleLine + 5 + (index + 1) * rowHeight }));
}

const heightOf = (rows: readonly Row[]) =>
  rows.length === 0 ? 48 : titleLine + 20 + rows.length * rowHeight;

function interfaceBox(node: Node, x: number, y: number, width: number): Box {
  const inner = width - textLeft - textRight;
  const addresses = few(node.addresses.map(({ text }) => text));
  const rows = rowsOf(
    [...lines('state', [node.state]), ...lines('address', addresses), ...lines('note', node.notes)],
    inner,
  );
  const kind = fit(node.title, inner / 2, sans);
  return {
    id: node.id,
    shape: node.shape,
    outside: false,
    title: fit(node.name, inner - 8 - [...kind].length * sans, bold),
    fullTitle: node.name,
    kind,
    link: node.link,
    rows,
    onLine: node.onLine,
    x,
    y,
    width,
    height: heightOf(rows),
  };
}

function endBox(end: End, x: number, y: number, width: number): Box {
  const inner = width - textLeft - textRight;
  const look = end.shape === 'seen' ? 'address' : 'note';
  const rows = rowsOf(lines(look, few(end.details)), inner);
  return {
    id: end.id,
    shape: end.shape,
    outside: true,
    title: fit(end.title, inner, bold),
    fullTitle: end.title,
    kind: '',
    link: end.link,
    rows,
    onLine: end.onLine,
    x,
    y,
    width,
    height: heightOf(rows),
  };
}

const depthOf = (nodes: readonly Node[]): number =>
  nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ children }) => depthOf(children)));

const anyEnds = (nodes: readonly Node[]): boolean =>
  nodes.some(({ ends, children }) => ends.length > 0 || anyEnds(children));

function wire(from: Box, to: Box, { across, toOutside }: Widths): Wire {
  const y1 = from.y + titleLine;
  const y2 = to.y + titleLine;
  const start = from.x + from.width;
  const trunk = to.outside ? to.x - toOutside / 2 : start + across / 2;
  const points: [number, number][] =
    y1 === y2
      ? [
          [start, y1],
          [to.x, y2],
        ]
      : [
          [start, y1],
          [trunk, y1],
          [trunk, y2],
          [to.x, y2],
        ];
  return { id: to.id, points, link: to.link, onLine: from.onLine && to.onLine };
}

/** The boxes and lines of `model`. */
export function pictureLayout({ roots }: PictureModel, widths: Widths = wide): Layout {
  const { across, framePadding, toOutside } = widths;
  const boxes: Box[] = [];
  const wires: Wire[] = [];
  const columns = Math.max(1, depthOf(roots));
  const left = margin + framePadding;
  const frameWidth = 2 * framePadding + columns * widths.box + (columns - 1) * across;
  const outside = margin + frameWidth + toOutside;

  /** Puts `node` and all that hangs on it from `top` on; answers where the next one may begin. */
  const place = (node: Node, depth: number, top: number): { box: Box; next: number } => {
    const box = interfaceBox(node, left + depth * (widths.box + across), top, widths.box);
    boxes.push(box);
    let next = top;
    for (const end of node.ends) {
      const placed = endBox(end, outside, next, widths.end);
      boxes.push(placed);
      wires.push(wire(box, placed, widths));
      next = placed.y + placed.height + between;
    }
    for (const child of node.children) {
      const placed = place(child, depth + 1, next);
      wires.push(wire(box, placed.box, widths));
      next = placed.next;
    }
    return { box, next: Math.max(next, box.y + box.height + between) };
  };

  let bottom = margin + frameHead;
  for (const root of roots) bottom = place(root, 0, bottom).next;
  const height = bottom - between + frameFoot;
  return {
    width: anyEnds(roots) ? outside + widths.end + margin : margin + frameWidth + margin,
    height: height + margin,
    frame: { x: margin, y: margin, width: frameWidth, height: height - margin },
    boxes,
    wires,
  };
}
