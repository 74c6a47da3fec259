export { MonitoringModule } from './monitoring.module';
export { FollowedQuery, type Followed } from './queries/followed.query';
export { heldBy, watchLists } from './pages/watch-lists';
