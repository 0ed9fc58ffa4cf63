import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { reuseStatements } from './reuse-statements.ts';

let connection: Sqlite.Database;
let compiled: string[];

beforeEach(() => {
  connection = new Sqlite(':memory:');
  connection.exec('CREATE TABLE word (id INTEGER PRIMARY KEY, said TEXT)');
  const prepare = connection.prepare.bind(connection);
  compiled = [];
  Object.assign(connection, {
    prepare: (sql: string) => {
      compiled.push(sql);
      return prepare(sql);
    },
  });
  reuseStatements(connection);
});
afterEach(() => connection.close());

const insert = 'INSERT INTO word (id, said) VALUES (?, ?)';
const read = 'SELECT said FROM word WHERE id >= ? ORDER BY id';

function say(id: number, said: string) {
  return connection.prepare(insert).bind([id, said]).run();
}

function readFrom(id: number) {
  return connection.prepare(read).bind([id]).raw().all();
}

test('a statement is compiled once, and takes other values every time', () => {
  say(1, '早');
  say(2, '好');
  expect(readFrom(1)).toEqual([['早'], ['好']]);
  expect(readFrom(2)).toEqual([['好']]);
  expect(compiled).toEqual([insert, read]);
});

test('it still tells whether it reads, and which columns', () => {
  expect(connection.prepare(insert).bind([1, '早']).reader).toBe(false);
  const reading = connection.prepare(read).bind([1]);
  expect(reading.reader).toBe(true);
  expect(reading.columns()).toMatchObject([{ name: 'said', type: 'TEXT' }]);
});

test('one that was refused can be used again', () => {
  say(1, '早');
  expect(() => say(1, '好')).toThrow('UNIQUE');
  say(2, '好');
  expect(readFrom(1)).toEqual([['早'], ['好']]);
});

test('after a change of the table it goes on', () => {
  say(1, '早');
  readFrom(1);
  connection.exec('ALTER TABLE word ADD COLUMN again INTEGER NOT NULL DEFAULT 0');
  say(2, '好');
  expect(readFrom(2)).toEqual([['好']]);
});

test('what was not asked for longest is forgotten', () => {
  readFrom(1);
  for (let number = 0; number < 500; number += 1) connection.prepare(`SELECT ${number}`).bind([]).raw().all();
  readFrom(1);
  expect(compiled.filter((sql) => sql === read)).toHaveLength(2);
});
