import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { SavedViews } from './pages/saved-views';
import { SavedViewsPage } from './pages/saved-views.page';
import { SavedViewsRepository } from './records/saved-views.repository';

@Module({
  imports: [IdentityModule],
  controllers: [SavedViewsPage],
  providers: [SavedViews, SavedViewsRepository],
  exports: [SavedViews],
})
export class SavedViewsModule {}
