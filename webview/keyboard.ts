import type { Arrow } from './navigate.ts';

/** What keys do in the picture. */
export interface KeyActions {
  readonly move: (arrow: Arrow) => void;
  /** With `focus`, the person goes on in the editor. */
  readonly reveal: (focus: boolean) => void;
  readonly pickTarget: () => void;
  readonly toggle: () => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly search: () => void;
}

const arrows: ReadonlySet<string> = new Set<Arrow>(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/**
 * Listens to keys: those that move and reveal where the picture has the focus, those that zoom anywhere on the page but in a control
 * that takes letters. Keys with Ctrl, Alt or Cmd are VS Code's. Tab is nobody's: it goes on to the next control.
 */
export function listenToKeys(picture: Element, actions: KeyActions): void {
  picture.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || isChord(event)) return;
    if (isArrow(event.key)) actions.move(event.key);
    else if (event.key === 'Enter' || event.key === ' ') actions.reveal(event.key === 'Enter');
    else if (event.key === 't') actions.pickTarget();
    else if (event.key === 'e') actions.toggle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  window.addEventListener('keydown', (event) => {
    if (isChord(event) || event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) return;
    if (event.key === 'f' || event.key === '0') actions.fit();
    else if (event.key === '+' || event.key === '=') actions.zoom(1.25);
    else if (event.key === '-') actions.zoom(1 / 1.25);
    else if (event.key === '/') actions.search();
    else return;
    event.preventDefault();
  });
}

function isChord(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey;
}

function isArrow(key: string): key is Arrow {
  return arrows.has(key);
}
