import { SetMetadata } from '@nestjs/common';

const READS_UPLOADS = 'web:reads-uploads';

/** A route that only reads the files a form brings: nobody keeps them for it. */
export const ReadsUploads = (): MethodDecorator => SetMetadata(READS_UPLOADS, true);

export const readsUploads = (handler: object): boolean =>
  Reflect.getMetadata(READS_UPLOADS, handler) === true;
