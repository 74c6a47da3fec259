/** The editions of the guidance that the rulebook holds. An edition binds a case for its life. */
export const editionIds = ['g2016', 'dardr-draft-2024'] as const;
export type EditionId = (typeof editionIds)[number];
export const isEditionId = (text: string): text is EditionId =>
  (editionIds as readonly string[]).includes(text);
