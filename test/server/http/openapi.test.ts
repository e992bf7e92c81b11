import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../src/protocol/endpoints.ts';
import type { Endpoint } from '../../../src/protocol/endpoints.ts';
import { MUTATIONS } from '../../../src/protocol/mutations/registry.ts';
import { ask } from '../../support/endpoint.ts';
import { openPlainApp } from './app.ts';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Record<string, unknown>>>;
  components: { schemas: Record<string, unknown>; securitySchemes: unknown };
}

const JSON_TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

/** Every object within a document, with its path. */
function objectsIn(value: unknown, at = ''): [path: string, object: Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => objectsIn(each, `${at}/${key}`));
  return Array.isArray(value) ? inner : [[at, value as Record<string, unknown>], ...inner];
}

async function describeOverHttp(): Promise<Document> {
  const { send } = await openPlainApp();
  return ask<Document>(send, 'GET', '/api/openapi.json');
}

const TABLE: [string, Endpoint][] = Object.entries(ENDPOINTS);

describe('openapi.json', () => {
  it.each(TABLE)('describes the endpoint of the table: %s', async (name, endpoint) => {
    const { paths } = await describeOverHttp();
    const operation = paths[endpoint.path]?.[endpoint.method.toLowerCase()];
    expect(operation).toMatchObject({
      operationId: name,
      summary: endpoint.summary,
      security: endpoint.session ? [{ bearer: [] }] : [],
      responses: { default: { $ref: '#/components/responses/Error' } },
    });
    const has = (part: unknown) => JSON.stringify(part ?? null).includes('"schema":{');
    expect(has(operation?.['requestBody'])).toBe(endpoint.request !== undefined);
    expect(has(operation?.['responses'])).toBe(endpoint.response !== undefined);
    const parameters = (operation?.['parameters'] ?? []) as { name: string }[];
    expect(parameters.map((each) => each.name)).toEqual(
      endpoint.path.includes('{id}') ? ['id'] : [],
    );
  });

  it('describes attachments and hand-over, and nothing that is not there', async () => {
    const { openapi, paths } = await describeOverHttp();
    expect(openapi).toBe('3.1.0');
    const described = Object.values(paths).flatMap((path) => Object.keys(path));
    expect(described.filter((key) => key !== 'parameters')).toHaveLength(TABLE.length + 3);
    expect(Object.keys(paths['/api/attachments/{sha256}'] ?? {})).toEqual([
      'parameters',
      'put',
      'get',
    ]);
  });

  it('names its schemas, and what is said of each mutation', async () => {
    const { components } = await describeOverHttp();
    for (const { name, version } of Object.values(MUTATIONS)) {
      expect(components.schemas[`${name}.v${version}`]).toMatchObject({ type: 'object' });
    }
    expect(components.schemas['Row']).toMatchObject({
      required: expect.arrayContaining(['id', 'kind', 'rev', 'fields']) as unknown,
    });
    expect(components.securitySchemes).toEqual({ bearer: { type: 'http', scheme: 'bearer' } });
  });

  it('has references that lead somewhere, and all of its own', async () => {
    const document = await describeOverHttp();
    const references = objectsIn(document).flatMap(
      ([, object]) => object['$ref'] ?? [],
    ) as string[];
    const lost = references.filter((reference) => {
      const keys = reference.replace('#/', '').split('/');
      const target = keys.reduce<unknown>(
        (value, key) => (value as Record<string, unknown> | undefined)?.[key],
        document,
      );
      return typeof target !== 'object';
    });
    expect(references.length).toBeGreaterThan(20);
    expect(lost).toEqual([]);
  });

  it('has schemas that compile', async () => {
    const { paths, components } = await describeOverHttp();
    const all = objectsIn({ paths, schemas: components.schemas });
    const types = new Set(all.flatMap(([, { type }]) => (typeof type === 'string' ? [type] : [])));
    expect([...types].filter((type) => !JSON_TYPES.includes(type))).toEqual([]);
    const patterns = all.flatMap(([, { pattern }]) =>
      typeof pattern === 'string' ? [pattern] : [],
    );
    expect(patterns.map((pattern) => new RegExp(pattern, 'u'))).not.toEqual([]);
    expect(all.filter(([, object]) => '$defs' in object || '$schema' in object)).toEqual([]);
    const ids = all.flatMap(([, { operationId }]) => operationId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
