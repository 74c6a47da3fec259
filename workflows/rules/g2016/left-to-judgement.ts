import type { LaterRule } from '../clock-row';

/** Rules that no table can hold. They are said here so that nobody thinks they were forgotten. */
export const g2016LeftToJudgement: readonly string[] = [
  'Whether a death "appears to have" resulted from violence, abuse or neglect. The threshold is low; nobody need be charged, and no finding of the police or the coroner is needed (R (Charnwood Borough Council) v Secretary of State for the Home Department [2025] EWHC 33 (Admin)).',
  'Whether the circumstances of a suicide give rise to concern, for example coercive control in the relationship (guidance of 2016, paragraph 18, from memory).',
  'How heavily the "circumstances of particular concern" weigh: risk not recognised, concerns raised before, agencies that failed, a MARAC, children, a victim known to no agency, national implications (guidance of 2016, section 3, from memory). That no agency knew the victim is a reason to ask why, never a ground for refusing a review.',
  'Which partnership leads where the victim had no settled address: where the victim was last known to have lived or stayed, else case by case (guidance of 2016, section 3, from memory).',
  'Whether a chair is independent enough, and how much time since leaving an agency is enough. The statement is asked for; the judgement is the partnership’s.',
  'Whether a panel is right for the case: which experts on the victim’s characteristics, which "by and for" services.',
  'What is safe to ask of a family and when, and which relatives are told apart. The Senior Investigating Officer’s advice is recorded; it does not decide.',
  'Whether reasons against publication are compelling for the welfare of children or of others directly concerned (guidance of 2016, section 8, from memory).',
  'What is "as soon as reasonably practicable" when a copy of the report is owed (section 9(3C) of the Act of 2004). The alert after ten working days is ours.',
  'How soon a death is notified: the guidance asks for it as soon as possible and gives no number.',
  'Whether recommendations are specific, measurable, achievable, relevant and timely, and whether the equality of each protected characteristic was really examined.',
  'The limits of other reviews, such as the 15 working days of a rapid review of a child’s death: they belong to the bodies that hold them.',
];

/** Rules whose facts other parts of the casework will record: they join the tables with them. */
export const g2016LaterRules: readonly LaterRule[] = [
  {
    id: 'kcsp/papers',
    title: 'Papers of the KCSP',
    says: 'Papers are circulated at least five working days before a meeting; we read them as clear days',
    citation: {
      instrument: 'Terms of reference of the Kent Community Safety Partnership, July 2019',
      section: '7',
      status: 'as published',
    },
    waitsFor: 'meetings',
  },
  {
    id: 'kcsp/removal-vote',
    title: 'Removing the Chair or Vice-Chair of the KCSP',
    says: 'More than half of all the responsible authorities must vote for it at a meeting of the KCSP: four of seven, and four of six',
    citation: {
      instrument: 'Terms of reference of the Kent Community Safety Partnership, July 2019',
      section: '6',
      status: 'as published',
    },
    waitsFor: 'meetings',
  },
];
