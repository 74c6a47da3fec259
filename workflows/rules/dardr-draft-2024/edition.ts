import type { Edition } from '../edition';
import { g2016 } from '../g2016/edition';
import {
  dardrDraft2024CopiesTo,
  dardrDraft2024Criteria,
  dardrDraft2024LeftToJudgement,
} from './criteria';
import { dardrDraft2024Deadlines } from './deadlines';
import { dardrDraft2024Requirements } from './requirements';

/** The draft statutory guidance of May 2024, for domestic abuse related death reviews. */
export const dardrDraft2024: Edition = {
  ...g2016,
  id: 'dardr-draft-2024',
  title: 'Draft statutory guidance of May 2024 (domestic abuse related death reviews)',
  bindsFrom: null,
  names: {
    ...g2016.names,
    review: 'domestic abuse related death review',
    reviews: 'domestic abuse related death reviews',
    short: 'DARDR',
    death: 'death',
    guidance: 'the draft guidance of 2024',
  },
  criteria: dardrDraft2024Criteria,
  copiesTo: dardrDraft2024CopiesTo,
  scopingReview: true,
  deadlines: dardrDraft2024Deadlines,
  requirements: dardrDraft2024Requirements(g2016.requirements),
  leftToJudgement: [...g2016.leftToJudgement, ...dardrDraft2024LeftToJudgement],
};
