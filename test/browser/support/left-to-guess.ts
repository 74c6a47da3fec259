/**
 * What somebody who hears a page instead of seeing it is left to guess. It is sent into the page as
 * it stands, so it may use nothing from around it.
 */
export function leftToGuess(): string[] {
  // What covers the page is all that is heard of it.
  const cover = document.querySelector('dialog[open]');
  const all = <E extends Element>(selector: string): E[] => [
    ...(cover ?? document).querySelectorAll<E>(selector),
  ];
  const plain = (text: string | null | undefined): string =>
    (text ?? '').replace(/\s+/g, ' ').trim();
  const begin = (element: Element): string => element.outerHTML.slice(0, 160);
  const namedBy = (ids: string): string =>
    plain(
      ids
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    );
  const nameOf = (element: Element): string =>
    namedBy(element.getAttribute('aria-labelledby') ?? '') ||
    plain(element.getAttribute('aria-label')) ||
    plain(element.textContent);
  const faults: string[] = [];

  const headings = all(cover ? 'h2' : 'h1');
  if (headings.length !== 1) faults.push(`${headings.length} headings of the first rank`);
  const heading = headings[0]?.cloneNode(true) as Element | undefined;
  const whole = plain(heading?.textContent);
  heading?.querySelector('[class*="govuk-caption"]')?.remove();
  const [, error, title = ''] =
    /^(Error: )?(.*) – Domestic homicide reviews$/.exec(plain(document.title)) ?? [];
  const saysTheSame = title.includes(plain(heading?.textContent)) || whole.includes(title);
  if (title === '' || !saysTheSame) {
    faults.push(`the title “${document.title}” is not what the heading says: “${whole}”`);
  }
  const summary = document.querySelector('.govuk-error-summary');
  if (Boolean(summary) !== Boolean(error)) {
    faults.push(`the title says “${document.title}” ${summary ? 'over' : 'without'} an error`);
  }

  for (const link of all<HTMLAnchorElement>('.govuk-error-summary a')) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const isPlace = target?.matches('input, select, textarea, button, section *, h2');
    if (!isPlace) faults.push(`nothing to mend where the summary leads: ${begin(link)}`);
  }
  for (const message of all('.govuk-error-message[id]:not([hidden])')) {
    const described = all(`[aria-describedby~="${CSS.escape(message.id)}"]`);
    if (described.length === 0) faults.push(`no box is said to be wrong: ${begin(message)}`);
  }

  for (const table of all<HTMLTableElement>('table')) {
    const isNamed = plain(table.caption?.textContent) !== '';
    if (!isNamed && !table.ariaLabel && !table.ariaLabelledByElements) {
      faults.push(`a table without a name: ${begin(table)}`);
    }
    const bare = [...table.querySelectorAll('th:not([scope])')][0];
    if (bare) faults.push(`a heading of a table without its scope: ${begin(bare)}`);
  }

  const places = new Map<string, Map<string, Element>>();
  const know = (name: string, place: string, element: Element): void => {
    const known = places.get(name) ?? new Map<string, Element>();
    places.set(name, known.set(place, element));
  };
  // What is heard with a link beside its own name: the row and the table, or the menu, it stands in.
  const around = (element: Element): string => {
    const row = element.closest('tr')?.querySelector('th[scope="row"]');
    const menu = element.closest('nav');
    return [
      row && !row.contains(element) ? plain(row.textContent) : '',
      plain(element.closest('table')?.caption?.textContent),
      menu ? namedBy(menu.getAttribute('aria-labelledby') ?? '') || menu.ariaLabel : '',
      namedBy(element.getAttribute('aria-describedby') ?? ''),
    ].join(' ');
  };
  for (const link of all<HTMLAnchorElement>('a[href]:not(.govuk-skip-link)')) {
    know(`link “${nameOf(link)}” ${around(link)}`, link.href, link);
  }
  for (const button of all<HTMLButtonElement>('button')) {
    if (button.getAttribute('aria-hidden') === 'true') continue;
    const { form } = button;
    const hidden = [...(form?.querySelectorAll<HTMLInputElement>('[type=hidden]') ?? [])]
      .filter(({ name }) => !['_csrf', '_command'].includes(name))
      .map(({ name, value }) => `${name}=${value}`);
    const leads = [button.formAction, button.name, button.value, form?.id, ...hidden].join(' ');
    know(`button “${nameOf(button)}” ${around(button)}`, leads, button);
  }
  for (const [name, known] of places) {
    if (known.size > 1) {
      const [one, other] = [...known.values()].slice(-2).map(begin);
      faults.push(`${known.size} places have one name, ${plain(name)}: ${one} and ${other}`);
    }
  }
  return faults;
}
