/** How a person likes the list of devices to look. */
import { z } from 'zod';

/** In the order in which they stand. */
export const listColumns = [
  'state',
  'name',
  'place',
  'model',
  'serial',
  'address',
  'version',
  'seen',
  'tags',
] as const;
export type ListColumn = (typeof listColumns)[number];

export const listGroups = ['place', 'subnet', 'model', 'state'] as const;
export type ListGroup = (typeof listGroups)[number];

export const listDensities = ['comfortable', 'compact'] as const;
export type ListDensity = (typeof listDensities)[number];

export const listViewSchema = z.strictObject({
  density: z.enum(listDensities),
  /** Those that are shown where there is room. The name always is. */
  columns: z.array(z.enum(listColumns)).max(listColumns.length),
  sort: z.strictObject({ column: z.enum(listColumns), descending: z.boolean() }),
  group: z.enum(listGroups).nullable(),
});
export type ListView = z.infer<typeof listViewSchema>;

export const usualListView: ListView = {
  density: 'comfortable',
  columns: ['state', 'name', 'place', 'serial', 'address', 'version', 'seen', 'tags'],
  sort: { column: 'name', descending: false },
  group: null,
};
