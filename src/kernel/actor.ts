import type { Asker } from '../../workflows/language/roles';

/**
 * What an actor may see: every case, every case's stage but nothing more, or these cases only.
 * What a person may not see does not exist for them.
 */
export type Sight =
  | { readonly of: 'all' }
  | { readonly of: 'stages' }
  | { readonly of: 'own'; readonly caseIds: ReadonlySet<string> };

/** Somebody who asks: a person with an account, or the system itself. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Asker[];
  readonly sight: Sight;
}

export const theSystem: Actor = {
  id: 'system',
  name: 'The system',
  roles: ['system'],
  sight: { of: 'all' },
};

export const maySee = ({ sight }: Actor, caseId: string): boolean =>
  sight.of !== 'own' || sight.caseIds.has(caseId);
