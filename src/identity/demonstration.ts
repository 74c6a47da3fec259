/** An account that the sign-in page of the demonstration offers to everybody. */
export interface DemonstrationAccount {
  /** What this person may do, in a few words. */
  readonly says: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Provided by the demonstration, and by nothing else. */
export const DEMONSTRATION_ACCOUNTS = Symbol('DEMONSTRATION_ACCOUNTS');
