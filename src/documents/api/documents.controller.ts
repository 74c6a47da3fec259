import {
  Controller,
  Get,
  Headers,
  Param,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { newId } from '../../kernel/ids';
import { Audits } from '../../web/audits';
import { InvalidInput } from '../../web/invalid-input';
import { readUpload } from '../../web/uploads';
import { HandingOut } from '../handing-out';
import { Intake } from '../intake';

const content = { type: 'string', format: 'binary' } as const;

@Controller('api/v1/documents')
@ApiTags('documents')
@ApiBearerAuth()
export class DocumentsController {
  constructor(
    private readonly intake: Intake,
    private readonly handingOut: HandingOut,
  ) {}

  @Post()
  @Requires('documents.add')
  @Audits('file handed in')
  @ApiConsumes('multipart/form-data', 'application/octet-stream')
  @ApiBody({ schema: { type: 'object', properties: { file: content } } })
  @ApiQuery({ name: 'name', required: false, description: 'Where the body is the file itself' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({
    summary: 'Hand a file in; name its reference in a question within 7 days',
    description: 'Answers the reference that an event’s field of files takes: ["D-…"].',
  })
  async add(
    @Query('name') name: string | undefined,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const upload = await readUpload(request, response, name || undefined);
    if (!upload) throw new InvalidInput([{ field: 'file', says: noFile }]);
    const taken = await this.intake.take(upload, actor.id, key ?? newId());
    if ('refused' in taken) throw new InvalidInput([{ field: 'file', says: taken.refused }]);
    const { id, mediaType, size, sha256 } = taken;
    response.location(`/api/v1/documents/${id}`);
    return { reference: id, name: taken.name, mediaType, size, sha256 };
  }

  @Get(':reference')
  @Requires('documents.open')
  @Audits('document')
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'The file itself' })
  open(
    @Param('reference') reference: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.handingOut.to(actor, reference, response);
  }
}

const noFile =
  'Send the file as the part “file” of a form of several parts, or as the body itself with its name in the address: ?name=report.pdf';
