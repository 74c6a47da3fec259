/** Parameters of the pagination of GOV.UK; none where everything stands on one page. */
export function paginationOf(
  page: number,
  last: number,
  addressOf: (page: number) => string,
): object | null {
  if (last <= 1) return null;
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter(
    (number) => number >= 1 && number <= last,
  );
  const items = near.flatMap((number, index) => {
    const before = near[index - 1];
    const gap = before !== undefined && number - before > 1 ? [{ ellipsis: true }] : [];
    return [...gap, { number, current: number === page, href: addressOf(number) }];
  });
  return {
    ...(page > 1 ? { previous: { href: addressOf(page - 1) } } : {}),
    ...(page < last ? { next: { href: addressOf(page + 1) } } : {}),
    items,
  };
}

/**
 * One page of a list that was read as a whole, and the way to the others.
 *
 * @param asked what stands in the address; anything but the number of a page means the first
 */
export function onePage<T>(
  all: readonly T[],
  asked: unknown,
  perPage: number,
  addressOf: (page: number) => string,
): { readonly shown: readonly T[]; readonly pagination: object | null } {
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const number = Number(asked);
  const page = Number.isInteger(number) && number >= 1 ? Math.min(number, last) : 1;
  return {
    shown: all.slice((page - 1) * perPage, page * perPage),
    pagination: paginationOf(page, last, addressOf),
  };
}
