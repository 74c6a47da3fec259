export { SearchIndex } from './indexing/search-index';
export {
  SearchQuery,
  type Found,
  type SearchAsked,
  type SearchFound,
} from './queries/search.query';
export { SearchModule } from './search.module';
