import { SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Route } from './routes';

const AUDITS = 'web:audits';

/**
 * Names what a use of this route is called in the access log, reads included: who opened a case
 * file is itself worth knowing. A route without it stops the service from starting.
 */
export const Audits = (what: string): MethodDecorator & ClassDecorator => SetMetadata(AUDITS, what);

export const auditedAs = (
  reflector: Reflector,
  { handler, controller }: Pick<Route, 'handler' | 'controller'>,
): string | undefined =>
  reflector.getAllAndOverride<string | undefined>(AUDITS, [handler, controller]);

export interface AuditEntry {
  /** What the route called itself. */
  readonly what: string;
  /** The id of the user; null when nobody is signed in. */
  readonly actor: string | null;
  /** `:reference` of the route, as it was sent: there may be no such record. */
  readonly reference: string | null;
  readonly outcome: 'done' | 'refused' | 'failed';
}

/** Writes the access log. Nothing is shown whose showing could not be written down. */
export interface AuditWriter {
  write(entry: AuditEntry): Promise<void>;
}

/** The module of audit provides it, for every module. */
export const AUDIT_WRITER = Symbol('AUDIT_WRITER');
