import type { Point } from './placement.ts';

/** A way of level and upright pieces as an SVG path, its corners rounded, its end drawn in by `shorten` pixels for an arrowhead. */
export function roundedPath(points: readonly Point[], radius: number, shorten: number): string {
  const [first, ...rest] = points;
  const last = points.at(-1);
  const beforeLast = points.at(-2);
  if (!first || !last || !beforeLast) return '';
  const length = distance(beforeLast, last);
  const cut = Math.min(shorten, length);
  const end = length === 0 ? last : toward(last, beforeLast, cut);
  const way = [first, ...rest.slice(0, -1), end];
  let path = `M${place(first)}`;
  for (let i = 1; i < way.length; i++) {
    const [before, here, after] = [way[i - 1], way[i], way[i + 1]];
    if (!before || !here) continue;
    if (!after) {
      path += `L${place(here)}`;
      continue;
    }
    const bend = Math.min(radius, distance(before, here) / 2, distance(here, after) / 2);
    path += `L${place(toward(here, before, bend))}Q${place(here)} ${place(toward(here, after, bend))}`;
  }
  return path;
}

/** Which way a link points where it ends, in degrees: 0 to the right, 90 down. */
export function endAngle(points: readonly Point[]): number {
  const end = points.at(-1);
  const before = points.findLast((point) => end !== undefined && distance(point, end) > 0.5);
  if (!end || !before) return 0;
  return (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function toward(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function place({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
