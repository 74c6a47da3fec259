/** Lines of a text, some of them given as lists. */
export const lines = (...blocks: readonly (string | readonly string[])[]): string =>
  blocks.flat().join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];

export const code = (name: string): string => `\`${name}\``;

export const generated =
  'Generated from the rows of workflows/rules by `npm run publish:rulebook`. Do not edit: change the row.';
