import type { Citation } from '../../language/missing';

/** The guidance of December 2016, by section, as we remember it until somebody checks it. */
export const g2016 = (section: string): Citation => ({
  instrument: 'Multi-agency Statutory Guidance for the Conduct of Domestic Homicide Reviews (2016)',
  section,
  status: 'from memory',
});

/** Our own practice or design, where no source gives a rule. */
export const localPractice: Citation = {
  instrument: 'Kent and Medway practice as configured here',
  status: 'local practice',
};

/** The Act that asks for these reviews, as published on legislation.gov.uk. */
export const act2004 = (section: string): Citation => ({
  instrument: 'Domestic Violence, Crime and Victims Act 2004',
  section,
  status: 'as published',
});
