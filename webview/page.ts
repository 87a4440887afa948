import type { ToWebview } from '../protocol/webview.ts';
import { chooseFormat, columnFormat } from './choice.ts';
import type { Candidate, Format } from './choice.ts';
import { cull, grow, isLarge, within } from './cull.ts';
import { draftsOf } from './drafts.ts';
import { Drawing } from './draw.ts';
import { loadEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { connect } from './host.ts';
import type { Host } from './host.ts';
import { boxOf, boxOfCursor, isThere, itemId, linesOf } from './item.ts';
import type { Item } from './item.ts';
import { listenToKeys } from './keyboard.ts';
import { isColumn, Layouts } from './layout.ts';
import { marksOf } from './marks.ts';
import { canvasMeasure } from './measure.ts';
import { Minimap } from './minimap.ts';
import { nextItem } from './navigate.ts';
import type { Arrow } from './navigate.ts';
import { settle } from './placement.ts';
import type { Box, Placement } from './placement.ts';
import { findItems, Search } from './search.ts';
import { emptyState, findStage, receive, targetName } from './state.ts';
import type { PageState } from './state.ts';
import { html, setText, svg } from './svg.ts';
import { Legend, Toolbar } from './toolbar.ts';
import { watchSize, watchStyle } from './watch.ts';
import { fitView, keptView, legible, restView, showBox, Viewport, wholeScale } from './viewport.ts';
import type { View } from './viewport.ts';

/** Where nothing is. */
const nowhere: Placement = { nodes: new Map(), links: new Map(), bounds: { x: 0, y: 0, width: 0, height: 0 } };

/** The stage graph's page: takes the extension's messages, keeps the picture at the newest good one, and tells what the person does. */
export class Page {
  private state: PageState = emptyState;
  private shown: Candidate | undefined;
  /** Chosen for a document and a panel's size, so that the picture does not turn while somebody types. */
  private format: Format | undefined;
  /** How many nodes there were when it was chosen. */
  private formatNodes = 0;
  /** Whether format and view are to be chosen anew with the next answer: a question that is overtaken does not take that with it. */
  private refit = false;
  /** The panel's size that the newest question was asked for. */
  private askedSize = '';
  private measure = canvasMeasure();
  private asked = 0;
  private answered = 0;
  /** The target that the extension was last told. */
  private told: string | null = null;
  private current: Item | undefined;
  /** Lines that the person brought up by a click in the picture, which need not be moved then. */
  private revealed: { readonly line: number; readonly endLine: number } | undefined;
  /** Stages that the person opened where all are closed, or closed where all are open. */
  private readonly toggled = new Set<string>();
  /** The part of a large picture that is drawn; absent where all of it is. */
  private drawn: Box | undefined;
  private keeping = 0;
  private engine: Promise<Engine> | undefined;
  private engineFailed = false;
  private readonly host: Host;
  /** Whether the person asked for less motion. */
  private readonly still: () => boolean;
  private readonly panel = svg('svg', {
    class: 'graph',
    role: 'application',
    'aria-roledescription': 'stage graph',
    'aria-describedby': 'keys',
  });
  private readonly notice = html('div', 'notice');
  private readonly empty = html('div', 'nothing');
  private readonly toolbar: Toolbar;
  private readonly legend = new Legend();
  private readonly minimap = new Minimap((point) => this.viewport.centre(point));
  private readonly search = new Search({
    find: (query) => (this.shown ? findItems(this.shown.scene, query) : []),
    show: (item) => this.showFound(item),
    leave: () => this.focusCurrent(),
  });
  private readonly drawing: Drawing;
  private readonly viewport: Viewport;
  private readonly layouts = new Layouts(async () => {
    const engine = await this.startEngine();
    return (graph) => engine.layout(graph);
  });

  constructor() {
    const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
    this.still = () => lessMotion.matches || document.body.classList.contains('vscode-reduce-motion');
    this.drawing = new Drawing(this.still);
    this.viewport = new Viewport(this.panel, this.drawing.root, () => this.viewMoved());
    this.toolbar = new Toolbar({
      pick: (target) => this.pick(target),
      zoom: (factor) => this.viewport.zoom(factor),
      fit: () => void this.fit(),
      pin: (on) => {
        this.host.post({ type: 'pin', on });
        this.keep();
      },
      give: (to) => {
        const { uri, graph, picked } = this.state;
        const stage = graph && picked !== null ? findStage(graph, picked) : undefined;
        if (uri !== undefined && stage) this.host.post({ type: 'command', uri, target: targetName(stage), to });
      },
    });
    this.panel.append(this.drawing.root);
    this.notice.setAttribute('role', 'status');
    const keys = html(
      'p',
      'unseen',
      'Arrow keys move along the graph, Space shows the line in the editor, Enter goes to it, E opens or closes a stage, T picks the target, F fits the graph, a slash finds a text in it.',
    );
    keys.id = 'keys';
    const box = html('main', 'box');
    box.append(this.panel, this.empty, this.minimap.root, this.search.root, this.notice, keys);
    document.body.append(this.toolbar.root, box, this.legend.root);
    this.toolbar.show(this.state);
    this.host = connect((message) => this.receive(message));
    this.listen();
    this.startEngine().catch(() => {
      this.engineFailed = true;
      void this.layOut(true);
    });
    if (this.host.kept()?.pinned === true) {
      this.toolbar.showPinned(true);
      this.host.post({ type: 'pin', on: true });
    }
    this.host.post({ type: 'ready' });
  }

  private startEngine(): Promise<Engine> {
    this.engine ??= loadEngine(document.body.dataset['elk'] ?? '');
    return this.engine;
  }

  private receive(message: ToWebview): void {
    const before = this.state;
    if (before.uri === undefined) {
      const kept = this.host.kept();
      if (kept?.uri === message.uri) this.state = { ...emptyState, uri: kept.uri, picked: kept.target };
    }
    this.state = receive(this.state, message);
    if (before.uri !== undefined && before.uri !== this.state.uri) this.startOver();
    if (message.type === 'graph') {
      this.tellTarget();
      void this.layOut(false);
      return;
    }
    this.decorate();
    if (message.type === 'cursor') this.follow(before.cursor);
  }

  /** Brings the stage of the cursor into sight where the cursor came to another place, but not after a click in the picture itself. */
  private follow(before: number | undefined): void {
    const { shown, viewport, state } = this;
    if (!shown || state.cursor === undefined || state.cursor === before) return;
    if (this.revealed !== undefined && this.revealed.line <= state.cursor && state.cursor <= this.revealed.endLine) return;
    this.revealed = undefined;
    const box = this.boxOfCursor(viewport.goal);
    if (!box) return;
    const moved = showBox(viewport.goal, box, viewport.size);
    if (moved.x === viewport.goal.x && moved.y === viewport.goal.y) return;
    viewport.glide(moved, document.hidden || isLarge(shown.scene) || this.still(), viewport.touched);
  }

  private boxOfCursor({ scale }: View): Box | undefined {
    const { shown } = this;
    return shown && boxOfCursor(marksOf(this.state, shown.scene), shown, scale, this.viewport.size);
  }

  /** Another document: nothing of the old picture is kept. */
  private startOver(): void {
    this.toggled.clear();
    this.revealed = undefined;
    this.shown = undefined;
    this.format = undefined;
    this.viewport.settle();
    this.current = undefined;
    this.viewport.touched = false;
    this.answered = this.asked;
    this.drawn = undefined;
    this.drawing.show({ nodes: [], links: [] }, nowhere, { dim: new Set() }, true);
  }

  /** Lays the newest graph out and shows it; with `refit`, chooses format and view anew, with `whole` for all of the picture at any scale. */
  private async layOut(refit: boolean, whole = false): Promise<void> {
    const { graph, identity } = this.state;
    if (!graph) {
      this.decorate();
      return;
    }
    const mine = ++this.asked;
    this.refit ||= refit;
    // Before the panel is measured, which it makes smaller.
    this.legend.show(graph.edges);
    const { size } = this.viewport;
    this.askedSize = `${size.width} ${size.height}`;
    const nodes = graph.stages.length + graph.images.length;
    const column = this.engineFailed || isColumn(size.width, nodes, graph.edges.length);
    const drafts = draftsOf({ graph, identity, toggled: this.toggled, measure: this.measure, layouts: this.layouts });
    let answer: Candidate | undefined;
    if (column) answer = await drafts.layOutNear(columnFormat(size), undefined);
    else if (!this.format || this.refit) answer = await chooseFormat(size, whole, drafts);
    else {
      answer = await drafts.layOutNear(this.format, this.shown);
      // A format is given up where stages came or went and it no longer serves; not while the person looks at a part of it.
      const served = answer && answer.format.arrangement !== 'COLUMN' && wholeScale(answer.placement.bounds, size) >= legible;
      if (answer && !served && nodes !== this.formatNodes && !this.viewport.touched)
        answer = await chooseFormat(size, whole, drafts);
    }
    // An answer to an older question is shown too, as long as it is newer than what is shown: else fast typing would show nothing.
    if (!answer || mine <= this.answered) return;
    this.answered = mine;
    if (!column && answer.format !== this.format) [this.format, this.formatNodes] = [answer.format, nodes];
    const anew = this.refit;
    this.refit = false;
    this.show(answer, anew);
  }

  private show({ format, scene, placement: raw }: Candidate, refit: boolean): void {
    const before = this.shown;
    const marks = marksOf(this.state, scene);
    const turned = before?.format.arrangement !== format.arrangement;
    const placement = before && !turned && !refit ? settle(before.placement, raw, marks.hereStage) : raw;
    const hadFocus = this.panel.contains(document.activeElement);
    this.shown = { format, scene, placement };
    this.minimap.show(scene, placement);
    if (!this.current || !isThere(this.current, scene)) {
      const key = marks.hereStage ?? scene.nodes.find((node) => node.kind === 'stage')?.key;
      this.current = key === undefined ? undefined : { kind: 'node', key };
    }
    this.drawn = undefined;
    this.look(!before, turned || refit);
    this.draw();
    this.setCurrent(this.current);
    if (hadFocus && !this.panel.contains(document.activeElement)) this.focusCurrent();
    this.decorate();
  }

  /** Draws what is shown: all of it, or of a large picture the part that is looked at and as much again on every side. */
  private draw(): void {
    const { shown } = this;
    if (!shown) return;
    const { scene, placement } = shown;
    const marks = marksOf(this.state, scene);
    if (isLarge(scene)) {
      this.drawn = grow(this.viewport.box, 1);
      const part = cull(scene, placement, this.drawn, this.current);
      this.drawing.show(part.scene, part.placement, marks, true);
    } else {
      this.drawing.show(scene, placement, marks, false);
    }
  }

  private viewMoved(): void {
    this.keepLater();
    this.minimap.look(this.viewport.box);
    if (!this.drawn || within(this.viewport.box, this.drawn)) return;
    this.draw();
    this.setCurrent(this.current);
  }

  /** Brings the picture into the panel, unless the person chose the view. */
  private look(first: boolean, anew: boolean): void {
    const { shown, viewport } = this;
    if (!shown) return;
    const { bounds } = shown.placement;
    const kept = first ? this.host.kept() : undefined;
    if (kept?.view && kept.uri === this.state.uri) {
      const { x, y, scale } = kept.view;
      viewport.set({ x: x - bounds.x * scale, y: y - bounds.y * scale, scale }, true);
      return;
    }
    if (!first && !anew && viewport.touched) return;
    const column = shown.format.arrangement === 'COLUMN';
    viewport.settle();
    const { size, view } = viewport;
    const rest = first || anew ? restView(bounds, size, column) : keptView(view, bounds, size, column);
    const box = first || anew ? this.boxOfCursor(rest) : undefined;
    const next = box ? showBox(rest, box, size) : rest;
    viewport.glide(next, first || document.hidden || isLarge(shown.scene) || this.still());
  }

  /** Shows what needs no layout: target, cursor, counts, notices. */
  private decorate(): void {
    const { state, shown } = this;
    const { graph } = state;
    this.toolbar.show(state);
    setText(this.notice, state.notice ?? '');
    this.notice.hidden = state.notice === undefined;
    this.notice.classList.toggle('refused', graph?.problem !== undefined && state.notice === graph.problem);
    setText(this.empty, graph?.stages.length === 0 ? 'No stage yet. A stage begins with FROM.' : '');
    this.empty.hidden = graph?.stages.length !== 0;
    const marks = shown && marksOf(state, shown.scene);
    if (marks) this.drawing.mark(marks);
    this.minimap.mark(marks?.hereStage);
    const stages = graph?.stages.length ?? 0;
    this.panel.setAttribute('aria-label', `Stage graph of ${state.name}, ${stages} ${stages === 1 ? 'stage' : 'stages'}`);
  }

  private pick(target: string | null): void {
    this.state = { ...this.state, picked: target };
    this.tellTarget();
    this.decorate();
    this.keepLater();
  }

  private tellTarget(): void {
    const { uri, picked } = this.state;
    if (uri === undefined || picked === this.told) return;
    this.told = picked;
    this.host.post({ type: 'target', uri, target: picked });
  }

  private pickStage(key: string): void {
    const target = this.shown?.scene.nodes.find((node) => node.key === key)?.target;
    if (target !== undefined) this.pick(this.state.picked === target ? null : target);
  }

  /** Opens a stage's card, or closes it to its heading. */
  private toggle(key: string): void {
    if (this.shown?.scene.nodes.find((node) => node.key === key)?.open === undefined) return;
    if (!this.toggled.delete(key)) this.toggled.add(key);
    this.setCurrent({ kind: 'node', key });
    this.focusCurrent();
    void this.layOut(false);
  }

  private async fit(): Promise<void> {
    await this.layOut(true, true);
    const { shown, viewport } = this;
    if (!shown) return;
    const { bounds } = shown.placement;
    const { size } = viewport;
    const long = shown.format.arrangement === 'COLUMN' && bounds.height > 2.5 * size.height;
    viewport.glide(long ? restView(bounds, size, true) : fitView(bounds, size), isLarge(shown.scene) || this.still());
  }

  private listen(): void {
    const { panel, drawing } = this;
    panel.addEventListener('click', ({ target, detail }) => {
      const control = drawing.controlAt(target);
      if (control?.does === 'pick') this.pickStage(control.key);
      else if (control) this.toggle(control.key);
      if (control) return;
      // What the first click of two has revealed may have moved the picture under the second.
      const item = detail > 1 ? this.current : drawing.itemAt(target);
      if (!item) return;
      this.setCurrent(item);
      this.focusCurrent();
      this.reveal(item, detail > 1);
    });
    panel.addEventListener('pointerover', ({ target }) => drawing.light(drawing.itemAt(target)));
    panel.addEventListener('pointerleave', () => drawing.light(undefined));
    // Not on the picture itself: an SVG element that listens to the focus becomes a stop of Tab of its own.
    const box = panel.parentElement ?? document.body;
    box.addEventListener('focusin', ({ target }) => {
      const item = drawing.itemAt(target);
      if (item) this.setCurrent(item);
      drawing.light(item);
    });
    box.addEventListener('focusout', () => drawing.light(undefined));
    listenToKeys(panel, {
      move: (arrow) => this.moveFocus(arrow),
      reveal: (focus) => this.current && this.reveal(this.current, focus),
      pickTarget: () => {
        if (this.current && this.current.kind !== 'link') this.pickStage(this.current.key);
      },
      toggle: () => {
        if (this.current && this.current.kind !== 'link') this.toggle(this.current.key);
      },
      zoom: (factor) => this.viewport.zoom(factor),
      fit: () => void this.fit(),
      search: () => this.search.open(),
    });
    document.addEventListener('visibilitychange', () => {
      drawing.settle();
      this.viewport.settle();
    });
    watchSize(panel, () => {
      const { width, height } = this.viewport.size;
      // A panel that is being hidden shrinks to nothing: that is no reason to lay out anew.
      if (`${width} ${height}` === this.askedSize || width < 50) return;
      if (this.state.graph) void this.layOut(!this.viewport.touched);
    });
    watchStyle(() => {
      this.measure = canvasMeasure();
      void this.layOut(false);
    });
  }

  private setCurrent(item: Item | undefined): void {
    const old = this.current && this.drawing.elementOf(this.current);
    const element = item && this.drawing.elementOf(item);
    if (old !== element) old?.setAttribute('tabindex', '-1');
    element?.setAttribute('tabindex', '0');
    this.current = item;
  }

  private focusCurrent(): void {
    if (this.current) this.drawing.elementOf(this.current)?.focus({ preventScroll: true });
  }

  private moveFocus(arrow: Arrow): void {
    const { shown, current } = this;
    if (!shown || !current) return;
    const next = nextItem(shown.scene, shown.placement, current, arrow);
    if (!next || itemId(next) === itemId(current)) return;
    this.bringIn(next);
    this.setCurrent(next);
    this.focusCurrent();
  }

  /** Moves the picture by as little as shows an item. */
  private bringIn(item: Item): void {
    const box = this.shown && boxOf(item, this.shown.scene, this.shown.placement);
    if (!box) return;
    const { view, size, touched } = this.viewport;
    const moved = showBox(view, box, size);
    if (moved.x !== view.x || moved.y !== view.y) this.viewport.set(moved, touched);
  }

  private showFound(item: Item | undefined): void {
    if (item) {
      this.bringIn(item);
      this.setCurrent(item);
    }
    this.drawing.light(item);
    this.drawing.ring(item);
  }

  private reveal(item: Item, focus: boolean): void {
    const { uri } = this.state;
    const lines = this.shown && linesOf(item, this.shown.scene);
    if (uri === undefined || !lines) return;
    this.revealed = { line: lines.line, endLine: lines.endLine ?? lines.line };
    this.host.post({ type: 'reveal', uri, ...lines, focus });
  }

  private keepLater(): void {
    clearTimeout(this.keeping);
    this.keeping = window.setTimeout(() => this.keep(), 200);
  }

  /** Keeps what the page is to begin with when it is shown again. */
  keep(): void {
    const { uri, picked } = this.state;
    if (uri === undefined || !this.shown) return;
    const { view, touched } = this.viewport;
    const { bounds } = this.shown.placement;
    const kept = { x: view.x + bounds.x * view.scale, y: view.y + bounds.y * view.scale, scale: view.scale };
    this.host.keep({ uri, target: picked, pinned: this.toolbar.pinned, ...(touched ? { view: kept } : {}) });
  }
}
