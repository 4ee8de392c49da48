/** Asks for the fields of a new entry, one after another, and takes those that are given. */
import { draftEntry, fieldFault, holderOf, idFault, Refusal, type Draft } from './draft.ts';
import { fieldsOf, formOf, readAnswer, type Field } from './fields.ts';
import type { Answers, Kind, Surroundings } from './kinds.ts';
import { suggestId } from './suggest-id.ts';

export interface Question {
  /** The field, or `id`. */
  name: string;
  /** What it holds. */
  says: string;
  /** How it is written; empty for plain text. */
  form: string;
  /** What an empty answer means; empty where there is nothing to offer. */
  suggestion: string;
  isNeeded: boolean;
}

/** Those who answer: somebody at a terminal, or a test. */
export interface Person {
  ask(question: Question): Promise<string>;
  /** Says what is wrong with the last answer. */
  tell(fault: string): void;
}

/** How often one question is asked before it is given up. */
const TRIES = 3;

/**
 * Goes through the fields of a kind, in the order of its schema, and then asks for the id.
 * @param flags answers that are given beforehand, by field
 * @param person who is asked for the others; without, what must be given has to be among the flags
 * @throws {Refusal} where there can be no such entry
 */
export async function interview(
  kind: Kind,
  flags: Readonly<Record<string, string>>,
  around: Surroundings,
  person: Person | undefined,
): Promise<Draft> {
  let answers: Answers = {};
  const missing: Field[] = [];
  const ask = (question: Question, faultOf: (text: string) => string | undefined) =>
    answerTo(question, flags[question.name], faultOf, person);

  for (const field of fieldsOf(kind.collection)) {
    const isNeeded = field.isRequired || (kind.needs?.(answers).includes(field.name) ?? false);
    const isAsked = isNeeded || (kind.asks?.includes(field.name) ?? false);
    if (!isAsked && flags[field.name] === undefined) continue;
    const { name, says, schema } = field;
    const suggestion = kind.suggests?.[name]?.(around, answers) ?? '';
    const withIt = (text: string): Answers => ({ ...answers, [name]: readAnswer(schema, text) });
    const text = await ask({ name, says, form: formOf(schema), suggestion, isNeeded }, (given) =>
      fieldFault(kind.collection, name, readAnswer(schema, given)),
    );
    if (text !== '') answers = withIt(text);
    else if (isNeeded) missing.push(field);
    const onRecord = kind.refuses?.(answers, around);
    if (onRecord !== undefined) throw new Refusal(onRecord);
  }
  if (missing.length > 0)
    throw new Refusal(missing.map(({ name, says }) => `--${name} is missing: ${says}`).join('\n'));

  const suggestion = suggestId(kind.id(answers, around), (id) => holderOf(kind.collection, id, around) !== undefined);
  const id = await ask({ name: 'id', says: ID_SAYS, form: '', suggestion, isNeeded: true }, (given) =>
    idFault(kind.collection, given, around),
  );
  if (id === '') throw new Refusal(`--id is missing: ${ID_SAYS}`);
  return draftEntry(kind, id, answers, around);
}

/** The one question that no schema answers. */
const ID_SAYS = 'Name of the file and part of addresses: lower-case words joined by hyphens; it never changes.';

/** The text of an answer, or an empty one where there is none and nobody to ask. */
async function answerTo(
  question: Question,
  flag: string | undefined,
  faultOf: (text: string) => string | undefined,
  person: Person | undefined,
): Promise<string> {
  const { name, suggestion, isNeeded } = question;
  const accept = (given: string) => {
    const text = given.trim();
    const fault = text === '' ? (isNeeded ? `${name}: is empty` : undefined) : faultOf(text);
    return { text, fault };
  };
  if (flag !== undefined) {
    const { text, fault } = accept(flag);
    if (text === '') throw new Refusal(`${name}: is empty — give it a value or leave the flag out`);
    if (fault !== undefined) throw new Refusal(fault);
    return text;
  }
  if (person === undefined) return suggestion;
  for (let tries = 1; ; tries += 1) {
    const { text, fault } = accept((await person.ask(question)).trim() || suggestion);
    if (fault === undefined) return text;
    if (tries === TRIES) throw new Refusal(fault);
    person.tell(fault);
  }
}
