import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../workflows/language/roles';
import { projectRoot } from '../kernel/project-root';

/** Words that a story fills in: a text, a number, a yes or no, or a list of agencies. */
export type Words = Readonly<Record<string, unknown>>;

/** One thing that happened. `{day}`, `{today+30}` and `{name}` in its answers are filled in. */
export interface DemoStep {
  /** Days after its chapter began. */
  readonly after?: number;
  /** Days that passed before it was entered; it was entered at once where this is left out. */
  readonly entered?: number;
  readonly ask: string;
  /** The KCST administrator where this is left out; may be a word to fill in. */
  readonly as?: string;
  /** 'panel-member: Kent Police': a record beside the review, by its kind and what it is called. */
  readonly record?: string;
  readonly answers: Words;
}

export interface DemoChapter {
  /** When it began; told once for each where there are several. */
  readonly daysAgo: number | readonly number[];
  /** The name of a chapter that several reviews share, or steps of this review alone. */
  readonly tell?: string;
  readonly steps?: readonly DemoStep[];
  /** Told once for each agency: the name of a list of the review, or the agencies. */
  readonly for?: string | readonly string[];
}

export interface DemoReview {
  readonly about: string;
  readonly assignedTo: readonly Role[];
  readonly with: Words;
  readonly agencies: Readonly<Record<string, readonly string[]>>;
  readonly chapters: readonly DemoChapter[];
}

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisation: string | null;
  /** Who of the people of the partnership this is, where they sit somewhere. */
  readonly person?: string;
  readonly says: string;
}

export interface DemoOrganisation {
  readonly name: string;
  /** What the register calls it today, where that is something else. */
  readonly registered?: string;
  readonly office?: string;
  /** Who speaks for it on the Steering Group, where somebody was named. */
  readonly person?: string;
  /** What became of it after the list was printed. */
  readonly since?: string;
}

/** One thing that happened to a body, a meeting or an organisation. */
export interface GovernanceStep {
  readonly daysAgo: number;
  /** 'body: steering-group', 'meeting: winter', 'organisation: Kent Police'. */
  readonly of: string;
  readonly ask: string;
  /** Told once for each of these names, which `{one}` stands for. */
  readonly each?: readonly string[];
  readonly answers: Words;
}

/** A place or an office on a body, and for how long. */
export interface DemoAppointment {
  readonly body: string;
  readonly person: string;
  readonly as: string;
  readonly seat?: string;
  readonly daysAgo: number;
  readonly untilDaysAgo?: number;
}

export interface DemoGovernance {
  readonly setUpDaysAgo: number;
  readonly people: readonly string[];
  readonly appointments: readonly DemoAppointment[];
  readonly steps: readonly GovernanceStep[];
}

/** One thing that happened to a recommendation: 'assign' is asked as `recommendation.assign`. */
export interface PlanStep {
  readonly daysAgo: number;
  readonly ask: string;
  /** The KCST administrator where this is left out. */
  readonly as?: string;
  readonly answers: Words;
}

export interface DemoRecommendation {
  readonly called: string;
  /** 'review: Bryony' */
  readonly plan: string;
  readonly daysAgo: number;
  readonly answers: Words;
  readonly then: readonly PlanStep[];
}

/** A plan of data/commitments, and those of its commitments that are followed. */
export interface DemoSource {
  readonly file: string;
  readonly key: string;
  readonly daysAgo: number;
  readonly take: readonly { readonly commitment: string; readonly then: readonly PlanStep[] }[];
}

export interface DemoPlans {
  readonly sources: readonly DemoSource[];
  readonly recommendations: readonly DemoRecommendation[];
  readonly round: { readonly daysAgo: number; readonly answers: Words };
  readonly learningEvents: readonly { readonly daysAgo: number; readonly answers: Words }[];
}

/** A chapter of all of these lives: so many days after what each of them has a day for. */
export interface LifeChapter {
  readonly at: string;
  readonly after?: number;
  /** Told again after every so many days, until what each of them has a day for. */
  readonly every?: number;
  readonly until?: string;
  readonly tell: string;
  readonly for?: string;
}

export interface DemoLife {
  readonly name: string;
  readonly area: string;
  readonly age: number;
  readonly relative: string;
  /** Its notification. */
  readonly daysAgo: number;
  /** All else, in days after the notification. */
  readonly days: Readonly<Record<string, number>>;
}

/** Reviews of earlier years, which were all held alike. */
export interface ConcludedReviews {
  readonly about: string;
  readonly assignedTo: readonly Role[];
  readonly with: Words;
  readonly agencies: DemoReview['agencies'];
  readonly chapters: readonly LifeChapter[];
  readonly reviews: readonly DemoLife[];
}

/** A row of a spreadsheet, whose days count from one day. */
export interface EarlierReview {
  readonly daysAgo: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What data/demo holds. */
export interface DemoFiles {
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
  readonly organisations: readonly DemoOrganisation[];
  /** What the stories have to know of each agency. */
  readonly agencies: Readonly<Record<string, Words>>;
  readonly chapters: Readonly<Record<string, readonly DemoStep[]>>;
  readonly reviews: readonly DemoReview[];
  readonly governance: DemoGovernance;
  readonly plans: DemoPlans;
  /** Rows of a spreadsheet of reviews that began before this service was used. */
  readonly earlierReviews: readonly EarlierReview[];
  /** Reviews of earlier years, told after all others: references go by the order of telling. */
  readonly concluded: ConcludedReviews;
}

const folder = join(projectRoot, 'data/demo');

const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

export function readDemoFiles(): DemoFiles {
  const { password, accounts } = read<Pick<DemoFiles, 'password' | 'accounts'>>('accounts.json');
  const { organisations } = read<Pick<DemoFiles, 'organisations'>>('organisations.json');
  const { rows } = read<{ rows: DemoFiles['earlierReviews'] }>('earlier-reviews.json');
  return {
    password,
    accounts,
    organisations,
    agencies: read('agencies.json'),
    chapters: read('chapters.json'),
    reviews: readdirSync(join(folder, 'reviews'))
      .sort()
      .map((file) => read<DemoReview>(join('reviews', file))),
    governance: read('governance.json'),
    plans: read('plans.json'),
    earlierReviews: rows,
    concluded: read('concluded.json'),
  };
}
