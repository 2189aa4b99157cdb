export * from './access';
export * from './audit';
export * from './customers';
export * from './imports';
export * from './responses';
export * from './rollup';
export * from './surveys';
export * from './workspaces';
