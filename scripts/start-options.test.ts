import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { nodeProblem } from './node-version.mjs';
import { requireFreePort } from './port.mjs';
import { parseStartOptions } from './start-options.mjs';

test('without words and settings: port 3000, this machine only', () => {
  expect(parseStartOptions([], {})).toEqual({
    help: false,
    dev: false,
    port: 3000,
    host: '127.0.0.1',
  });
});

test('settings are honoured, words before them', () => {
  const environment = { PORT: '8080', HOST: '0.0.0.0' };
  expect(parseStartOptions([], environment)).toMatchObject({ port: 8080, host: '0.0.0.0' });
  expect(parseStartOptions(['--port', '9000', '--dev'], environment)).toMatchObject({
    port: 9000,
    dev: true,
  });
});

test.each(['0', '65536', '80a', '-1', '3000.5', ' '])('the port %j is refused', (port) => {
  expect(() => parseStartOptions([`--port=${port}`], {})).toThrow(
    `The port must be a whole number from 1 to 65535, not "${port}".`,
  );
});

test('an unknown word is refused with a hint', () => {
  expect(() => parseStartOptions(['--prot=1'], {})).toThrow(
    "Unknown option '--prot'; npm start -- --help lists all options.",
  );
});

test('a port in use is named', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await expect(requireFreePort(port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is taken by another program; choose another one: npm start -- --port ${port + 1}.`,
  );
  await new Promise((resolve) => other.close(resolve));
  await requireFreePort(port, '127.0.0.1');
});

test.each(['18.20.4', '20.18.3', '20.9.0'])('Node %s is too old', (version) => {
  expect(nodeProblem(version)).toContain(`this is ${version}`);
});

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeNull();
});
