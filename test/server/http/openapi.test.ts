import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../src/protocol/endpoints.ts';
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

describe('openapi.json', () => {
  it('describes every endpoint of the table, and the attachments', async () => {
    const { openapi, paths } = await describeOverHttp();
    expect(openapi).toBe('3.1.0');
    for (const [name, { method, path, session, ...endpoint }] of Object.entries(ENDPOINTS)) {
      const operation = paths[path]?.[method.toLowerCase()];
      expect(operation, name).toMatchObject({
        operationId: name,
        security: session ? [{ bearer: [] }] : [],
        responses: { default: { $ref: '#/components/responses/Error' } },
      });
      const has = (part: unknown) => JSON.stringify(part ?? null).includes('"schema":{');
      expect(has(operation?.['requestBody']), name).toBe('request' in endpoint);
      expect(has(operation?.['responses']), name).toBe('response' in endpoint);
      if (path.includes('{id}')) {
        expect(operation?.['parameters']).toMatchObject([{ name: 'id', in: 'path' }]);
      }
    }
    expect(Object.keys(paths['/api/attachments/{sha256}'] ?? {})).toEqual(
      expect.arrayContaining(['put', 'get']),
    );
    const described = Object.values(paths).flatMap((path) => Object.keys(path));
    expect(described.filter((key) => key !== 'parameters')).toHaveLength(
      Object.keys(ENDPOINTS).length + 2,
    );
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

  it('is sound: references lead somewhere, types and patterns are ones', async () => {
    const document = await describeOverHttp();
    const all = objectsIn(document);
    let references = 0;
    for (const [path, object] of all) {
      const { $ref: reference, type, pattern } = object;
      if (typeof reference === 'string') {
        references += 1;
        const target = reference
          .slice(2)
          .split('/')
          .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], document);
        expect(target, `${path} → ${reference}`).toBeTypeOf('object');
      }
      if (typeof type === 'string' && !path.includes('securitySchemes')) {
        expect(JSON_TYPES, path).toContain(type);
      }
      if (typeof pattern === 'string') expect(() => new RegExp(pattern, 'u'), path).not.toThrow();
      expect(object, path).not.toHaveProperty('$defs');
    }
    expect(references).toBeGreaterThan(20);
    const ids = all.flatMap(([, { operationId }]) => operationId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
