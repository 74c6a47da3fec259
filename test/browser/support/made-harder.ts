/** What people change who cannot read a page as it was drawn. */
export type Change = 'text spacing' | 'text twice as large';

/**
 * Changes the letters of the open page and says what of it is cut off by that. It is sent into the
 * page as it stands. The distances are those of WCAG 2.2, criterion 1.4.12.
 */
export function cutOffBy(change: Change): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('body *:not(svg *, script, source)')];
  for (const details of document.querySelectorAll('details')) details.open = true;
  const hadRoom = new Set(all.filter((element) => !isCut(element)));
  if (change === 'text spacing') {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  } else {
    const sizes = all.map((element) => parseFloat(getComputedStyle(element).fontSize));
    for (const [index, element] of all.entries()) {
      element.style.setProperty('font-size', `${(sizes[index] ?? 16) * 2}px`, 'important');
    }
  }
  return all
    .filter((element) => hadRoom.has(element) && isCut(element))
    .map((element) => element.outerHTML.slice(0, 160));

  /** Its words are hidden by its edge, or lie over what comes next, and nothing brings them back. */
  function isCut(element: HTMLElement): boolean {
    const { overflowX, overflowY, display, fontSize } = getComputedStyle(element);
    if (display === 'inline' || element.closest('.govuk-visually-hidden, select')) return false;
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
    const holdsWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const isBeyond = (beyond: number, overflow: string): boolean =>
      ['hidden', 'clip'].includes(overflow)
        ? beyond > 2
        : overflow === 'visible' && holdsWords && beyond > parseFloat(fontSize) / 2;
    return (
      isBeyond(scrollWidth - clientWidth, overflowX) ||
      isBeyond(scrollHeight - clientHeight, overflowY)
    );
  }
}

/** What still moves although its reader has asked for less motion. */
export function moves(): string[] {
  const shortest = 0.001;
  const isLong = (times: string): boolean =>
    times.split(',').some((time) => parseFloat(time) > shortest);
  const found = [...document.querySelectorAll('*')].filter((element) =>
    [null, '::before', '::after'].some((part) => {
      const style = getComputedStyle(element, part);
      return (
        isLong(style.transitionDuration) ||
        (style.animationName !== 'none' && isLong(style.animationDuration)) ||
        style.scrollBehavior === 'smooth'
      );
    }),
  );
  return found.map((element) => element.outerHTML.slice(0, 120));
}

/** What of the page says nothing on paper, and is there all the same. */
export function uselessOnPaper(): string[] {
  const pressed = 'nav, button, form, input, select, summary, footer, .govuk-button, .app-menu';
  return [...document.querySelectorAll(pressed)]
    .filter((element) => element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 120));
}
