import { cleanName, judge, saySize } from './accepted-types';

const pdf = Buffer.from('%PDF-1.7\n');
const zip = (inside: string) => Buffer.from(`PK\u0003\u0004 ${inside}document.xml`, 'latin1');
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);

describe('what may be attached', () => {
  it.each([
    ['minutes.PDF', pdf, 'application/pdf'],
    ['plan.docx', zip('word/'), expect.stringContaining('wordprocessingml')],
    ['under a password.xlsx', compound, expect.stringContaining('spreadsheetml')],
    ['slides.pptx', zip('ppt/'), expect.stringContaining('presentationml')],
    ['old.doc', compound, 'application/msword'],
    ['letter.msg', compound, 'application/vnd.ms-outlook'],
    ['letter.eml', Buffer.from('From: somebody@example.org\n\nHello'), 'message/rfc822'],
    ['list.csv', Buffer.from('a,b\n1,2'), 'text/csv'],
    ['exported.txt', Buffer.from([0xff, 0xfe, 0x41, 0]), 'text/plain'],
    ['scan.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ])('%s is', (name, content, mediaType) => {
    expect(judge(name, content)).toEqual({ mediaType });
  });

  it.each([
    ['setup.exe', pdf, '“setup.exe” cannot be attached: attach a PDF, a Word'],
    ['no ending', pdf, '“no ending” cannot be attached'],
    ['constructor', pdf, '“constructor” cannot be attached'],
    ['report.pdf', Buffer.from('MZ'), '“report.pdf” is not what its name says'],
    ['plan.docx', zip('xl/'), 'save it again as a .docx file'],
    ['notes.txt', Buffer.from('MZ\0\0'), '“notes.txt” is not what its name says'],
    ['empty.pdf', Buffer.alloc(0), '“empty.pdf” is empty'],
  ])('%s is not, and it is said why', (name, content, says) => {
    expect(judge(name, content)).toEqual({ refused: expect.stringContaining(says) });
  });

  it('is called by its name without folders and without what no file name holds', () => {
    expect(cleanName('C:\\Users\\somebody\\Plan "final"\r\n.pdf')).toBe('Plan final .pdf');
    expect(cleanName('../../etc/passwd.txt')).toBe('passwd.txt');
    expect(cleanName('\u202efdp.exe')).toBe('fdp.exe');
    expect(cleanName(' .. ')).toBe('file');
    expect(cleanName(`${'a'.repeat(300)}.pdf`)).toMatch(/^a{146}\.pdf$/);
  });

  it('has its size said as people say it', () => {
    expect([1, 800, 2048, 3_500_000].map(saySize)).toEqual([
      '1 byte',
      '800 bytes',
      '2 KB',
      '3.3 MB',
    ]);
  });
});
