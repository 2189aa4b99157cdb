import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startOf } from '@/db/embedded/process-state.mjs';
import {
  addressOfRunning,
  claimDataDirectory,
  leaveDataDirectory,
  noteServer,
} from './running.mjs';

const here = 'http://localhost:3000';
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ergograph-running-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

test('who runs on a data directory can be found, and leaves nothing behind', async () => {
  await claimDataDirectory(directory, here);
  expect(addressOfRunning(directory)).toBe(here);
  leaveDataDirectory(directory);
  expect(addressOfRunning(directory)).toBeNull();
  expect(readdirSync(directory)).toEqual([]);
});

test('a second one is refused', async () => {
  await claimDataDirectory(directory, here);
  await expect(claimDataDirectory(directory, 'http://localhost:3001')).rejects.toThrow(
    `Ergograph already runs on this data directory, at ${here} (process ${process.pid}).`,
  );
});

test('one that was killed is no obstacle, and its web server is ended', async () => {
  const orphan = spawn('sleep', ['60']);
  const ended = new Promise((resolve) => orphan.once('exit', (_, signal) => resolve(signal)));
  const pid = orphan.pid ?? 0;
  const note = {
    owner: { pid: 2_147_483_647, start: '1' },
    address: here,
    server: { pid, start: startOf(pid) },
  };
  writeFileSync(join(directory, 'running.json'), JSON.stringify(note));
  await claimDataDirectory(directory, here);
  expect(await ended).toBe('SIGKILL');
});

test('a process that only has the number of an old one is left alone', async () => {
  noteServer(directory, here, process.pid);
  const note = { owner: { pid: process.pid, start: 'long ago' }, address: here, server: null };
  writeFileSync(join(directory, 'running.json'), JSON.stringify(note));
  expect(addressOfRunning(directory)).toBeNull();
  await claimDataDirectory(directory, here);
  expect(addressOfRunning(directory)).toBe(here);
});

test('a garbled note counts as none', async () => {
  writeFileSync(join(directory, 'running.json'), '{');
  await claimDataDirectory(directory, here);
  expect(addressOfRunning(directory)).toBe(here);
});
