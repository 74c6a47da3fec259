import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The description of the API: for people at /api/docs, for programs at /api/docs-json. */
export function describeApi(app: NestExpressApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Domestic homicide reviews')
    .setDescription(
      'Every change is asked for as an event. A refusal answers with problem details (RFC 9457): ' +
        'each missing condition, its rule, and who can cure it. Send If-Match with the revision ' +
        'you have seen, and Idempotency-Key so that a repeated request changes nothing.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  // Written when somebody first asks for it: starting need not wait for it.
  const written = (): OpenAPIObject => {
    const document = SwaggerModule.createDocument(app, description);
    const pages = Object.keys(document.paths).filter((path) => !path.startsWith('/api/'));
    for (const path of pages) delete document.paths[path];
    return document;
  };
  SwaggerModule.setup('api/docs', app, written, { jsonDocumentUrl: 'api/docs-json' });
}
