import { randomUUID } from 'node:crypto';

/** A new identifier, never reused: for instances, facts, commands and people alike. */
export const newId = (): string => randomUUID();
