import { path, withQuery } from '../../web/paths';
import type { SearchAsked } from '../queries/search.query';

export const search = path('/search');

export const searchAddress = ({ words, kind, page }: SearchAsked): string =>
  withQuery(search.to(), {
    words,
    kind: kind ?? undefined,
    page: page > 1 ? String(page) : undefined,
  });
