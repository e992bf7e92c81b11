import { toJsonSchema } from '@valibot/to-json-schema';
import type { ConversionConfig, JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { PHOTO_MAX_BYTES } from '../../domain/meeting.ts';
import { Account, AccountView, Activation } from '../../protocol/account.ts';
import { Device } from '../../protocol/device.ts';
import { ENDPOINTS, SEALED_PHOTO_TYPE } from '../../protocol/endpoints.ts';
import type { Endpoint } from '../../protocol/endpoints.ts';
import { ErrorBody } from '../../protocol/error.ts';
import { HANDOVER_PATH, HANDOVER_TYPE, HandoverAnswer } from '../../protocol/handover.ts';
import { Mutation } from '../../protocol/mutation.ts';
import { MUTATIONS } from '../../protocol/mutations/registry.ts';
import { MutationResult, Receipt } from '../../protocol/push.ts';
import { RECORDS } from '../../protocol/records.ts';
import { Row, Stamp } from '../../protocol/row.ts';
import { SealedMutation, SealKey } from '../../protocol/seal.ts';
import { Session } from '../../protocol/session.ts';
import { ProposalTotals, RegionTotals } from '../../protocol/totals.ts';

/** Schemas that are named rather than repeated. */
const NAMED: Readonly<Record<string, GenericSchema>> = {
  Account,
  AccountView,
  Activation,
  Device,
  ErrorBody,
  Mutation,
  MutationResult,
  ProposalTotals,
  Receipt,
  RegionTotals,
  Row,
  SealedMutation,
  SealKey,
  Session,
  Stamp,
  MeetingFields: RECORDS.meeting,
  AttendanceFields: RECORDS.attendance,
  AttachmentFields: RECORDS.attachment,
  ConflictFields: RECORDS.conflict,
};

const CONVERSION: ConversionConfig = {
  target: 'draft-2020-12',
  definitions: { ...NAMED },
  // they tidy what was typed; what is allowed is said by the checks that follow them
  ignoreActions: ['trim', 'to_lower_case'],
  // JSON Schema reads every pattern as one with the flag `u`
  overrideAction: ({ valibotAction, jsonSchema }) =>
    valibotAction.type === 'regex' && 'requirement' in valibotAction
      ? { ...jsonSchema, pattern: (valibotAction.requirement as RegExp).source }
      : undefined,
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

/** Without what belongs only to a document of its own. */
function schemaOf(schema: GenericSchema, own?: string): JsonSchema {
  const definitions = Object.fromEntries(Object.entries(NAMED).filter(([name]) => name !== own));
  const {
    $schema: _schema,
    $defs: _defs,
    ...rest
  } = toJsonSchema(schema, { ...CONVERSION, definitions });
  return rest;
}

const json = (schema: GenericSchema) => ({ 'application/json': { schema: schemaOf(schema) } });
const ERROR = { $ref: '#/components/responses/Error' };
const BEARER = [{ bearer: [] }];
const PARAMETER = /\{(\w+)\}/g;

function operationOf(name: string, endpoint: Endpoint) {
  const parameters = [...endpoint.path.matchAll(PARAMETER)].map(([, parameter]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
  return {
    operationId: name,
    summary: endpoint.summary,
    ...(endpoint.session ? { security: BEARER } : { security: [] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.request
      ? { requestBody: { required: true, content: json(endpoint.request) } }
      : {}),
    responses: {
      '200': {
        description: endpoint.summary,
        ...(endpoint.response ? { content: json(endpoint.response) } : {}),
      },
      default: ERROR,
    },
  };
}

const PHOTO_CONTENT = {
  'image/jpeg': { schema: { type: 'string', format: 'binary' } },
  'image/webp': { schema: { type: 'string', format: 'binary' } },
};

/** Photos and hand-over files are the only bodies that are not JSON. */
const ATTACHMENTS = {
  parameters: [
    {
      name: 'sha256',
      in: 'path',
      required: true,
      description: 'SHA-256 of the bytes, lower-case hex',
      schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    },
  ],
  put: {
    operationId: 'putAttachment',
    summary: `Store the bytes of a photo on record, at most ${PHOTO_MAX_BYTES}; repeating it changes nothing`,
    security: BEARER,
    requestBody: {
      required: true,
      content: {
        ...PHOTO_CONTENT,
        [SEALED_PHOTO_TYPE]: { schema: { type: 'string', format: 'binary' } },
      },
    },
    responses: { '204': { description: 'Stored' }, default: ERROR },
  },
  get: {
    operationId: 'getAttachment',
    summary: 'The bytes of a photo',
    security: BEARER,
    responses: {
      '200': { description: 'The photo', content: PHOTO_CONTENT },
      default: ERROR,
    },
  },
};

const HANDOVER = {
  post: {
    operationId: 'handover',
    summary: 'Deliver a hand-over file of whatever device; doing it again changes nothing',
    security: BEARER,
    requestBody: {
      required: true,
      content: { [HANDOVER_TYPE]: { schema: { type: 'string', format: 'binary' } } },
    },
    responses: {
      '200': { description: 'What became of it', content: json(HandoverAnswer) },
      default: ERROR,
    },
  },
};

/** The OpenAPI 3.1 description, made from the same table and schemas that the routes run on. */
export function describeApi(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, endpoint] of Object.entries(ENDPOINTS)) {
    const method = endpoint.method.toLowerCase();
    paths[endpoint.path] = { ...paths[endpoint.path], [method]: operationOf(name, endpoint) };
  }
  paths['/api/attachments/{sha256}'] = ATTACHMENTS;
  paths[HANDOVER_PATH] = HANDOVER;
  return {
    openapi: '3.1.0',
    info: {
      title: 'TPK Lapangan',
      version,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      description:
        'JSON in and out. Request bodies may be sent with Content-Encoding: gzip. What lies ' +
        'outside the caller’s role and scope is answered like what does not exist.',
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries([
        ...Object.entries(NAMED).map(([name, schema]) => [name, schemaOf(schema, name)]),
        ...Object.values(MUTATIONS).map(({ name, args, ...mutation }) => [
          `${name}.v${mutation.version}`,
          {
            description: `\`args\` of a mutation "${name}", version ${mutation.version}`,
            ...schemaOf(args),
          },
        ]),
      ]),
      responses: {
        Error: {
          description: 'Refused: 400, 401, 403, 404, 409, 413, 426, 429, 500, 503 or 507',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } },
        },
      },
    },
  };
}
