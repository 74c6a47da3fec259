/** What the readers of the two kinds of file answer: every row that says something. */
export interface SheetRecord {
  readonly cells: readonly string[];
  readonly text: string;
  /** What is doubtful about a cell, by its place; it is said under the heading of its column. */
  readonly doubts: ReadonlyMap<number, CellDoubt>;
}

export interface CellDoubt {
  /** `label`: it matters only where the column holds labels. */
  readonly matters: 'always' | 'label';
  readonly says: string;
}
