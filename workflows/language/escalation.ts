/** To whom an agency that does not take part is escalated, lowest first (DOMAIN 2.5, 3.5). */
export const ladder = {
  independentChair: 'Independent chair',
  communitySafetyTeam: 'Kent Community Safety Team',
  steeringGroupMember: "The agency's Steering Group member",
  steeringGroupChair: 'Steering Group Chair',
  kcspChair: 'KCSP Chair',
  homeOffice: 'Home Office',
} as const;

export type Rung = keyof typeof ladder;

const rungs = Object.keys(ladder) as readonly Rung[];

/** Whether a rung is further up than the last one; anything is, before the first. */
export const isFurtherUp = (rung: unknown, last: Rung | null): boolean =>
  rungs.indexOf(rung as Rung) > (last === null ? -1 : rungs.indexOf(last));
