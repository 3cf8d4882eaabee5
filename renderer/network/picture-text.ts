/** The picture of a device's network in words: the same tree as the diagram, as a nested list. */
import { t } from '../parts/language.svelte.ts';
import type { End, Node, PictureModel } from './picture-model.ts';

export interface TextItem {
  id: string;
  text: string;
  items: TextItem[];
}

const sentence = (parts: readonly string[]) => `${parts.filter((part) => part !== '').join('. ')}.`;

function endItem(end: End): TextItem {
  const { linkUp, noLink, linkNotTold } = t().interfaceTexts;
  const link = end.link === 'none' ? noLink : end.link === 'up' ? linkUp : linkNotTold;
  const lead =
    end.shape === 'computer'
      ? [end.title, ...end.details].join(', ')
      : t().picture.leadsTo({ title: end.title, link });
  return {
    id: end.id,
    text: sentence(end.shape === 'computer' ? [lead] : [lead, ...end.details]),
    items: [],
  };
}

function nodeItem(node: Node): TextItem {
  const addresses = node.addresses.map(({ text, origin }) => (origin === '' ? text : `${text} (${origin})`));
  return {
    id: node.id,
    text: sentence([
      t().picture.node(node),
      addresses.length === 0 ? '' : t().picture.addresses({ list: addresses }),
      ...node.notes,
      node.onLine ? t().picture.onLine : '',
    ]),
    items: [...node.ends.map(endItem), ...node.children.map(nodeItem)],
  };
}

export function pictureText({ roots }: PictureModel): TextItem[] {
  return roots.map(nodeItem);
}
