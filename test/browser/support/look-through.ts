/** A page as the product draws it, not yet put before a browser. */
export interface Sheet {
  readonly name: string;
  readonly html: string;
}

declare global {
  interface Window {
    /** The start of the components, as the script of every page calls it. */
    startUp?: (settings: { scope: Element }) => void;
    leftToGuess?: () => string[];
    /** How the pages were built that axe has seen here. */
    builtBefore?: Set<string>;
    /** What they looked like: the classes on them. */
    lookedBefore?: Set<string>;
  }
}

export interface Wanted {
  readonly some: readonly Sheet[];
  readonly standards: readonly string[];
}

/**
 * Puts pages before axe, one after the other in the place of the page that is open. It is sent into
 * that page as it stands, so it may use nothing from around it.
 */
export async function lookThrough({ some, standards }: Wanted): Promise<string[]> {
  const builtBefore = (window.builtBefore ??= new Set());
  const lookedBefore = (window.lookedBefore ??= new Set());

  /** The page without its words: what is said by which name or number does not matter to axe. */
  const buildOf = (place: Element): string => {
    const numbers = new Map<string, string>();
    const numberOf = (id: string): string => {
      const number = numbers.get(id) ?? `n${numbers.size}`;
      numbers.set(id, number);
      return number;
    };
    const copy = place.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll('*')) {
      element.removeAttribute('value');
      for (const name of ['id', 'for', 'name', 'href', 'aria-describedby', 'aria-labelledby']) {
        const ids = element.getAttribute(name)?.replace(/^#/, '').split(' ');
        if (ids) element.setAttribute(name, ids.map(numberOf).join(' '));
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) {
          node.textContent = node.textContent?.trim() === '' ? '' : 'words';
        }
      }
    }
    return copy.outerHTML;
  };

  /** Colours and sizes hang on the classes: where none is new, they were measured before. */
  const looksNew = (place: Element): boolean => {
    const looks = [...place.querySelectorAll('*')].map((one) => `${one.tagName} ${one.className}`);
    const isNew = looks.some((look) => !lookedBefore.has(look));
    for (const look of looks) lookedBefore.add(look);
    return isNew;
  };

  const faults: string[] = [];
  for (const { name, html } of some) {
    const drawn = new DOMParser().parseFromString(html, 'text/html');
    const main = drawn.querySelector('main');
    if (!main) throw new Error(`${name} has no main part`);
    document.title = drawn.title;
    const [before, ...others] = document.querySelectorAll('main');
    for (const other of others) other.remove();
    before?.replaceWith(main);
    window.startUp?.({ scope: main });
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const fault of window.leftToGuess?.() ?? []) faults.push(`${name}: ${fault}`);

    const build = buildOf(main);
    if (builtBefore.has(build)) continue;
    builtBefore.add(build);
    const enabled = looksNew(main);
    const { violations } = await window.axe.run(main, {
      runOnly: [...standards],
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled }, 'target-size': { enabled } },
    });
    for (const { id, help, nodes } of violations) {
      faults.push(`${name}: ${id}: ${help}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
    }
  }
  return faults;
}
