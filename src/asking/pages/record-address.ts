const registers: Readonly<Record<string, string>> = {
  'R-': '/reviews/',
  'S-': '/plans/',
  'M-': '/meetings/',
  'B-': '/governance/bodies/',
  'O-': '/governance/organisations/',
  'P-': '/governance/people/',
  'U-': '/rounds/',
  'E-': '/learning/',
};

/** The page of any record, by its reference: 'R-0042', 'R-0042/recommendation/3', 'M-0007'. */
export function pageOf(reference: string): string {
  const parts = reference.split('/').map(encodeURIComponent);
  const [of = '', kind, number] = parts;
  if (kind === 'recommendation') return `/recommendations/${of}/${number ?? ''}`;
  const register = registers[reference.slice(0, 2)];
  if (!register) throw new Error(`No page is known for the record ${reference}`);
  return `${register}${parts.join('/')}`;
}
