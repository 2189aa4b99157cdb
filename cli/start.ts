import type { Command } from 'commander';

export function register(program: Command): void {
  program
    .command('start')
    .description('install, migrate, build and serve, as npm start does')
    .argument('[options...]', 'see ergograph start --help')
    .allowUnknownOption()
    .helpOption(false)
    .action(async (options: string[]) => {
      const { start } = await import('@/scripts/start-ergograph.mjs');
      process.exitCode = await start(options);
    });
}
