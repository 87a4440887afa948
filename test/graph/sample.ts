import type { GraphEdge, GraphStage, GraphStep, StageGraph } from '../../protocol/stage-graph.ts';

/** A step of a sample: keyword, text, targets of its cache mounts. */
export type SampleStep = readonly [keyword: string, text: string, caches?: readonly string[]];

/** A stage of a sample: its name, its base, its steps. */
export interface SampleStage {
  readonly name?: string;
  readonly base: string;
  readonly platform?: string;
  readonly steps?: readonly SampleStep[];
}

/** An edge of a sample, between names (or numbers) of stages, `image:…` and `context`; `step` is the index of the step that takes. */
export interface SampleEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: GraphEdge['kind'];
  readonly paths?: readonly string[];
  readonly step?: number;
}

/** Makes a graph as the server would, with ids that are numbers in file order. */
export function sampleGraph(
  stages: readonly SampleStage[],
  edges: readonly SampleEdge[],
  more: Partial<StageGraph> = {},
): StageGraph {
  let line = 0;
  const made = stages.map((stage, index): GraphStage => {
    const first = line++;
    const steps = (stage.steps ?? []).map(([keyword, text, caches]): GraphStep => ({
      line,
      endLine: line++,
      keyword,
      text,
      ...(caches ? { caches } : {}),
    }));
    return {
      id: `stage${index}`,
      index,
      ...(stage.name === undefined ? {} : { name: stage.name }),
      base: stage.base,
      ...(stage.platform === undefined ? {} : { platform: stage.platform }),
      line: first,
      endLine: line - 1,
      needed: true,
      leaf: !edges.some((edge) => edge.from === (stage.name ?? String(index))),
      steps,
    };
  });
  const stageOf = (name: string): GraphStage | undefined => made.find((stage) => (stage.name ?? String(stage.index)) === name);
  const names = [...new Set(edges.map((edge) => edge.from).filter((from) => from.startsWith('image:')))];
  const last = made.at(-1);
  return {
    version: 1,
    target: last ? (last.name ?? String(last.index)) : null,
    stages: made,
    images: names.map((id) => ({ id, name: id.slice('image:'.length), line: 0 })),
    ...(edges.some((edge) => edge.from === 'context') ? { context: { id: 'context', files: 7 } } : {}),
    edges: edges.map(({ from, to, kind, paths, step }) => {
      const taker = stageOf(to);
      const at = step === undefined ? taker?.line : taker?.steps[step]?.line;
      return { from: stageOf(from)?.id ?? from, to: taker?.id ?? to, kind, paths: paths ?? [], line: at ?? 0 };
    }),
    ...more,
  };
}

/** Two programs that are built apart from a common base, each copied into an image of its own. */
export function clientAndServer(): StageGraph {
  const build = (name: string): SampleStage => ({
    name: `build-${name}`,
    base: 'base',
    steps: [['RUN', `go build -o /bin/${name} ./cmd/${name}`]],
  });
  const image = (name: string): SampleStage => ({
    name,
    base: 'scratch',
    steps: [['COPY', `--from=build-${name} /bin/${name} /bin/`]],
  });
  return sampleGraph(
    [
      {
        name: 'base',
        base: 'golang:1.21-alpine',
        steps: [
          ['WORKDIR', '/src'],
          ['COPY', 'go.mod go.sum ./'],
          ['RUN', '--mount=type=cache,target=/go/pkg/mod go mod download', ['/go/pkg/mod']],
          ['COPY', '. .'],
        ],
      },
      build('client'),
      build('server'),
      image('client'),
      image('server'),
    ],
    [
      { from: 'image:golang:1.21-alpine', to: 'base', kind: 'base' },
      { from: 'context', to: 'base', kind: 'copy', paths: ['go.mod', 'go.sum'], step: 1 },
      { from: 'context', to: 'base', kind: 'copy', paths: ['.'], step: 3 },
      { from: 'base', to: 'build-client', kind: 'base' },
      { from: 'base', to: 'build-server', kind: 'base' },
      { from: 'build-client', to: 'client', kind: 'copy', paths: ['/bin/client'], step: 0 },
      { from: 'build-server', to: 'server', kind: 'copy', paths: ['/bin/server'], step: 0 },
    ],
  );
}
