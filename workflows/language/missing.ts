/** Where a rule comes from, and whether anybody has checked it against the text. */
export interface Citation {
  readonly instrument: string;
  readonly section?: string;
  /** 'checked 2026-12-01 by the policy lead', 'from memory' or 'local practice'. */
  readonly status: 'from memory' | 'local practice' | 'as published' | `checked ${string}`;
}

/** One reason why not, for a person: what is missing, which rule asks for it, who can cure it. */
export interface Missing {
  readonly rule: string;
  /** The rule's short name in capitals, for programs: RATIFIER_CONFLICTED. */
  readonly code: string;
  readonly says: string;
  readonly field?: string;
  readonly citation: Citation;
  /** Roles, or bodies without an account: 'Home Office'. */
  readonly curedBy: readonly string[];
}
