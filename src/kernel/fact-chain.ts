import { createHash } from 'node:crypto';
import type { Fact } from './records/fact.entity';

/** JSON with its keys in order, so that the same content always has the same text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash of a fact: over every column but the hash itself, the previous fact's hash included. */
export function hashOf(fact: Omit<Fact, 'hash'>): string {
  const { ...columns }: Partial<Fact> = fact;
  delete columns.hash;
  return sha256(canonicalJson(columns));
}
