/** What a file is, as its first bytes and its name together tell. */
interface AcceptedType {
  readonly mediaType: string;
  readonly looksRight: (content: Buffer) => boolean;
}

const beginsWith =
  (...bytes: readonly number[]) =>
  (content: Buffer): boolean =>
    content.subarray(0, bytes.length).equals(Buffer.from(bytes));

const isZip = beginsWith(0x50, 0x4b, 0x03, 0x04);

/** The container of older Office files, of Outlook's, and of newer ones under a password. */
const isCompound = beginsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

const isOffice =
  (folder: string) =>
  (content: Buffer): boolean =>
    isCompound(content) || (isZip(content) && content.includes(folder, 0, 'latin1'));

const farEnough = 64 * 1024;

/** UTF-16 says so in its first bytes; any other text holds no null character. */
const isText = (content: Buffer): boolean =>
  beginsWith(0xff, 0xfe)(content) ||
  beginsWith(0xfe, 0xff)(content) ||
  !content.subarray(0, farEnough).includes(0);

/** Readers look for the mark of a PDF in its first kilobyte. */
const isPdf = (content: Buffer): boolean =>
  content.subarray(0, 1024).includes('%PDF-', 0, 'latin1');

const isEmail = (content: Buffer): boolean =>
  isText(content) && /^(From |[\w-]+:)/m.test(content.subarray(0, 1024).toString('latin1'));

const office = 'application/vnd.openxmlformats-officedocument';
const image = beginsWith(0x89, 0x50, 0x4e, 0x47);
const photograph = beginsWith(0xff, 0xd8, 0xff);

const types: Readonly<Record<string, AcceptedType>> = {
  pdf: { mediaType: 'application/pdf', looksRight: isPdf },
  docx: { mediaType: `${office}.wordprocessingml.document`, looksRight: isOffice('word/') },
  doc: { mediaType: 'application/msword', looksRight: isCompound },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, looksRight: isOffice('xl/') },
  xls: { mediaType: 'application/vnd.ms-excel', looksRight: isCompound },
  pptx: { mediaType: `${office}.presentationml.presentation`, looksRight: isOffice('ppt/') },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', looksRight: isCompound },
  txt: { mediaType: 'text/plain', looksRight: isText },
  csv: { mediaType: 'text/csv', looksRight: isText },
  eml: { mediaType: 'message/rfc822', looksRight: isEmail },
  msg: { mediaType: 'application/vnd.ms-outlook', looksRight: isCompound },
  png: { mediaType: 'image/png', looksRight: image },
  jpg: { mediaType: 'image/jpeg', looksRight: photograph },
  jpeg: { mediaType: 'image/jpeg', looksRight: photograph },
};

const inWords =
  'a PDF, a Word, Excel or PowerPoint file, a text or CSV file, an email, or a PNG or JPEG picture';

export type Judged = { readonly mediaType: string } | { readonly refused: string };

/** What a file is, or the sentence that says why it is not taken and what would be. */
export function judge(name: string, content: Buffer): Judged {
  if (content.length === 0) {
    return { refused: `“${name}” is empty: check the file, then attach it again` };
  }
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(types, ending) ? types[ending] : undefined;
  if (!type) return { refused: `“${name}” cannot be attached: attach ${inWords}` };
  if (!type.looksRight(content)) {
    return {
      refused: `“${name}” is not what its name says: open it, save it again as a .${ending} file, then attach that`,
    };
  }
  return { mediaType: type.mediaType };
}

const longestName = 150;

/** A name without its folders and without what no file name holds. */
export function cleanName(name: string): string {
  const bare = (name.normalize('NFC').split(/[/\\]/).pop() ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}"<>:|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  if (bare.length <= longestName) return bare || 'file';
  const ending = /\.[a-z]{1,5}$/i.exec(bare)?.[0] ?? '';
  return `${bare.slice(0, longestName - ending.length).trimEnd()}${ending}`;
}

const kilobyte = 1024;

/** '340 KB', '2.4 MB' */
export function saySize(bytes: number): string {
  if (bytes < kilobyte) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < kilobyte * kilobyte) return `${Math.round(bytes / kilobyte)} KB`;
  return `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`;
}
