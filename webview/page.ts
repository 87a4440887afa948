import type { ToWebview } from '../protocol/webview.ts';
import { cull, grow, isLarge, within } from './cull.ts';
import { Drawing } from './draw.ts';
import type { Direction } from './elk-graph.ts';
import { loadEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { connect } from './host.ts';
import type { Host } from './host.ts';
import { boxOf, isThere, itemId, linesOf } from './item.ts';
import type { Item } from './item.ts';
import { listenToKeys } from './keyboard.ts';
import { betterDirection, isCollapsed, isColumn, Layouts } from './layout.ts';
import type { Arrangement } from './layout.ts';
import { marksOf } from './marks.ts';
import { canvasMeasure } from './measure.ts';
import { nextItem } from './navigate.ts';
import type { Arrow } from './navigate.ts';
import { settle } from './placement.ts';
import type { Box, Placement } from './placement.ts';
import { makeScene, usualCardWidth } from './scene.ts';
import type { Scene } from './scene.ts';
import { emptyState, receive } from './state.ts';
import type { PageState } from './state.ts';
import { html, setText, svg } from './svg.ts';
import { Legend, Toolbar } from './toolbar.ts';
import { firstView, fitView, showBox, Viewport } from './viewport.ts';

/** An answer of the layout. */
interface Placed {
  readonly placement: Placement;
  readonly arrangement: Arrangement;
}

/** What is on the page now. */
interface Shown extends Placed {
  readonly scene: Scene;
}

/** Where nothing is. */
const nowhere: Placement = { nodes: new Map(), links: new Map(), bounds: { x: 0, y: 0, width: 0, height: 0 } };

/** The stage graph's page: takes the extension's messages, keeps the picture at the newest good one, and tells what the person does. */
export class Page {
  private state: PageState = emptyState;
  private shown: Shown | undefined;
  /** Chosen once per document, so that the picture does not turn while somebody types. */
  private direction: Direction | undefined;
  private measure = canvasMeasure();
  private asked = 0;
  private answered = 0;
  /** The target that the extension was last told. */
  private told: string | null = null;
  private current: Item | undefined;
  /** The part of a large picture that is drawn; absent where all of it is. */
  private drawn: Box | undefined;
  private keeping = 0;
  private engine: Promise<Engine> | undefined;
  private engineFailed = false;
  private readonly host: Host;
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
  private readonly drawing: Drawing;
  private readonly viewport: Viewport;
  private readonly layouts = new Layouts(async () => {
    const engine = await this.startEngine();
    return (graph) => engine.layout(graph);
  });

  constructor() {
    const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
    this.drawing = new Drawing(() => lessMotion.matches || document.body.classList.contains('vscode-reduce-motion'));
    this.viewport = new Viewport(this.panel, this.drawing.root, () => this.viewMoved());
    this.toolbar = new Toolbar({
      pick: (target) => this.pick(target),
      zoom: (factor) => this.viewport.zoom(factor),
      fit: () => void this.fit(),
    });
    this.panel.append(this.drawing.root);
    this.notice.setAttribute('role', 'status');
    const keys = html(
      'p',
      'unseen',
      'Arrow keys move along the graph, Enter shows the line in the editor, T picks the target, F fits the graph.',
    );
    keys.id = 'keys';
    const box = html('main', 'box');
    box.append(this.panel, this.empty, this.notice, keys);
    document.body.append(this.toolbar.root, box, this.legend.root);
    this.toolbar.show(this.state);
    this.host = connect((message) => this.receive(message));
    this.listen();
    this.startEngine().catch(() => {
      this.engineFailed = true;
      void this.layOut(true);
    });
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
  }

  /** Another document: nothing of the old picture is kept. */
  private startOver(): void {
    this.shown = undefined;
    this.direction = undefined;
    this.current = undefined;
    this.viewport.touched = false;
    this.answered = this.asked;
    this.drawn = undefined;
    this.drawing.show({ nodes: [], links: [] }, nowhere, { dim: new Set() }, true);
  }

  /** Lays the newest graph out and shows it; with `refit`, chooses direction and view anew. */
  private async layOut(refit: boolean): Promise<void> {
    const { graph, identity } = this.state;
    if (!graph) {
      this.decorate();
      return;
    }
    const mine = ++this.asked;
    const { size } = this.viewport;
    const steps = graph.stages.reduce((sum, stage) => sum + stage.steps.length, 0);
    const collapsed = isCollapsed(graph.stages.length, steps);
    const column = this.engineFailed || isColumn(size.width, graph.stages.length + graph.images.length, graph.edges.length);
    const scene = makeScene(graph, identity, {
      collapsed,
      notes: column && !collapsed,
      cardWidth: column ? columnWidth(size.width) : usualCardWidth,
      measure: this.measure,
    });
    const answer = column ? await this.place(scene, 'COLUMN') : await this.placeInDirection(scene, refit);
    // An answer to an older question is shown too, as long as it is newer than what is shown: else fast typing would show nothing.
    if (!answer || mine <= this.answered) return;
    this.answered = mine;
    this.show(scene, answer.placement, answer.arrangement, refit);
  }

  private async placeInDirection(scene: Scene, choose: boolean): Promise<Placed | undefined> {
    if (this.direction !== undefined && !choose) return this.place(scene, this.direction, this.shown);
    const right = await this.place(scene, 'RIGHT');
    if (!right) return undefined;
    const { size } = this.viewport;
    const { bounds } = right.placement;
    const down = bounds.width < size.width && bounds.height < size.height ? right : await this.place(scene, 'DOWN');
    if (!down) return undefined;
    this.direction = down === right ? 'RIGHT' : betterDirection(size, right.placement, down.placement);
    return this.direction === 'DOWN' ? down : right;
  }

  /** Near what is shown, if that is arranged in the same way. */
  private async place(scene: Scene, arrangement: Arrangement, near?: Shown): Promise<Placed | undefined> {
    const before = near?.arrangement === arrangement ? near.placement : undefined;
    const placement = await this.layouts.place(scene, arrangement, before);
    return placement && { placement, arrangement };
  }

  private show(scene: Scene, raw: Placement, arrangement: Arrangement, refit: boolean): void {
    const before = this.shown;
    const marks = marksOf(this.state, scene);
    const turned = before?.arrangement !== arrangement;
    const placement = before && !turned && !refit ? settle(before.placement, raw, marks.hereStage) : raw;
    const hadFocus = this.panel.contains(document.activeElement);
    this.shown = { scene, placement, arrangement };
    if (!this.current || !isThere(this.current, scene)) {
      const key = marks.hereStage ?? scene.nodes.find((node) => node.kind === 'stage')?.key;
      this.current = key === undefined ? undefined : { kind: 'node', key };
    }
    this.drawn = undefined;
    if (!before || turned || refit) this.firstLook(!before);
    this.draw();
    this.legend.show(scene.links);
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
    if (!this.drawn || within(this.viewport.box, this.drawn)) return;
    this.draw();
    this.setCurrent(this.current);
  }

  private firstLook(first: boolean): void {
    const { shown } = this;
    if (!shown) return;
    const { bounds } = shown.placement;
    const kept = first ? this.host.kept() : undefined;
    if (kept?.view && kept.uri === this.state.uri) {
      const { x, y, scale } = kept.view;
      this.viewport.set({ x: x - bounds.x * scale, y: y - bounds.y * scale, scale }, true);
      return;
    }
    this.viewport.set(firstView(bounds, this.viewport.size, shown.arrangement === 'COLUMN'), false);
  }

  /** Shows what needs no layout: target, cursor, counts, notices. */
  private decorate(): void {
    const { state, shown } = this;
    const { graph } = state;
    this.toolbar.show(state);
    setText(this.notice, state.notice ?? '');
    this.notice.hidden = state.notice === undefined;
    setText(this.empty, graph?.stages.length === 0 ? 'No stage yet. A stage begins with FROM.' : '');
    this.empty.hidden = graph?.stages.length !== 0;
    if (shown) this.drawing.mark(marksOf(state, shown.scene));
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

  private async fit(): Promise<void> {
    await this.layOut(true);
    if (!this.shown) return;
    const { bounds } = this.shown.placement;
    const column = this.shown.arrangement === 'COLUMN';
    const { size } = this.viewport;
    this.viewport.set(column && bounds.height > 2.5 * size.height ? firstView(bounds, size, true) : fitView(bounds, size), false);
  }

  private listen(): void {
    const { panel, drawing } = this;
    panel.addEventListener('click', ({ target }) => {
      const pick = drawing.pickAt(target);
      if (pick !== undefined) {
        this.pickStage(pick);
        return;
      }
      const item = drawing.itemAt(target);
      if (!item) return;
      this.setCurrent(item);
      this.focusCurrent();
      this.reveal(item);
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
      reveal: () => this.current && this.reveal(this.current),
      pickTarget: () => {
        if (this.current && this.current.kind !== 'link') this.pickStage(this.current.key);
      },
      zoom: (factor) => this.viewport.zoom(factor),
      fit: () => void this.fit(),
    });
    document.addEventListener('visibilitychange', () => drawing.settle());
    this.listenToSize();
    let fonts = 0;
    const restyle = new MutationObserver(() => {
      cancelAnimationFrame(fonts);
      fonts = requestAnimationFrame(() => {
        this.measure = canvasMeasure();
        void this.layOut(false);
      });
    });
    restyle.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
    restyle.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  }

  private listenToSize(): void {
    let timer = 0;
    let last = '';
    new ResizeObserver(() => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const { width, height } = this.viewport.size;
        const size = `${width} ${height}`;
        // A panel that is being hidden shrinks to nothing: that is no reason to lay out anew.
        if (size === last || width < 50) return;
        const first = last === '';
        last = size;
        if (!first && this.state.graph) void this.layOut(!this.viewport.touched);
      }, 120);
    }).observe(this.panel);
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
    const box = boxOf(next, shown.scene, shown.placement);
    if (box) {
      const { view, size, touched } = this.viewport;
      const moved = showBox(view, box, size);
      if (moved.x !== view.x || moved.y !== view.y) this.viewport.set(moved, touched);
    }
    this.setCurrent(next);
    this.focusCurrent();
  }

  private reveal(item: Item): void {
    const { uri } = this.state;
    const lines = this.shown && linesOf(item, this.shown.scene);
    if (uri === undefined || !lines) return;
    this.host.post({ type: 'reveal', uri, ...lines });
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
    this.host.keep({ uri, target: picked, ...(touched ? { view: kept } : {}) });
  }
}

function columnWidth(panel: number): number {
  return Math.min(420, Math.max(210, Math.floor((panel - 72) / 20) * 20));
}
