/** The texts of the manual, by file. Imported when somebody opens it. */
export const files = import.meta.glob<string>('../../docs/manual/es/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
