import { z } from 'zod';
import type { ApiRoute } from './api-route.ts';

type JsonSchema = Record<string, unknown>;

/** A document's JSON Schema (2020-12), complete in itself. New keys may come in v1, so none is forbidden. */
export function buildJsonSchema({ schema }: ApiRoute, id: string | undefined): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', override });
  return { $schema, ...(id ? { $id: id } : {}), ...rest };
}

/** The schemas of all routes with their parts, as components of an OpenAPI description. */
export function buildComponents(routes: readonly ApiRoute[]): Record<string, JsonSchema> {
  const components: Record<string, JsonSchema> = {};
  for (const { name, schema } of routes) {
    const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { target: 'draft-2020-12', override });
    for (const [part, definition] of Object.entries({ [name]: own, ...$defs })) {
      components[part] = pointToComponents(definition) as JsonSchema;
    }
  }
  return Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Only what JSON Schema knows. */
function override({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  for (const key of ['additionalProperties', 'kind', 'separator', 'id', 'prose', 'examples'])
    delete jsonSchema[key];
}

function pointToComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointToComponents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === '$ref' && typeof child === 'string'
        ? child.replace('#/$defs/', '#/components/schemas/')
        : pointToComponents(child),
    ]),
  );
}
