import type { Box, Point } from './placement.ts';

/** Where the picture stands in the panel: a point of the picture is drawn at `x + scale * point.x`. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The panel's size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const smallest = 0.1;
const largest = 3;
const margin = 24;
/** What a margin may shrink to before a picture that grew is fitted anew. */
const leastMargin = 10;
/** A picture is not shown smaller than this of its own accord, if it can be helped: its text could not be read. */
export const legible = 0.8;
/** One in a column is read like a list: it is not shrunk to be seen whole. */
const legibleColumn = 0.85;
/** Milliseconds that a change of view takes. */
const glideTime = 160;

/** The greatest scale, at most 1, at which all of a picture is in the panel. */
export function wholeScale(bounds: Box, panel: Size, around = margin): number {
  return Math.min(widthScale(bounds, panel, around), (panel.height - 2 * around) / bounds.height);
}

/** The greatest scale, at most 1, at which a picture is as wide as the panel. */
export function widthScale(bounds: Box, panel: Size, around = margin): number {
  return Math.min(1, (panel.width - 2 * around) / bounds.width);
}

/** The view in which all of the picture is seen, centred, never enlarged. */
export function fitView(bounds: Box, panel: Size): View {
  return centred(bounds, panel, clampScale(wholeScale(bounds, panel)));
}

/** The view where nobody chose another one: all of it if that is legible, else as much of its width as is, from its top. */
export function restView(bounds: Box, panel: Size, column: boolean): View {
  if (wholeScale(bounds, panel) >= (column ? legibleColumn : legible)) return fitView(bounds, panel);
  const scale = Math.max(legible, clampScale(widthScale(bounds, panel, column ? margin / 2 : margin)));
  const { x, y } = centred(bounds, panel, scale);
  return { scale, x: Math.max(x, margin - bounds.x * scale), y: Math.max(y, margin - bounds.y * scale) };
}

/**
 * The view for a picture that changed while nobody had moved it: at the same scale and moved by as little as brings it in, where it fits at
 * that scale; else at rest.
 */
export function keptView(view: View, bounds: Box, panel: Size, column: boolean): View {
  const rest = restView(bounds, panel, column);
  const whole = wholeScale(bounds, panel) >= rest.scale;
  const most = whole ? wholeScale(bounds, panel, leastMargin) : widthScale(bounds, panel, leastMargin);
  if (view.scale > Math.max(most, rest.scale)) return rest;
  const along = (start: number, length: number, room: number): number => {
    const [before, after] = [leastMargin - start, room - leastMargin - start - length];
    // What is longer than the panel covers it; what is shorter is inside of it.
    return Math.min(Math.max(0, Math.min(before, after)), Math.max(before, after));
  };
  const dx = along(view.x + bounds.x * view.scale, bounds.width * view.scale, panel.width);
  const dy = along(view.y + bounds.y * view.scale, bounds.height * view.scale, panel.height);
  return { ...view, x: view.x + dx, y: view.y + dy };
}

function centred(bounds: Box, panel: Size, scale: number): View {
  return {
    scale,
    x: (panel.width - bounds.width * scale) / 2 - bounds.x * scale,
    y: (panel.height - bounds.height * scale) / 2 - bounds.y * scale,
  };
}

/** The view zoomed by a factor around a point of the panel, which stays where it is. */
export function zoomAt(view: View, factor: number, point: Point): View {
  const scale = clampScale(view.scale * factor);
  const by = scale / view.scale;
  return { scale, x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by };
}

/** The view moved by as little as brings a box of the picture into the panel. */
export function showBox(view: View, box: Box, panel: Size): View {
  const along = (start: number, length: number, room: number): number => {
    const end = start + length;
    const inside = room - 2 * margin;
    if (start >= margin && end <= room - margin) return 0;
    if (length > inside || start < margin) return margin - start;
    return room - margin - end;
  };
  const dx = along(view.x + box.x * view.scale, box.width * view.scale, panel.width);
  const dy = along(view.y + box.y * view.scale, box.height * view.scale, panel.height);
  return { ...view, x: view.x + dx, y: view.y + dy };
}

function clampScale(scale: number): number {
  return Math.min(largest, Math.max(smallest, Number.isFinite(scale) ? scale : 1));
}

/** Pans and zooms a picture inside its panel with pointer and wheel. */
export class Viewport {
  view: View = { x: 0, y: 0, scale: 1 };
  /** Whether the person moved the picture: then only the person does. */
  touched = false;
  private frame = 0;
  /** Where a change of view that is under way ends. */
  private end: View | undefined;
  private readonly panel: SVGSVGElement;
  private readonly picture: SVGGElement;
  private readonly moved: () => void;

  constructor(panel: SVGSVGElement, picture: SVGGElement, moved: () => void) {
    this.panel = panel;
    this.picture = picture;
    this.moved = moved;
    this.listen();
  }

  /** The panel's size now. */
  get size(): Size {
    return { width: this.panel.clientWidth, height: this.panel.clientHeight };
  }

  /** The view, or where a change of view that is under way ends. */
  get goal(): View {
    return this.end ?? this.view;
  }

  /** The part of the picture that the panel shows. */
  get box(): Box {
    const { x, y, scale } = this.view;
    const { width, height } = this.size;
    return { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale };
  }

  /** Shows another view at once. */
  set(view: View, touched: boolean): void {
    this.stop();
    this.put(view, touched);
  }

  /** Goes over to a view; at once with `still`. `touched` tells whether the person chose it. */
  glide(view: View, still: boolean, touched = false): void {
    this.stop();
    const from = this.view;
    const far = Math.abs(from.x - view.x) + Math.abs(from.y - view.y) > 0.5 || Math.abs(from.scale - view.scale) > 0.0005;
    if (still || !far) {
      this.put(view, touched);
      return;
    }
    const start = performance.now();
    this.end = view;
    this.touched = touched;
    const step = (now: number): void => {
      const share = 1 - (1 - Math.min(1, Math.max(0, (now - start) / glideTime))) ** 3;
      if (share >= 1) {
        this.settle();
        return;
      }
      const part = (a: number, b: number): number => a + (b - a) * share;
      this.put({ x: part(from.x, view.x), y: part(from.y, view.y), scale: part(from.scale, view.scale) }, touched);
      this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  /** Ends a change of view that is under way, at its end. */
  settle(): void {
    const { end } = this;
    this.stop();
    if (end) this.put(end, this.touched);
  }

  private stop(): void {
    cancelAnimationFrame(this.frame);
    this.end = undefined;
  }

  private put(view: View, touched: boolean): void {
    this.view = view;
    this.touched = touched;
    this.picture.setAttribute(
      'transform',
      `translate(${view.x.toFixed(2)} ${view.y.toFixed(2)}) scale(${view.scale.toFixed(4)})`,
    );
    this.moved();
  }

  /** Brings a point of the picture into the panel's middle. */
  centre({ x, y }: Point): void {
    const { view, size } = this;
    this.set({ ...view, x: size.width / 2 - x * view.scale, y: size.height / 2 - y * view.scale }, true);
  }

  /** Zooms around the panel's middle. */
  zoom(factor: number): void {
    const { width, height } = this.size;
    this.set(zoomAt(this.view, factor, { x: width / 2, y: height / 2 }), true);
  }

  private listen(): void {
    const { panel } = this;
    panel.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        // A wheel counts in pixels, lines or pages.
        const unit = [1, 16, this.size.height][event.deltaMode] ?? 1;
        if (event.ctrlKey || event.metaKey) {
          const { left, top } = panel.getBoundingClientRect();
          const steps = Math.max(-100, Math.min(100, event.deltaY * unit));
          this.set(zoomAt(this.view, Math.exp(-steps * 0.004), { x: event.clientX - left, y: event.clientY - top }), true);
          return;
        }
        const sideways = event.shiftKey && event.deltaX === 0;
        const dx = (sideways ? event.deltaY : event.deltaX) * unit;
        const dy = (sideways ? 0 : event.deltaY) * unit;
        this.set({ ...this.view, x: this.view.x - dx, y: this.view.y - dy }, true);
      },
      { passive: false },
    );
    let start: { readonly pointer: Point; readonly view: View; readonly id: number } | undefined;
    let dragged = false;
    panel.addEventListener('pointerdown', (event) => {
      dragged = false;
      if (event.button > 1) return;
      start = { pointer: { x: event.clientX, y: event.clientY }, view: this.view, id: event.pointerId };
    });
    panel.addEventListener('pointermove', (event) => {
      if (!start || event.pointerId !== start.id) return;
      const dx = event.clientX - start.pointer.x;
      const dy = event.clientY - start.pointer.y;
      if (!dragged && Math.hypot(dx, dy) < 4) return;
      if (!dragged) {
        dragged = true;
        panel.setPointerCapture(event.pointerId);
        panel.classList.add('panning');
      }
      this.set({ ...start.view, x: start.view.x + dx, y: start.view.y + dy }, true);
    });
    const end = (): void => {
      start = undefined;
      panel.classList.remove('panning');
    };
    panel.addEventListener('pointerup', end);
    panel.addEventListener('pointercancel', end);
    // The click that ends a drag is none.
    panel.addEventListener(
      'click',
      (event) => {
        if (dragged) event.stopPropagation();
        dragged = false;
      },
      { capture: true },
    );
  }
}
