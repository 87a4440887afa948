import { endAngle, roundedPath } from './geometry.ts';
import type { Register } from './node-view.ts';
import { samePoints } from './placement.ts';
import type { LinkPlace } from './placement.ts';
import type { SceneLink } from './scene.ts';
import { setAttributes, setClass, setText, svg } from './svg.ts';

/** Each kind's arrowhead, its tip at the origin, pointing to the right; as long as `headLength`. */
const heads: Readonly<Record<SceneLink['kind'], string>> = {
  base: 'M0 0-8-4.2v8.4z',
  copy: 'M-.8 0-8.4-4v8z',
  mount: 'M-.8 0-5.6-3.8-10.4 0-5.6 3.8z',
  add: 'M-7-4.2-.6 0-7 4.2',
};
const headLengths: Readonly<Record<SceneLink['kind'], number>> = { base: 7, copy: 8.4, mount: 10.4, add: 1 };

/** An arrowhead alone, for the legend. */
export function headPath(kind: SceneLink['kind']): string {
  return heads[kind];
}

/** The drawing of one link: its line in one layer, its label in another above all lines. */
export class LinkView {
  readonly root = svg('g', { class: 'link', role: 'button', tabindex: -1 });
  private readonly label = svg('g', { class: 'label', 'aria-hidden': 'true' });
  place: LinkPlace = { points: [] };
  private readonly tip = svg('title');
  private readonly labelTip = svg('title');
  private readonly hit = svg('path', { class: 'reach' });
  private readonly line = svg('path', { class: 'line' });
  private readonly head = svg('path', { class: 'arrow' });
  private readonly box = svg('rect', { class: 'back', height: 16, y: -8, rx: 3 });
  private readonly text = svg('text', { class: 'small', 'text-anchor': 'middle', y: 3.5 });
  private kind: SceneLink['kind'] = 'base';

  private readonly labels: Element;

  /** `labels` is the layer that the label goes to while there is one. */
  constructor(key: string, register: Register, labels: Element) {
    this.labels = labels;
    this.root.append(this.tip, this.hit, this.line, this.head);
    this.label.append(this.labelTip, this.box, this.text);
    register(this.root, { kind: 'link', key });
    register(this.label, { kind: 'link', key });
  }

  /** Shows a link's texts. */
  show(link: SceneLink): void {
    this.kind = link.kind;
    setClass(this.root, link.kind, true);
    setAttributes(this.root, { 'aria-label': link.sentence });
    setText(this.tip, link.sentence);
    setText(this.labelTip, link.sentence);
    setText(this.text, link.label?.text ?? '');
    const width = (link.label?.width ?? 0) + 10;
    setAttributes(this.box, { width, x: -width / 2 });
    setAttributes(this.head, { d: heads[link.kind] });
  }

  /** Fades what a picked target does not need. */
  dim(on: boolean): void {
    setClass(this.root, 'dim', on);
    setClass(this.label, 'dim', on);
  }

  /** Brings out the link of what the pointer or the focus is on. */
  light(on: boolean): void {
    setClass(this.root, 'lit', on);
    setClass(this.label, 'lit', on);
  }

  /** Moves the link at once. */
  move(place: LinkPlace): void {
    const same = samePoints(this.place.points, place.points);
    this.place = place;
    if (!same) {
      const end = place.points.at(-1) ?? { x: 0, y: 0 };
      const path = roundedPath(place.points, 7, headLengths[this.kind]);
      setAttributes(this.line, { d: path });
      setAttributes(this.hit, { d: path });
      setAttributes(this.head, { transform: `translate(${end.x} ${end.y}) rotate(${endAngle(place.points)})` });
    }
    if (!place.label || this.text.textContent === '') {
      this.label.remove();
      return;
    }
    setAttributes(this.label, { transform: `translate(${place.label.x} ${place.label.y})` });
    if (!this.label.isConnected) this.labels.append(this.label);
  }

  /** Takes the link out of the picture. */
  remove(): void {
    this.root.remove();
    this.label.remove();
  }
}
