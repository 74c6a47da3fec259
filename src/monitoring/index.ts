export { MonitoringModule } from './monitoring.module';
export { FollowedQuery, type Followed } from './queries/followed.query';
export { watchLists } from './pages/watch-lists';
