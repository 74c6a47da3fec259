import { Module } from '@nestjs/common';
import { RulesController } from './api/rules.controller';
import { RulesPage } from './pages/rules.page';

@Module({ controllers: [RulesController, RulesPage] })
export class RulesModule {}
