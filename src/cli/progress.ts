import type { Io } from './io.ts';

/** How far a long piece of work is. `line` prints a line above the bar. */
export interface Progress {
  readonly show: (done: number, more: string) => void;
  readonly line: (text: string) => void;
  readonly end: () => void;
}

const WIDTH = 30;

/** A bar on the terminal's last line; where there is no terminal only the lines are printed. */
export function progressBar(io: Io, total: number): Progress {
  if (io.terminal !== true) return { show: () => {}, line: text => io.error(`${text}\n`), end: () => {} };
  let bar = '';
  const clear = '\r\u001b[2K';
  return {
    show: (done, more) => {
      const filled = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
      bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${total} files${more}`;
      io.error(clear + bar);
    },
    line: text => io.error(`${clear}${text}\n${bar}`),
    end: () => io.error(clear),
  };
}
