import { readCsv, SpreadsheetRefused } from '../../adoption';
import { headingsOfMembers, membershipLinesIn } from './membership-list';

const linesOf = (...lines: string[]) =>
  membershipLinesIn(readCsv(Buffer.from(lines.join('\n')), headingsOfMembers));

const headings = 'no,organisation_as_published,representatives_as_published,role';

describe('a row of a published list of members', () => {
  it('is read by the headings of the list, as they are printed or as they are kept', () => {
    const [row] = linesOf(
      'Organisation,Representative(s),Alternate (if applicable)',
      'Kent Police,First,Second',
    );
    expect(row).toMatchObject({
      organisation: 'Kent Police',
      standing: 'member',
      representatives: { people: [{ name: 'First' }] },
      alternates: { people: [{ name: 'Second' }] },
      warnings: [],
    });
  });

  it('marks the only one who is named with the role beside the names', () => {
    const [row] = linesOf(headings, '1,Kent Community Safety,Head of service,Chair');
    expect(row?.representatives.people).toEqual([
      { name: 'Head of service', interim: false, office: 'chair' },
    ]);
  });

  it('leaves it open whose role it is when there are several', () => {
    const [row] = linesOf(headings, '1,Kent Community Safety,First / Second,Vice Chair');
    expect(row?.representatives.people.map(({ office }) => office)).toEqual([null, null]);
    expect(row?.warnings).toEqual([expect.stringContaining('“Vice Chair” means cannot be told')]);
  });

  it('knows who is invited, and says which role it does not know', () => {
    const lines = linesOf(headings, ',A board,,invited', ',Another board,,observer');
    expect(lines.map(({ standing }) => standing)).toEqual(['invited', 'member']);
    expect(lines[1]?.warnings).toEqual([expect.stringContaining('“observer”')]);
  });

  it('is refused with the whole file when no column holds the representatives', () => {
    expect(() => linesOf('organisation,phone', 'Kent Police,999')).toThrow(SpreadsheetRefused);
    expect(() => linesOf('organisation,phone', 'Kent Police,999')).toThrow(
      'Head it “representatives_as_published”',
    );
  });
});
