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
/** A picture is not shown smaller than this of its own accord: its text could not be read. */
const readable = 0.5;
/** One in a column is read like a list: it is not shrunk to be seen whole. */
const readableColumn = 0.85;

/** The view in which all of the picture is seen, centred, never enlarged. */
export function fitView(bounds: Box, panel: Size): View {
  const scale = clampScale(Math.min(1, (panel.width - 2 * margin) / bounds.width, (panel.height - 2 * margin) / bounds.height));
  return centred(bounds, panel, scale);
}

/** The view to begin with: all of it where its text can still be read, else as much as there is room for, from its upper left. */
export function firstView(bounds: Box, panel: Size, column: boolean): View {
  const all = Math.min(1, (panel.width - 2 * margin) / bounds.width, (panel.height - 2 * margin) / bounds.height);
  if (all >= (column ? readableColumn : readable * 0.94)) return fitView(bounds, panel);
  const scale = column ? Math.min(1, (panel.width - margin) / bounds.width) : readable;
  const whole = centred(bounds, panel, scale);
  const x = Math.max(whole.x, (column ? margin / 2 : margin) - bounds.x * scale);
  return {
    scale,
    x: bounds.width * scale > panel.width - 2 * margin ? x : whole.x,
    y: Math.max(whole.y, margin - bounds.y * scale),
  };
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

  /** The part of the picture that the panel shows. */
  get box(): Box {
    const { x, y, scale } = this.view;
    const { width, height } = this.size;
    return { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale };
  }

  /** Shows another view. */
  set(view: View, touched: boolean): void {
    this.view = view;
    this.touched = touched;
    this.picture.setAttribute(
      'transform',
      `translate(${view.x.toFixed(2)} ${view.y.toFixed(2)}) scale(${view.scale.toFixed(4)})`,
    );
    this.moved();
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
