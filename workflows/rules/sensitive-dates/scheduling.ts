/** A day on a form on which the family, or the public, hears from the review. */
export interface SchedulingField {
  readonly event: string;
  /** The box of the day; 'effectiveOn' is the day it happens on forms without one of their own. */
  readonly field: string;
}

/**
 * The letters, contacts and publications that somebody chooses a day for. What a court or another
 * body dates is not ours to choose, and is left out.
 */
export const schedulingFields: readonly SchedulingField[] = [
  { event: 'family.inform', field: 'informedOn' },
  { event: 'publication.schedule', field: 'scheduledFor' },
  { event: 'publication.publish', field: 'publishedOn' },
  { event: 'publication.tellFamily', field: 'effectiveOn' },
  { event: 'publication.republish', field: 'effectiveOn' },
  { event: 'familyStrand.planContact', field: 'plannedFor' },
  { event: 'familyStrand.contact', field: 'effectiveOn' },
  { event: 'familyStrand.meet', field: 'metOn' },
  { event: 'familyStrand.meetPanel', field: 'metOn' },
  { event: 'familyStrand.readDraft', field: 'readOn' },
  { event: 'familyStrand.tellOfPublication', field: 'effectiveOn' },
];

export const schedulingFieldOf = (event: string): string | null =>
  schedulingFields.find((one) => one.event === event)?.field ?? null;
