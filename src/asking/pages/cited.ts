import type { Citation } from '../../../workflows/language/missing';
import { saySource, type SaidSource } from '../../../workflows/rules/rulebook-page';

/** Names too long to stand under every reason; the rulebook gives them whole. */
const shortNames: Readonly<Record<string, string>> = {
  'Multi-agency Statutory Guidance for the Conduct of Domestic Homicide Reviews (2016)':
    'guidance of 2016',
  'Domestic Violence, Crime and Victims Act 2004': 'Act of 2004',
  'Victims and Prisoners Act 2024': 'Act of 2024',
  'Kent and Medway practice as configured here': '',
};

/** Where a rule comes from, in few words, and how sure we are of it. */
export function cited(citation: Citation): SaidSource {
  const instrument = Object.entries(shortNames).reduce(
    (said, [long, short]) => said.replace(long, short),
    citation.instrument,
  );
  return saySource({ ...citation, instrument: instrument.replace(/^; /, '') });
}
