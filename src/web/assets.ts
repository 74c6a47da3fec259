import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import { projectRoot } from '../kernel/project-root';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const folderOf = (library: string): string => dirname(require.resolve(`${library}/package.json`));

/** Where the templates and the files of the two design systems lie. */
export const govukFolder = join(folderOf('govuk-frontend'), 'dist');
export const mojFolder = folderOf('@ministryofjustice/frontend');

type Encoding = 'br' | 'gzip' | 'identity';

interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly packed: Map<Encoding, Promise<Buffer>>;
}

/** Half as large as what is packed anew for each page; packed once, on the first request for it. */
const packers: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
  identity: (body) => Promise.resolve(body),
};

const isText = (type: string): boolean => /^text\/|svg/.test(type);

/**
 * The style sheet, the script and the pictures, held in memory. Each address carries a fingerprint
 * of the content, so that a browser may keep it for ever and still gets the next version at once.
 */
export class Assets {
  private readonly byAddress = new Map<string, Asset>();
  private readonly addresses = new Map<string, string>();

  constructor() {
    this.add('favicon.svg', own('favicon.svg'));
    this.add('app.css', this.styles());
    this.add('govuk-frontend.js', script('govuk/govuk-frontend.min.js'));
    this.add('cover.js', own('cover.js'));
    this.add('lock.js', own('lock.js').replace('./cover.js', this.addressOf('cover.js')));
    this.add('app.js', this.starter());
  }

  /** @throws when there is no asset of that name: a mistake in a template */
  addressOf(name: string): string {
    const address = this.addresses.get(name);
    if (!address) throw new Error(`There is no asset called ${name}.`);
    return address;
  }

  get serve(): RequestHandler {
    return async (request, response, next) => {
      const asset = this.byAddress.get(request.path);
      if (!asset || !['GET', 'HEAD'].includes(request.method)) return next();
      response.set({
        'Content-Type': asset.type,
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
      });
      const accepted = isText(asset.type) ? request.acceptsEncodings(['br', 'gzip']) : false;
      const encoding: Encoding = accepted === 'br' || accepted === 'gzip' ? accepted : 'identity';
      if (encoding !== 'identity') response.set('Content-Encoding', encoding);
      response.send(await packed(asset, encoding));
    };
  }

  /** Packs everything before the first reader asks for it. */
  async packAll(): Promise<void> {
    for (const asset of this.byAddress.values()) {
      if (!isText(asset.type)) continue;
      await packed(asset, 'br');
      await packed(asset, 'gzip');
    }
  }

  /** What the first script of every page needs besides: it is named there, to load at once. */
  get scripts(): readonly string[] {
    return ['govuk-frontend.js', 'lock.js', 'cover.js'].map((name) => this.addressOf(name));
  }

  private starter(): string {
    return [
      `import { initAll } from '${this.addressOf('govuk-frontend.js')}';`,
      `import { lockWhenIdle } from '${this.addressOf('lock.js')}';`,
      'initAll();',
      'lockWhenIdle();',
      own('menu.js'),
    ].join('\n');
  }

  private add(name: string, content: Buffer | string): string {
    const body = Buffer.from(content);
    const extension = extname(name);
    const fingerprint = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const address = `/assets/${name.slice(0, -extension.length)}-${fingerprint}${extension}`;
    const type = types[extension] ?? 'application/octet-stream';
    this.byAddress.set(address, { type, body, packed: new Map() });
    this.addresses.set(name, address);
    return address;
  }

  private styles(): string {
    const govuk = readFileSync(join(govukFolder, 'govuk/govuk-frontend.min.css'), 'utf8');
    const moj = readFileSync(join(mojFolder, 'moj/moj-frontend.min.css'), 'utf8');
    return [
      this.withPictures(unbranded(govuk), join(govukFolder, 'govuk')),
      this.withPictures(unbranded(moj), join(mojFolder, 'moj')),
      own('app.css'),
      ...sheetsOfModules(),
    ].join('\n');
  }

  private withPictures(css: string, folder: string): string {
    return css.replace(
      /url\("?\/(assets\/images\/([^)"]+))"?\)/g,
      (_, file: string, name: string) => {
        const address =
          this.addresses.get(name) ?? this.add(name, readFileSync(join(folder, file)));
        return `url(${address})`;
      },
    );
  }
}

function packed(asset: Asset, encoding: Encoding): Promise<Buffer> {
  const known = asset.packed.get(encoding) ?? packers[encoding](asset.body);
  asset.packed.set(encoding, known);
  return known;
}

const own = (name: string): string =>
  readFileSync(join(projectRoot, 'src/web/assets', name), 'utf8');

/** What the pages of a module need besides lies with them: src/<module>/pages/*.css. */
function sheetsOfModules(): string[] {
  const sources = join(projectRoot, 'src');
  return readdirSync(sources)
    .map((module) => join(sources, module, 'pages'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.css'))
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    );
}

const script = (file: string): string => withoutMap(readFileSync(join(govukFolder, file), 'utf8'));

const withoutMap = (text: string): string =>
  text.replace(/\/[/*]# sourceMappingURL=\S+( \*\/)?\s*$/, '');

/** GDS Transport and the crown are reserved to services on gov.uk. */
const unbranded = (css: string): string =>
  withoutMap(css)
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/GDS Transport,\s*arial/gi, 'arial')
    .replace(/url\([^)]*crest[^)]*\)/g, 'none');
