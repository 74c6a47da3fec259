// An older browser cannot keep the menu open on a wide screen by style alone.
const menu = document.querySelector('.app-menu');
const isWide = matchMedia('(min-width: 641px)').matches;
if (menu && isWide && !CSS.supports('selector(::details-content)')) menu.open = true;
