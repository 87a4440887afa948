import type { StageGraph } from '../protocol/stage-graph.ts';
import { headPath } from './link-view.ts';
import type { SceneLink } from './scene.ts';
import { commandOf, countSentence, findStage, targetName } from './state.ts';
import type { PageState } from './state.ts';
import { setText, html, svg } from './svg.ts';
import { drawable } from './text.ts';

/** What the controls around the picture do. */
export interface Actions {
  readonly pick: (target: string | null) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  /** Stays with the file that is shown, or follows the editor again. */
  readonly pin: (on: boolean) => void;
  /** Gives the picked target's command to the clipboard, or to a terminal. */
  readonly give: (to: 'clipboard' | 'terminal') => void;
}

/** The strip above the picture: the file, the target, the counts, zoom and fit. */
export class Toolbar {
  readonly root = html('header', 'toolbar');
  private readonly file = html('h1', 'file');
  private readonly select = html('select', 'target');
  private readonly count = html('output', 'count');
  private readonly command = html('div', 'command');
  private readonly commandText = html('code', 'command-text');
  private readonly pin: HTMLButtonElement;
  private options = '';

  constructor(actions: Actions) {
    const label = html('label', 'pick-label');
    label.append(html('span', 'word', 'Target'), this.select);
    this.select.addEventListener('change', () => {
      const { value } = this.select;
      actions.pick(value === '' ? null : value.slice(1));
    });
    const buttons = html('div', 'buttons');
    this.pin = button('M5.5 2h5M6.5 2l-.5 4.5L4 9h8L10 6.5 9.5 2M8 9v5', '', () => {
      this.showPinned(!this.pinned);
      actions.pin(this.pinned);
    });
    this.showPinned(false);
    buttons.append(
      this.pin,
      button('M3 8h10', 'Zoom out (-)', () => actions.zoom(1 / 1.25)),
      button('M3 8h10M8 3v10', 'Zoom in (+)', () => actions.zoom(1.25)),
      button('M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10', 'Fit the graph into the panel (F)', actions.fit),
    );
    this.command.append(
      this.commandText,
      button('M5.5 5.5h7v8h-7zM10 5.5v-3H3v8h2.5', 'Copy the command', () => actions.give('clipboard')),
      button('M2 3h12v10H2zM4.5 6l2 2-2 2M8 10.5h3.5', 'Write the command into a terminal, without running it', () =>
        actions.give('terminal'),
      ),
    );
    this.command.hidden = true;
    this.root.append(this.file, label, this.count, this.command, buttons);
  }

  /** Whether the panel stays with its file. */
  get pinned(): boolean {
    return this.pin.getAttribute('aria-pressed') === 'true';
  }

  /** Shows whether it does. */
  showPinned(on: boolean): void {
    const title = on ? 'Pinned to this file: follow the editor again' : 'Stay with this file, whatever file is edited';
    this.pin.title = title;
    this.pin.setAttribute('aria-label', 'Stay with this file');
    this.pin.setAttribute('aria-pressed', String(on));
  }

  /** Shows the state, touching only what is other. */
  show(state: PageState): void {
    setText(this.file, drawable(state.name));
    this.file.title = drawable(state.name);
    const { graph, picked } = state;
    this.root.classList.toggle('empty', !graph || graph.stages.length === 0);
    if (!graph) return;
    this.showTargets(graph);
    const stage = picked === null ? undefined : findStage(graph, picked);
    const value = stage ? `=${targetName(stage)}` : '';
    if (this.select.value !== value) this.select.value = value;
    setText(this.count, countSentence(graph, picked));
    const command = commandOf(state);
    this.command.hidden = command === undefined;
    setText(this.commandText, drawable(command ?? ''));
    this.commandText.title = drawable(command ?? '');
  }

  private showTargets(graph: StageGraph): void {
    const key = JSON.stringify(graph.stages.map(targetName));
    if (key === this.options) return;
    this.options = key;
    const last = graph.stages.at(-1);
    const entries = graph.stages.map((stage) => {
      const entry = document.createElement('option');
      entry.value = `=${targetName(stage)}`;
      const title = stage.name === undefined ? `stage ${stage.index}` : drawable(stage.name).slice(0, 80);
      entry.textContent = stage === last ? `${title} (default)` : title;
      return entry;
    });
    const all = document.createElement('option');
    all.value = '';
    all.textContent = 'All targets';
    this.select.replaceChildren(all, ...entries);
  }
}

function button(icon: string, title: string, act: () => void): HTMLButtonElement {
  const made = html('button', 'button');
  made.type = 'button';
  made.title = title;
  made.setAttribute('aria-label', title);
  const picture = svg('svg', { width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  picture.append(svg('path', { d: icon }));
  made.append(picture);
  made.addEventListener('click', act);
  return made;
}

const meanings: Readonly<Record<SceneLink['kind'], string>> = {
  base: 'built on (FROM)',
  copy: 'copied (COPY)',
  mount: 'mounted (RUN --mount)',
  add: 'added (ADD)',
};

/** The strip below the picture: what each kind of line means, for the kinds that are there. */
export class Legend {
  readonly root = html('footer', 'legend');
  private kinds = '';

  /** Shows the kinds of these links. */
  show(links: readonly { readonly kind: SceneLink['kind'] }[]): void {
    const present = (['base', 'copy', 'mount', 'add'] as const).filter((kind) => links.some((link) => link.kind === kind));
    if (present.join(' ') === this.kinds) return;
    this.kinds = present.join(' ');
    this.root.replaceChildren(
      ...present.map((kind) => {
        const entry = html('span', 'entry');
        const sample = svg('svg', { width: 40, height: 12, viewBox: '0 0 40 12', 'aria-hidden': 'true', class: `link ${kind}` });
        const head = svg('path', { class: 'arrow', d: headPath(kind), transform: 'translate(38 6)' });
        sample.append(svg('path', { class: 'line', d: `M1 6H${kind === 'mount' ? 27 : 30}` }), head);
        entry.append(sample, html('span', 'meaning', meanings[kind]));
        return entry;
      }),
    );
  }
}
