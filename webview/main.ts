import { Page } from './page.ts';

const page = new Page();

// A panel that is hidden or moved is thrown away at once: what is to be kept is kept before.
window.addEventListener('pagehide', () => page.keep());
