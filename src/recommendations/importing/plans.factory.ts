/** Printed plans in all their shapes, in words of our own; the bodies in them are those of a register. */
export const recommendationHeadings =
  'source_url,csp,published,year_of_death,rec_no,recommendation,addressed_to,truncated';

const here = 'https://example.org/reviews/harbour';
const there = 'https://example.org/reviews/hill';

/** Two reviews of one partnership, published in the same month. */
export const recommendationsPrinted = [
  `${here},Northshire,April 2023,2014,9.1 b,Front desks ask who else is at home,Kent Police,no`,
  `${here},Northshire,April 2023,2014,3.140(a),Wards settle who follows up,KMPT | Kent Police,no`,
  `${here},Northshire,April 2023,2014,10 (NCCG),Practices share what they know,Northshire Clinical Commissioning Group,no`,
  `${here},Northshire,April 2023,2014,1,Staff are told whom to call,Multiple Agencies,no`,
  `${here},Northshire,April 2023,2014,1,Leaflets are put where they are seen,[not shown],no`,
  `${there},Northshire,April 2023,,1,Pharmacists notice … [cut off in the stored excerpt],Fo [cut off],yes`,
  `${there},Northshire,April 2023,,2,Probation officers visit before release,Kent Probation Area,no`,
  `${there},Northshire,April 2023,,3,A doctor asks when a patient is alone,GP Practice,no`,
  `${there},Northshire,April 2023,,3,A doctor asks when a patient is alone,GP Practice,no`,
] as const;

export const actionHeadings =
  'source,plan,row_no,recommendation,scope,action,lead_agency,key_milestones,target_date,completion_and_outcome,irregularities,kind';

const row = (
  label: string,
  cells: {
    readonly recommendation?: string;
    readonly scope?: string;
    readonly action?: string;
    readonly lead?: string;
    readonly target?: string;
    readonly outcome?: string;
    readonly odd?: string;
  },
): string =>
  [
    'Papers of a meeting',
    'A plan of our own',
    label,
    cells.recommendation ?? '',
    cells.scope ?? '',
    cells.action ?? 'Write the guide and hand it out',
    cells.lead ?? 'Kent Police',
    '',
    cells.target ?? '',
    cells.outcome ?? '',
    cells.odd ?? '',
    'a plan',
  ]
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(',');

export const actionRowsPrinted = [
  row('1', { recommendation: 'Write a guide', scope: 'Local', target: '31 July 2026' }),
  row('2', {
    recommendation: 'Teach it',
    scope: 'Countywide',
    target: 'Ongoing March 2020 Ongoing',
  }),
  row('3', { recommendation: 'Watch it', target: 'next 3 months' }),
  row('4', { recommendation: 'Print it', target: 'once the final version is available' }),
  row('(continuation of 4)', { target: 'March 2020' }),
  row('5', { recommendation: 'Send it', outcome: '14 May 2019' }),
  row('6', { recommendation: 'Ask for it', outcome: 'Completed by 11 July (exact day not given)' }),
  row('7', { recommendation: 'Sign it', lead: 'Chief Constables (46 forces)', odd: '46 owners' }),
  row('8', { recommendation: 'Keep it', lead: '(not stated)', outcome: 'in due course' }),
  row('9', { recommendation: 'Weigh it', lead: 'Robin', target: 'by 31st July 2026' }),
] as const;

/** Rows of a published report whose day is printed, with an action that was done before. */
export const doneBefore = [
  'source_url,csp,published,rec_no,recommendation,addressed_to,completion_and_outcome',
  'https://example.org/reviews/wood,Northshire,1 March 2023,1,Neighbours know whom to tell,Kent Police,14 May 2019',
] as const;

export const fileOf = (lines: readonly string[]): Buffer =>
  Buffer.from(`${lines.join('\r\n')}\r\n`);
