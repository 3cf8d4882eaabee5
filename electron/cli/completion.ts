/** Completion for a shell, made from the table of commands: whatever is added there is completed too. */
import { changeMethods } from '../../shared/api/changes.ts';
import { callNames } from '../../shared/api/apis.ts';
import { stationModes } from '../../shared/api/wlan.ts';
import { commands } from './arguments.ts';
import { shells, type Shell } from './arguments/offline.ts';
import { options } from './arguments/options.ts';
import { planWords } from './arguments/plan.ts';
import { listFormats, siteWords } from './arguments/site.ts';
import { reportFormats } from '../../shared/contract/report.ts';
import { papers } from '../../shared/report/paper.ts';
import { languages } from '../../shared/texts/language.ts';

/** What the program is called where its completion is used. */
const programName = 'field-installer';

/**
 * A script that completes the commands, options, methods and modes of `field-installer`, and makes it the name of
 * `program` in this shell where that is called in another way. zsh runs the same one through its own bashcompinit.
 */
export function completionScript(shell: Shell, program: string): string {
  const prepared =
    shell === 'zsh' ? ['autoload -U +X compinit bashcompinit', 'compinit', 'bashcompinit'] : [];
  return [
    `# Made by the completion command: eval "$(${program} completion ${shell})"`,
    ...prepared,
    ...(program === programName ? [] : [`${programName}() { ${program} "$@"; }`]),
    '_field_installer() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" command="${COMP_WORDS[1]-}" words=""',
    '  COMPREPLY=()',
    '  case "${COMP_WORDS[COMP_CWORD-1]}" in',
    `    --auth) words=${quoted(stationModes)} ;;`,
    `    --language) words=${quoted(languages)} ;;`,
    '    --data) local IFS=$\'\\n\'; COMPREPLY=($(compgen -d -- "$current")); return ;;',
    `    --format) case "$command" in report) words=${quoted(reportFormats)} ;; *) words=${quoted(listFormats)} ;; esac ;;`,
    `    --paper) words=${quoted(papers)} ;;`,
    '    --output) local IFS=$\'\\n\'; COMPREPLY=($(compgen -f -- "$current")); return ;;',
    `    ${otherValues().join('|')}) return ;;`,
    '    *)',
    '      case "$COMP_CWORD $command $current" in',
    `        "1 "*) words=${quoted([...Object.keys(commands), 'help', '--help', '--version'])} ;;`,
    ...Object.entries(commands).map(
      ([name, { options: taken }]) =>
        `        *" ${name} -"*) words=${quoted(taken.map((option) => `--${option}`))} ;;`,
    ),
    ...Object.keys(commands).flatMap(wordsOf),
    '      esac',
    '      ;;',
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    `complete -o filenames -F _field_installer ${programName}`,
  ].join('\n');
}

/** Options whose value is anybody’s guess. */
function otherValues(): string[] {
  return Object.entries(options).flatMap(([name, { type }]) =>
    type === 'string' && !['auth', 'data', 'language', 'format', 'output', 'paper'].includes(name)
      ? [`--${name}`]
      : [],
  );
}

/** What stands behind a command without a dash. An address is typed; what comes behind it may not be the third word to a shell. */
function wordsOf(name: string): string[] {
  if (name === 'methods') return [`        "2 methods "*) words=${quoted(callNames)} ;;`];
  if (name === 'site') {
    const files = `local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$current")); return`;
    return [`        "2 site "*) words=${quoted(siteWords)} ;;`, `        "3 site "*) ${files} ;;`];
  }
  if (name === 'plan') {
    const files = `local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$current")); return`;
    return [`        "2 plan "*) words=${quoted(planWords)} ;;`, `        "3 plan "*) ${files} ;;`];
  }
  if (name === 'list') {
    const files = `local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$current")); return`;
    return [`        "2 list "*) words='import' ;;`, `        "3 list "*) ${files} ;;`];
  }
  if (name === 'completion') return [`        "2 completion "*) words=${quoted(shells)} ;;`];
  const takesMethod = Object.entries(commands).some(([one, { words }]) => one === name && words === 2);
  if (!takesMethod) return [];
  const known = name === 'set' ? changeMethods : callNames;
  return [`        "2 ${name} "*) ;;`, `        *" ${name} "*) words=${quoted(known)} ;;`];
}

const quoted = (words: readonly string[]) => `'${words.join(' ')}'`;
