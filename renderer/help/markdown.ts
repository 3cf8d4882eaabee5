/**
 * Reads the little Markdown that the manual is written in: a title, headings, paragraphs, steps, points; bold, code and
 * links to other pages within a line. What it does not know is an error, and markup is text.
 */

export type Inline =
  | { kind: 'text' | 'bold' | 'code'; text: string }
  /** `to`: the other page's file without its ending. */
  | { kind: 'link'; text: string; to: string };

export type Block =
  { kind: 'heading' | 'paragraph'; parts: Inline[] } | { kind: 'steps' | 'points'; items: Inline[][] };

export interface Article {
  title: string;
  blocks: Block[];
}

const inline = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([\w-]+)\.md\)/g;

function partsOf(line: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  const plain = (text: string) => {
    if (/[*`]|\]\(/.test(text)) throw new Error(`Not understood in the manual: ${line}`);
    if (text !== '') parts.push({ kind: 'text', text });
  };
  for (const match of line.matchAll(inline)) {
    const [all, bold, code, title = '', to] = match;
    plain(line.slice(at, match.index));
    if (bold !== undefined) parts.push({ kind: 'bold', text: bold });
    else if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (to !== undefined) parts.push({ kind: 'link', text: title, to });
    at = match.index + all.length;
  }
  plain(line.slice(at));
  return parts;
}

/** The lines of a list as its items: what is indented belongs to the item above. */
const itemsOf = (text: string, mark: RegExp) =>
  text
    .replaceAll(/\n {2,}/g, ' ')
    .split('\n')
    .map((line) => {
      if (!mark.test(line)) throw new Error(`No item of a list in the manual: ${line}`);
      return partsOf(line.replace(mark, ''));
    });

function blockOf(text: string): Block {
  if (/^1\. /.test(text)) return { kind: 'steps', items: itemsOf(text, /^\d+\. +/) };
  if (text.startsWith('- ')) return { kind: 'points', items: itemsOf(text, /^- +/) };
  if (text.startsWith('## ')) return { kind: 'heading', parts: partsOf(text.slice(3)) };
  if (/^(?:#|>|\||~|\* |[-=]{3}| )/.test(text)) throw new Error(`Not understood in the manual: ${text}`);
  return { kind: 'paragraph', parts: partsOf(text.replaceAll('\n', ' ')) };
}

export function readMarkdown(text: string): Article {
  const [head = '', ...rest] = text.trim().split(/\n{2,}/);
  if (!/^# [^\n]+$/.test(head)) throw new Error(`A page of the manual begins with its title: ${head}`);
  return { title: head.slice(2), blocks: rest.map(blockOf) };
}
