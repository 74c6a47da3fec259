export { SavedViews, type ViewsShown } from './pages/saved-views';
export { SavedViewsModule } from './saved-views.module';
export { SavedView } from './records/saved-view.entity';
