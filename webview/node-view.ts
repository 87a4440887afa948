import type { Item } from './item.ts';
import type { Marks } from './marks.ts';
import type { Point } from './placement.ts';
import { titleHeight } from './scene.ts';
import type { SceneNode, SceneRow } from './scene.ts';
import { setAttributes, setClass, setText, svg } from './svg.ts';

/** Tells the page which item an element stands for. */
export type Register = (element: Element, item: Item) => void;

const cube = 'M7.5 1.5 13 4.3v6.4L7.5 13.5 2 10.7V4.3zM2 4.3l5.5 2.8L13 4.3M7.5 7.1v6.4';
const download = 'M7.5 2v7.5M4 6.3 7.5 9.8 11 6.3M2.5 13h10';

/** The drawing of one node, which lives as long as the node does: an update changes what is other and keeps the elements. */
export class NodeView {
  readonly root = svg('g', { class: 'node' });
  position: Point = { x: 0, y: 0 };
  private readonly key: string;
  private readonly register: Register;
  private readonly body = svg('path', { class: 'body' });
  private readonly accent = svg('path', { class: 'accent' });
  private readonly head = svg('g', { class: 'head', role: 'button', tabindex: -1 });
  private readonly headHit = svg('path', { class: 'hit' });
  private readonly title = svg('text', { class: 'title' });
  private readonly detail = svg('text', { class: 'detail' });
  private readonly tip = svg('title');
  private readonly rule = svg('path', { class: 'rule' });
  private readonly icon = svg('path', { class: 'icon' });
  private readonly rowViews: RowView[] = [];
  private readonly badges = { default: badge('default'), target: badge('target') };
  private readonly pick = svg('g', { class: 'pick', 'aria-hidden': 'true' });
  private readonly toggle = svg('g', { class: 'toggle', 'aria-hidden': 'true', transform: 'translate(14 15)' });
  private readonly toggleTip = svg('title');
  private readonly chevron = svg('path');
  private readonly sign = new SeveritySign();
  private node: SceneNode | undefined;

  constructor(key: string, register: Register) {
    this.key = key;
    this.register = register;
    this.head.append(this.tip, this.headHit, this.icon, this.title, this.detail);
    const pickTip = svg('title');
    pickTip.textContent = 'Show what this target needs';
    this.pick.append(pickTip, svg('rect', { class: 'hit', x: -11, y: -11, width: 22, height: 22, rx: 4 }));
    this.pick.append(svg('circle', { r: 5.5 }), svg('circle', { class: 'dot', r: 2 }));
    this.toggle.append(this.toggleTip, svg('rect', { class: 'hit', x: -10, y: -11, width: 20, height: 22, rx: 4 }), this.chevron);
    this.root.append(this.body, this.head, this.rule);
    register(this.head, { kind: 'node', key });
    register(this.pick, { kind: 'node', key });
    register(this.toggle, { kind: 'node', key });
  }

  /** The element that takes the focus for the node itself. */
  get focusElement(): SVGElement {
    return this.head;
  }

  /** The element that takes the focus for a row. */
  rowElement(row: number): SVGElement | undefined {
    return this.rowViews[row]?.root;
  }

  /** Shows a node, changing only what is other than before. */
  show(node: SceneNode): void {
    const before = this.node;
    if (before === node) return;
    this.node = node;
    if (before?.kind !== node.kind) setAttributes(this.root, { class: `node ${node.kind}` });
    if (node.kind === 'stage') setAttributes(this.root, { role: 'group', 'aria-label': node.title });
    setText(this.tip, node.sentence);
    setText(this.title, node.title);
    if (!before || before.width !== node.width || before.height !== node.height || before.kind !== node.kind) this.shape(node);
    this.showToggle(node);
    const { detail } = node;
    setText(this.detail, detail ?? '');
    this.sign.show(this.head, node.severity, node.width - 9, 2);
    while (this.rowViews.length > node.rows.length) this.rowViews.pop()?.root.remove();
    node.rows.forEach((row, i) => {
      let view = this.rowViews[i];
      if (!view) {
        view = new RowView();
        this.rowViews.push(view);
        this.root.append(view.root);
        this.register(view.root, { kind: 'row', key: this.key, row: i });
      }
      view.show(row, node.width);
    });
    if (node.kind === 'stage' && !this.accent.isConnected) this.root.append(this.accent, this.pick);
  }

  private shape(node: SceneNode): void {
    const { width, height, kind } = node;
    if (kind === 'stage') {
      setAttributes(this.body, { d: roundedBox(0, 0, width, height, 6) });
      setAttributes(this.headHit, { d: `M0 ${titleHeight}V6a6 6 0 0 1 6-6h${width - 12}a6 6 0 0 1 6 6v${titleHeight - 6}z` });
      setAttributes(this.rule, { d: `M0 ${titleHeight}h${width}` });
      setAttributes(this.accent, { d: `M0 6a6 6 0 0 1 4-5.6V${height - 0.4}a6 6 0 0 1-4-5.6z` });
      setAttributes(this.title, { y: 20 });
      setAttributes(this.detail, { x: width - 34, y: 19.5, 'text-anchor': 'end' });
      setAttributes(this.pick, { transform: `translate(${width - 17} 15)` });
      return;
    }
    const middle = height / 2;
    if (kind === 'context') {
      const outline = `M0 6a4 4 0 0 1 4-4h28l7 7h${width - 43}a4 4 0 0 1 4 4v${height - 17}a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4z`;
      setAttributes(this.body, { d: outline });
      setAttributes(this.headHit, { d: outline });
      const lines = node.detail === undefined ? 0 : 8;
      setAttributes(this.title, { x: 14, y: middle + 8.5 - lines });
      setAttributes(this.detail, { x: 14, y: middle + 9 + lines });
      return;
    }
    const outline = roundedBox(0, 0, width, height, kind === 'image' ? height / 2 : 6);
    setAttributes(this.body, { d: outline });
    setAttributes(this.headHit, { d: outline });
    setAttributes(this.icon, { d: kind === 'image' ? cube : download, transform: `translate(12 ${middle - 7.5})` });
    setAttributes(this.title, { x: 34, y: middle + 4 });
  }

  private showToggle({ open, kind }: SceneNode): void {
    if (kind !== 'stage') return;
    setAttributes(this.title, { x: titleX(open) });
    if (open === undefined) {
      this.toggle.remove();
      this.head.removeAttribute('aria-expanded');
      return;
    }
    setAttributes(this.head, { 'aria-expanded': String(open) });
    setText(this.toggleTip, open ? 'Show the heading only (E)' : 'Show the steps (E)');
    setAttributes(this.chevron, { d: open ? 'M-4-2 0 2 4-2' : 'M-2-4 2 0-2 4' });
    if (!this.toggle.isConnected) this.root.append(this.toggle);
  }

  /** Shows what is told of the node besides its texts. */
  mark(marks: Marks): void {
    const { node } = this;
    if (!node) return;
    const dim = marks.dim.has(this.key);
    const picked = marks.picked === this.key;
    const isDefault = marks.defaultStage === this.key;
    const here = marks.hereStage === this.key;
    setClass(this.root, 'dim', dim);
    setClass(this.root, 'picked', picked);
    setClass(this.root, 'here', here);
    this.rowViews.forEach((view, i) => setClass(view.root, 'here', here && marks.hereRow === i));
    let badgeX = titleX(node.open) + node.titleWidth + 9;
    for (const [name, shown] of [
      ['default', isDefault],
      ['target', picked],
    ] as const) {
      const element = this.badges[name];
      if (!shown) {
        element.remove();
        continue;
      }
      setAttributes(element, { transform: `translate(${badgeX} 7)` });
      badgeX += 51;
      if (!element.isConnected) this.head.append(element);
    }
    const told = [
      node.sentence,
      ...(isDefault ? ['default target'] : []),
      ...(picked ? ['picked target'] : []),
      ...(dim && marks.pickedName !== undefined ? [`not needed for ${marks.pickedName}`] : []),
      ...(here ? ['the cursor is here'] : []),
    ].join(', ');
    setAttributes(this.head, { 'aria-label': told });
  }

  /** Moves the node at once. */
  move(position: Point): void {
    this.position = position;
    setAttributes(this.root, { transform: `translate(${position.x} ${position.y})` });
  }
}

/** Where a stage's name begins: behind the control that opens it, where there is one. */
function titleX(open: boolean | undefined): number {
  return open === undefined ? 12 : 27;
}

/** Where texts of a row stand, from the row's top. */
const baseline = 14;

class RowView {
  readonly root = svg('g', { class: 'row', role: 'button', tabindex: -1 });
  private readonly sign = new SeveritySign();
  private readonly tip = svg('title');
  private readonly hit = svg('rect', { class: 'hit' });
  private readonly keyword = svg('text', { class: 'keyword', x: 12 });
  private readonly text = svg('text', { class: 'code' });
  private readonly chip = svg('g', { class: 'chip' });
  private readonly chipBox = svg('rect', { height: 15, rx: 7.5, y: 2.5 });
  private readonly chipText = svg('text', { class: 'small', y: 13.5 });
  private readonly notes: SVGTextElement[] = [];
  private row: SceneRow | undefined;

  constructor() {
    this.chip.append(this.chipBox, this.chipText);
    this.root.append(this.tip, this.hit, this.keyword, this.text);
  }

  show(row: SceneRow, width: number): void {
    const { row: before } = this;
    if (before === row) return;
    this.row = row;
    setAttributes(this.root, { 'aria-label': row.sentence, transform: `translate(0 ${row.y})` });
    setText(this.tip, row.sentence);
    setAttributes(this.hit, { x: 4, width: width - 8, height: row.height, rx: 3 });
    setAttributes(this.keyword, { y: baseline });
    setText(this.keyword, row.keyword);
    setAttributes(this.text, { x: row.textX, y: baseline });
    setText(this.text, row.text);
    this.showChip(row);
    this.sign.show(this.root, row.severity, width - 14, 10);
    while (this.notes.length > row.notes.length) this.notes.pop()?.remove();
    row.notes.forEach((note, i) => {
      let line = this.notes[i];
      if (!line) {
        line = svg('text', { class: 'small note', x: 12 });
        this.notes.push(line);
        this.root.append(line);
      }
      setAttributes(line, { y: row.notesY + 15 * (i + 0.5) + 1.5 });
      setText(line, note);
    });
  }

  private showChip(row: SceneRow): void {
    const { chip } = row;
    if (!chip) {
      this.chip.remove();
      return;
    }
    setAttributes(this.chip, { transform: `translate(${chip.x} ${chip.y})` });
    setAttributes(this.chipBox, { width: chip.width });
    setAttributes(this.chipText, { x: 6 });
    setText(this.chipText, chip.text);
    if (!this.chip.isConnected) this.root.append(this.chip);
  }
}

/** The sign of what is found somewhere: its colour and its letter tell how bad it is. */
class SeveritySign {
  private readonly root = svg('g', { class: 'severity' });
  private readonly letter = svg('text', { class: 'sign', 'text-anchor': 'middle', y: 3.6 });

  constructor() {
    this.root.append(svg('circle', { r: 7 }), this.letter);
  }

  show(parent: Element, severity: SceneNode['severity'], x: number, y: number): void {
    if (severity === undefined) {
      this.root.remove();
      return;
    }
    setAttributes(this.root, { class: `severity ${severity}`, transform: `translate(${x} ${y})` });
    setText(this.letter, { error: '×', warning: '!', information: 'i', hint: '·' }[severity]);
    if (!this.root.isConnected) parent.append(this.root);
  }
}

function badge(text: string): SVGGElement {
  const group = svg('g', { class: `badge ${text}` });
  const label = svg('text', { class: 'small', x: 23, y: 11.5, 'text-anchor': 'middle' });
  label.textContent = text;
  group.append(svg('rect', { width: 46, height: 16, rx: 8 }), label);
  return group;
}

function roundedBox(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  return `M${x} ${y + r}a${r} ${r} 0 0 1 ${r} ${-r}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}z`;
}
