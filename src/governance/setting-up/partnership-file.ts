/** A file of a partnership cannot be read; the message is for whoever brought it. */
export class PartnershipFileRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PartnershipFileRefused';
  }
}

/** Answers to the form of an event; organisations and bodies are named, not referred to. */
export type Said = Readonly<Record<string, unknown>>;

/** An organisation: the answers of its registration, and what became of it since. */
export interface OrganisationEntry {
  readonly name: string;
  readonly registration: Said;
  readonly renames: readonly Said[];
  /** Its successors are named. */
  readonly ended: Said | null;
  readonly signed: readonly Said[];
  /** Where this can be read, or that it is from memory: kept as a note. */
  readonly source: string | null;
  readonly aliases: readonly string[];
}

/** A body: the answers of its establishment, its terms, its list, its agreement and its cycles. */
export interface BodyEntry {
  readonly name: string;
  readonly establishment: Said;
  /** Each with the day of its approval beside it, where it was approved. */
  readonly terms: readonly Said[];
  readonly seats: readonly Said[];
  readonly agreements: readonly Said[];
  readonly cycles: readonly Said[];
  readonly notes: readonly string[];
}

export interface Partnership {
  readonly organisations: readonly OrganisationEntry[];
  readonly bodies: readonly BodyEntry[];
}

/**
 * Reads a partnership written as JSON: what data/governance shows. The answers themselves are
 * checked when they are asked.
 *
 * @throws PartnershipFileRefused when it is no such file
 */
export function readPartnership(text: string): Partnership {
  const whole = objectIn(jsonIn(text), 'The file');
  refuseUnknown(whole, ['about', 'organisations', 'bodies'], 'The file');
  return {
    organisations: listIn(whole, 'organisations', 'The file').map(organisationEntry),
    bodies: listIn(whole, 'bodies', 'The file').map(bodyEntry),
  };
}

function organisationEntry(given: unknown, index: number): OrganisationEntry {
  const { name, where, entry } = named(given, `Organisation ${index + 1}`);
  const { aliases, source, ended, renames, signed, ...registration } = entry;
  const parts = { aliases, ended, renames, signed };
  return {
    name,
    registration,
    renames: objectsIn(parts, 'renames', where),
    ended: ended === undefined ? null : objectIn(ended, `${where}: “ended”`),
    signed: objectsIn(parts, 'signed', where),
    source: source === undefined ? null : textIn(source, `${where}: “source”`),
    aliases: textsIn(parts, 'aliases', where),
  };
}

function bodyEntry(given: unknown, index: number): BodyEntry {
  const { name, where, entry } = named(given, `Body ${index + 1}`);
  const { terms, seats, seatsFrom, agreements, cycles, notes, ...establishment } = entry;
  const parts = { terms, seats, agreements, cycles, notes };
  return {
    name,
    establishment,
    terms: objectsIn(parts, 'terms', where),
    seats: objectsIn(parts, 'seats', where).map((seat) => ({
      standing: 'member',
      ...(seatsFrom === undefined ? {} : { from: seatsFrom }),
      ...seat,
    })),
    agreements: objectsIn(parts, 'agreements', where),
    cycles: objectsIn(parts, 'cycles', where),
    notes: textsIn(parts, 'notes', where),
  };
}

function named(
  given: unknown,
  where: string,
): { readonly name: string; readonly where: string; readonly entry: Said } {
  const entry = objectIn(given, where);
  const name = textIn(entry.name, `${where}: “name”`);
  return { name, where: `${where} (${name})`, entry };
}

function refuseUnknown(given: Said, known: readonly string[], where: string): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  throw new PartnershipFileRefused(
    `${where} speaks of “${unknown}”, which is not known here. It may hold: ${known.join(', ')}.`,
  );
}

const objectsIn = (given: Said, key: string, where: string): readonly Said[] =>
  listIn(given, key, where).map((one, index) => objectIn(one, `${where}: “${key}” ${index + 1}`));

const textsIn = (given: Said, key: string, where: string): readonly string[] =>
  listIn(given, key, where).map((one, index) => textIn(one, `${where}: “${key}” ${index + 1}`));

function listIn(given: Said, key: string, where: string): readonly unknown[] {
  const value = given[key] ?? [];
  if (Array.isArray(value)) return value;
  throw new PartnershipFileRefused(`${where}: “${key}” must be a list, in square brackets.`);
}

function objectIn(value: unknown, where: string): Said {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Said;
  throw new PartnershipFileRefused(`${where} must be a JSON object, in curly brackets.`);
}

function textIn(value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new PartnershipFileRefused(`${where} must be a text, and may not be empty.`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new PartnershipFileRefused(`The file is not JSON: ${(error as Error).message}.`);
  }
}
