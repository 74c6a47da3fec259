// An older browser cannot keep a fold open on a wide screen by style alone.
const isWide = matchMedia('(min-width: 641px)').matches;
if (isWide && !CSS.supports('selector(::details-content)')) {
  for (const fold of document.querySelectorAll('.app-menu, .app-fold')) fold.open = true;
}
