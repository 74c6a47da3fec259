import { colours, type Colour, type Rag } from '../../../workflows/rules/recommendations/rag';

/** A colour as a tag: the word is always said, for print and for those who do not see it. */
export interface ColourTag {
  readonly text: string;
  readonly colour: string;
}

const drawn: Readonly<Record<Colour, string>> = {
  red: 'red',
  amber: 'yellow',
  green: 'green',
  blue: 'blue',
  grey: 'grey',
};

export const tagOf = ({ colour }: Pick<Rag, 'colour'>): ColourTag => ({
  text: colours[colour],
  colour: drawn[colour],
});
