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
