/**
 * What is worked out of something that never changes is worked out once, and forgotten with it.
 *
 * @param of lists and records that are replaced as a whole when anything in them changes
 */
export function onceForEach<Of extends object, Found extends object>(
  work: (of: Of) => Found,
): (of: Of) => Found {
  const known = new WeakMap<Of, Found>();
  return (of) => {
    const before = known.get(of);
    if (before) return before;
    const found = work(of);
    known.set(of, found);
    return found;
  };
}
