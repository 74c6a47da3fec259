import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../../workflows/language/dates';
import type { Course } from '../../../workflows/rules/forecast/course';
import {
  daysToMeet,
  forecast,
  foreseeableDates,
  hasComePast,
  isLikelyToMiss,
  type Forecast,
} from '../../../workflows/rules/forecast/forecast';
import { placeOf } from '../../../workflows/rules/what-if/road';
import { maySee, seesStageOnly, type Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { KeptReviewsQuery, type KeptReview } from './kept-reviews.query';
import { PastReviewsQuery } from './past-reviews.query';
import { PlacedReviewsQuery, type Placed } from './placed-reviews.query';

/** A review that is likely to miss its next date. */
export interface AtRisk {
  readonly reference: string;
  readonly caseId: string;
  readonly title: string;
  readonly forecast: Forecast;
}

/** What past reviews say of a date. */
interface Known {
  readonly date: (typeof foreseeableDates)[number];
  readonly past: readonly Course[];
  /** By the step that is asked for. */
  readonly days: Map<string, readonly number[]>;
}

/** By the rules of the clocks. */
type Says = ReadonlyMap<string, Known>;

/** What was foreseen on a day, from what past reviews say. */
interface Foreseen {
  readonly today: PlainDate;
  readonly says: Says;
  /** Null where nothing can be foreseen. A review that changes is another object. */
  readonly of: WeakMap<KeptReview, AtRisk | null>;
}

interface Whole {
  readonly version: string;
  readonly byReview: ReadonlyMap<string, AtRisk>;
  /** By the date that comes first. */
  readonly likelyToMiss: readonly AtRisk[];
}

/**
 * What is foreseen of every open review. It is worked out again only for a review that has changed;
 * for all of them on another day, or when past reviews say something else. Until then a reading asks
 * the database one question, answered from an index.
 */
@Injectable()
export class ForecastsQuery {
  private whole: Whole | null = null;
  private foreseen: Foreseen | null = null;

  constructor(
    private readonly everywhere: PlacedReviewsQuery,
    private readonly reviews: KeptReviewsQuery,
    private readonly past: PastReviewsQuery,
    private readonly clock: Clock,
  ) {}

  /** Null where nothing can be foreseen, or where the file is not open to whoever asks. */
  async of(reference: string, actor: Actor): Promise<Forecast | null> {
    const { byReview } = await this.now();
    const one = byReview.get(reference);
    return one && isOpenTo(actor, one) ? one.forecast : null;
  }

  /** The open reviews that are likely to miss their next date, the date that comes first before. */
  async likelyToMiss(actor: Actor): Promise<readonly AtRisk[]> {
    const { likelyToMiss } = await this.now();
    return likelyToMiss.filter((one) => isOpenTo(actor, one));
  }

  /** Reads what there is before anybody asks for it. */
  async warm(): Promise<void> {
    await this.now();
  }

  private async now(): Promise<Whole> {
    const today = this.clock.today();
    const { version: reviews, placed } = await this.everywhere.all();
    const version = `${today} ${reviews}`;
    if (this.whole?.version === version) return this.whole;
    const found = await this.found(placed, today);
    this.whole = {
      version,
      byReview: new Map(found.map((one) => [one.reference, one])),
      likelyToMiss: found.filter((one) => isLikelyToMiss(one.forecast)).sort(firstDateFirst),
    };
    return this.whole;
  }

  private async found(placed: readonly Placed[], today: PlainDate): Promise<readonly AtRisk[]> {
    const says = await this.whatPastReviewsSay();
    const foreseen =
      this.foreseen?.today === today && this.foreseen.says === says
        ? this.foreseen
        : { today, says, of: new WeakMap<KeptReview, AtRisk | null>() };
    this.foreseen = foreseen;
    const reviews = await this.reviews.of(placed.filter(mayHaveDates));
    return reviews.flatMap((review) => {
      const known = foreseen.of.get(review);
      const one = known === undefined ? atRisk(review, today, says) : known;
      foreseen.of.set(review, one);
      return one ?? [];
    });
  }

  /** The same object for as long as the past reviews are the same. */
  private async whatPastReviewsSay(): Promise<Says> {
    const before = this.foreseen?.says;
    const says = new Map<string, Known>();
    for (const date of foreseeableDates) {
      says.set(date.rule, { date, past: await this.past.past(date.rule), days: new Map() });
    }
    const isSame = [...says].every(([rule, { past }]) => areSame(past, before?.get(rule)?.past));
    return before && isSame ? before : says;
  }
}

const areSame = (one: readonly Course[], other: readonly Course[] | undefined): boolean =>
  one.length === other?.length && one.every((course, index) => course === other[index]);

function atRisk(review: KeptReview, today: PlainDate, says: Says): AtRisk | null {
  const found = forecast(review, today, (step, rule) => daysFrom(step, says.get(rule)));
  const { reference, caseId, title } = review;
  return found && { reference, caseId, title, forecast: found };
}

/** Worked out when it is first asked for. */
function daysFrom(step: string, known: Known | undefined): readonly number[] {
  if (known === undefined) return [];
  const days = known.days.get(step) ?? daysToMeet(step, known.date, known.past);
  known.days.set(step, days);
  return days;
}

const firstDateFirst = (a: AtRisk, b: AtRisk): number =>
  a.forecast.due.localeCompare(b.forecast.due) || a.reference.localeCompare(b.reference);

/** Dates are still to come for a review on the road that has not come past all of them. */
const mayHaveDates = ({ stage }: Placed): boolean =>
  placeOf(stage) !== null && !foreseeableDates.every((date) => hasComePast(date, stage));

/** A pause can be read out of a forecast, and is no matter of those who see the stage only. */
const isOpenTo = (actor: Actor, { caseId }: AtRisk): boolean =>
  maySee(actor, caseId) && !seesStageOnly(actor, caseId);
