/** The picture of a device's network in words: the same tree as the diagram, as a nested list. */
import type { End, Node, PictureModel } from './picture-model.ts';

export interface TextItem {
  id: string;
  text: string;
  items: TextItem[];
}

const sentence = (parts: readonly string[]) => `${parts.filter((part) => part !== '').join('. ')}.`;

function endItem(end: End): TextItem {
  const link = end.link === 'none' ? 'no link' : end.link === 'up' ? 'link up' : 'link not told';
  const lead =
    end.shape === 'computer' ? [end.title, ...end.details].join(', ') : `Leads to: ${end.title} (${link})`;
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
      `${node.name}, ${node.title}: ${node.state}`,
      addresses.length === 0 ? '' : `Addresses: ${addresses.join(', ')}`,
      ...node.notes,
      node.onLine ? 'This computer’s line to the device goes over it' : '',
    ]),
    items: [...node.ends.map(endItem), ...node.children.map(nodeItem)],
  };
}

export function pictureText({ roots }: PictureModel): TextItem[] {
  return roots.map(nodeItem);
}
