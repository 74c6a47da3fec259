import type { ConcludedReviews, DemoLife, DemoReview, LifeChapter } from './demo-files';

/** @throws Error when a life has no day for one of the chapters */
export function storiesOf({ reviews, chapters, ...shared }: ConcludedReviews): DemoReview[] {
  return reviews.map(({ daysAgo, days, ...own }) => ({
    ...shared,
    about: `${own.name}: ${shared.about}`,
    with: { ...shared.with, ...own, victim: `${own.name}, a fictional person` },
    chapters: chapters.map(({ tell, for: each, ...when }) => ({
      tell,
      ...(each === undefined ? {} : { for: each }),
      daysAgo: daysOf(when, { ...days, notified: 0 }, own.name).map((day) => daysAgo - day),
    })),
  }));
}

/** In days after the notification. */
function daysOf(
  { at, after = 0, every, until = at }: Omit<LifeChapter, 'tell' | 'for'>,
  days: DemoLife['days'],
  name: string,
): readonly number[] {
  const [first, last] = [days[at], days[until]];
  if (first === undefined || last === undefined) {
    throw new Error(`“${name}” does not say when it was ${first === undefined ? at : until}`);
  }
  const from = first + after;
  if (every === undefined) return [from];
  const times = Math.max(0, Math.ceil((last - from) / every));
  return Array.from({ length: times }, (_, time) => from + time * every);
}
