/** A Linux signal that `STOPSIGNAL` takes. */
export interface SignalFacts {
  /** Without `SIG`: `TERM`, which BuildKit takes as `SIGTERM`, `TERM`, `sigterm` and `15`. */
  readonly name: string;
  /** Its number on x86 and ARM. */
  readonly number: number;
  /** What programs usually do with it; absent where nobody stops a program with it. */
  readonly meaning?: string;
}

const plain =
  'ILL 4,TRAP 5,ABRT 6,IOT 6,BUS 7,FPE 8,SEGV 11,PIPE 13,ALRM 14,STKFLT 16,CHLD 17,CLD 17,CONT 18,STOP 19,TSTP 20,TTIN 21,TTOU 22,' +
  'URG 23,XCPU 24,XFSZ 25,VTALRM 26,PROF 27,IO 29,POLL 29,PWR 30,SYS 31,RTMIN 34,RTMAX 64';

/** The signals, those that stop programs first. */
export const signals: readonly SignalFacts[] = [
  { name: 'TERM', number: 15, meaning: 'Asks the program to end; what `docker stop` sends where nothing else is set.' },
  { name: 'QUIT', number: 3, meaning: 'Lets nginx, php-fpm and others answer open requests first; others end with a core dump.' },
  { name: 'INT', number: 2, meaning: 'What Ctrl+C sends; PostgreSQL ends its sessions and stops.' },
  { name: 'HUP', number: 1, meaning: 'Makes many servers read their configuration again; others end.' },
  { name: 'USR1', number: 10, meaning: 'Free for the program to use; it ends one that does not know it.' },
  { name: 'USR2', number: 12, meaning: 'Free for the program to use; it ends one that does not know it.' },
  { name: 'WINCH', number: 28, meaning: 'Lets Apache answer open requests first; most programs take no notice of it.' },
  { name: 'KILL', number: 9, meaning: 'Ends the program at once; it cannot close anything first.' },
  ...plain.split(',').map((pair): SignalFacts => ({ name: pair.split(' ')[0] ?? '', number: Number(pair.split(' ')[1]) })),
];

/** Finds a signal by any of its spellings: `SIGTERM`, `term`, `15`. */
export function signalFacts(text: string): SignalFacts | undefined {
  const name = text.toUpperCase().replace(/^SIG/, '');
  return signals.find((signal) => signal.name === name || String(signal.number) === text);
}
