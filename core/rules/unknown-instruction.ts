import { instructions } from '../data/instructions.ts';
import { programs } from '../data/programs.ts';
import type { Model } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import { correction } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `CPY a b`, `// a remark`, `CMD["node"]`, `apt-get install` behind a line that forgot its `\`. */
export const unknownInstruction: Rule = {
  id: 'unknown-instruction',
  summary: 'A line begins with a word that is no instruction.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  inTriggers: true,
  messages: {
    near: 'No instruction is called "{written}", and a build stops here; perhaps "{meant}" is meant.',
    glued: 'There is no blank behind "{meant}", so "{written}" is read as one word, and a build stops here.',
    remark: 'A comment begins with "#"; "{written}" is read as an instruction, and a build stops here.',
    open: 'The line above ends in "{end}" without a "{escape}" behind it, so that "{written}" is read as an instruction, and a build stops here.',
    program: '"{written}" is a command and no instruction, and a build stops here; "RUN" runs commands.',
    nothing: 'Nothing follows the "{escape}", so that this is an instruction without a name, and a build stops here.',
    unknown: 'No instruction is called "{written}", and a build stops here.',
  },
  *check({ model, instructions: all }) {
    let before: Instruction | undefined;
    let told = false;
    for (const instruction of all) {
      if (instruction.kind === 'UNKNOWN') {
        const report = judge(model, instruction, before);
        // Of lines that went astray together, the first one tells it; a later one is told of only where it is plainly something else.
        const capitals = instruction.keyword.text === instruction.keyword.text.toUpperCase();
        const isPlain = report.message === 'near' ? capitals : report.message !== 'unknown';
        if (!told || isPlain) yield report;
        told ||= report.message === 'unknown';
      } else told = false;
      before = instruction;
    }
  },
};

const names = instructions.map((facts) => facts.keyword);

function judge(model: Model, instruction: Instruction, before: Instruction | undefined): Report {
  const { span, text: written } = instruction.keyword;
  if (written === '') return { span: instruction.header, message: 'nothing', values: { escape: model.tree.escape } };
  const inOnePiece = model.tree.text.slice(span.start, span.end) === written;
  const report = (message: string, values: Report['values'], fixes: readonly Fix[]): Report => ({
    span,
    message,
    values: { written: written.length > 40 ? `${written.slice(0, 39)}…` : written, ...values },
    fixes: inOnePiece ? fixes : [],
  });
  const remark = /^(?:\/\/(?:[=-]+>?)?|\/\*+|<!--|--(?![\w-]))/.exec(written)?.[0];
  if (remark !== undefined) {
    return report('remark', { written: remark }, [
      {
        title: 'Make it a comment',
        safety: 'correction',
        edits: [{ span: { start: span.start, end: span.start + remark.length }, newText: '#' }],
      },
    ]);
  }
  const glued = /^([a-z]+)(?=[^a-z])/i.exec(written)?.[1];
  if (glued !== undefined && names.includes(glued.toUpperCase()))
    return report('glued', { meant: glued }, [separate(instruction, glued)]);
  const open = before && openEnd(before);
  if (before && open !== undefined && !names.includes(written.toUpperCase())) {
    const { escape } = model.tree;
    const fixes = [continueLine(before, escape)];
    return report('open', { end: open, escape }, fixes);
  }
  // A word in small letters that is the name of a program is one, however near to an instruction it is.
  if (programs.includes(written)) {
    return report('program', {}, [
      {
        title: 'Write "RUN" before it',
        safety: 'correction',
        edits: [{ span: { start: span.start, end: span.start }, newText: 'RUN ' }],
      },
    ]);
  }
  const meant = nearWord(written.toUpperCase(), names);
  if (meant === undefined) return report('unknown', {}, []);
  const cased = written === written.toLowerCase() ? meant.toLowerCase() : meant;
  return report('near', { meant: cased }, [correction(span, cased)]);
}

/** The mark at the end of a command that asks for more. */
function openEnd(instruction: Instruction): string | undefined {
  if (instruction.kind !== 'RUN' || instruction.heredocs.length > 0) return undefined;
  return /(?:&&|\|\|?)$/.exec(instruction.body.text)?.[0];
}

function continueLine(before: Instruction, escape: string): Fix {
  const at = before.header.end;
  return {
    title: `Continue the line above with "${escape}"`,
    safety: 'correction',
    edits: [{ span: { start: at, end: at }, newText: ` ${escape}` }],
  };
}

/** `CMD["a"]` → `CMD ["a"]`; a `:` or `=` in between is no part of anything. */
function separate(instruction: Instruction, keyword: string): Fix {
  const start = instruction.keyword.span.start + keyword.length;
  const mark = /^[:=]+/.exec(instruction.keyword.text.slice(keyword.length))?.[0] ?? '';
  return {
    title: `Write a blank behind "${keyword}"`,
    safety: 'correction',
    edits: [{ span: { start, end: start + mark.length }, newText: ' ' }],
  };
}
