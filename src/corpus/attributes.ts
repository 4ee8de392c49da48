/** The components of a chapter and what may be written in their tags. */
import { nearest, oneOf } from './nearest.ts';
import { positionOf, type Element, type Fault } from './nodes.ts';

interface Allowed {
  required: readonly string[];
  optional: readonly string[];
}

/** `id` is looked at by the outline itself. */
export const ATTRIBUTES: Readonly<Record<string, Allowed>> = {
  Heading: { required: [], optional: ['id'] },
  Brief: { required: ['states'], optional: ['id'] },
  Authors: { required: ['states'], optional: ['id'] },
  Sources: { required: [], optional: ['id'] },
  Site: { required: [], optional: ['id', 'label'] },
  Background: { required: ['title'], optional: ['id'] },
  Judgement: { required: [], optional: ['id'] },
  Signpost: { required: ['watch'], optional: ['id'] },
  Expectations: { required: [], optional: ['id'] },
  Figure: { required: ['name', 'title'], optional: ['id'] },
  Map: { required: ['title', 'shows'], optional: ['id'] },
  Cite: { required: [], optional: ['claim', 'source', 'event'] },
  Own: { required: ['how'], optional: [] },
  Unsourced: { required: ['why'], optional: [] },
};
/** Those that stand in running text; all others are blocks. */
export const INLINE = ['Cite', 'Own', 'Unsourced'] as const;
export const BLOCKS = Object.keys(ATTRIBUTES).filter((name) => !INLINE.some((inline) => inline === name));

/** Reads the attributes of a known component; what it may not have, or lacks, is a fault. */
export function readAttributes(node: Element, faults: Fault[]): Record<string, string> {
  const name = node.name ?? '';
  const { required, optional } = ATTRIBUTES[name] ?? { required: [], optional: [] };
  const known = [...required, ...optional];
  const given: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const { line, column } = attribute.position?.start ?? positionOf(node);
    const fault = (message: string, hint: string, field: string) =>
      faults.push({ rule: 'block-is-known', line, column, field, message, hint });
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      const field = attribute.type === 'mdxJsxAttribute' ? `<${name} ${attribute.name}>` : `<${name}>`;
      fault('is not plain text', 'write the attribute as name="value"', field);
    } else if (!known.includes(attribute.name)) {
      const meant = nearest(attribute.name, known);
      const hint = meant === undefined ? `it may have ${oneOf(known)}` : `did you mean "${meant}"?`;
      fault(`<${name}> has no such attribute`, hint, `<${name} ${attribute.name}>`);
    } else {
      given[attribute.name] = attribute.value;
    }
  }
  for (const missing of required.filter((key) => (given[key] ?? '').trim() === '')) {
    faults.push({
      rule: 'block-is-known',
      ...positionOf(node),
      field: `<${name} ${missing}>`,
      message: 'is missing',
      hint: `add ${missing}="…"`,
    });
  }
  return given;
}
