import type { Model } from '../model.ts';
import type { ApiRoute } from './api-route.ts';
import { dataPaths } from './data-paths.ts';
import { buildComponents } from './json-schema.ts';
import { type Address, describePublication } from './publication.ts';

/** The description of the interface that programs read: OpenAPI 3.1. */
export function buildOpenApi(model: Model, routes: readonly ApiRoute[], address: Address): object {
  const { t } = model.texts;
  const { licence, title } = describePublication(model, model.edition);
  const { contact } = model.region;
  return {
    openapi: '3.1.0',
    info: {
      title,
      version: '1.0.0',
      summary: t('data.api.summary'),
      description: t('data.api.description'),
      license: { name: licence.name, url: licence.url },
      ...(contact
        ? {
            contact: {
              name: contact.role,
              ...(contact.email ? { email: contact.email } : {}),
              ...(contact.url ? { url: contact.url } : {}),
            },
          }
        : {}),
    },
    servers: [{ url: address(dataPaths.api).replace(/\/$/, ''), description: t('data.api.server') }],
    security: [],
    tags: [{ name: 'data', description: t('data.api.tag') }],
    paths: Object.fromEntries(routes.map((route) => [`/${route.path}`, describeRoute(model, route)])),
    components: {
      schemas: buildComponents(routes),
      responses: { NotFound: { description: t('data.api.not-found') } },
    },
  };
}

function describeRoute({ texts: { t } }: Model, { name, summary, parameters, documents }: ApiRoute): object {
  const described = Object.entries(parameters).map(([parameter, values]) => ({
    name: parameter,
    in: 'path',
    required: true,
    description: t(parameter === 'year' ? 'data.api.parameter.year' : 'data.api.parameter.id'),
    schema: { type: 'string', ...(values.length <= 100 ? { enum: values } : {}) },
    ...(values[0] ? { example: values[0] } : {}),
  }));
  return {
    get: {
      operationId: `get${name}`,
      tags: ['data'],
      summary,
      ...(described.length > 0 ? { parameters: described } : {}),
      responses: {
        200: {
          description: summary,
          content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
        },
        ...(documents.length > 0 ? { 404: { $ref: '#/components/responses/NotFound' } } : {}),
      },
    },
  };
}
