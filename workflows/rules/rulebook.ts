import type { EditionId } from '../language/editions';
import { dardrDraft2024 } from './dardr-draft-2024/edition';
import type { Edition } from './edition';
import { g2016 } from './g2016/edition';

/** Every edition stays in the tree: a running case keeps the one it began under. */
export const rulebook: Readonly<Record<EditionId, Edition>> = {
  g2016,
  'dardr-draft-2024': dardrDraft2024,
};
