import type { Interner } from './interner.ts';
import type { Input, KeyPart, Place, Report, Vertex, Write } from './vertex.ts';

/** Makes the vertices of one build; equal ones are made once, as BuildKit has one vertex for equal definitions. */
export interface VertexMaker {
  make(draft: VertexDraft): Vertex;
  /** Notes that a vertex is seen at a place. */
  report(vertex: Vertex, place: Place): void;
  readonly vertices: readonly Vertex[];
  readonly reports: readonly Report[];
}

/** A vertex before it is known whether there is an equal one. */
export interface VertexDraft {
  readonly kind: Vertex['kind'];
  readonly parts: readonly KeyPart[];
  readonly inputs: readonly Input[];
  readonly base?: number;
  readonly write: Write;
  readonly forced?: boolean;
  readonly place?: Place;
  readonly variables?: Vertex['variables'];
}

/** Starts with no vertex. `lineOf` gives the zero-based line of an offset. */
export function createVertexMaker(interner: Interner, lineOf: (offset: number) => number): VertexMaker {
  const known = new Map<number, Vertex>();
  const vertices: Vertex[] = [];
  const reports: Report[] = [];
  const counts = new Map<string, number>();
  return {
    vertices,
    reports,
    make({ kind, parts, inputs, base, write, forced = false, place, variables }) {
      let text = `${kind}\0${base ?? ''}`;
      for (const part of parts) text += `\0${part.name}${part.value}`;
      const own = interner.of(text);
      const id = keyOf(interner, own, inputs, (input) => input.vertex.id);
      const old = known.get(id);
      if (old) return old;
      const vertex: Vertex = {
        id,
        kind,
        own,
        parts,
        inputs,
        write,
        forced,
        ...(base === undefined ? {} : { base }),
        ...(place ? { place } : {}),
        ...(variables ? { variables } : {}),
      };
      known.set(id, vertex);
      vertices.push(vertex);
      return vertex;
    },
    report(vertex, place) {
      const line = lineOf(place.instruction.span.start);
      const counter = `${line} ${vertex.kind}`;
      const nth = counts.get(counter) ?? 0;
      counts.set(counter, nth + 1);
      reports.push({ vertex, place, line, nth });
    },
  };
}

/** The key of a vertex from those of its inputs (`solver/cachekey.go`). */
export function keyOf(
  interner: Interner,
  own: number,
  inputs: readonly Input[],
  keyOfInput: (input: Input, index: number) => number,
): number {
  let text = `key ${own}`;
  for (const [index, input] of inputs.entries()) text += `\0${keyOfInput(input, index)} ${input.selector}`;
  return interner.of(text);
}
