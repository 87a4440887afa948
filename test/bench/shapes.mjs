/**
 * Dockerfiles of one shape each and of any length, for what must stay linear: each line costs the same in a long file as in a short one.
 *
 * @type {Readonly<Record<string, (lines: number) => string>>}
 */
export const shapes = {
  'many stages': (lines) =>
    repeat(lines / 2, (index) => `FROM ${index === 0 ? 'alpine' : `s${index - 1}`} AS s${index}\nRUN echo ${index}\n`),
  'one RUN': (lines) => `FROM alpine\nRUN true \\\n${repeat(lines - 3, (index) => `  && echo ${index} \\\n`)}  && true\n`,
  'one heredoc': (lines) => `FROM alpine\nRUN <<EOF\n${repeat(lines - 3, (index) => `echo ${index}\n`)}EOF\n`,
  'one ARG everywhere': (lines) =>
    `FROM alpine\nARG A=1\n${repeat(lines - 2, (index) => `ENV B${index}=\${A}-\${B${index - 1}:-none}\n`)}`,
  'all comments': (lines) => `FROM alpine\n${repeat(lines - 1, (index) => `# remark ${index}\n`)}`,
  'COPY --from': (lines) =>
    `FROM alpine AS a\nRUN touch /x\nFROM alpine\n${repeat(lines - 3, (index) => `COPY --from=a /x${index} /y${index}\n`)}`,
  'deep ONBUILD': (lines) => `FROM alpine\n${repeat(lines - 1, (index) => `ONBUILD RUN echo ${index}\n`)}`,
  'nested ${x:-…}': (lines) =>
    `FROM alpine\nARG A\n${repeat(lines - 2, (index) => `ARG N${index}=${'${A:-'.repeat(8)}x${'}'.repeat(8)}\n`)}`,
};

function repeat(count, line) {
  let text = '';
  for (let index = 0; index < count; index++) text += line(index);
  return text;
}
