import { describe, expect, test } from 'vitest';
import { may, type Permission, permissions, type Role, roles } from './roles';

const table: Record<Permission, readonly Role[]> = {
  'metrics:read': ['viewer', 'manager', 'admin'],
  'people:read': ['manager', 'admin'],
  'people:write': ['manager', 'admin'],
  'views:write': ['manager', 'admin'],
  'views:publish': ['manager', 'admin'],
  'targets:write': ['admin'],
  'people:erase': ['admin'],
  'responses:write': ['manager', 'admin'],
  'surveys:write': ['admin'],
  'imports:write': ['admin'],
  'members:write': ['admin'],
  'keys:write': ['admin'],
  'audit:read': ['admin'],
  'settings:write': ['admin'],
};

describe.each(permissions)('%s', (permission) => {
  test.each(roles)('%s', (role) => {
    expect(may(role, permission)).toBe(table[permission].includes(role));
  });
});
