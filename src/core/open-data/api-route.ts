import { z } from 'zod';
import { metaJson } from './api-schema.ts';

export interface ApiDocument {
  /** From v1/, e.g. "centres/norrby.json". */
  path: string;
  data: unknown;
}

/** An address of the interface with all its documents. */
export interface ApiRoute {
  /** With parameters in braces: "centres/{id}.json". */
  path: string;
  /** Of the schema, and of the operation: "Centre". Permanent. */
  name: string;
  summary: string;
  /** Of the whole document. */
  schema: z.ZodType;
  /** The values that each parameter may have. */
  parameters: Readonly<Record<string, readonly string[]>>;
  documents: ApiDocument[];
}

interface RouteInput {
  path: string;
  name: string;
  summary: string;
  /** Of what stands under `data`. */
  data: z.ZodType;
}

/** A route with one document. */
export function singleRoute({ data, ...rest }: RouteInput, content: unknown): ApiRoute {
  return {
    ...rest,
    schema: documentSchema(rest, data),
    parameters: {},
    documents: [{ path: rest.path, data: content }],
  };
}

/** A route with a document for each set of its parameters' values. */
export function manyRoute(
  { data, ...rest }: RouteInput,
  contents: readonly { parameters: Readonly<Record<string, string>>; data: unknown }[],
): ApiRoute {
  const names = [...rest.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const fill = (parameters: Readonly<Record<string, string>>) =>
    rest.path.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '');
  return {
    ...rest,
    schema: documentSchema(rest, data),
    parameters: Object.fromEntries(
      names.map((name) => [name, [...new Set(contents.map(({ parameters }) => parameters[name] ?? ''))]]),
    ),
    documents: contents.map((content) => ({ path: fill(content.parameters), data: content.data })),
  };
}

function documentSchema({ name, summary }: Pick<ApiRoute, 'name' | 'summary'>, data: z.ZodType): z.ZodType {
  return z.strictObject({ meta: metaJson, data }).meta({ id: name, title: name, description: summary });
}
