/** Calls back when a panel has kept another size for a moment. */
export function watchSize(panel: Element, changed: () => void): void {
  let timer = 0;
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(changed, 120);
  }).observe(panel);
}

/** Calls back when VS Code gives the page another theme or other fonts. */
export function watchStyle(changed: () => void): void {
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(changed);
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
