import type { Item } from './item.ts';
import type { Scene } from './scene.ts';
import { html, setText } from './svg.ts';

/** Everything in a scene whose text holds all words of a query, in any case, in the picture's order; nothing for a query without words. */
export function findItems(scene: Scene, query: string): readonly Item[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const matches = (text: string): boolean => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
  // What a sentence tells from its line on is the text of nothing.
  const textOf = (sentence: string): string => sentence.replace(/, (?:first used in )?line \d+(?:$|, .*)/u, '');
  return scene.nodes.flatMap((node): Item[] => [
    ...(matches(node.kind === 'stage' ? (node.target ?? '') : textOf(node.sentence))
      ? [{ kind: 'node', key: node.key } as const]
      : []),
    ...node.rows.flatMap((row, i): Item[] => (matches(textOf(row.sentence)) ? [{ kind: 'row', key: node.key, row: i }] : [])),
  ]);
}

/** What a search needs of the page. */
export interface SearchActions {
  readonly find: (query: string) => readonly Item[];
  /** Shows one of the items that were found; undefined where none was. */
  readonly show: (item: Item | undefined) => void;
  /** Gives the focus back to the picture. */
  readonly leave: () => void;
}

/** The field that `/` opens over the picture. */
export class Search {
  readonly root = html('div', 'search');
  private readonly field = html('input', 'query');
  private readonly told = html('output', 'told');
  private readonly actions: SearchActions;
  private found: readonly Item[] = [];
  private at = 0;

  constructor(actions: SearchActions) {
    this.actions = actions;
    this.root.hidden = true;
    this.root.setAttribute('role', 'search');
    this.field.type = 'text';
    this.field.placeholder = 'Find a stage, an image, a step';
    this.field.setAttribute('aria-label', 'Find in the graph: Enter for the next, Escape to leave');
    this.field.spellcheck = false;
    this.root.append(this.field, this.told);
    this.field.addEventListener('input', () => this.update(0));
    this.field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.close();
      else if (event.key === 'Enter') this.update(this.at + (event.shiftKey ? -1 : 1));
      else return;
      event.preventDefault();
    });
  }

  /** Opens the field, with what was looked for last. */
  open(): void {
    this.root.hidden = false;
    this.field.focus();
    this.field.select();
    this.update(0);
  }

  private close(): void {
    this.root.hidden = true;
    this.actions.leave();
  }

  /** Searches anew, since the graph may be another by now, and shows the item at a place, counted round. */
  private update(at: number): void {
    this.found = this.actions.find(this.field.value);
    const count = this.found.length;
    this.at = count === 0 ? 0 : (at + count) % count;
    setText(this.told, this.field.value.trim() === '' ? '' : count === 0 ? 'nothing' : `${this.at + 1} of ${count}`);
    this.actions.show(this.found[this.at]);
  }
}
