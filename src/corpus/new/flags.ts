/** The command line of `npm run new`: a kind, and a flag for each of its fields. */
import { parseArgs } from 'node:util';
import { nearest, oneOf } from '../nearest.ts';
import { Refusal } from './draft.ts';
import { fieldsOf, formOf } from './fields.ts';
import { KIND_NAMES, KINDS, type Kind, type KindName } from './kinds.ts';

const HOW = `npm run new -- ${KIND_NAMES.join('|')}`;

export interface Wish {
  name: KindName;
  /** Answers by field. */
  flags: Readonly<Record<string, string>>;
  /** Another project folder. */
  root: string | undefined;
  isHelp: boolean;
}

/** @throws {Refusal} where it cannot be read */
export function readWish([name = '', ...args]: readonly string[]): Wish {
  const known = KIND_NAMES.find((one) => one === name);
  if (known === undefined) throw new Refusal(unknownKind(name));
  const fields = fieldsOf(KINDS[known].collection);
  const { root, help, ...given } = parse(args, ['id', ...fields.map((field) => field.name)]);
  const isList = (flag: string) => fields.some((field) => field.name === flag && field.isList);
  const twice = Object.entries(given).find(([flag, values]) => values.length > 1 && !isList(flag));
  if (twice !== undefined) throw new Refusal(`--${twice[0]} is given twice`);
  const flags = Object.fromEntries(Object.entries(given).map(([flag, values]) => [flag, values.join(',')]));
  return { name: known, flags, root: root?.at(-1), isHelp: help !== undefined };
}

function unknownKind(name: string): string {
  if (name === '' || name.startsWith('-')) return `say what is new: ${HOW}`;
  const meant = nearest(name, KIND_NAMES);
  return `"${name}" is nothing that can be made — ${meant === undefined ? HOW : `did you mean "${meant}"?`}`;
}

function parse(args: readonly string[], names: readonly string[]): Record<string, string[]> {
  const options = Object.fromEntries(
    ['root', ...names].map((name) => [name, { type: 'string', multiple: true } as const]),
  );
  try {
    const { help, ...values } = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' } } })
      .values as Record<string, string[]>;
    return { ...values, ...(help && { help: [] }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '--([^']+)'/.exec(message)?.[1];
    if (unknown === undefined) throw new Refusal(message);
    const meant = nearest(unknown, names);
    const flags = oneOf(names.map((name) => `--${name}`));
    throw new Refusal(`--${unknown} is no flag — ${meant === undefined ? `use ${flags}` : `did you mean --${meant}?`}`);
  }
}

/** What can be told of a kind on the command line. */
export function usage(name: KindName): string {
  const { collection }: Kind = KINDS[name];
  const flags = fieldsOf(collection).map(({ name: flag, says, schema, isRequired }) => {
    const form = formOf(schema);
    return `  --${flag}  ${isRequired ? '' : 'May be left out. '}${says}${form === '' ? '' : ` [${form}]`}`;
  });
  return [`npm run new -- ${name}, with a flag for each answer that is known; at a terminal the rest is asked:`]
    .concat('  --id  Offered, if it is not given.', flags)
    .join('\n');
}
