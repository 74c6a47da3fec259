/** A recommendation made earlier, in any plan. */
export interface Earlier {
  readonly reference: string;
  readonly text: string;
}

export interface SaidBefore<One extends Earlier = Earlier> {
  readonly earlier: One;
  /** From 0, nothing in common, to 1, the same words. */
  readonly likeness: number;
  /** Words that both have, as the new one writes them, the most telling first. */
  readonly shared: readonly string[];
}

export interface HowAlike {
  /** Less alike than this is not told. */
  readonly atLeast: number;
  readonly atMost: number;
}

/** Found by trial: reworded repeats lie well above it, and what only shares a subject below. */
export const usuallyAlike: HowAlike = { atLeast: 0.35, atMost: 5 };

const COMMON = new Set(
  (
    'a an and any all are as at be been being but by can could do does each every for from had has ' +
    'have how if in into is it its may more most must no not of on or other our over own should so ' +
    'such than that the their them then there these they this those through to under up upon was ' +
    'were what when where whether which while who whom whose will with within would'
  ).split(' '),
);

/**
 * What has been said before. The earlier recommendations are read once, and then any number of
 * texts may be held against them, as somebody types.
 *
 * Likeness is the part of the words that two texts have in common (Dice), where a word weighs the
 * more the rarer it is: that two both speak of 'abuse' and 'agencies' says little here.
 */
export function earlierRecommendations<One extends Earlier>(
  earlier: readonly One[],
): (text: string, how?: HowAlike) => readonly SaidBefore<One>[] {
  const words = earlier.map(({ text }) => stemsOf(text));
  const holders = new Map<string, number[]>();
  for (const [index, stems] of words.entries()) {
    for (const stem of stems.keys()) {
      const found = holders.get(stem);
      if (found === undefined) holders.set(stem, [index]);
      else found.push(index);
    }
  }
  const weightOf = (stem: string): number =>
    Math.log(1 + earlier.length / (holders.get(stem)?.length ?? 1)) *
    (SUBJECT.has(stem) ? 0.25 : 1);
  const weightOfAll = (stems: Iterable<string>): number => {
    let weight = 0;
    for (const stem of stems) weight += weightOf(stem);
    return weight;
  };
  const weights = words.map((stems) => weightOfAll(stems.keys()));

  return (text, { atLeast, atMost } = usuallyAlike) => {
    const stems = stemsOf(text);
    const own = weightOfAll(stems.keys());
    const common = new Map<number, number>();
    for (const stem of stems.keys()) {
      const weight = weightOf(stem);
      for (const index of holders.get(stem) ?? []) {
        common.set(index, (common.get(index) ?? 0) + weight);
      }
    }
    return [...common]
      .map(([index, weight]) => ({ index, likeness: (2 * weight) / (own + (weights[index] ?? 0)) }))
      .filter(({ likeness }) => likeness >= atLeast)
      .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
      .slice(0, atMost)
      .flatMap(({ index, likeness }) => {
        const one = earlier[index];
        if (one === undefined) return [];
        const shared = [...stems]
          .filter(([stem]) => words[index]?.has(stem))
          .sort(([a], [b]) => weightOf(b) - weightOf(a))
          .map(([, word]) => word);
        return [{ earlier: one, likeness: Math.round(likeness * 100) / 100, shared }];
      });
  };
}

/** What every plan of this kind speaks of: it tells little, however few plans there are so far. */
const SUBJECT = new Set(
  (
    'abuse agencies agency consider domestic ensure homicide local organisation partner partnership ' +
    'perpetrator practitioner professional recommendation review service staff victim violence'
  )
    .split(' ')
    .map(stemOf),
);

/** What whoever copied a text wrote into it: '[cut off]', '[sic]'. */
const REMARK = /\[[^\]]*\]/g;

/** Each stem of the text with the word it was first seen in. */
function stemsOf(text: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  const plain = text.toLowerCase().replaceAll('’', "'").replace(REMARK, ' ');
  for (const word of plain.match(/[\p{L}\d]+(?:'\p{L}+)?/gu) ?? []) {
    if (word.length < 2 || COMMON.has(word)) continue;
    const stem = stemOf(word);
    if (!stems.has(stem)) stems.set(stem, word);
  }
  return stems;
}

/** Crude on purpose: 'policies' meets 'policy' and 'training' meets 'trained'. */
function stemOf(word: string): string {
  const bare = word.replace(/'s?$/, '').replace(/'\p{L}+$/u, '');
  const single = bare.replace(/ies$/, 'y').replace(/(ss|us|is)$|s$/, '$1');
  if (single.length < 6) return single.replace(/(?<=\p{L}{3})ed$/u, '').replace(/e$/, '');
  return single.replace(/(?:ing|ed|er|ment|ation|ion)$/, '').replace(/e$/, '');
}
