import { describe, expect, it } from 'vitest';
import {
  asStorageError,
  databaseCode,
  StorageBusyError,
  StorageFullError,
} from '../../../src/server/storage/errors.ts';

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

describe('an error of the database', () => {
  it.each<[string, object]>([
    ['busy for too long', { code: 'ERR_SQLITE_ERROR', errcode: 5 }],
    ['a snapshot that is too old', { code: 'ERR_SQLITE_ERROR', errcode: 517 }],
    ['a disk that fails', { code: 'ERR_SQLITE_ERROR', errcode: 266 }],
    ['could not serialize access', { code: '40001' }],
    ['a deadlock', { code: '40P01' }],
    ['a lock that took too long', { code: '55P03' }],
    ['a server that goes down', { code: '57P01' }],
    ['too many clients', { code: '53300' }],
    ['nobody there', { code: 'ECONNREFUSED' }],
    ['Connection terminated unexpectedly', {}],
    ['timeout exceeded when trying to connect', {}],
    ['rolled back instead', { name: 'AbortedTransactionError' }],
  ])('“%s” is one of another time', (message, more) => {
    const cause = error(message, more);
    const told = asStorageError(cause);
    expect(told).toBeInstanceOf(StorageBusyError);
    expect((told as Error).cause).toBe(cause);
  });

  it.each<[string, object]>([
    ['database or disk is full', { code: 'ERR_SQLITE_ERROR', errcode: 13 }],
    ['could not extend file', { code: '53100' }],
  ])('“%s” is one of room', (message, more) => {
    expect(asStorageError(error(message, more))).toBeInstanceOf(StorageFullError);
  });

  it.each<[string, object, string]>([
    ['UNIQUE constraint failed', { code: 'ERR_SQLITE_ERROR', errcode: 1555 }, 'sqlite:19'],
    ['duplicate key value', { code: '23505' }, '23505'],
    ['invalid byte sequence', { code: '22021' }, '22021'],
    ['cannot be bound', { code: 'ERR_INVALID_ARG_TYPE' }, 'ERR_INVALID_ARG_TYPE'],
    ['x is not a function', {}, ''],
  ])('“%s” stays what it is', (message, more, code) => {
    const cause = error(message, more);
    expect(asStorageError(cause)).toBe(cause);
    expect(databaseCode(cause)).toBe(code);
  });
});
