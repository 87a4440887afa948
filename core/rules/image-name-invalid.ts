import type { Model, Source, Stage } from '../model/model.ts';
import { nearStage } from '../model/near-stage.ts';
import type { Span } from '../text/span.ts';
import { replacement } from './recipes/correction.ts';
import { imageNameFault } from './recipes/image-reference.ts';
import type { Report, Rule } from './rule.ts';

/** `FROM Alpine`, `FROM alpine:`, `FROM alpine:3.20:latest`, `COPY --from=Build`, `FROM $NOTHING`. */
export const imageNameInvalid: Rule = {
  id: 'image-name-invalid',
  summary: 'A FROM or a "from" names something that no image can be called.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'stage',
  inTriggers: true,
  messages: {
    capitals: 'The name of an image has no capital letters, so that a build stops at "{name}".',
    stage: 'No stage is called "{name}" and no image can be, so that a build stops here; "{meant}" is a stage.',
    tag: 'There is no tag behind the ":" of "{name}", and a build stops here.',
    invalid: 'No image can be called "{name}", and a build stops here.',
    value:
      '"{written}" is "{name}" where no build argument says otherwise, which no image can be called, and a build stops here.',
    blank:
      'Nothing is left of "{written}" where no build argument fills it, so that there is no image to start from and a build stops here.',
    begin: 'The stage "{meant}" begins here.',
  },
  check({ model, stages, runs, copies }) {
    const reports: Report[] = [];
    for (const stage of stages) {
      const { base } = stage;
      const written = base.word?.text ?? '';
      if (!base.word) continue;
      const { span } = base.word;
      if (base.kind === 'image' && base.certain) judge(reports, model, stage, base.image.text, span, written);
      else if (base.kind === 'unknown' && base.blank) reports.push({ span, message: 'blank', values: { written } });
    }
    for (const { from, stage } of copies) judgeSource(reports, model, stage, from);
    for (const { mounts, stage } of runs) {
      for (const { from } of mounts) if (from) judgeSource(reports, model, stage, from);
    }
    return reports;
  },
};

function judgeSource(reports: Report[], model: Model, stage: Stage, source: Source): void {
  if (source.kind !== 'image' || source.image.text === '') return;
  judge(reports, model, stage, source.image.text, source.span, source.image.text);
}

/** @param written the name as it stands in the file, which variables may have made another one */
function judge(reports: Report[], model: Model, stage: Stage, name: string, span: Span, written: string): void {
  const fault = imageNameFault(name);
  if (!fault) return;
  if (name !== written) {
    reports.push({ span, message: 'value', values: { written, name } });
    return;
  }
  const near = nearStage(model, stage, name);
  if (near?.stage.key !== undefined && near.stage.name) {
    const values = { name, meant: near.stage.key };
    const related = [{ span: near.stage.name.span, message: 'begin', values }];
    reports.push({ span, message: 'stage', values, related, fixes: [replacement(span, near.stage.key)] });
    return;
  }
  const meant = fault === 'capitals' ? lowerPath(name) : fault === 'tag' ? name.slice(0, -1) : undefined;
  const fixes = meant !== undefined && imageNameFault(meant) === undefined ? [replacement(span, meant)] : [];
  reports.push({ span, message: fault, values: { name }, fixes });
}

/** The name in small letters; the tag keeps its own. */
function lowerPath(text: string): string {
  const colon = text.indexOf(':', text.lastIndexOf('/') + 1);
  return colon < 0 ? text.toLowerCase() : text.slice(0, colon).toLowerCase() + text.slice(colon);
}
