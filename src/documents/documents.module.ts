import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DocumentsController } from './api/documents.controller';
import { DocumentGuards } from './document-guards';
import { ArrivingFiles } from './arriving-files.interceptor';
import { HandingOut } from './handing-out';
import { Intake } from './intake';
import { DocumentPage } from './pages/document.page';
import { DocumentsQuery } from './queries/documents.query';
import { DocumentsRepository } from './records/documents.repository';

@Module({
  controllers: [DocumentsController, DocumentPage],
  providers: [
    DocumentGuards,
    DocumentsQuery,
    DocumentsRepository,
    HandingOut,
    Intake,
    { provide: APP_INTERCEPTOR, useClass: ArrivingFiles },
  ],
  exports: [DocumentGuards, DocumentsQuery, Intake],
})
export class DocumentsModule {}
