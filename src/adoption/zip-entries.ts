import { inflateRawSync } from 'node:zlib';

/** One file inside a zip file. */
export interface ZipEntry {
  readonly name: string;
  /** In bytes, unpacked, as the zip file itself says. */
  readonly size: number;
  /** @throws RangeError when it is larger than `most` bytes, Error when it cannot be unpacked */
  read(most: number): Buffer;
}

const endOfDirectory = 0x06054b50;
const inDirectory = 0x02014b50;
const endLength = 22;
const longestRemark = 0xffff;
const stored = 0;

/** What lies in a zip file, by its directory; nothing where there is no directory. */
export function zipEntries(zip: Buffer): readonly ZipEntry[] {
  const end = placeOfEnd(zip);
  if (end === null) return [];
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (entries.length < count && at + 46 <= zip.length && zip.readUInt32LE(at) === inDirectory) {
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push(entryAt(zip, at, zip.toString('utf8', at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(zip: Buffer, at: number, name: string): ZipEntry {
  const method = zip.readUInt16LE(at + 10);
  const packed = zip.readUInt32LE(at + 20);
  const place = zip.readUInt32LE(at + 42);
  return {
    name,
    size: zip.readUInt32LE(at + 24),
    read: (most) => {
      const from = place + 30 + zip.readUInt16LE(place + 26) + zip.readUInt16LE(place + 28);
      const bytes = zip.subarray(from, from + packed);
      return method === stored ? bytes : inflateRawSync(bytes, { maxOutputLength: most });
    },
  };
}

/** It is the last thing in the file, but for a remark. */
function placeOfEnd(zip: Buffer): number | null {
  const earliest = Math.max(0, zip.length - endLength - longestRemark);
  for (let at = zip.length - endLength; at >= earliest; at -= 1) {
    if (zip.readUInt32LE(at) === endOfDirectory) return at;
  }
  return null;
}
